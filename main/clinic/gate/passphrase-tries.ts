import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../../db/durable-files.ts'
import { afterFailure, onThisClock, secondsToWait } from '../access/backoff.rules.ts'

/** Beside the key ring, because a restart must not give new tries. */
export const TRIES_FILE = 'passphrase-tries.json'

const Tries = z.strictObject({
  failures: z.int().nonnegative(),
  lastAt: z.iso.datetime(),
  blockedUntil: z.iso.datetime(),
  /** Wrong tries that the trail has not been told. */
  untold: z.int().nonnegative(),
})
const TriesFile = z.strictObject({ format: z.literal(1), users: z.record(z.string().max(200), Tries) })
type Users = z.infer<typeof TriesFile>['users']

export interface PassphraseTries {
  /** Whole seconds until this user may try again. */
  wait(now: string): number
  /** Counts a try before it is looked at, so that a program that is ended meanwhile has counted it. */
  count(now: string): void
  /** The last try was right, and none of it counts. */
  right(): void
  /** Wrong tries of all users of this PC that the trail has not been told. */
  untold(): number
  /** The trail was told: what stays is how long the others must wait. */
  told(): void
}

/** Wrong passphrases of one operating-system user of this PC, kept in the clinic's folder. */
export function passphraseTries(folder: string, osUser: string): PassphraseTries {
  const path = join(folder, TRIES_FILE)
  let users: Users = read(path)

  function keep(changed: Users): void {
    users = changed
    try {
      if (Object.keys(users).length === 0) rmSync(path, { force: true })
      else replaceFile(path, `${JSON.stringify({ format: 1, users }, null, 2)}\n`)
    } catch {
      // A full disk: they count until the program ends.
    }
  }
  // Another user of this PC counts in the same file.
  function look(): void {
    const kept = read(path)
    if (Object.keys(kept).length > 0) users = kept
  }
  const own = () => (Object.hasOwn(users, osUser) ? (users[osUser] ?? null) : null)
  const untold = () => Object.values(users).reduce((sum, tries) => sum + tries.untold, 0)

  return {
    wait(now) {
      look()
      const tries = own()
      if (!tries) return 0
      const counted = onThisClock(tries, now)
      if (counted !== tries) keep({ ...users, [osUser]: { ...tries, ...counted } })
      return secondsToWait(counted, now)
    },
    count(now) {
      look()
      const tries = { ...afterFailure(own(), now), untold: (own()?.untold ?? 0) + 1 }
      keep({ ...users, [osUser]: tries })
    },
    right() {
      const tries = own()
      if (!tries) return
      const { [osUser]: _own, ...others } = users
      const left = tries.untold - 1
      const fresh = { failures: 0, lastAt: tries.lastAt, blockedUntil: tries.lastAt, untold: left }
      keep(left > 0 ? { ...others, [osUser]: fresh } : others)
    },
    untold,
    told() {
      if (untold() === 0) return
      keep(
        Object.fromEntries(
          Object.entries(users).flatMap(([user, tries]) =>
            user === osUser ? [] : [[user, { ...tries, untold: 0 }] as const],
          ),
        ),
      )
    },
  }
}

function read(path: string): Users {
  try {
    return TriesFile.parse(JSON.parse(readFileSync(path, 'utf8'))).users
  } catch {
    return {}
  }
}
