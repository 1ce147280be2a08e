import type { Generated } from 'kysely'

export interface EncounterTable {
  id: string
  appointment_id: string
  patient_id: string
  practitioner_id: string
  status: 'in-progress' | 'finished'
  started_at: string
  finished_at: string | null
}

export interface NoteDraftTable {
  encounter_id: string
  account_id: string
  content: string
  caret: string | null
  saved_at: string
  version: number
}

export interface NoteTable {
  id: string
  encounter_id: string
  patient_id: string
  account_id: string
  practitioner_id: string
  complaint: string
  examination: string
  assessment: string
  plan: string
  signed_at: string
  seal: string
  seal_format: Generated<number>
  /** JSON (`NoteShown`); null where the seal has format 1. */
  shown: string | null
}

export interface ObservationTable {
  note_id: string
  code: string
  value: number
  unit: string
}

export interface AddendumTable {
  id: string
  note_id: string
  kind: 'addendum' | 'correction'
  reason: string | null
  text: string
  account_id: string
  practitioner_id: string
  signed_at: string
  seal: string
  seal_format: Generated<number>
  /** JSON (`AddendumShown`); null where the seal has format 1. */
  shown: string | null
}

export interface AccessReasonTable {
  id: string
  patient_id: string
  account_id: string
  reason: string
  given_at: string
}
