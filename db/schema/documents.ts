import type { Secrecy } from './records.ts'
import type { Flag } from './values.ts'

/** Which council may issue which paper, by a source; never changed but by who confirms it. */
export interface DocumentRuleTable {
  id: string
  kind: string
  /** '*': every council without a row of its own; 'CLINIC': the clinic itself, by its reception. */
  council: string
  number: number
  may_issue: Flag
  vias: number
  validity_days: number | null
  /** JSON: what the paper has to say beside what every paper says. */
  fields: string
  limits: string | null
  in_force_from: string
  source: string
  /** When an administrator last held it against its source; null: nobody has. */
  checked_on: string | null
  checked_by: string | null
  /** JSON (`Bounds`): the same limits as they are counted. */
  bounds: string | null
}

/** A paper that was issued, as it was sealed. */
export interface DocumentTable {
  id: string
  number: number
  code: string
  kind: string
  /** Whom it was issued for; in whose chart it stands is a row of chart_entry. */
  patient_id: string
  account_id: string
  practitioner_id: string | null
  encounter_id: string | null
  appointment_id: string | null
  rule_id: string
  replaces_id: string | null
  secrecy: Secrecy
  /** JSON, by its kind. */
  content: string
  /** JSON (`DocumentShown`). */
  shown: string
  issued_at: string
  seal: string
  seal_format: number
}

/** That a paper counts no more. */
export interface DocumentVoidTable {
  id: string
  document_id: string
  patient_id: string
  account_id: string
  practitioner_id: string | null
  reason: string
  wrong_chart: Flag
  voided_at: string
  /** JSON (`VoidShown`). */
  shown: string
  seal: string
  seal_format: number
}

/** What a paper may begin with: its author's own, or the clinic's. */
export interface DocumentPresetTable {
  id: string
  account_id: string
  shared: Flag
  kind: string
  name: string
  text: string
  changed_at: string
}

/** Why what a pharmacy keeps was printed once more. */
export interface DocumentReprintTable {
  id: string
  document_id: string
  account_id: string
  reason: string
  at: string
}
