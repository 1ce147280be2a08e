import type { Insertable } from 'kysely'
import type { RawConnection } from '../driver.ts'
import { councilLine, SEAL_FORMAT } from '../note-body.ts'
import type { StatementReplacedTable, StatementVersionTable } from '../schema/records.ts'
import { statementParts } from '../statement-body.ts'
import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import { insertRows } from './insert-rows.ts'
import type { PracticePatient } from './patients.ts'
import type { SealNote } from './record-rows.ts'
import type { PracticePractitioner } from './staff.ts'
import { toldOf, toldOfKnown, type Content, type Told } from './statement-texts.ts'

/** Who asked a patient what, and when. */
export interface Interview {
  readonly patient: PracticePatient
  readonly practitioner: PracticePractitioner
  readonly encounterId: string | null
  /** UTC instant. */
  readonly at: string
}

interface SealTools {
  readonly chance: Chance
  readonly key: Uint8Array
  readonly sealOf: SealNote
}

type VersionRow = Insertable<StatementVersionTable>
interface Before {
  readonly row: VersionRow
  readonly reason: string
}

function versionRow(
  { chance, key, sealOf }: SealTools,
  asking: Interview,
  content: Content,
  before?: Before,
) {
  const { patient, practitioner, encounterId, at } = asking
  const id = chance.id()
  const shown = JSON.stringify({ author: { name: practitioner.name, council: councilLine(practitioner) } })
  const body = {
    statementId: before?.row.statement_id ?? id,
    kind: content.kind,
    content: JSON.stringify({ content, mistaken: false }),
    reason: before?.reason ?? null,
    encounterId,
    secrecy: 'open' as const,
    replaces: before ? [before.row.id] : [],
  }
  const who = {
    id,
    patientId: patient.id,
    accountId: practitioner.accountId,
    practitionerId: practitioner.id,
  }
  const seal = sealOf(key, { ...who, signedAt: at, over: null }, shown, statementParts(body))
  return {
    ...{ id, statement_id: body.statementId, kind: body.kind, patient_id: patient.id },
    ...{ account_id: practitioner.accountId, practitioner_id: practitioner.id, encounter_id: encounterId },
    ...{ content: body.content, reason: body.reason, entered_at: at },
    ...{ seal, seal_format: SEAL_FORMAT, shown, secrecy: body.secrecy },
  }
}

/** What a patient was asked first, by whoever saw him first; psychology asks for none of it. */
function firstAskings(askings: readonly Interview[]): Interview[] {
  const first = new Map<string, Interview>()
  for (const asking of askings) {
    const before = first.get(asking.patient.id)
    if (asking.practitioner.specialty !== 'Psicologia' && (!before || asking.at < before.at))
      first.set(asking.patient.id, asking)
  }
  return [...first.values()]
}

const aMinuteLater = (at: string) => new Date(Date.parse(at) + 60_000).toISOString()

interface PracticePeople {
  readonly askings: readonly Interview[]
  readonly patients: readonly PracticePatient[]
  readonly practitioners: readonly PracticePractitioner[]
}

/** Of those whom lessons tell of something is known whoever saw them, from before the first visit. */
function allAskings({ askings, patients, practitioners }: PracticePeople, calendar: Calendar): Interview[] {
  const practitioner = practitioners.find(({ userName }) => userName === 'helena')
  const asked = practitioner && {
    practitioner,
    encounterId: null,
    at: calendar.instant(calendar.date(-120), 600),
  }
  const taught = patients.filter(({ card }) => toldOfKnown(card.name, calendar.date) !== null)
  return [...(asked ? taught.map((patient) => ({ patient, ...asked })) : []), ...askings]
}

/** Inserts what is known of everybody who was seen, sealed as the clinic does, and of those whom lessons tell of. */
export function addStatements(
  raw: RawConnection,
  sealing: SealTools,
  calendar: Calendar,
  asked: PracticePeople,
): void {
  const year = Number(calendar.today.slice(0, 4)) - 1
  const rows: VersionRow[] = []
  const later: VersionRow[] = []
  const replaced: Insertable<StatementReplacedTable>[] = []
  const enter = (asking: Interview, { first, then }: Told) => {
    const row = versionRow(sealing, asking, first)
    rows.push(row)
    if (!then) return
    const again = { ...asking, at: aMinuteLater(asking.at) }
    const next = versionRow(sealing, again, then.content, { row, reason: then.reason })
    later.push(next)
    replaced.push({ replaced_id: row.id, version_id: next.id })
  }
  for (const asking of firstAskings(allAskings(asked, calendar))) {
    const { patient } = asking
    const told =
      toldOfKnown(patient.card.name, (days) => calendar.date(-days)) ?? toldOf(sealing.chance, patient, year)
    for (const one of told) enter(asking, one)
  }
  insertRows(raw, 'statement_version', rows)
  insertRows(raw, 'statement_replaced', replaced)
  insertRows(raw, 'statement_version', later)
  insertRows(
    raw,
    'chart_entry',
    rows.map(({ id, patient_id, entered_at: at }) => ({
      ...{ entry_id: id, kind: 'statement' as const, patient_id, at },
    })),
  )
}
