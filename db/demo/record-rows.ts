import type { Insertable } from 'kysely'
import {
  councilLine,
  namesShown,
  noteParts,
  SEAL_FORMAT,
  type NoteShown,
  type SealedPart,
} from '../note-body.ts'
import type { EncounterTable, NoteTable, ObservationTable } from '../schema/records.ts'
import type { Chance } from './chance.ts'
import type { NoteTemplate } from './note-template.ts'
import { NOTES } from './note-texts.ts'
import type { VisitRows } from './visit-rows.ts'
import { measure } from './vitals.ts'

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
}

function pickText(chance: Chance, { visit }: VisitRows): NoteTemplate {
  const { practitioner, patient } = visit
  const list = NOTES[practitioner.specialty]
  const fitting = list.filter(({ ages = [0, 200] }) => patient.age >= ages[0] && patient.age <= ages[1])
  return chance.pick(fitting.length > 0 ? fitting : list)
}

/** The consultation of a visit that took place, with its signed note; null for any other visit. */
export function recordRows(
  chance: Chance,
  visitRows: VisitRows,
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
  if (finishedAt === null) return { encounter, note: null, observations: [] }
  const id = chance.id()
  const { complaint, examination, assessment, plan } = pickText(chance, visitRows)
  const measured = chance.yes(0.9) ? measure(chance, practitioner.specialty, patient) : []
  const text = { encounterId: encounter.id, complaint, examination, assessment, plan, observations: measured }
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
  const parts = noteParts(text)
  const seal = sealOf(key, sealed, shown, parts)
  return {
    encounter,
    note: {
      id,
      encounter_id: encounter.id,
      ...who,
      account_id: practitioner.accountId,
      complaint,
      examination,
      assessment,
      plan,
      signed_at: finishedAt,
      seal,
      seal_format: SEAL_FORMAT,
      shown,
      parts: JSON.stringify(parts),
    },
    observations: measured.map((one) => ({ id: chance.id(), note_id: id, ...one })),
  }
}
