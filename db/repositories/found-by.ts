import { sql } from 'kysely'
import type { FoundBy } from '../../preload/contract/found-by.ts'
import { compileOnce, type Slots } from '../compiled.ts'
import type { Reader } from '../handles.ts'
import { reasonsOf, type SoughtTerms, type Source } from '../search-reasons.ts'
import { birthWords, cpfWords, paperNumbers, paperWords, phoneWords } from '../search-words.ts'
import type { PatientLine } from './patient-lines.ts'

const phoneOf = (why: FoundBy, phone: string | null): readonly Source[] =>
  phone === null ? [] : [{ why, numbers: phoneWords(phone) }]

/** What a line itself says. */
const inLine = ({ name, legalName, cpf, phone, birthDate, guardianName }: PatientLine): readonly Source[] => [
  { why: null, names: name },
  ...(legalName === null ? [] : [{ why: 'civil-name' as const, names: legalName }]),
  { why: 'cpf', numbers: cpfWords(cpf) },
  ...phoneOf('phone', phone),
  { why: 'birth', numbers: birthWords(birthDate) },
  ...(guardianName === null ? [] : [{ why: 'guardian' as const, names: guardianName }]),
]

// Those who were found, and the cards that were united with theirs.
const aroundOf = compileOnce((db, slot: Slots<{ ids: string }>) =>
  db
    .selectFrom(
      sql<{ own_id: string; id: string }>`(with recursive step (own_id, id) as (
          select value, value from json_each(${slot('ids')})
          union select step.own_id, gone.id from step join patient as gone on gone.merged_into = step.id
        ) select own_id, id from step)`.as('card'),
    )
    .innerJoin('patient', 'patient.id', 'card.id')
    .select(['card.own_id as ownId', 'patient.id', 'patient.name', 'patient.social_name as socialName'])
    .select(['patient.cpf', 'patient.phone', 'patient.birth_date as birthDate', 'patient.district'])
    .select(['patient.passport', 'patient.cns'])
    .select(['patient.mother_name as motherName', 'patient.guardian_phone as guardianPhone'])
    .select('patient.guardian_relationship as relationship')
    .select(
      sql<string>`(select json_group_array(number) from patient_telecom where patient_id = patient.id)`.as(
        'others',
      ),
    ),
)

type Around = Awaited<ReturnType<typeof aroundOf>>[number]

/** What stands on the card beside its line, around it, and on cards that were united with it. */
function around(cards: readonly Around[]): readonly Source[] {
  return cards.flatMap((card): readonly Source[] => {
    const others = JSON.parse(card.others) as readonly string[]
    if (card.id !== card.ownId)
      return [
        {
          why: 'united',
          names: [card.name, card.socialName ?? ''].join(' '),
          numbers: [...paperNumbers(card), ...[card.phone ?? '', ...others].flatMap(phoneWords)],
        },
      ]
    return [
      { why: 'cns' as const, numbers: paperNumbers({ cpf: null, cns: card.cns }) },
      {
        ...{ why: 'passport' as const, names: paperWords(card) },
        numbers: paperNumbers({ cpf: null, passport: card.passport }),
      },
      ...others.flatMap((number) => phoneOf('phone', number)),
      ...(card.motherName === null ? [] : [{ why: 'mother' as const, names: card.motherName }]),
      ...phoneOf(card.relationship === 'mother' ? 'mother-phone' : 'guardian-phone', card.guardianPhone),
      ...(card.district === null ? [] : [{ why: 'district' as const, names: card.district }]),
    ]
  })
}

/** By what each of these was found; one statement more where lines do not say it themselves. */
export async function listReasons(
  db: Reader,
  terms: SoughtTerms,
  lines: readonly PatientLine[],
): Promise<readonly (readonly FoundBy[])[]> {
  const written = lines.map((line) => reasonsOf(terms, inLine(line)))
  const isKnown = (why: readonly FoundBy[] | undefined) => why !== undefined && !why.includes('alike')
  const unsaid = lines.filter((_line, at) => !isKnown(written[at]))
  const cards =
    unsaid.length === 0 ? [] : await aroundOf(db, { ids: JSON.stringify(unsaid.map(({ id }) => id)) })
  return lines.map((line, at) => {
    const why = written[at]
    if (why !== undefined && isKnown(why)) return why
    const own = cards.filter(({ ownId }) => ownId === line.id)
    return reasonsOf(terms, [...inLine(line), ...around(own)]) ?? ['alike']
  })
}
