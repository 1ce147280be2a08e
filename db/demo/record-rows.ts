import type { Insertable } from 'kysely'
import { councilLine, namesShown, SEAL_FORMAT, type NoteShown, type SealedPart } from '../note-body.ts'
import { columnsOf, templateParts } from '../note-sections.ts'
import type { TemplateVersion } from '../repositories/note-templates.ts'
import type { EncounterTable, NoteDiagnosisTable, NoteTable, ObservationTable } from '../schema/records.ts'
import type { Chance } from './chance.ts'
import type { NoteTemplate } from './note-template.ts'
import { NOTES } from './note-texts.ts'
import type { Specialty } from './staff.ts'
import type { VisitRows } from './visit-rows.ts'
import { measure, type PracticeObservation } from './vitals.ts'

/** Signs what a note says, as the clinic does for real notes. */
export type SealNote = (
  key: Uint8Array,
  sealed: {
    readonly id: string
    readonly patientId: string
    readonly accountId: string
    readonly practitionerId: string
    readonly signedAt: string
    readonly over: string | null
  },
  shown: string,
  parts: readonly SealedPart[],
) => string

export interface RecordRows {
  readonly encounter: Insertable<EncounterTable>
  readonly note: Insertable<NoteTable> | null
  readonly observations: readonly Insertable<ObservationTable>[]
  readonly diagnoses: readonly Insertable<NoteDiagnosisTable>[]
}

function pickText(chance: Chance, { visit }: VisitRows): NoteTemplate {
  const { practitioner, patient } = visit
  const list = NOTES[practitioner.specialty]
  const fitting = list.filter(({ ages = [0, 200] }) => patient.age >= ages[0] && patient.age <= ages[1])
  return chance.pick(fitting.length > 0 ? fitting : list)
}

/** Which of the templates that came with the program somebody of a specialty writes by. */
const WRITES_BY: Readonly<Record<Specialty, string>> = {
  'Clínica médica': 'general',
  Cardiologia: 'general',
  Pediatria: 'paediatrics',
  Ortopedia: 'general',
  Ginecologia: 'gynaecology',
  Psicologia: 'mental-health',
}

function templateOf(templates: readonly TemplateVersion[], { visit }: VisitRows): TemplateVersion {
  const key = WRITES_BY[visit.practitioner.specialty]
  const template = templates.find(({ builtIn }) => builtIn === key)
  if (!template) throw new Error(`no template ${key}`)
  return template
}

/** "I10 Hipertensão essencial, controle parcial." is a diagnosis of the starter set and what is said of it. */
function assessed({ assessment }: NoteTemplate) {
  const [head = '', category, rest = '', words] =
    /^([A-Z]\d\d)(?:\.(\w))? ([^,.;]+)[,.;]?\s*/u.exec(assessment) ?? []
  if (category === undefined || words === undefined) return { chosen: [], said: assessment }
  const said = assessment.slice(head.length)
  return {
    chosen: [{ code: category + rest, words, table: 'inicial 1', role: 'principal' as const }],
    said: said.charAt(0).toUpperCase() + said.slice(1),
  }
}

/** What was found stands in the examination, or where a template has none in the mental state. */
function sectionsOf({ sections }: TemplateVersion, text: NoteTemplate) {
  const { complaint, examination, plan } = text
  const assessment = assessed(text).said
  const texts = new Map(
    Object.entries({ complaint, examination, 'mental-state': examination, assessment, plan }),
  )
  const wordsOf = (key: string) => texts.get(key) ?? ''
  return sections.map(({ key, kind, title }) => ({ key, kind, title, text: wordsOf(key) }))
}

const DIASTOLIC = '8462-4'

/** All that is said of each value: taken in the consultation, by whoever signs; the two of a pressure share their place. */
function observed(chance: Chance, taken: readonly PracticeObservation[], { visit }: VisitRows) {
  const { date, startMinute, practitioner } = visit
  const clock = [Math.floor(startMinute / 60), startMinute % 60].map((part) => String(part).padStart(2, '0'))
  return taken.map(({ code, value, unit }, at) => ({
    ...{ id: chance.id(), code, value, unit, typed: String(value), comparator: null, words: null },
    measuredAt: `${date}T${clock.join(':')}`,
    measuredBy: practitioner.accountId,
    ...{ source: 'office' as const, position: null, place: code === DIASTOLIC ? at - 1 : at },
  }))
}

/** The consultation of a visit that took place, with its signed note; null for any other visit. */
export function recordRows(
  chance: Chance,
  visitRows: VisitRows,
  templates: readonly TemplateVersion[],
  key: Uint8Array,
  sealOf: SealNote,
): RecordRows | null {
  const { visit, row } = visitRows
  const { practitioner, patient } = visit
  const startedAt = row.started_at
  if (startedAt === null || startedAt === undefined) return null
  const finishedAt = row.finished_at ?? null
  const status = finishedAt === null ? ('in-progress' as const) : ('finished' as const)
  const who = { patient_id: patient.id, practitioner_id: practitioner.id }
  const encounter = {
    id: chance.id(),
    appointment_id: visit.id,
    ...who,
    status,
    started_at: startedAt,
    finished_at: finishedAt,
  }
  if (finishedAt === null) return { encounter, note: null, observations: [], diagnoses: [] }
  const id = chance.id()
  const template = templateOf(templates, visitRows)
  const text = pickText(chance, visitRows)
  const sections = sectionsOf(template, text)
  // One at most, so that it has its note's id.
  const diagnoses = assessed(text).chosen.map((one) => ({ id, ...one }))
  const taken = chance.yes(0.9) ? measure(chance, practitioner.specialty, patient) : []
  const measured = observed(chance, taken, visitRows)
  const around: NoteShown = {
    author: { name: practitioner.name, council: councilLine(practitioner) },
    patient: namesShown(patient.card),
    visit: { type: visit.type.name, date: visit.date },
  }
  const shown = JSON.stringify(around)
  const sealed = {
    id,
    patientId: patient.id,
    accountId: practitioner.accountId,
    practitionerId: practitioner.id,
    signedAt: finishedAt,
    over: null,
  }
  const said = { encounterId: encounter.id, template, sections, observations: measured, diagnoses }
  const parts = templateParts(said)
  const seal = sealOf(key, sealed, shown, parts)
  return {
    encounter,
    note: {
      id,
      encounter_id: encounter.id,
      ...who,
      account_id: practitioner.accountId,
      ...columnsOf(sections),
      template_version_id: template.versionId,
      signed_at: finishedAt,
      seal,
      seal_format: SEAL_FORMAT,
      shown,
      parts: JSON.stringify(parts),
    },
    observations: measured.map(({ measuredAt, measuredBy, ...one }) => ({
      ...one,
      note_id: id,
      measured_at: measuredAt,
      measured_by: measuredBy,
    })),
    diagnoses: diagnoses.map(({ table, ...one }, place) => ({
      ...one,
      note_id: id,
      place,
      table_version: table,
    })),
  }
}
