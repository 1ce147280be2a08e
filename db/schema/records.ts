import type { Generated } from 'kysely'
import type { Flag } from './values.ts'

/** Who sees an entry beside its author: every doctor in whose charts it is, whoever breaks the glass, or nobody. */
export type Secrecy = 'open' | 'secret' | 'author-only'

export interface EncounterTable {
  id: string
  appointment_id: string | null
  patient_id: string
  practitioner_id: string
  status: 'in-progress' | 'finished' | 'discarded'
  started_at: string
  finished_at: string | null
  /** Of an encounter without a visit. */
  contact: 'phone' | 'result' | 'renewal' | 'triage' | 'other' | null
  /** Its day in the clinic; a visit has its own. */
  date: string | null
  discard_reason: string | null
}

export interface NoteDraftTable {
  encounter_id: string
  account_id: string
  content: string
  caret: string | null
  saved_at: string
  version: number
  format: Generated<number>
}

/** What a nurse has typed of a visit's triage and not signed. */
export interface TriageDraftTable {
  appointment_id: string
  account_id: string
  /** JSON. */
  content: string
  saved_at: string
  /** It is not to be signed; null as long as it may be. */
  closed_at: string | null
  close_reason: string | null
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
  /** JSON (`SealedPart[]`), what was sealed; null in notes of before it was kept. */
  parts: string | null
  secrecy: Generated<Secrecy>
  guardian_hidden: Generated<Flag>
  /** Which version of a template it was written with; null in notes of before, which had four texts. */
  template_version_id: Generated<string | null>
}

/** How a note is written: the clinic's list. */
export interface NoteTemplateTable {
  id: string
  /** Which of those that came with the program. */
  built_in: string | null
  name: string
  retired: Flag
}

/** Only ever added to; a note keeps its own. */
export interface NoteTemplateVersionTable {
  id: string
  template_id: string
  number: number
  name: string
  /** JSON (`TemplateSection[]`). */
  sections: string
  /** Null of what came with the program. */
  account_id: string | null
  made_at: string | null
}

export interface ObservationTable {
  id: string
  note_id: string
  code: string
  /** Null where words stand in its place. */
  value: number | null
  unit: string
  /** The decimal as it was typed. */
  typed: string | null
  comparator: '<' | '>' | null
  words: string | null
  measured_at: string | null
  measured_by: string | null
  source: 'office' | 'triage' | 'home' | 'device' | null
  position: string | null
  /** Of the order they were written in; null in notes of before, which had one of each. */
  place: number | null
}

/** Beside what was sealed: in whose order, by which table. */
export interface NoteDiagnosisTable {
  id: string
  note_id: string
  place: number
  code: string | null
  words: string
  table_version: string | null
  role: 'principal' | 'secondary'
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
  /** JSON (`SealedPart[]`): what was sealed of one that puts values or diagnoses right; of all others null. */
  parts: string | null
}

/** In whose chart a sealed entry stands now; merges and wrong charts change nothing else. */
export interface ChartEntryTable {
  /** Of a note its id, of a statement that of its first version, of a paper, a kept draft and the mark in a wrong chart its own. */
  entry_id: string
  kind: 'note' | 'statement' | 'moved' | 'stub' | 'kept-draft' | 'document'
  patient_id: string
  at: string
}

/** A note that was signed in the wrong chart: who said so, and what was signed in its place. */
export interface WrongChartTable {
  id: string
  note_id: string
  new_note_id: string
  /** In whose chart it stood. */
  patient_id: string
  account_id: string
  practitioner_id: string
  reason: string
  signed_at: string
  seal: string
  seal_format: number
  /** JSON (`StubShown`). */
  shown: string
  /** JSON (`SealedPart[]`). */
  parts: string
}

/** What a professional who left had not signed, and who put it into the chart. */
export interface KeptDraftTable {
  id: string
  encounter_id: string
  /** Whom it was sealed for. */
  patient_id: string
  /** Whose words they are. */
  author_id: string
  account_id: string
  practitioner_id: string
  reason: string
  saved_at: string
  kept_at: string
  secrecy: Secrecy
  seal: string
  seal_format: number
  /** JSON (`KeptShown`). */
  shown: string
  /** JSON (`SealedPart[]`). */
  parts: string
}

/** What changed something known of the wrong person: no version of that chart any more. */
export interface MovedVersionTable {
  version_id: string
  wrong_chart_id: string
}

export interface StatementVersionTable {
  id: string
  statement_id: string
  kind: string
  /** Whom it was sealed for. */
  patient_id: string
  account_id: string
  practitioner_id: string
  encounter_id: string | null
  /** JSON, by its kind. */
  content: string
  reason: string | null
  entered_at: string
  seal: string
  seal_format: number
  /** JSON (`AddendumShown`). */
  shown: string
  secrecy: Generated<Secrecy>
}

export interface StatementReplacedTable {
  replaced_id: string
  version_id: string
}

/** A colleague's secret entry that somebody opened, for some hours. */
export interface GlassBreakTable {
  id: string
  entry_id: string
  account_id: string
  reason: string
  broken_at: string
}

export interface GlassBreakSeenTable {
  break_id: string
  account_id: string
  seen_at: string
}

export interface AccessReasonTable {
  id: string
  patient_id: string
  account_id: string
  reason: string
  given_at: string
}

/** A text that its author, or every professional, calls while writing. */
export interface SnippetTable {
  id: string
  account_id: string
  shared: Flag
  shortcut: string
  text: string
  changed_at: string
}

/** What somebody wants to be reminded of about a patient, on a day of the clinic. */
export interface ReminderTable {
  id: string
  /** Goes with a merge, as encounters do. */
  patient_id: string
  encounter_id: string | null
  author_id: string
  /** Whose it is to do. */
  account_id: string
  /** 1: every professional of the clinic sees it; 0: whose it is, and nobody else. */
  team: Flag
  text: string
  due_on: string
  written_at: string
  done_at: string | null
  done_by: string | null
  version: Generated<number>
}

/** What became of a reminder. */
export interface ReminderEventTable {
  reminder_id: string
  /** Of the reminder, as it was made by this. */
  version: number
  kind: 'finished' | 'reopened' | 'moved' | 'handed'
  account_id: string
  at: string
  due_before: string | null
  to_account_id: string | null
}
