import type { Rectification, SaidDiagnosis } from '../../../db/rectification-body.ts'
import type { SignedNote } from '../../../db/repositories/notes.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { readMeasure } from '../../../preload/contract/measures.ts'
import { MOST_OF_A_NOTE } from '../../../preload/contract/note-sections.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'
import type { Context, Handle } from '../context.ts'
import { asKept, diagnosesFit } from '../diagnosis/fit.rules.ts'
import type { IndexFor } from '../diagnosis/index-keeper.ts'
import { rectifiedBy, signedItems } from '../record/rectified.ts'
import { visitSigned } from '../record/signed-notes.ts'
import { formFieldOf, observationsOf } from '../record/vitals.ts'

type AddContext = Context<'note.add'>
type Corrections = Pick<ParsedInput<'note.add'>, 'values' | 'diagnoses'>

/** Values as they were typed, read by the rules of the note that they are of. */
async function readValues(
  db: Handle,
  ctx: AddContext,
  note: SignedNote,
  wanted: Corrections['values'],
): Promise<Rectification['values']> {
  const patient = (await findPatient(db, note.patientId)) ?? ctx.fail('not-found')
  const age = ageInMonths(patient.card.birthDate, visitSigned(note).date)
  const signed = signedItems(note).values
  return wanted.map(({ item, text, inWords }) => {
    const [first] = signed.get(item) ?? ctx.fail('not-found')
    if (text === null) return { item, now: [] }
    const field = first ? formFieldOf(first.code) : null
    if (field === null || text === '') return ctx.fail('vitals-unread')
    const typed = { field, text, source: 'office' as const, when: '', position: '', inWords }
    const read = readMeasure(typed, age, ctx.localNow)
    if (read.wrong !== null) ctx.fail('vitals-unread')
    const around = { newId: () => '', visitAt: '', accountId: note.accountId, here: 'office' as const }
    const now = observationsOf([read], around).map(
      ({ code, value, unit, typed: decimal, comparator, words }) => ({
        ...{ code, value, unit, typed: decimal, comparator, words },
      }),
    )
    return { item, now }
  })
}

/** Diagnoses as they are to be: what the note has then is as a note may have it. */
async function readDiagnoses(
  db: Handle,
  ctx: AddContext,
  {
    before,
    wanted,
  }: {
    readonly before: ReadonlyMap<string, SaidDiagnosis | null>
    readonly wanted: Corrections['diagnoses']
  },
  indexFor: IndexFor,
): Promise<Rectification['diagnoses']> {
  if (wanted.some(({ item }) => item !== null && !before.has(item))) ctx.fail('not-found')
  const changes = wanted.map(({ item, now }) => ({ item: item ?? ctx.newId(), now: now && asKept(now) }))
  const after = new Map([...before, ...changes.map(({ item, now }) => [item, now] as const)])
  const left = [...after.values()].filter((one) => one !== null)
  const principal = left.filter(({ role }) => role === 'principal')
  const said = changes.flatMap(({ now }) => now ?? [])
  // What stands there untouched is as it was chosen, whatever the table has become.
  const fits = diagnosesFit(await indexFor(db), said)
  if (!fits || principal.length > 1 || left.length > MOST_OF_A_NOTE) ctx.fail('diagnosis-unfit')
  return changes
}

/** What a note is to say since this rectification; null where it is words alone. */
export async function rectifying(
  db: Handle,
  ctx: AddContext,
  note: SignedNote,
  { values, diagnoses }: Corrections,
  indexFor: IndexFor,
): Promise<Rectification | null> {
  if (values.length + diagnoses.length === 0) return null
  // A triage says no diagnosis, and a rectification brings none into it.
  if (note.contact === 'triage' && diagnoses.length > 0) ctx.fail('diagnosis-unfit')
  const last = rectifiedBy(note).at(-1)
  const before = last?.since.diagnoses ?? signedItems(note).diagnoses
  return {
    number: (last?.number ?? 0) + 1,
    values: values.length > 0 ? await readValues(db, ctx, note, values) : [],
    diagnoses:
      diagnoses.length > 0 ? await readDiagnoses(db, ctx, { before, wanted: diagnoses }, indexFor) : [],
  }
}
