import type { Insertable } from 'kysely'
import { randomUUID } from 'node:crypto'
import { insertRows } from '../../../db/demo/insert-rows.ts'
import type { RawConnection } from '../../../db/driver.ts'
import { SEAL_FORMAT } from '../../../db/note-body.ts'
import { columnsOf, templateParts, type SealedObservation } from '../../../db/note-sections.ts'
import type { EncounterTable, NoteTable } from '../../../db/schema/records.ts'
import { below, seeded } from '../../faults/scale.ts'

interface ChartAuthor {
  readonly accountId: string
  readonly practitionerId: string
}

/** When a chart that is measured was opened with a reason: the same morning. */
const REASON_AT = '2026-11-23T12:00:00.000Z'
const LAST = Date.UTC(2026, 10, 20, 12)
const DAY = 86_400_000
const WORDS =
  'pressão losartana dor lombar tontura cefaleia há dias sem febre retorno exames em repouso manter dose pela manhã refere melhora nega dispneia ritmo regular sopros edema'.split(
    ' ',
  )

const sentence = (random: () => number, words: number) =>
  Array.from({ length: words }, () => WORDS[below(random, WORDS.length)] ?? '').join(' ')

const SIGNS = [
  ['8480-6', 'mm[Hg]', 140, 0],
  ['8462-4', 'mm[Hg]', 88, 0],
  ['8867-4', '/min', 74, 1],
  ['29463-7', 'kg', 71, 2],
  ['8302-2', 'cm', 168, 3],
] as const

function observed(random: () => number, day: string): SealedObservation[] {
  return SIGNS.map(([code, unit, around, place]) => {
    const value = around + below(random, 9) - 4
    return {
      ...{ id: randomUUID(), code, value, unit, typed: String(value), comparator: null, words: null, place },
      ...{ measuredAt: `${day}T09:00`, measuredBy: null, source: 'office' as const, position: null },
    }
  })
}

/** The rows of one signed note of a patient; nobody verifies its seal here. */
function noteRows(random: () => number, patientId: string, by: ChartAuthor, ago: number) {
  const at = new Date(LAST - ago * DAY).toISOString()
  const [id, encounterId] = [randomUUID(), randomUUID()]
  const who = { patient_id: patientId, practitioner_id: by.practitionerId }
  const sections = ['complaint', 'history', 'examination', 'assessment', 'plan'].map((key) => ({
    ...{ key, kind: 'text' as const, title: key, text: sentence(random, 25) },
  }))
  const observations = observed(random, at.slice(0, 10))
  const coded = { code: below(random, 3) === 0 ? 'I10' : 'M545', words: 'Um diagnóstico', table: null }
  const diagnoses = [{ id: randomUUID(), ...coded, role: 'principal' as const }]
  const template = { versionId: randomUUID(), number: 1, name: 'Clínica geral' }
  const parts = templateParts({ encounterId, template, sections, observations, diagnoses })
  const encounter: Insertable<EncounterTable> = {
    ...{ id: encounterId, ...who, status: 'finished', started_at: at, finished_at: at },
    ...{ contact: 'other', date: at.slice(0, 10), appointment_id: null },
  }
  const note: Insertable<NoteTable> = {
    ...{ id, encounter_id: encounterId, ...who, account_id: by.accountId, ...columnsOf(sections) },
    ...{ signed_at: at, seal: 'bench', seal_format: SEAL_FORMAT, parts: JSON.stringify(parts) },
    shown: JSON.stringify({
      author: { name: 'Profissional 01', council: 'CRM-SP 1' },
      patient: { name: 'Alguém', legalName: null },
      visit: { type: 'Consulta', date: at.slice(0, 10) },
    }),
  }
  return {
    encounter,
    note,
    observations: observations.map(({ measuredAt, measuredBy, ...one }) => ({
      ...{ ...one, note_id: id, measured_at: measuredAt, measured_by: measuredBy },
    })),
    diagnoses: diagnoses.map(({ table, ...one }, place) => ({
      ...{ ...one, note_id: id, place, table_version: table },
    })),
    entry: { entry_id: id, kind: 'note' as const, patient_id: patientId, at },
  }
}

/** The same note of another patient on another day: what nobody measures need not be written anew. */
function noteAgain(like: ReturnType<typeof noteRows>, patientId: string, ago: number): typeof like {
  const at = new Date(LAST - ago * DAY).toISOString()
  const [id, encounterId] = [randomUUID(), randomUUID()]
  const of = { note_id: id }
  const when = { started_at: at, finished_at: at, date: at.slice(0, 10) }
  return {
    encounter: { ...like.encounter, id: encounterId, patient_id: patientId, ...when },
    note: { ...like.note, id, encounter_id: encounterId, patient_id: patientId, signed_at: at },
    observations: like.observations.map((one, place) => ({ ...one, ...of, id: `${id}${place}` })),
    diagnoses: like.diagnoses.map((one, place) => ({ ...one, ...of, id: `${id}${place}` })),
    entry: { ...like.entry, entry_id: id, patient_id: patientId, at },
  }
}

/** Notes of some charts: what hangs on each before itself, because once it stands it takes nothing more. */
function insertNotes(raw: RawConnection, notes: readonly ReturnType<typeof noteRows>[]): void {
  insertRows(
    raw,
    'encounter',
    notes.map(({ encounter }) => encounter),
  )
  insertRows(
    raw,
    'observation',
    notes.flatMap(({ observations }) => observations),
  )
  insertRows(
    raw,
    'note_diagnosis',
    notes.flatMap(({ diagnoses }) => diagnoses),
  )
  insertRows(
    raw,
    'note',
    notes.map(({ note }) => note),
  )
  insertRows(
    raw,
    'chart_entry',
    notes.map(({ entry }) => entry),
  )
}

/** Two problems that everybody has. */
function insertProblems(raw: RawConnection, patientId: string, by: ChartAuthor): void {
  for (const [code, words] of [
    ['I10', 'Hipertensão essencial'],
    ['M545', 'Dor lombar'],
  ]) {
    const id = randomUUID()
    const content = { kind: 'problem', code, words, status: 'active', since: null }
    insertRows(raw, 'statement_version', [
      {
        ...{ id, statement_id: id, kind: 'problem', patient_id: patientId, account_id: by.accountId },
        ...{ practitioner_id: by.practitionerId, encounter_id: null, reason: null, entered_at: REASON_AT },
        ...{ content: JSON.stringify({ content, mistaken: false }), seal: 'bench', seal_format: SEAL_FORMAT },
        shown: JSON.stringify({ author: { name: 'Profissional 01', council: 'CRM-SP 1' } }),
      },
    ])
    insertRows(raw, 'chart_entry', [
      { entry_id: id, kind: 'statement', patient_id: patientId, at: REASON_AT },
    ])
  }
}

interface ChartsWanted {
  /** Notes of each chart; the first have {@link MEASURED}, and the very first {@link LONG}. */
  readonly notes: number
  readonly patients: readonly string[]
  readonly by: ChartAuthor
}

/** Charts of this many notes are what two clinics are compared by. */
export const MEASURED = 20
export const MEASURED_CHARTS = 60
export const LONG = 500
/** Notes that all other charts are made of, and how many charts are written at once. */
const KINDS_OF_NOTE = 50
const AT_ONCE = 100

/** Charts of these patients: some as long as what is measured, all others as long as a clinic of so many years has them. */
export function insertCharts(raw: RawConnection, { notes, patients, by }: ChartsWanted): void {
  const random = seeded(notes)
  const known: ReturnType<typeof noteRows>[] = []
  const waiting: ReturnType<typeof noteRows>[] = []
  for (const [index, patientId] of patients.entries()) {
    const isMeasured = index <= MEASURED_CHARTS
    const count = index === 0 ? LONG : isMeasured ? MEASURED : notes
    const ago = (at: number) => at * 13 + below(random, 13)
    for (let at = 0; at < count; at += 1) {
      const like = isMeasured ? undefined : known[(index + at) % KINDS_OF_NOTE]
      waiting.push(like ? noteAgain(like, patientId, ago(at)) : noteRows(random, patientId, by, ago(at)))
    }
    if (isMeasured) known.push(...waiting.slice(-1))
    if (index % AT_ONCE === 0 || index === patients.length - 1) insertNotes(raw, waiting.splice(0))
    insertProblems(raw, patientId, by)
    if (!isMeasured) continue
    insertRows(raw, 'access_reason', [
      {
        ...{ id: randomUUID(), patient_id: patientId, account_id: by.accountId },
        ...{ reason: 'Medida', given_at: REASON_AT },
      },
    ])
  }
}
