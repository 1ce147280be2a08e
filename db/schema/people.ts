import type { Generated } from 'kysely'
import type {
  AccountRole,
  ClaimRefusal,
  CpfMissingReason,
  Flag,
  Guardianship,
  MultipleBirth,
  Race,
  Relationship,
  SexAtBirth,
  StateCode,
  TermsAudience,
} from './values.ts'

export interface PatientTable {
  id: string
  status: 'active' | 'provisional' | 'merged'
  merged_into: string | null
  name: string
  social_name: string | null
  birth_date: string
  sex_at_birth: SexAtBirth
  mother_name: string | null
  cpf: string | null
  cpf_missing_reason: CpfMissingReason | null
  phone: string | null
  email: string | null
  street: string | null
  city: string | null
  insurer: string | null
  insurance_card: string | null
  guardian_name: string | null
  guardian_cpf: string | null
  guardian_phone: string | null
  guardian_relationship: Exclude<Relationship, 'self'> | null
  created_at: string
  version: Generated<number>
  whatsapp_consent_at: string | null
  street_number: string | null
  complement: string | null
  district: string | null
  state: StateCode | null
  postal_code: string | null
  /** Kept by triggers on visits: those missed, the last of them, the first and the last that took place. */
  missed_visits: Generated<number>
  last_missed: string | null
  first_visit: string | null
  last_visit: string | null
  multiple_birth: MultipleBirth | null
  phone_remark: string | null
  /** Kept by an earlier version, and no number of any phone: a person is to ask. */
  phone_odd: Generated<Flag>
  /** The entry whose name `insurer` is; null: particular. */
  insurer_id: string | null
  insurer_plan_id: string | null
  insurance_card_valid_to: string | null
  /** The patient who is the guardian, and whose name, CPF and phone stand in the guardian's columns. */
  guardian_id: string | null
  guardian_phone_remark: string | null
  passport: string | null
  /** Fifteen digits. */
  cns: string | null
  birthplace: string | null
  /** As the person says; null: not told. */
  race: Race | null
  /** What the desk remarked: nothing clinical, and no part of the card. */
  remark: string | null
}

/** A number after the first. */
export interface PatientTelecomTable {
  patient_id: string
  position: number
  number: string
  remark: string | null
}

/** A change of a card. */
export interface PatientChangeTable {
  id: Generated<number>
  patient_id: string
  /** The card's version that it made. */
  version: number
  at: string
  cause: 'update' | 'merge' | 'unmerge'
  account_id: string | null
  station: string
  /** JSON: each field with what it said before and after. */
  fields: string
}

/** How a patient's names sound, beside the birth date. */
export interface PatientKeyTable {
  key: string
  birth_date: string
  patient_id: string
}

/** Two patients who may be one person; the smaller id first. */
export interface DuplicatePairTable {
  first_id: string
  second_id: string
  score: number
  dismissed_at: string | null
  dismissed_by: string | null
}

export interface PatientMergeTable {
  id: string
  survivor_id: string
  duplicate_id: string
  merged_at: string
  merged_by: string
  /** JSON: the two rows of `patient` and what was moved. */
  before: string
  /** Digest of everything that an undo would touch, as the merge left it. */
  state_after: string
  undone_at: string | null
  undone_by: string | null
}

/** FTS5: matched with MATCH, never compared. */
export interface PatientSearchTable {
  rowid: number
  names: string
  numbers: string
}

/** FTS5, on the same rows: how names sound, and what stands around a card. */
export interface PatientSearchMoreTable {
  rowid: number
  sounds: string
  around: string
}

export interface PatientSearchRowTable {
  docid: Generated<number>
  patient_id: string
}

export interface AccountTable {
  id: string
  display_name: string
  user_name: string | null
  email: string | null
  cpf: string | null
  phone: string | null
  password_hash: string
  password_cost: number
  must_change: Flag
  practitioner_id: string | null
  active: Flag
  last_sign_in_at: string | null
  photo_version: Generated<number>
  created_at: string
  version: Generated<number>
  /** Typed at the kiosk; they count for signing in once reception has seen a document. */
  wanted_cpf: Generated<string | null>
  wanted_email: Generated<string | null>
}

export interface AccountChangeTable {
  id: Generated<number>
  account_id: string
  at: string
  by_account_id: string | null
  station: string
  /** JSON: each field with what it said before and after. */
  fields: string
}

export interface AccountRoleTable {
  account_id: string
  role: AccountRole
}

export interface AccountPatientTable {
  account_id: string
  patient_id: string
  relationship: Relationship
  linked_at: string
  linked_by: string | null
  guardianship: Guardianship | null
}

export interface AccountClaimTable {
  id: string
  account_id: string
  provisional_id: string
  created_at: string
  closed_at: string | null
  closed_by: string | null
  /** Who it turned out to be; null while it is open and when it was refused. */
  patient_id: string | null
  /** What reception saw of a guardian. */
  guardianship: Generated<Guardianship | null>
  refusal: Generated<ClaimRefusal | null>
  refusal_note: Generated<string | null>
  /** When its account was told of the refusal. */
  told_at: Generated<string | null>
}

export interface AccountClaimCandidateTable {
  claim_id: string
  patient_id: string
}

export interface AccountPhotoTable {
  account_id: string
  jpeg: Uint8Array
  changed_at: string
}

export interface OneTimeCodeTable {
  id: string
  account_id: string
  code_hash: string
  issued_at: string
  expires_at: string
  issued_by: string | null
  used_at: string | null
  revoked_at: string | null
}

export interface SignInAttemptTable {
  key: string
  failures: number
  blocked_until: string
  last_at: string
}

export interface AccessNoticeTable {
  id: string
  /** Who is to see it. */
  reader_id: string
  kind:
    | 'code-issued'
    | 'access-given'
    | 'access-taken'
    | 'password-reset'
    | 'sheet-replaced'
    | 'tries-failed'
    | 'restored'
  /** Whose account it is; null: it is about the clinic. */
  about_id: string | null
  at: string
  by_id: string | null
  /** What answered for it beside who did it. */
  proof: 'administrator' | 'sheet' | 'person' | null
  second_id: string | null
  station: string
  workstation: string
  count: number
  seen_at: string | null
  /** When the backup was taken that was restored. */
  taken_at: string | null
}

export interface TermsDocumentTable {
  id: string
  kind: 'terms' | 'privacy'
  language: string
  version: string
  published_on: string
  title: string
  /** JSON array of {heading, text}. */
  sections: string
  hash: string
  audience: Generated<TermsAudience>
}

export interface TermsAcceptanceTable {
  id: string
  account_id: string
  for_patient_id: string | null
  document_id: string
  version: string
  hash: string
  accepted_at: string
  station: string
}
