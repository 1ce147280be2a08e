import type {
  AppointmentEventTable,
  AppointmentTable,
  ClosingTable,
  VisitKindTable,
  VisitTypeTable,
  VisitUntoldTable,
  WorkingHoursTable,
} from './schema/agenda.ts'
import type { AttachmentContentTable, LaboratoryValueTable } from './schema/attachments.ts'
import type {
  AuditCheckpointTable,
  AuditEventTable,
  AuditPatientTable,
  BackupFolderTable,
  BackupTable,
  ClinicLogoTable,
  ClinicTable,
  DbStateTable,
  FoundBackupTable,
  InstallationKeyTable,
} from './schema/clinic.ts'
import type { CopyRequestEndTable, CopyRequestTable, RecordCopyTable } from './schema/copies.ts'
import type { DiagnosisFavouriteTable, Icd10CodeTable, Icd10TableTable } from './schema/diagnoses.ts'
import type {
  DocumentPresetTable,
  DocumentReprintTable,
  DocumentRuleTable,
  DocumentTable,
  DocumentVoidTable,
} from './schema/documents.ts'
import type {
  MedicineFavouriteTable,
  MedicineListNameTable,
  MedicineListTable,
  MedicineHintTable,
  MedicineNeedTable,
  SpecialWayTable,
} from './schema/medicines.ts'
import type {
  AccountChangeTable,
  AccountClaimCandidateTable,
  AccountClaimTable,
  AccountPatientTable,
  AccountPhotoTable,
  AccountRoleTable,
  AccountTable,
  DuplicatePairTable,
  OneTimeCodeTable,
  PatientKeyTable,
  PatientChangeTable,
  PatientMergeTable,
  PatientTelecomTable,
  PatientSearchMoreTable,
  PatientSearchRowTable,
  PatientSearchTable,
  PatientTable,
  AccessNoticeTable,
  SignInAttemptTable,
  TermsAcceptanceTable,
  TermsDocumentTable,
} from './schema/people.ts'
import type { PractitionerTable, QualificationTable } from './schema/practitioners.ts'
import type {
  AccessReasonTable,
  AddendumTable,
  ChartEntryTable,
  EncounterTable,
  GlassBreakSeenTable,
  GlassBreakTable,
  MovedVersionTable,
  NoteDiagnosisTable,
  NoteDraftTable,
  NoteTable,
  NoteTemplateTable,
  NoteTemplateVersionTable,
  ObservationTable,
  ReminderEventTable,
  ReminderTable,
  SnippetTable,
  StatementReplacedTable,
  StatementVersionTable,
  TriageDraftTable,
  KeptDraftTable,
  WrongChartTable,
} from './schema/records.ts'
import type {
  RectificationTable,
  RectifiedDiagnosisTable,
  RectifiedValueTable,
} from './schema/rectifications.ts'
import type {
  AppointmentSeriesTable,
  ExtraOpeningTable,
  InsurerLimitTable,
  InsurerPlanTable,
  InsurerTable,
  MessagePreparedTable,
  MessageWordsTable,
  RecurringBlockTable,
  RoomTable,
  VisitTypeRoomTable,
  WaitingListTable,
} from './schema/schedule.ts'

/** Every table, as the migrations make it (a test compares the two). */
export interface Schema {
  clinic: ClinicTable
  clinic_logo: ClinicLogoTable
  installation_key: InstallationKeyTable
  db_state: DbStateTable
  audit_event: AuditEventTable
  audit_patient: AuditPatientTable
  audit_checkpoint: AuditCheckpointTable
  backup: BackupTable
  backup_folder: BackupFolderTable
  found_backup: FoundBackupTable
  patient: PatientTable
  patient_key: PatientKeyTable
  duplicate_pair: DuplicatePairTable
  account_change: AccountChangeTable
  patient_change: PatientChangeTable
  patient_merge: PatientMergeTable
  patient_search: PatientSearchTable
  patient_telecom: PatientTelecomTable
  patient_search_more: PatientSearchMoreTable
  patient_search_row: PatientSearchRowTable
  practitioner: PractitionerTable
  qualification: QualificationTable
  account: AccountTable
  account_role: AccountRoleTable
  account_patient: AccountPatientTable
  account_claim: AccountClaimTable
  account_claim_candidate: AccountClaimCandidateTable
  account_photo: AccountPhotoTable
  one_time_code: OneTimeCodeTable
  sign_in_attempt: SignInAttemptTable
  access_notice: AccessNoticeTable
  terms_document: TermsDocumentTable
  terms_acceptance: TermsAcceptanceTable
  working_hours: WorkingHoursTable
  visit_kind: VisitKindTable
  visit_type: VisitTypeTable
  appointment: AppointmentTable
  closing: ClosingTable
  room: RoomTable
  visit_type_room: VisitTypeRoomTable
  appointment_series: AppointmentSeriesTable
  extra_opening: ExtraOpeningTable
  recurring_block: RecurringBlockTable
  insurer: InsurerTable
  insurer_plan: InsurerPlanTable
  insurer_limit: InsurerLimitTable
  waiting_list: WaitingListTable
  message_prepared: MessagePreparedTable
  message_words: MessageWordsTable
  appointment_event: AppointmentEventTable
  visit_untold: VisitUntoldTable
  encounter: EncounterTable
  note_draft: NoteDraftTable
  triage_draft: TriageDraftTable
  note: NoteTable
  observation: ObservationTable
  note_diagnosis: NoteDiagnosisTable
  rectification: RectificationTable
  rectified_value: RectifiedValueTable
  rectified_diagnosis: RectifiedDiagnosisTable
  addendum: AddendumTable
  chart_entry: ChartEntryTable
  statement_version: StatementVersionTable
  note_template: NoteTemplateTable
  note_template_version: NoteTemplateVersionTable
  snippet: SnippetTable
  document_preset: DocumentPresetTable
  reminder: ReminderTable
  reminder_event: ReminderEventTable
  statement_replaced: StatementReplacedTable
  access_reason: AccessReasonTable
  glass_break: GlassBreakTable
  glass_break_seen: GlassBreakSeenTable
  wrong_chart: WrongChartTable
  kept_draft: KeptDraftTable
  moved_version: MovedVersionTable
  icd10_table: Icd10TableTable
  icd10_code: Icd10CodeTable
  diagnosis_favourite: DiagnosisFavouriteTable
  medicine_favourite: MedicineFavouriteTable
  medicine_list: MedicineListTable
  medicine_list_name: MedicineListNameTable
  document_rule: DocumentRuleTable
  document: DocumentTable
  document_void: DocumentVoidTable
  document_reprint: DocumentReprintTable
  medicine_need: MedicineNeedTable
  medicine_hint: MedicineHintTable
  special_way: SpecialWayTable
  attachment_content: AttachmentContentTable
  laboratory_value: LaboratoryValueTable
  record_copy: RecordCopyTable
  copy_request: CopyRequestTable
  copy_request_end: CopyRequestEndTable
}
