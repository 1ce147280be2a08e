import type { Generated } from 'kysely'
import type { Flag, MessageKind, WaitingOutcome, WaitingUrgency } from './values.ts'

export interface RoomTable {
  id: string
  name: string
  position: number
  active: Flag
}

/** Rooms in which a visit type fits; none listed: every one in use. */
export interface VisitTypeRoomTable {
  visit_type_id: string
  room_id: string
}

export interface AppointmentSeriesTable {
  id: string
  rule: string
  created_at: string
  created_by: string | null
}

export interface ExtraOpeningTable {
  id: string
  practitioner_id: string
  date: string
  start_minute: number
  end_minute: number
  reason: string
  created_at: string
  created_by: string | null
  removed_at: string | null
}

export interface RecurringBlockTable {
  id: string
  practitioner_id: string | null
  start_minute: number
  end_minute: number
  first_date: string
  rule: string
  reason: string
  created_at: string
  created_by: string | null
  removed_at: string | null
}

/** A convênio, named once for the clinic. */
export interface InsurerTable {
  id: string
  name: string
  name_key: string
  /** "9999 9999": each 9 a digit; null: any. */
  card_format: string | null
  active: Flag
  /** The entry that it was united with, or whose name it was before. */
  merged_into: string | null
}

export interface InsurerPlanTable {
  id: string
  insurer_id: string
  name: string
  name_key: string
  active: Flag
}

export interface InsurerLimitTable {
  id: string
  practitioner_id: string
  insurer: string
  insurer_key: string
  weekday: number | null
  start_minute: number
  end_minute: number
  most: number
  created_at: string
  created_by: string | null
  removed_at: string | null
}

export interface WaitingListTable {
  id: string
  patient_id: string
  practitioner_id: string | null
  specialty: string | null
  /** As it was called when the wish was written down. */
  visit_type: string
  minutes: number
  /** Bit 0 Monday to bit 6 Sunday. */
  weekdays: number
  from_minute: number
  to_minute: number
  urgency: WaitingUrgency
  note: string | null
  appointment_id: string | null
  created_at: string
  created_by: string | null
  closed_at: string | null
  outcome: WaitingOutcome | null
  booked_id: string | null
  /** null: written down under words that no kind has. */
  kind_id: string | null
}

export interface MessagePreparedTable {
  id: Generated<number>
  patient_id: string
  appointment_id: string | null
  kind: MessageKind
  prepared_at: string
  prepared_by: string | null
  /** The time that it is about; null in rows from before. */
  for_date: string | null
  for_minute: number | null
}

export interface MessageWordsTable {
  recipient: 'patient' | 'guardian'
  text: string
}
