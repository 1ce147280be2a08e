/** 0 or 1: STRICT tables know no boolean, and the driver refuses one. */
export type Flag = 0 | 1
type StaffRole = 'reception' | 'doctor' | 'nurse' | 'admin'
export type AccountRole = 'patient' | StaffRole
export type SexAtBirth = 'female' | 'male' | 'intersex' | 'unknown'
/** Born with others; null where nobody has said. */
export type MultipleBirth = 'yes' | 'no'
/** Raça/cor of IBGE. */
export type Race = 'white' | 'black' | 'yellow' | 'brown' | 'indigenous'
export type CpfMissingReason = 'foreigner' | 'newborn' | 'indigenous' | 'homeless' | 'not-told'
export type Relationship = 'self' | 'mother' | 'father' | 'guardian' | 'other'
/** What reception saw before an account could see a dependant's visits; a curatorship is the only way to an adult's. */
export type Guardianship = 'birth-certificate' | 'both-ids' | 'court-order' | 'curatorship'
/** Why a claim was refused; 'holder-refused' and 'has-account' follow from another claim that was decided. */
export type ClaimRefusal =
  'another-person' | 'no-proof' | 'adult' | 'has-account' | 'holder-refused' | 'other'
/** Legal grounds of priority beside age (Lei 10.048/2000 as amended by 14.626/2023). */
export type Priority =
  'disability' | 'autism' | 'pregnant' | 'nursing' | 'infant' | 'obesity' | 'reduced-mobility' | 'blood-donor'
/** Whether a visit of a type needs a room to be booked, takes one if it can, gets one on arrival, or none. */
export type RoomNeed = 'none' | 'preferred' | 'needed' | 'on-arrival'
export type WaitingUrgency = 'normal' | 'urgent'
export type WaitingOutcome = 'booked' | 'withdrawn' | 'unreachable' | 'other'
export type MessageKind = 'confirmation' | 'gap' | 'absence' | 'other'
export type StateCode =
  | 'AC'
  | 'AL'
  | 'AM'
  | 'AP'
  | 'BA'
  | 'CE'
  | 'DF'
  | 'ES'
  | 'GO'
  | 'MA'
  | 'MG'
  | 'MS'
  | 'MT'
  | 'PA'
  | 'PB'
  | 'PE'
  | 'PI'
  | 'PR'
  | 'RJ'
  | 'RN'
  | 'RO'
  | 'RR'
  | 'RS'
  | 'SC'
  | 'SE'
  | 'SP'
  | 'TO'
export type AuditOutcome = 'ok' | 'denied' | 'failed'

/** Whom a text is for that people accept. */
export type TermsAudience = 'patients' | 'staff'
