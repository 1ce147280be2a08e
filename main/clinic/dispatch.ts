import { randomUUID } from 'node:crypto'
import { toDatabaseError } from '../../db/errors.ts'
import type { Database } from '../../db/open.ts'
import { appendAudit, hasRef, type AuditEntry } from '../../db/repositories/audit.ts'
import { countCommit } from '../../db/repositories/db-state.ts'
import type { IntentEvent } from '../../preload/contract/audit-intents.ts'
import type { Command, Gate, Query, Topic } from '../../preload/contract/define.ts'
import { issueOf } from '../../preload/contract/field-issue.ts'
import { contract, type AnyCode, type Name, type Request, type Result } from '../../preload/contract/index.ts'
import { auditEntry, furtherEntries } from './audit-entry.ts'
import { createCoalescer, unknownOperation, type Taken } from './audit-trail.ts'
import { OperationFailure, type Actor, type Aftermath, type Caller, type WriteHandle } from './context.ts'
import type { AnyHandler } from './handlers.ts'
import { diskCodeOf, type Disk } from './health/disk.ts'
import type { Log } from './log.ts'
import { knowPhoneNumbers } from './phone-numbers.ts'
import { createRefs } from './refs.ts'
import { contextOf, type Run, type Surroundings } from './run.ts'
import { HUB, pcOf } from './seat-name.ts'
import type { Session } from './sessions.ts'

export interface DispatchOptions extends Omit<Surroundings, 'intend'> {
  readonly database: Database
  readonly disk: Disk
  readonly handlers: Readonly<Record<string, AnyHandler>>
  readonly log: Log
  /** Milliseconds since the epoch: the only clock of the clinic that tells the time. */
  readonly clock: () => number
  /** Milliseconds on a clock that nobody can set: how long something lasts. */
  readonly ticks: () => number
  readonly publish: (topics: readonly Topic[]) => Promise<void>
  /** Parses every output against the contract; tests run with it, so that a wrong answer is seen. */
  readonly checkOutputs: boolean
  /** Told of each commit by its event, after it. */
  readonly committed: (event: string) => void
  /** SQLite met a page that is not what was written. */
  readonly damaged: () => void
}

type AnyResult = Result<Name>
/** A declaration as dispatch sees it: of whatever input and output. */
type AnySpec = Query | Command | Gate
const failure = (code: AnyCode, ref: string, more: Partial<{ fields: unknown; details: unknown }> = {}) =>
  ({ ok: false, error: { code, ref, ...more } }) as AnyResult

/** What the database itself refused is an answer when the operation declares it, and an accident otherwise. */
function codeOf(error: unknown, spec: Query | Command): AnyCode {
  const { code } = toDatabaseError(error)
  if (code === 'busy') return code
  const ofDisk = diskCodeOf(error)
  if (ofDisk) return ofDisk
  return spec.kind === 'command' && spec.errors.includes(code) ? (code as AnyCode) : 'internal'
}

/** The only road into an open clinic: who, may he, is it well-formed, run, audit, publish, answer. Never throws. */
export function createDispatch(options: DispatchOptions) {
  knowPhoneNumbers()
  const { database, disk, handlers, memory, log, clock } = options
  const { sessions } = memory
  const coalescer = createCoalescer()
  const refs = createRefs((ref) => hasRef(database.read, ref))

  function actorOf(caller: Caller, session: Session | null): Actor {
    const own = session?.roles ?? []
    const here =
      caller.station === 'kiosk' || caller.station === 'panel'
        ? own.filter((role) => role === 'patient')
        : own.filter((role) => role !== 'patient')
    return {
      ...caller,
      accountId: session?.accountId ?? null,
      roles: ['anonymous', ...here],
      practitionerId: session?.practitionerId ?? null,
      newPassword: session?.state === 'new-password',
    }
  }

  function refusal(spec: Query | Command, actor: Actor, session: Session | null): AnyCode | null {
    if (!spec.stations.includes(actor.station)) return 'denied'
    if (!spec.roles.some((role) => actor.roles.includes(role))) return session ? 'denied' : 'signed-out'
    if (session && session.state !== 'active' && !spec.alsoWhen?.includes(session.state)) return 'held'
    if (spec.onlyAtHub && pcOf(actor.seat) !== HUB) return 'only-at-hub'
    return null
  }

  /** One transaction; what the disk refuses is known to it, and that it works again too. */
  async function transact<T>(work: (tx: WriteHandle) => Promise<T>): Promise<T> {
    const value = await database.write.transaction().execute(work)
    disk.worked()
    return value
  }

  async function append(tx: WriteHandle, { rows }: Taken, further: readonly AuditEntry[] = []) {
    for (const row of [...rows, ...further]) await appendAudit(tx, row)
  }

  /** Each commit leaves a row of the trail or is counted, so that none can be taken back unseen; a booking pays for neither. */
  async function countUnnamed(tx: WriteHandle, { rows }: Taken) {
    if (rows.length === 0) await countCommit(tx)
  }

  /** Writes rows of the trail that belong to no command, in a transaction of their own; on a full disk from its reserve. */
  async function writeTrail(taken: Taken, aftermath?: Aftermath) {
    if (taken.rows.length === 0 && !aftermath) return
    const write = () =>
      transact(async (tx) => {
        await append(tx, taken)
        await aftermath?.(tx)
        await countUnnamed(tx, taken)
      })
    await write().catch((error: unknown) => {
      if (disk.met(error)) return write()
      throw error
    })
    options.committed('attempt')
  }

  /** Denied and failed attempts leave a row too; a flood of them is one row with a count. */
  async function auditAttempt(run: Run, outcome: 'denied' | 'failed', code: string, aftermath?: Aftermath) {
    const taken = coalescer.take(auditEntry(run, outcome, code), run.now, true, run.apart)
    try {
      await writeTrail(taken, aftermath)
    } catch (error) {
      if (aftermath || diskCodeOf(error) === null) {
        taken.undo()
        throw error
      }
      // The disk takes no row now: it is written with the count of its quarter of an hour.
      taken.keep()
    }
  }

  /** The row of what is about to be done outside, where no rollback reaches: it is written before, and never counted away. */
  async function intend(run: Run, event: IntentEvent) {
    const entry = { ...auditEntry(run, 'failed', null), outcome: 'ok' as const, event }
    await writeTrail(coalescer.take(entry, run.now, false))
  }
  const surroundings = { ...options, intend }

  async function runQuery(run: Run, input: unknown): Promise<unknown> {
    const handler = run.handler as (db: unknown, input: unknown, ctx: unknown) => Promise<unknown>
    const output = await handler(database.read, input, contextOf(run, surroundings))
    const { audit } = run.spec
    const entry = audit && auditEntry(run, 'ok', null, input, output)
    if (!entry || (audit.patientsOnly && entry.patientIds.length === 0)) return output
    const taken = coalescer.take(entry, run.now, audit.coalesce ?? false)
    if (audit.shown) {
      const place = JSON.stringify([run.caller.seat, run.name, audit.list?.(input)])
      coalescer.show({ ...entry, event: 'patient.listed' }, audit.shown(output), run.now, place)
    }
    await writeTrail(taken).catch((error: unknown) => {
      taken.undo()
      throw error
    })
    return output
  }

  /** A password check takes a while: meanwhile an administrator may have ended the session, or somebody else sits there. */
  function hasLeft({ actor, caller, now }: Run): boolean {
    if (actor.accountId === null) return false
    return sessions.current(caller.seat, now, caller.station === 'kiosk')?.accountId !== actor.accountId
  }

  async function runCommand(run: Run, input: unknown): Promise<unknown> {
    const ctx = contextOf(run, surroundings)
    const commit =
      typeof run.handler === 'function'
        ? run.handler
        : await run.handler.prepare(database.read as never, input as never, ctx as never)
    if (hasLeft(run)) throw new OperationFailure('signed-out')
    const trail: { taken: Taken | null } = { taken: null }
    const write = async (tx: WriteHandle) => {
      const value: unknown = await (
        commit as (tx: WriteHandle, input: unknown, ctx: unknown) => Promise<unknown>
      )(tx, input, ctx)
      const entry = auditEntry(run, 'ok', null, input, value)
      trail.taken = coalescer.take(entry, run.now, !run.named && (run.spec.audit?.coalesce ?? false))
      await append(tx, trail.taken, furtherEntries(run, entry))
      await countUnnamed(tx, trail.taken)
      return value
    }
    const output = await transact(write).catch((error: unknown) => {
      trail.taken?.undo()
      throw error
    })
    for (const effect of run.effects) effect()
    options.committed(run.spec.audit?.event ?? run.name)
    if (run.spec.kind === 'command' && run.spec.changes.length > 0) await options.publish(run.spec.changes)
    return output
  }

  async function refused(run: Run, error: unknown): Promise<AnyResult> {
    if (toDatabaseError(error).code === 'damaged') options.damaged()
    if (error instanceof OperationFailure) {
      const outcome = error.code === 'denied' ? 'denied' : 'failed'
      await auditAttempt(run, outcome, error.code, run.aftermath)
      return failure(error.code, run.ref, error.details === undefined ? {} : { details: error.details })
    }
    disk.met(error)
    const code = codeOf(error, run.spec)
    if (code === 'internal') log.error({ operation: run.name, ref: run.ref, code, error })
    await auditAttempt(run, 'failed', code)
    return failure(code, run.ref)
  }

  async function answer(run: Run, session: Session | null, request: Request): Promise<AnyResult> {
    const no = refusal(run.spec, run.actor, session)
    if (no) {
      await auditAttempt(run, 'denied', no)
      return failure(no, run.ref)
    }
    const unfit =
      run.spec.kind === 'command' && request.ref !== undefined ? await refs.take(run, request.ref) : null
    if (unfit) {
      await auditAttempt(run, 'failed', unfit)
      return failure(unfit, run.ref)
    }
    const parsed = run.spec.input.safeParse(request.input)
    if (!parsed.success) {
      await auditAttempt(run, 'failed', 'invalid')
      const fields = parsed.error.issues
        .slice(0, 20)
        .map((issue) => ({ path: issue.path.join('.'), issue: issueOf(issue) }))
      return failure('invalid', run.ref, { fields })
    }
    const output = await (run.spec.kind === 'query'
      ? runQuery(run, parsed.data)
      : runCommand(run, parsed.data))
    return { ok: true, value: options.checkOutputs ? run.spec.output.parse(output) : output } as AnyResult
  }

  async function dispatch(request: Request, caller: Caller): Promise<AnyResult> {
    const ref = randomUUID().slice(0, 8)
    const handler = Object.hasOwn(handlers, request.name) ? handlers[request.name] : undefined
    const spec = handler ? (contract[request.name as Name] as unknown as AnySpec | undefined) : undefined
    const now = clock()
    if (!handler || !spec || spec.kind === 'gate') {
      const by = sessions.current(caller.seat, now, caller.station === 'kiosk')?.accountId ?? null
      const taken = coalescer.take(unknownOperation(caller, by, now, ref), now, true)
      await writeTrail(taken).catch((error: unknown) => {
        taken.undo()
        log.error({ operation: 'unknown', ref, code: 'internal', error })
      })
      return failure('denied', ref)
    }
    const started = performance.now()
    const session = sessions.current(caller.seat, now, caller.station === 'kiosk')
    const run: Run = {
      name: request.name,
      spec,
      handler,
      caller,
      actor: actorOf(caller, session),
      now,
      ticks: options.ticks(),
      ref,
      named: false,
      patients: [],
      subjectId: null,
      seal: null,
      further: [],
      apart: '',
      by: null,
      effects: [],
      aftermath: undefined,
    }
    let result: AnyResult
    try {
      result = await answer(run, session, request)
    } catch (error) {
      result = await refused(run, error).catch((second: unknown) => {
        const code = diskCodeOf(second) ?? 'internal'
        log.error({ operation: run.name, ref: run.ref, code, error: second })
        return failure(code, run.ref)
      })
    }
    refs.end(run)
    log.operation({
      operation: run.name,
      ref: run.ref,
      ms: performance.now() - started,
      code: result.ok ? 'ok' : result.error.code,
    })
    return result
  }

  /** Writes the counts still open; called when the clinic closes. */
  async function close() {
    await writeTrail({ rows: coalescer.close(), undo: () => undefined, keep: () => undefined }).catch(
      (error: unknown) => {
        // A full or failing disk must not keep the clinic from closing.
        const code = diskCodeOf(error)
        if (code === null) throw error
        log.error({ operation: 'close', ref: 'trail', code, error })
      },
    )
  }

  return { dispatch, close }
}
