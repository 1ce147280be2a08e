import type { Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { Schema } from '../../db/schema.ts'
import type { AuditEvent } from '../../preload/contract/audit-events.ts'
import type { IntentEvent } from '../../preload/contract/audit-intents.ts'
import type { Role, Station } from '../../preload/contract/define.ts'
import type { DetailedCode, DetailsOf } from '../../preload/contract/failures.ts'
import type {
  AnyCode,
  AuditedQueryName,
  Code,
  CommandName,
  Name,
  Output,
  ParsedInput,
  QueryName,
} from '../../preload/contract/index.ts'
import type { PasswordGuard } from './access/password-guard.ts'
import type { Desktop } from './desktop.ts'
import type { Seat } from './seat-name.ts'
import type { SeatCalls, SeatHolds, SeatSessions, SeatUndo } from './seat.ts'

export type WriteHandle = Transaction<Schema>
export type ReadHandle = ReadonlyKysely<Schema>
/** For what only reads, wherever it is asked. */
export type Handle = ReadHandle | WriteHandle

/** Where a request came from, told by the transport, never by the message. */
export interface Caller {
  readonly seat: Seat
  readonly station: Station
  /** Name of that PC in the audit trail. */
  readonly workstation: string
}

/** Who acts: the signed-in account as this station sees it. */
export interface Actor extends Caller {
  readonly accountId: string | null
  /** Roles that count at this station; always holds 'anonymous'. */
  readonly roles: readonly Role[]
  readonly practitionerId: string | null
  /** The session was opened by a one-time code and waits for a password. */
  readonly newPassword: boolean
}

/** What a failed command leaves behind although it is rolled back: tries counted, a block. */
export type Aftermath = (tx: WriteHandle) => Promise<void>

export interface QueryContext<N extends Name> {
  readonly actor: Actor
  /** UTC instant, ISO with milliseconds. */
  readonly now: string
  /** The clinic's wall clock, "2026-11-23T14:30". */
  readonly localNow: string
  readonly today: string
  /** The clinic's date of an instant. */
  dateOf(instant: string): string
  /** The desktop of whoever asks: of that PC, for that window. */
  readonly desktop: Desktop
  newId(): string
  /** Ends the operation with one of its declared codes. */
  fail(code: Exclude<Code<N>, DetailedCode>): never
  /** The same for a code that the contract has details for. */
  failWith<C extends Code<N> & DetailedCode>(code: C, details: DetailsOf<C>): never
  /** Names who acts when no session says it: somebody who has just proved who he is, or whose account was just made. */
  actedBy(accountId: string): void
  /** Who is signed in, at this seat and at any. */
  readonly sessions: Pick<SeatSessions, 'current' | 'everybody' | 'present'>
  /** Times that are held, as this seat sees them. */
  readonly holds: Pick<SeatHolds, 'others' | 'on'>
  /** Kiosks that ask for somebody, as this seat sees them. */
  readonly calls: Pick<SeatCalls, 'isHeard' | 'own' | 'waiting'>
}

/** What a run did that its own row cannot tell. */
export interface FurtherRow {
  readonly event: AuditEvent
  readonly patientId: string
  readonly subjectId: string
  readonly seal: string
}

/** The trail's row of a run, as its handler may add to it; a query without a row has nothing to add to. */
export interface TrailContext {
  /** Adds patients to the audit row when input and output do not name them. */
  concerns(...patientIds: readonly string[]): void
  /** Names the thing acted on where the run fails before its output can: whose password it was. */
  about(subjectId: string): void
  /** Has failures of this run counted apart from others of their kind, by what no row may name. */
  apart(key: string): void
}

/**
 * What a command may change beside the database. What lives in memory alone changes after the commit or not at all: the
 * faces of `sessions`, `holds`, `undo` and `calls` see to that by themselves.
 */
export interface CommandContext<N extends Name> extends QueryContext<N>, TrailContext {
  /** A further row of the trail for this run, in a chart that must not be named beside that of its own row. */
  also(row: FurtherRow): void
  /** Keeps the seal of what this run signs in its row of the trail; one a run. */
  sealed(seal: string): void
  readonly sessions: SeatSessions
  readonly holds: SeatHolds
  readonly undo: SeatUndo
  readonly calls: SeatCalls
  /** Before every password: counts the try, then looks. */
  readonly passwords: PasswordGuard
  /** Runs once the transaction is committed, and never when it is not. */
  afterCommit(effect: () => void): void
  /** Writes the row of what is about to be done outside the database, which no rollback takes back; at once and for itself. */
  intend(event: IntentEvent): Promise<void>
  /** Writes what a failure leaves behind although it is rolled back: tries counted, a block. */
  afterRollback(aftermath: Aftermath): void
}

/** What a handler is told and may do, by the kind of its operation. */
export type Context<N extends Name> = [N] extends [CommandName]
  ? CommandContext<N>
  : [N] extends [AuditedQueryName]
    ? QueryContext<N> & TrailContext
    : QueryContext<N>

/** How fail() travels; only dispatch catches it. */
export class OperationFailure extends Error {
  readonly code: AnyCode
  readonly details: DetailsOf<DetailedCode> | undefined
  constructor(code: AnyCode, details?: DetailsOf<DetailedCode>) {
    super(code)
    this.code = code
    this.details = details
  }
}

export type QueryHandler<N extends QueryName> = (
  db: ReadHandle,
  input: ParsedInput<N>,
  ctx: Context<N>,
) => Promise<Output<N>>
export type CommandRun<N extends CommandName> = (
  tx: WriteHandle,
  input: ParsedInput<N>,
  ctx: Context<N>,
) => Promise<Output<N>>

/** A command whose slow or outside work (bcrypt, files, PDF) runs before its transaction. */
export interface PreparedCommand<N extends CommandName> {
  readonly prepare: (db: ReadHandle, input: ParsedInput<N>, ctx: Context<N>) => Promise<CommandRun<N>>
}

export type CommandHandler<N extends CommandName> = CommandRun<N> | PreparedCommand<N>

/** The handlers of some operations: one function each, checked against the contract. */
export type HandlersOf<N extends QueryName | CommandName> = { [K in N & QueryName]: QueryHandler<K> } & {
  [K in N & CommandName]: CommandHandler<K>
}
