import type { Migration } from '../migration.ts'
import { clinic } from './0010-clinic.ts'
import { people } from './0020-people.ts'
import { agenda } from './0030-agenda.ts'
import { records } from './0040-records.ts'
import { availability } from './0050-availability.ts'
import { schedule } from './0060-schedule.ts'
import { arrivals } from './0070-arrivals.ts'
import { duplicates } from './0080-duplicates.ts'
import { visitHistory } from './0090-visit-history.ts'
import { patientHistory } from './0100-patient-history.ts'
import { dayLines } from './0110-day-lines.ts'
import { joinedNames } from './0120-joined-names.ts'
import { trust } from './0130-trust.ts'
import { sealedNames } from './0140-sealed-names.ts'
import { cardHistory } from './0143-card-history.ts'
import { auditEvents } from './0146-audit-events.ts'
import { backupFolders } from './0150-backup-folders.ts'
import { accessNotices } from './0160-access-notices.ts'
import { kioskAccounts } from './0162-kiosk-accounts.ts'
import { cleanNames } from './0163-clean-names.ts'
import { accountHistory } from './0164-account-history.ts'
import { auditRefs } from './0166-audit-refs.ts'
import { restoredNotices } from './0168-restored-notices.ts'
import { guardianship } from './0170-guardianship.ts'
import { openEncounters } from './0172-open-encounters.ts'
import { foundBackups } from './0174-found-backups.ts'
import { lateVisits } from './0175-late-visits.ts'
import { cleanNamesAgain } from './0180-clean-names-again.ts'
import { searchBySound } from './0181-search-by-sound.ts'
import { phones } from './0182-phones.ts'
import { visitKinds } from './0186-visit-kinds.ts'
import { insurers } from './0187-insurers.ts'
import { untoldVisits } from './0196-untold-visits.ts'
import { termsAudience } from './0198-terms-audience.ts'
import { practitionerRooms } from './0200-practitioner-rooms.ts'
import { chosenGuardians } from './0201-chosen-guardians.ts'
import { lateNotes } from './0210-late-notes.ts'
import { awaitingFolders } from './0211-awaiting-folders.ts'
import { recordEntries } from './0220-record-entries.ts'
import { statements } from './0222-statements.ts'
import { noteTemplates } from './0224-note-templates.ts'
import { diagnoses } from './0230-diagnoses.ts'
import { wordsOfArrival } from './0240-words-of-arrival.ts'
import { phonesBeside } from './0241-phones-beside.ts'
import { noteDiagnoses } from './0250-note-diagnoses.ts'
import { measures } from './0251-measures.ts'
import { brokenGlass } from './0260-broken-glass.ts'
import { wrongCharts } from './0270-wrong-charts.ts'
import { snippets } from './0300-snippets.ts'
import { reminders } from './0310-reminders.ts'
import { rectifications } from './0320-rectifications.ts'
import { keptDrafts } from './0330-kept-drafts.ts'
import { nurses } from './0331-nurses.ts'
import { medicineFavourites } from './0340-medicine-favourites.ts'
import { documentRules } from './0350-document-rules.ts'
import { documents } from './0351-documents.ts'
import { triageDrafts } from './0360-triage-drafts.ts'
import { keptPapers } from './0365-kept-papers.ts'
import { medicineNeeds } from './0366-medicine-needs.ts'
import { documentPresets } from './0370-document-presets.ts'
import { consentPapers } from './0371-consent-papers.ts'
import { attachments } from './0380-attachments.ts'
import { recordCopies } from './0381-record-copies.ts'
import { patientPapers } from './0390-patient-papers.ts'
import { copyRequests } from './0400-copy-requests.ts'
import { leftTriage } from './0401-left-triage.ts'
import { medicineLists } from './0410-medicine-lists.ts'
import { qualifications } from './0420-qualifications.ts'
import { clinicLogos } from './0421-clinic-logos.ts'
import { remarks } from './0430-remarks.ts'
import { meantFor } from './0431-meant-for.ts'
import { messageWords } from './0440-message-words.ts'
import { visitSummaries } from './0450-visit-summaries.ts'
import { visitHues } from './0480-visit-hues.ts'
import { paperSheets } from './0490-paper-sheets.ts'

/** In order, explicit, frozen once released: numbers in steps of ten so that branches can interleave. */
export const migrations: readonly Migration[] = [
  clinic,
  people,
  agenda,
  records,
  availability,
  schedule,
  arrivals,
  duplicates,
  visitHistory,
  patientHistory,
  dayLines,
  joinedNames,
  trust,
  sealedNames,
  cardHistory,
  auditEvents,
  backupFolders,
  accessNotices,
  kioskAccounts,
  cleanNames,
  accountHistory,
  auditRefs,
  restoredNotices,
  guardianship,
  openEncounters,
  foundBackups,
  lateVisits,
  cleanNamesAgain,
  searchBySound,
  phones,
  visitKinds,
  insurers,
  untoldVisits,
  termsAudience,
  practitionerRooms,
  chosenGuardians,
  lateNotes,
  awaitingFolders,
  recordEntries,
  statements,
  noteTemplates,
  diagnoses,
  wordsOfArrival,
  phonesBeside,
  noteDiagnoses,
  measures,
  brokenGlass,
  wrongCharts,
  snippets,
  reminders,
  rectifications,
  keptDrafts,
  nurses,
  medicineFavourites,
  documentRules,
  documents,
  triageDrafts,
  keptPapers,
  medicineNeeds,
  documentPresets,
  consentPapers,
  attachments,
  recordCopies,
  patientPapers,
  copyRequests,
  leftTriage,
  medicineLists,
  qualifications,
  clinicLogos,
  remarks,
  meantFor,
  messageWords,
  visitSummaries,
  visitHues,
  paperSheets,
]
