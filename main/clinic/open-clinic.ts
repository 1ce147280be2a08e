import { randomUUID } from 'node:crypto'
import { toDatabaseError } from '../../db/errors.ts'
import type { Database } from '../../db/open.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { readClinic } from '../../db/repositories/clinic.ts'
import { countCommit } from '../../db/repositories/db-state.ts'
import type { Station, Topic } from '../../preload/contract/define.ts'
import { contract, type Name, type Request, type Result } from '../../preload/contract/index.ts'
import { createPasswordGuard } from './access/password-guard.ts'
import type { Copier } from './backup/copier.ts'
import { createCopies } from './backup/copies.ts'
import { createKeeper } from './backup/keeper.ts'
import { idleLockOf, type ClinicPolicy } from './clinic-policy.ts'
import type { Caller, WriteHandle } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import type { DesktopAt } from './desktop.ts'
import { createDispatch } from './dispatch.ts'
import { createHandlers } from './handlers.ts'
import type { Later } from './health/anchor-keeper.ts'
import { watchClock } from './health/clock-watch.ts'
import { createDisk } from './health/disk.ts'
import { createHealth, type HealthReport } from './health/health.ts'
import { startPageWalk } from './health/page-walk.ts'
import { restoredLately } from './health/restored.ts'
import { createTrust } from './health/trust.ts'
import { houseDeeds } from './house-deeds.ts'
import { houseEntry } from './house-entry.ts'
import type { Log } from './log.ts'
import type { Memory } from './memory.ts'
import type { RecoveryPort } from './recovery/recovery-port.ts'
import type { Seat } from './seat-name.ts'
import type { SessionChange } from './session-change.ts'
import { watchSilence } from './session/silence.ts'

/** The trail is walked when the windows have come up. */
const CHECK_AFTER_MS = 2000

export interface OpenClinicOptions {
  readonly database: Database
  readonly desktopAt: DesktopAt
  readonly log: Log
  readonly clock: () => number
  /** Milliseconds on a clock that nobody can set. */
  readonly ticks: () => number
  /** The same on one that goes on while the PC sleeps. */
  readonly uptime: () => number
  readonly memory: Memory
  readonly publish: (topics: readonly Topic[]) => void
  readonly checkOutputs: boolean
  /** A clinic of trial or practice: said on every screen. */
  readonly trial: boolean
  readonly appVersion: string
  readonly policy: ClinicPolicy
  readonly recovery: RecoveryPort
  readonly later: Later
  /** false: the practice clinic, which is anybody's. */
  readonly anchored: boolean
  /** What the light says from the beginning. */
  readonly found?: readonly HealthReport[]
  readonly copier: Copier
  /** Runs something again and again on real time; returns the way to stop. */
  readonly every: (ms: number, run: () => unknown) => () => void
}

export interface OpenClinic {
  ask(request: Request, caller: Caller): Promise<Result>
  /** Signs somebody in from the door: the first administrator, right after the clinic was made. */
  enter(seat: Seat, change: SessionChange, station?: Station): void
  /** Nobody is at this window of a PC any more, or (null) at any of it. */
  leave(pc: string, windowId: string | null, by: 'away' | 'crash'): void
  closeSeat(seat: Seat): void
  /** What the command line asks for. */
  do(deed: Deed): Promise<DeedAnswer>
  /** A page of the database is not what was written. */
  isDamaged(): boolean
  /** Waits for the answers that are under way. */
  drain(): Promise<void>
  close(): Promise<void>
}

const MINUTE_MS = 60_000

/** What stands open until somebody answers a dialog of the system, and tells whether he left it: by a code, or by no folder. */
export function asksAPerson(name: string): boolean {
  const spec = Object.hasOwn(contract, name) ? contract[name as Name] : undefined
  const errors: readonly string[] = spec?.kind === 'command' ? spec.errors : []
  return name === 'backup.choose-folder' || errors.includes('paper-left')
}

/** Puts the areas together over an open database. */
export async function openClinic(options: OpenClinicOptions): Promise<OpenClinic> {
  const { database, clock, log, ticks, trial, appVersion, policy, recovery, copier, every } = options
  const { sessions, holds, undo, calls } = options.memory
  const zone = { name: '', idleLockMinutes: 5 }
  const readZone = async () => {
    const clinic = await readClinic(database.read)
    zone.name = clinic?.timeZone ?? 'America/Sao_Paulo'
    zone.idleLockMinutes = idleLockOf(clinic?.idleLockMinutes ?? 5, policy)
  }
  await readZone()
  let shut = false
  // What nobody waits for: told to the log when it failed, and not begun any more once the clinic shuts.
  const later: Later = (run, ms) =>
    options.later(async () => {
      if (shut) return
      await run().catch((error: unknown) => {
        const { code } = toDatabaseError(error)
        if (code === 'damaged') health.report('pages-damaged')
        if (!shut) log.error({ operation: 'later', ref: 'house', code, error })
      })
    }, ms)
  const health = createHealth(() => options.publish(['upkeep']))
  for (const { reason, fact } of options.found ?? []) health.report(reason, fact)
  if (policy.nonsense.length > 0) health.report('policy-nonsense', policy.nonsense.join(', '))
  const trust = options.anchored
    ? createTrust({ database, health, log, clock, ticks, later, wrap: () => recovery.wrap() })
    : null
  await trust?.open()
  // The practice clinic's people are invented: nothing of it is worth a copy.
  const practice = (await readClinic(database.read))?.practice ?? false
  const disk = createDisk(database, health)
  /** A small write of the clinic's own; on a full disk from its reserve. */
  async function transact(work: (tx: WriteHandle) => Promise<void>): Promise<void> {
    const write = () => database.write.transaction().execute(work)
    await write().catch((error: unknown) => {
      if (disk.met(error)) return write()
      throw error
    })
  }
  /** The same, counted like every commit that leaves no row of the trail. */
  async function writeUnnamed(work: (tx: WriteHandle) => Promise<void>): Promise<void> {
    await transact(async (tx) => {
      await work(tx)
      await countCommit(tx)
    })
    trust?.committed('attempt')
  }
  const passwords = createPasswordGuard({ read: database.read, write: writeUnnamed })
  const copies = createCopies({
    database,
    copier,
    appVersion,
    trial,
    recovery,
    every,
    changed: () => options.publish(['copies']),
    // What a folder knows of this clinic is compared after each copy, and told where this one has come.
    copied: async (folder) => {
      await trust?.meet(folder).catch((error: unknown) => {
        log.error({ operation: 'trust.meet', ref: 'backup', code: toDatabaseError(error).code, error })
      })
    },
  })
  const keeper = createKeeper({
    database,
    copies,
    health,
    disk,
    log,
    clock,
    ticks,
    policy,
    timeZone: () => zone.name,
    newId: randomUUID,
    changed: () => options.publish(['upkeep']),
  })
  // The practice clinic's days are invented.
  const jumped = async (from: string) => {
    const at = new Date(clock()).toISOString()
    const write = async (tx: WriteHandle) => {
      await appendAudit(tx, houseEntry('clock.jumped', { at, subjectId: from }))
    }
    await transact(write).then(
      () => trust?.committed('clock.jumped'),
      (error: unknown) =>
        log.error({ operation: 'clock', ref: 'house', code: toDatabaseError(error).code, error }),
    )
  }
  const watched = { health, clock, uptime: options.uptime, jumped }
  const lookAtClock = practice ? null : await watchClock(database.read, watched)
  const work = async () => {
    disk.look()
    // Nobody waits for a disk that may answer no more.
    if (trust) later(() => trust.spread(), 0)
    await lookAtClock?.()
    if (health.reasons().includes('restored') && !(await restoredLately(database.read, clock())))
      health.clear('restored')
    if (!practice) await keeper.work()
  }
  if (!practice) await keeper.look()
  // From here on nothing fails any more that would leave one of these running.
  if (trust) later(() => trust.verify(), CHECK_AFTER_MS)
  const walk = startPageWalk({ database, later, ticks, damaged: () => health.report('pages-damaged') })
  const deeds = houseDeeds({
    database,
    copies,
    health,
    trust,
    walk,
    practice,
    trial,
    clock,
    write: async (event, work) => {
      await transact(work)
      trust?.committed(event)
    },
  })
  const rest = every(MINUTE_MS, work)
  const silence = watchSilence({
    sessions,
    write: transact,
    clock,
    ticks,
    log,
    every,
    idleLockMinutes: () => zone.idleLockMinutes,
    publish: () => options.publish(['session']),
    // Where that PC cannot be reached its windows are gone, and their papers with them.
    vacated: (seat) =>
      void options
        .desktopAt(seat)
        .dropPapers()
        .catch(() => undefined),
    committed: () => trust?.committed('session.locked'),
  })
  const { dispatch, close } = createDispatch({
    database,
    disk,
    handlers: createHandlers({
      ...{ trial, appVersion, databaseFile: database.file },
      ...{ policy, copies, recovery, health, trust },
    }),
    committed: (event) => trust?.committed(event),
    damaged: () => health.report('pages-damaged'),
    memory: options.memory,
    passwords,
    desktopAt: options.desktopAt,
    log,
    clock,
    ticks,
    timeZone: () => zone.name,
    // After the commit, and before anybody is told: whoever asks next is answered in the new zone.
    publish: async (topics) => {
      if (topics.includes('clinic')) await readZone()
      if (topics.includes('upkeep') && !practice) await keeper.look()
      options.publish(topics)
    },
    checkOutputs: options.checkOutputs,
  })
  const running = new Set<Promise<unknown>>()
  return {
    do(deed) {
      const done = deeds(deed).finally(() => running.delete(done))
      running.add(done)
      return done
    },
    ask(request, caller) {
      const asked = dispatch(request, caller).finally(() => running.delete(asked))
      // A dialog waits for a person, who may have gone home.
      if (!asksAPerson(request.name)) running.add(asked)
      return asked
    },
    async drain() {
      copies.cancel()
      await Promise.all(running)
    },
    enter: (seat, change, station = 'admin') => sessions.apply(seat, change, clock(), station),
    leave: (pc, windowId, by) => sessions.leave(pc, windowId, by),
    isDamaged: () => health.reasons().includes('pages-damaged'),
    closeSeat(seat) {
      sessions.closeSeat(seat)
      holds.closeSeat(seat)
      undo.forget(seat)
      calls.end(seat)
      passwords.closeSeat(seat)
      options.publish(['holds', 'help'])
    },
    async close() {
      rest()
      // A dialog of the system that stands open would print what nobody here may see any more.
      sessions.endAll()
      try {
        await silence.close()
        await copies.close()
        await keeper.close()
        await close()
      } finally {
        // A page that is broken there must not keep the folder from what shall stand in its place.
        shut = true
        await walk.close()
        await trust?.close()
        database.close()
      }
    },
  }
}
