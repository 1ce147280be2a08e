import type { CommandName, QueryName } from '../../preload/contract/index.ts'
import { accountHandlers } from './access/account.ts'
import { noticeHandlers } from './access/notices.ts'
import { resetHandlers } from './access/reset-with-sheet.ts'
import { sessionHandlers } from './access/session.ts'
import { staffHandlers } from './access/staff.ts'
import { termsHandlers } from './access/terms.ts'
import { workstationHandlers } from './access/workstation.ts'
import { agendaHandlers } from './agenda/agenda.ts'
import { bookingHandlers } from './appointments/appointments.ts'
import { closingProposalHandlers } from './absences/closing-proposals.ts'
import { closingBatchHandlers, closingHandlers } from './absences/closings.ts'
import { findHandlers } from './booking/find.ts'
import { holdHandlers } from './booking/hold.ts'
import { messageHandlers } from './agenda/messages.ts'
import { monthHandlers } from './booking/month.ts'
import { openingHandlers } from './booking/openings.ts'
import { ownVisitHandlers } from './appointments/own-visits.ts'
import { slipHandlers } from './appointments/print-slip.ts'
import { practitionerHandlers } from './schedule/practitioners.ts'
import { returnHandlers } from './appointments/return-terms.ts'
import { roomHandlers } from './appointments/rooms.ts'
import { scheduleHandlers } from './schedule/schedule.ts'
import { seriesHandlers } from './appointments/series.ts'
import { undoHandlers } from './appointments/undo.ts'
import { waitingMatchHandlers } from './waiting/waiting-matches.ts'
import { waitingOpeningHandlers } from './waiting/waiting-openings.ts'
import { waitingHandlers } from './waiting/waiting.ts'
import type { HandlersOf } from './context.ts'
import type { HouseParts } from './house-parts.ts'
import { claimListHandlers } from './people/claim-list.ts'
import { claimHandlers } from './people/claims.ts'
import { deskAccountHandlers } from './people/desk-accounts.ts'
import { clinicHandlers } from './people/clinic.ts'
import { duplicateHandlers } from './people/duplicates.ts'
import { kioskAccountHandlers } from './people/kiosk-account.ts'
import { cardHistoryHandlers } from './people/card-history.ts'
import { mergeHandlers } from './people/merges.ts'
import { patientAroundHandlers } from './people/patient-around.ts'
import { patientHandlers } from './people/patients.ts'
import { patientPhotoHandlers } from './people/patient-photo.ts'
import { queueHandlers } from './queue/arrivals.ts'
import { encounterHandlers } from './records/encounters.ts'
import { noteHandlers } from './records/notes.ts'
import { recordHandlers } from './records/records.ts'
import { reportHandlers } from './reports/reports.ts'
import { auditHandlers } from './upkeep/audit.ts'
import { backupFolderHandlers } from './upkeep/backup-folders.ts'
import { backupHandlers } from './upkeep/backup.ts'
import { healthHandlers } from './upkeep/accept-health.ts'
import { recoveryHandlers } from './upkeep/recovery.ts'

type Run = (...args: never[]) => Promise<unknown>
/** A handler of whatever operation, as dispatch holds it. */
export type AnyHandler = Run | { readonly prepare: (...args: never[]) => Promise<Run> }

/** One function per operation; a missing or a wrong one does not compile. */
export function createHandlers(parts: HouseParts) {
  return {
    ...sessionHandlers(parts),
    ...accountHandlers,
    ...termsHandlers,
    ...workstationHandlers,
    ...noticeHandlers,
    ...resetHandlers(parts),
    ...staffHandlers(parts),
    ...practitionerHandlers,
    ...clinicHandlers,
    ...patientHandlers,
    ...patientPhotoHandlers,
    ...cardHistoryHandlers,
    ...duplicateHandlers,
    ...mergeHandlers,
    ...patientAroundHandlers,
    ...kioskAccountHandlers,
    ...claimHandlers,
    ...claimListHandlers,
    ...deskAccountHandlers,
    ...bookingHandlers,
    ...ownVisitHandlers,
    ...slipHandlers(parts),
    ...holdHandlers,
    ...openingHandlers,
    ...findHandlers,
    ...monthHandlers,
    ...returnHandlers,
    ...scheduleHandlers,
    ...roomHandlers,
    ...seriesHandlers,
    ...undoHandlers,
    ...waitingHandlers,
    ...waitingMatchHandlers,
    ...waitingOpeningHandlers,
    ...agendaHandlers,
    ...closingHandlers,
    ...messageHandlers,
    ...queueHandlers,
    ...reportHandlers,
    ...closingBatchHandlers,
    ...closingProposalHandlers,
    ...recordHandlers,
    ...encounterHandlers,
    ...noteHandlers,
    ...backupHandlers(parts),
    ...backupFolderHandlers,
    ...recoveryHandlers(parts),
    ...auditHandlers(parts),
    ...healthHandlers(parts),
  } satisfies HandlersOf<QueryName | CommandName>
}
