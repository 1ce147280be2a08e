import type { z } from 'zod'
import { accountContract } from './account.ts'
import { agendaContract } from './agenda.ts'
import { auditContract } from './audit.ts'
import { backupContract } from './backup.ts'
import { bookingContract } from './booking.ts'
import { chartContract } from './chart.ts'
import { claimContract } from './claim.ts'
import { clinicContract } from './clinic.ts'
import { closingContract } from './closing.ts'
import { copyContract } from './copy.ts'
import { diagnosisContract } from './diagnosis.ts'
import { documentContract } from './document.ts'
import { duplicateContract } from './duplicate.ts'
import type { DetailedCode, DetailsOf } from './failures.ts'
import type { FieldIssue } from './field-issue.ts'
import { gateContract } from './gate.ts'
import { glassContract } from './glass.ts'
import { healthContract } from './health.ts'
import { helpContract } from './help.ts'
import { insurerContract } from './insurer.ts'
import { medicineContract } from './medicine.ts'
import { messageContract } from './message.ts'
import { noteContract } from './note.ts'
import { patientContract } from './patient.ts'
import { practitionerContract } from './practitioner.ts'
import { prescriptionContract } from './prescription.ts'
import { presetContract } from './preset.ts'
import { queueContract } from './queue.ts'
import { recordContract } from './record.ts'
import { recoveryContract } from './recovery.ts'
import { reminderContract } from './reminder.ts'
import { reportContract } from './report.ts'
import { scheduleContract } from './schedule.ts'
import { seriesContract } from './series.ts'
import { sessionContract } from './session.ts'
import { snippetContract } from './snippet.ts'
import { staffContract } from './staff.ts'
import { statementContract } from './statement.ts'
import { templateContract } from './template.ts'
import { termsContract } from './terms.ts'
import { triageContract } from './triage.ts'
import { visitContract } from './visit.ts'
import { waitingContract } from './waiting.ts'
import { workstationContract } from './workstation.ts'

/** Everything the clinic can be asked, and nothing else. */
export const contract = {
  ...gateContract,
  ...sessionContract,
  ...termsContract,
  ...workstationContract,
  ...accountContract,
  ...claimContract,
  ...staffContract,
  ...practitionerContract,
  ...clinicContract,
  ...patientContract,
  ...duplicateContract,
  ...visitContract,
  ...seriesContract,
  ...bookingContract,
  ...agendaContract,
  ...messageContract,
  ...queueContract,
  ...waitingContract,
  ...closingContract,
  ...scheduleContract,
  ...insurerContract,
  ...reportContract,
  ...recordContract,
  ...chartContract,
  ...copyContract,
  ...glassContract,
  ...triageContract,
  ...noteContract,
  ...statementContract,
  ...reminderContract,
  ...snippetContract,
  ...presetContract,
  ...templateContract,
  ...diagnosisContract,
  ...medicineContract,
  ...documentContract,
  ...prescriptionContract,
  ...backupContract,
  ...recoveryContract,
  ...auditContract,
  ...healthContract,
  ...helpContract,
}

export type Contract = typeof contract
type KindOf<K> = { [N in keyof Contract]: Contract[N]['kind'] extends K ? N : never }[keyof Contract]
export type Name = keyof Contract
export type QueryName = KindOf<'query'>
/** Queries that leave a row in the trail. */
export type AuditedQueryName = {
  [N in QueryName]: (typeof contract)[N] extends { readonly audit: object } ? N : never
}[QueryName]
export type CommandName = KindOf<'command'>
export type GateName = KindOf<'gate'>
export type Input<N extends Name> = z.input<Contract[N]['input']>
export type ParsedInput<N extends Name> = z.output<Contract[N]['input']>
export type Output<N extends Name> = z.output<Contract[N]['output']>

/** Codes any operation may answer with. */
export const UNIVERSAL_CODES = [
  'invalid',
  'denied',
  'signed-out',
  'held',
  'only-at-hub',
  'repeated',
  'closed',
  'not-found',
  'stale',
  'busy',
  'no-space',
  'read-only',
  'unreadable',
  'internal',
] as const
export type UniversalCode = (typeof UNIVERSAL_CODES)[number]
type DeclaredCode<N extends Name> = N extends Name
  ? Contract[N] extends { errors: readonly (infer E extends string)[] }
    ? E
    : never
  : never
export type Code<N extends Name = Name> = UniversalCode | DeclaredCode<N>
export type AnyCode = Code

export interface Failure<N extends Name = Name> {
  readonly code: Code<N>
  /** Short reference that the log knows too. */
  readonly ref: string
  readonly fields?: readonly { readonly path: string; readonly issue: FieldIssue }[]
  /** By code: `FAILURE_DETAILS`. */
  readonly details?: DetailsOf<DetailedCode>
}
export type Result<N extends Name = Name> =
  { readonly ok: true; readonly value: Output<N> } | { readonly ok: false; readonly error: Failure<N> }

/** What travels over any transport. Who asks is not in it: the transport knows. */
export interface Request {
  readonly name: string
  readonly input: unknown
  /**
   * What a command is called, for whoever may have to ask later whether it was done: a UUID in lower case, never used before.
   * It comes from the transport of another PC, whose link may break before the answer; no page chooses it.
   */
  readonly ref?: string
}

/** What the preload script or the loopback transport gives to the page. */
export interface ClinicBridge {
  invoke(request: Request): Promise<Result>
  /** Calls back with the topics that changed; returns the way to stop. */
  onChanged(listener: (topics: readonly string[]) => void): () => void
}
