import type { CommandName, QueryName } from '../../preload/contract/index.ts'
import type { Database } from '../../db/open.ts'
import { accountHandlers } from './access/account.ts'
import { sessionHandlers } from './access/session.ts'
import { staffHandlers } from './access/staff.ts'
import { termsHandlers } from './access/terms.ts'
import { workstationHandlers } from './access/workstation.ts'
import { agendaHandlers } from './booking/agenda.ts'
import { bookingHandlers } from './booking/booking.ts'
import { closingProposalHandlers } from './booking/closing-proposals.ts'
import { closingBatchHandlers, closingHandlers } from './booking/closings.ts'
import { findHandlers } from './booking/find.ts'
import { holdHandlers } from './booking/hold.ts'
import type { Holds } from './booking/holds.ts'
import { messageHandlers } from './booking/messages.ts'
import { monthHandlers } from './booking/month.ts'
import { openingHandlers } from './booking/openings.ts'
import { ownVisitHandlers } from './booking/own-visits.ts'
import { practitionerHandlers } from './booking/practitioners.ts'
import { returnHandlers } from './booking/return-terms.ts'
import { roomHandlers } from './booking/rooms.ts'
import { scheduleHandlers } from './booking/schedule.ts'
import { seriesHandlers } from './booking/series.ts'
import { undoHandlers } from './booking/take-back.ts'
import type { UndoStore } from './booking/undo.ts'
import { waitingMatchHandlers } from './booking/waiting-matches.ts'
import { waitingOpeningHandlers } from './booking/waiting-openings.ts'
import { waitingHandlers } from './booking/waiting.ts'
import type { HandlersOf } from './context.ts'
import { claimHandlers } from './people/claims.ts'
import { clinicHandlers } from './people/clinic.ts'
import { duplicateHandlers } from './people/duplicates.ts'
import { kioskAccountHandlers } from './people/kiosk-account.ts'
import { mergeHandlers } from './people/merges.ts'
import { patientAroundHandlers } from './people/patient-around.ts'
import { patientHandlers } from './people/patients.ts'
import { queueHandlers } from './queue/arrivals.ts'
import { encounterHandlers } from './records/encounters.ts'
import { noteHandlers } from './records/notes.ts'
import { recordHandlers } from './records/records.ts'
import type { RecoveryPort } from './gate/recovery-port.ts'
import { reportHandlers } from './reports/reports.ts'
import type { Sessions } from './sessions.ts'
import { auditHandlers } from './upkeep/audit.ts'
import { backupHandlers } from './upkeep/backup.ts'
import { recoveryHandlers } from './upkeep/recovery.ts'

/** What a few handlers need of the house around them. */
export interface HouseParts {
  readonly sessions: Sessions
  readonly holds: Holds
  readonly undo: UndoStore
  readonly clock: () => number
  readonly trial: boolean
  readonly appVersion: string
  /** For copies of the whole database only. */
  readonly raw: Database
  readonly recovery: RecoveryPort
}

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
    ...staffHandlers,
    ...practitionerHandlers,
    ...clinicHandlers,
    ...patientHandlers,
    ...duplicateHandlers,
    ...mergeHandlers,
    ...patientAroundHandlers,
    ...kioskAccountHandlers,
    ...claimHandlers,
    ...bookingHandlers(parts),
    ...ownVisitHandlers,
    ...holdHandlers(parts),
    ...openingHandlers(parts),
    ...findHandlers(parts),
    ...monthHandlers(parts),
    ...returnHandlers,
    ...scheduleHandlers,
    ...roomHandlers,
    ...seriesHandlers(parts),
    ...undoHandlers(parts),
    ...waitingHandlers(parts),
    ...waitingMatchHandlers(parts),
    ...waitingOpeningHandlers(parts),
    ...agendaHandlers(parts),
    ...closingHandlers,
    ...messageHandlers,
    ...queueHandlers,
    ...reportHandlers(parts),
    ...closingBatchHandlers(parts),
    ...closingProposalHandlers(parts),
    ...recordHandlers,
    ...encounterHandlers,
    ...noteHandlers,
    ...backupHandlers(parts),
    ...recoveryHandlers(parts),
    ...auditHandlers,
  } satisfies HandlersOf<QueryName | CommandName>
}
