import type { Generated } from 'kysely'
import type { Flag } from './values.ts'

export interface PractitionerTable {
  id: string
  name: string
  treatment: string
  council: string
  council_number: string
  council_state: string
  rqe: string | null
  specialty: string
  /** The name of `room_id`; without one, words of before that are no room's. */
  room: string | null
  active: Flag
  created_at: string
  return_days: Generated<number>
  overbook_limit: Generated<number>
  room_id: string | null
  /** How his papers say he is reached; null: they do not. */
  paper_phone: string | null
  paper_email: string | null
}

export interface QualificationTable {
  practitioner_id: string
  place: number
  specialty: string
  rqe: string
  on_papers: Flag
}
