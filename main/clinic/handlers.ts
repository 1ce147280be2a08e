import type { CommandName, QueryName } from '../../preload/contract/index.ts'
import { accountHandlers } from './account/account.ts'
import { kioskAccountHandlers } from './account/kiosk-account.ts'
import { noticeHandlers } from './account/notices.ts'
import { resetHandlers } from './account/reset-with-sheet.ts'
import { agendaHandlers } from './agenda/agenda.ts'
import { auditHandlers } from './audit/audit.ts'
import { backupFolderHandlers } from './backup/backup-folders.ts'
import { backupHandlers } from './backup/backup.ts'
import { findHandlers } from './booking/find.ts'
import { holdHandlers } from './booking/hold.ts'
import { meantForHandlers } from './booking/meant-for.ts'
import { monthHandlers } from './booking/month.ts'
import { openingHandlers } from './booking/openings.ts'
import { returnHandlers } from './booking/return-terms.ts'
import { chartHandlers } from './chart/charts.ts'
import { copyHandlers } from './chart/copy.ts'
import { claimListHandlers } from './claim/claim-list.ts'
import { claimHandlers } from './claim/claims.ts'
import { deskAccountHandlers } from './claim/desk-accounts.ts'
import { ownRefusalHandlers } from './claim/own-refusals.ts'
import { clinicHandlers } from './clinic/clinic.ts'
import { lackHandlers } from './clinic/lacks.ts'
import { closingProposalHandlers } from './closing/closing-proposals.ts'
import { closingBatchHandlers, closingHandlers } from './closing/closings.ts'
import { ownClosingHandlers } from './closing/own-closings.ts'
import type { HandlersOf } from './context.ts'
import { copyRequestHandlers } from './copy/copy-requests.ts'
import { diagnosisHandlers } from './diagnosis/diagnoses.ts'
import { indexKeeper } from './diagnosis/index-keeper.ts'
import { attendanceHandlers } from './document/attendance.ts'
import { doseChangeHandlers } from './document/changed-doses.ts'
import { checkHandlers } from './document/check-document.ts'
import { completeCardHandlers } from './document/complete-card.ts'
import { documentHandlers } from './document/documents.ts'
import { printHandlers } from './document/print-document.ts'
import { renewalHandlers } from './document/renewable.ts'
import { documentRuleHandlers } from './document/rules.ts'
import { voidHandlers } from './document/void-document.ts'
import { duplicateHandlers } from './duplicate/duplicates.ts'
import { mergeHandlers } from './duplicate/merges.ts'
import { glassHandlers } from './glass/glass.ts'
import { healthHandlers } from './health/accept-health.ts'
import { measureHandlers } from './health/measures.ts'
import { helpHandlers } from './help/help.ts'
import type { HouseParts } from './house-parts.ts'
import { insurerHandlers } from './insurer/insurers.ts'
import { medicineIndexKeeper } from './medicine/index-keeper.ts'
import { medicineHandlers } from './medicine/medicines.ts'
import { medicineListHandlers } from './medicine/official-list.ts'
import { messageHandlers } from './message/messages.ts'
import { draftHandlers } from './note/drafts.ts'
import { leftDraftHandlers } from './note/left-drafts.ts'
import { noteHandlers } from './note/notes.ts'
import { wrongChartHandlers } from './note/wrong-chart.ts'
import { cardHistoryHandlers } from './patient/card-history.ts'
import { patientAroundHandlers } from './patient/patient-around.ts'
import { patientPhotoHandlers } from './patient/patient-photo.ts'
import { patientHandlers } from './patient/patients.ts'
import { practitionerHandlers } from './practitioner/practitioners.ts'
import { prescriptionHandlers, prescriptionRuleHandlers } from './prescription/prescription.ts'
import { presetHandlers } from './preset/presets.ts'
import { queueHandlers } from './queue/arrivals.ts'
import { encounterHandlers } from './record/encounters.ts'
import { recordHandlers } from './record/records.ts'
import { verifyHandlers } from './record/verify.ts'
import { recoveryHandlers } from './recovery/recovery.ts'
import { restoreHandlers } from './recovery/restore.ts'
import { leftReminderHandlers } from './reminder/left-reminders.ts'
import { reminderHandlers } from './reminder/reminders.ts'
import { reportHandlers } from './report/reports.ts'
import { hitHandlers } from './schedule/hits.ts'
import { kindHandlers } from './schedule/kinds.ts'
import { outsideHandlers } from './schedule/outside.ts'
import { scheduleHandlers } from './schedule/schedule.ts'
import { seriesHandlers } from './series/series.ts'
import { batchUndoHandlers } from './series/undo-batch.ts'
import { sessionHandlers } from './session/session.ts'
import { snippetHandlers } from './snippet/snippets.ts'
import { staffHandlers } from './staff/staff.ts'
import { statementHandlers } from './statement/statements.ts'
import { templateHandlers } from './template/templates.ts'
import { termsHandlers } from './terms/terms.ts'
import { triageHandlers } from './triage/triage.ts'
import { stepHandlers } from './visit/at-the-desk.ts'
import { visitHandlers } from './visit/book.ts'
import { lateVisitHandlers } from './visit/late.ts'
import { leftOpenHandlers } from './visit/left-open.ts'
import { ownVisitHandlers } from './visit/own-visits.ts'
import { slipHandlers } from './visit/print-slip.ts'
import { remarkHandlers } from './visit/remark.ts'
import { roomHandlers } from './visit/rooms.ts'
import { undoHandlers } from './visit/undo.ts'
import { untoldHandlers } from './visit/untold.ts'
import { waitingMatchHandlers } from './waiting/waiting-matches.ts'
import { waitingOpeningHandlers } from './waiting/waiting-openings.ts'
import { waitingHandlers } from './waiting/waiting.ts'
import { paperWayHandlers } from './workstation/paper-ways.ts'
import { workstationHandlers } from './workstation/workstation.ts'

type Run = (...args: never[]) => Promise<unknown>
/** A handler of whatever operation, as dispatch holds it. */
export type AnyHandler = Run | { readonly prepare: (...args: never[]) => Promise<Run> }

/** One function per operation; a missing or a wrong one does not compile. */
export function createHandlers(parts: HouseParts) {
  const diagnoses = indexKeeper()
  return {
    ...sessionHandlers(parts),
    ...termsHandlers,
    ...workstationHandlers,
    ...paperWayHandlers,
    ...accountHandlers,
    ...noticeHandlers,
    ...resetHandlers(parts),
    ...kioskAccountHandlers,
    ...claimHandlers,
    ...claimListHandlers,
    ...ownRefusalHandlers,
    ...deskAccountHandlers,
    ...staffHandlers(parts),
    ...practitionerHandlers,
    ...clinicHandlers(parts),
    ...lackHandlers,
    ...completeCardHandlers,
    ...patientHandlers,
    ...patientPhotoHandlers,
    ...cardHistoryHandlers,
    ...patientAroundHandlers,
    ...duplicateHandlers,
    ...mergeHandlers,
    ...visitHandlers,
    ...stepHandlers,
    ...leftDraftHandlers,
    ...triageHandlers,
    ...copyHandlers,
    ...copyRequestHandlers,
    ...leftOpenHandlers,
    ...lateVisitHandlers,
    ...ownVisitHandlers,
    ...slipHandlers(parts),
    ...remarkHandlers,
    ...roomHandlers,
    ...undoHandlers,
    ...untoldHandlers,
    ...seriesHandlers,
    ...batchUndoHandlers,
    ...holdHandlers,
    ...meantForHandlers,
    ...openingHandlers,
    ...findHandlers,
    ...monthHandlers,
    ...returnHandlers,
    ...agendaHandlers,
    ...messageHandlers,
    ...queueHandlers,
    ...waitingHandlers,
    ...waitingMatchHandlers,
    ...waitingOpeningHandlers,
    ...closingHandlers,
    ...closingBatchHandlers,
    ...closingProposalHandlers,
    ...ownClosingHandlers,
    ...scheduleHandlers,
    ...kindHandlers,
    ...insurerHandlers,
    ...hitHandlers,
    ...outsideHandlers,
    ...reportHandlers,
    ...recordHandlers,
    ...chartHandlers,
    ...statementHandlers,
    ...reminderHandlers,
    ...leftReminderHandlers,
    ...snippetHandlers,
    ...presetHandlers,
    ...templateHandlers,
    ...diagnosisHandlers(diagnoses),
    ...medicineHandlers(medicineIndexKeeper()),
    ...medicineListHandlers,
    ...documentHandlers,
    ...attendanceHandlers,
    ...printHandlers,
    ...voidHandlers,
    ...checkHandlers,
    ...documentRuleHandlers,
    ...prescriptionHandlers,
    ...doseChangeHandlers,
    ...renewalHandlers,
    ...prescriptionRuleHandlers,
    ...encounterHandlers,
    ...verifyHandlers,
    ...glassHandlers,
    ...noteHandlers(diagnoses),
    ...wrongChartHandlers,
    ...draftHandlers,
    ...backupHandlers(parts),
    ...backupFolderHandlers(parts),
    ...recoveryHandlers(parts),
    ...restoreHandlers(parts),
    ...auditHandlers(parts),
    ...healthHandlers(parts),
    ...measureHandlers(parts),
    ...helpHandlers,
  } satisfies HandlersOf<QueryName | CommandName>
}
