import { toDatabaseError } from '../../../db/errors.ts'
import { appendAudit } from '../../../db/repositories/audit.ts'
import type { LockReason } from '../../../preload/contract/session.ts'
import type { WriteHandle } from '../context.ts'
import type { Log } from '../log.ts'
import type { Seat } from '../seat-name.ts'
import type { Session, Sessions } from '../sessions.ts'

/** So often the clinic looks by itself; whoever asks meets a lock that is due without it. */
const LOOK_MS = 5000

export interface SilenceOptions {
  readonly sessions: Sessions
  readonly write: (work: (tx: WriteHandle) => Promise<void>) => Promise<void>
  readonly clock: () => number
  readonly ticks: () => number
  readonly log: Log
  readonly every: (ms: number, run: () => unknown) => () => void
  readonly idleLockMinutes: () => number
  /** Pages look again who is signed in. */
  readonly publish: () => void
  /** Nobody is signed in and free to work at a seat any more. */
  readonly vacated: (seat: Seat) => void
  readonly committed: () => void
}

/** Locks what nobody touches any more, whatever its page does, and writes that into the trail. */
export function watchSilence(options: SilenceOptions): { close(): Promise<void> } {
  const { sessions, write, clock, ticks, log, every, idleLockMinutes, publish, vacated, committed } = options
  let notes: Promise<unknown> = Promise.resolve()

  /** A row by the clinic itself, about the person whose session it was. */
  const note = (session: Session, by: LockReason) =>
    write(async (tx) => {
      await appendAudit(tx, {
        at: new Date(clock()).toISOString(),
        event: session.station === 'kiosk' ? 'session.signed-out' : 'session.locked',
        operation: `house.${by}`,
        outcome: 'ok',
        code: null,
        // Nobody was there: the program did it, and about whom is the row's subject.
        accountId: null,
        station: session.station,
        workstation: 'house',
        patientIds: [],
        subjectId: session.accountId,
        count: 1,
        ref: 'house',
      })
    }).then(committed)

  sessions.watch({
    ticks,
    idleLockMinutes,
    vacated,
    left(session, by) {
      publish()
      notes = notes
        .then(() => note(session, by))
        .catch((error: unknown) =>
          log.error({ operation: 'session.left', ref: 'house', code: toDatabaseError(error).code, error }),
        )
    },
  })
  const rest = every(LOOK_MS, () => sessions.sweep(clock()))
  return {
    async close() {
      rest()
      await notes
    },
  }
}
