import type { Generated } from 'kysely'
import type { Hue } from '../../preload/contract/hues.ts'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import type { Flag, Priority, RoomNeed } from './values.ts'

export interface WorkingHoursTable {
  id: Generated<number>
  practitioner_id: string
  weekday: number
  start_minute: number
  end_minute: number
  valid_from: string
  valid_to: string | null
}

/** A kind of visit of the clinic (FHIR: HealthcareService.type). */
export interface VisitKindTable {
  id: string
  name: string
  /** The name as it is compared. */
  name_key: string
  /** A retorno: seeing somebody again about the same matter. */
  follow_up: Flag
  active: Flag
  position: number
  hue: Hue | null
}

/** What one professional makes of a kind: how long it takes, and who may book it. */
export interface VisitTypeTable {
  id: string
  practitioner_id: string
  kind_id: string
  minutes: number
  bookable_by_patient: Flag
  active: Flag
  position: number
  buffer_before: Generated<number>
  buffer_after: Generated<number>
  room_need: Generated<RoomNeed>
  /** For whom it is meant; empty: for everybody. */
  min_age: number | null
  max_age: number | null
  for_sex: 'female' | 'male' | null
}

export interface AppointmentTable {
  id: string
  patient_id: string
  practitioner_id: string
  visit_type_id: string
  date: string
  start_minute: number
  end_minute: number
  status: VisitStatus
  room: string | null
  cancel_reason: string | null
  cancel_detail: string | null
  arrived_at: string | null
  started_at: string | null
  finished_at: string | null
  created_at: string
  created_by: string | null
  version: Generated<number>
  overbooked: Generated<Flag>
  overbook_reason: string | null
  room_id: string | null
  buffer_before: Generated<number>
  buffer_after: Generated<number>
  insurer: string | null
  series_id: string | null
  series_index: number | null
  priority: Priority | null
  /** Written down after it had happened. */
  recorded_late: Generated<Flag>
  /** As it was called when the visit was booked. */
  visit_type_name: Generated<string>
  /** What the desk remarked: nothing clinical. */
  remark: string | null
}

/** What a patient knows of a visit that was changed without him; all empty: that there is none. */
export interface VisitUntoldTable {
  appointment_id: string
  date: string | null
  start_minute: number | null
  practitioner_id: string | null
  since: string
  told_at: string | null
}

export interface AppointmentEventTable {
  id: Generated<number>
  appointment_id: string
  at: string
  event: string
  from_status: VisitStatus | null
  to_status: VisitStatus
  practitioner_id: string
  date: string
  start_minute: number
  reason: string | null
  account_id: string | null
  station: string
}

export interface ClosingTable {
  id: string
  practitioner_id: string | null
  from_date: string
  to_date: string
  start_minute: number | null
  end_minute: number | null
  reason: string
  created_at: string
  created_by: string | null
  removed_at: string | null
}
