import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { ANCHOR_FILE } from '../../../db/anchor.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import { writeKeyring, type Keyring } from '../../../db/keyring.ts'
import { makeDatabase } from '../../../db/make-database.ts'
import { migrate } from '../../../db/migrate.ts'
import { openDatabase, type Database } from '../../../db/open.ts'
import { copiedShare } from '../../../db/rekey.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { DATABASE_FILE, hasSetAside, setClinicAside } from '../../../db/set-aside.ts'
import { settle } from '../../../db/settle.ts'
import type { GateStatus } from '../../../preload/contract/gate.ts'
import { auditDoor } from '../audit-door.ts'
import { OperationFailure, type Caller, type WriteHandle } from '../context.ts'
import type { HealthReport } from '../health/health.ts'
import type { HouseOptions } from '../house-options.ts'
import { createMemory } from '../memory.ts'
import { openClinic, type OpenClinic } from '../open-clinic.ts'
import {
  practiceRecovery,
  recoveryPort,
  type RecoveryPort,
  type Restorer,
} from '../recovery/recovery-port.ts'
import { createSheet, type Sheet } from '../recovery/recovery-sheet.ts'
import { ringOf } from '../recovery/ring-of.ts'
import { HOUSE_SEAT, type Seat } from '../seat-name.ts'
import { entered, SHUT } from './opening.ts'
import { passphraseTries, type PassphraseTries } from './passphrase-tries.ts'
import { openPractice } from './practice.ts'
import { drawKey, forgetRetired, hasSpaceToRekey, rekeyClinic, type RekeyDoor } from './rekey.ts'
import { provedBySheet, reopen, shutForRestore, type RestoreInHand, type RestoringDoor } from './restoring.ts'
import { publishTerms } from './set-up.ts'
import { keyOfUser } from './user-key.ts'
import { whatHappened } from './what-happened.ts'

export type Status = z.infer<typeof GateStatus>

/** What stands between this PC and its clinic: where it is, what keeps it shut, and the clinic once it is open. */
export interface Door {
  readonly options: HouseOptions
  /** Folder of the clinic that this runtime may open: the real one, or one of trial. */
  readonly folder: string
  status(): Status
  isPractice(): boolean
  /** How far a re-key has come, from 0 to 1; null when there is none. */
  rekeyed(): number | null
  clinic(): OpenClinic | null
  /** Who shut the clinic to put a backup in its place, while that is so. */
  restoring(): RestoreInHand | null
  /** Shuts the open clinic for a restore at a window, by nobody's account; false when the key is not its own. */
  shutFor(by: Caller, key: Uint8Array): boolean
  /** The clinic that was shut for a restore opens as it is, or its status says why not. */
  reopen(): Promise<void>
  sheet(): Sheet | null
  beginSheet(): Sheet
  start(): Promise<void>
  /** There was a clinic here, whose file is gone or was set aside. */
  hadClinic(): boolean
  /**
   * Opens the clinic with its key; `note` writes what happened into the trail, `found` is said by the light. The status
   * stays 'empty' when there was no clinic in the file, which is set aside then. Throws DatabaseError.
   */
  openWith(
    key: Uint8Array,
    note?: (tx: WriteHandle) => Promise<unknown>,
    found?: readonly HealthReport[],
  ): Promise<void>
  /**
   * Makes, fills and opens a new clinic, for the seat that made it: that one may still choose what this PC is for. Throws
   * DatabaseError 'exists' or 'in-use' when somebody else made one here meanwhile; nothing of his is touched then.
   */
  create<T>(making: {
    readonly key: Uint8Array
    readonly ring: Keyring
    readonly seat: Seat
    readonly fill: (database: Database) => Promise<T>
  }): Promise<T>
  /** True once for the seat that made the clinic, and for every seat while none is open. */
  takeSetUp(seat: Seat): boolean
  /** The key ring of the clinic that is here; null when there is none that can be read. Throws DatabaseError 'unreadable'. */
  ring(): Keyring | null
  /** Wrong passphrases of this user on this PC. */
  tries(): PassphraseTries
  openPracticeClinic(caller: Caller): Promise<void>
  close(): Promise<void>
}

/** The caller of what happens before any window is there. */
const HOUSE: Caller = { seat: HOUSE_SEAT, station: 'admin', workstation: 'house' }

/**
 * Finds the clinic of this PC and opens it as far as that goes without a person. `inTurn` is where everything waits that
 * changes what stands behind the door.
 */
export function createDoor(options: HouseOptions, inTurn: <T>(step: () => Promise<T>) => Promise<T>): Door {
  const folder = join(options.dataFolder, options.trialOnly ? 'trial' : 'clinic')
  const file = join(folder, DATABASE_FILE)
  let status: Status = 'empty'
  let practice = false
  let clinic: OpenClinic | null = null
  let sheet: Sheet | null = null
  /** Two windows that ask at once must not open it twice. */
  let starting: Promise<void> | null = null
  let rekeyed = 0
  /** The program ends: a re-key that is cut off is finished or forgotten at the next start. */
  let ended = false
  let restoring: RestoreInHand | null = null
  /** The clinic that is shut for a restore has still to end what was under way. */
  let closing: Promise<void> = Promise.resolve()
  let settingUp: Seat | null = null
  let openedWith: Uint8Array | null = null
  let tries: PassphraseTries | null = null

  async function enter(
    database: Database,
    recovery: RecoveryPort,
    isPractice: boolean,
    found: readonly HealthReport[] = [],
  ): Promise<void> {
    clinic = await openClinic({
      ...options,
      database,
      memory: createMemory((topic) => options.publish([topic])),
      recovery,
      trial: isPractice || options.trialOnly,
      anchored: !isPractice,
      found,
    })
    status = 'open'
    practice = isPractice
    options.publish(['clinic', 'session'])
  }

  function letRestore(who: Restorer, key: Uint8Array, unwritten: Caller | null = null): void {
    if (!clinic) return
    const held = { ...who, key, unwritten, touchedAt: options.ticks() }
    restoring = held
    closing = shutForRestore(shutting, held)
  }

  function portOf(key: Uint8Array): RecoveryPort {
    const { keyStore, osUser, clock, later } = options
    return recoveryPort({
      folder,
      key,
      clock,
      async prepare(drawn, passphrase) {
        if (!hasSpaceToRekey(folder)) throw new OperationFailure('no-space')
        const next = await drawKey(drawn, { keyStore, osUser, passphrase })
        return () =>
          later(async () => {
            if (clinic) await rekeyClinic(shutting, key, next)
          }, 0)
      },
      letRestore: (who) => letRestore(who, key),
    })
  }

  const shutting: RekeyDoor & RestoringDoor = {
    folder,
    options,
    inTurn,
    restoring: () => restoring,
    shut(why) {
      const open = clinic
      clinic = null
      status = why
      rekeyed = 0
      options.publish(['clinic', 'session'])
      return open
    },
    reached: (share) => void (rekeyed = share),
    openWith: (key, note, found) => door.openWith(key, note, found),
    stayShut(code) {
      status = SHUT[code] ?? 'unreadable'
      options.publish(['clinic'])
    },
    ended: () => ended,
  }

  async function findClinic(): Promise<void> {
    settle(folder)
    if (!existsSync(file)) return void (status = 'empty')
    const ring = ringOf(folder)
    if (!ring) return void (status = 'needs-backup')
    const key = await keyOfUser(ring, options)
    // Meanwhile somebody may have opened it with what he knows.
    if (clinic) return
    if (typeof key === 'string') status = key
    else await door.openWith(key)
  }

  /** Opens the clinic as far as that goes without a person. */
  async function look(): Promise<void> {
    if (clinic || status === 're-keying' || status === 'restoring') return
    try {
      if (options.practice) await door.openPracticeClinic(HOUSE)
      // A runtime of trial never touches a real clinic.
      else if (options.trialOnly && existsSync(join(options.dataFolder, 'clinic', 'clinic.db')))
        status = 'refused'
      else await findClinic()
    } catch (error) {
      const { code } = toDatabaseError(error)
      if (!clinic) status = SHUT[code] ?? 'unreadable'
      options.log.error({ operation: 'door.start', ref: status, code, error })
    }
  }

  const door: Door = {
    options,
    folder,
    status: () => status,
    isPractice: () => practice,
    rekeyed: () => (status === 're-keying' ? Math.max(rekeyed, copiedShare(folder)) : null),
    clinic: () => clinic,
    sheet: () => sheet,
    hadClinic: () => status === 'empty' && (hasSetAside(folder) || existsSync(join(folder, ANCHOR_FILE))),
    beginSheet: () => (sheet = createSheet(options.clock())),
    start() {
      starting ??= look().finally(() => (starting = null))
      return starting
    },
    restoring: () => restoring,
    reopen: () => reopen(shutting, restoring),
    shutFor(by, key) {
      if (!openedWith || !Buffer.from(openedWith).equals(key)) return false
      letRestore(provedBySheet(by.seat), key, by)
      return true
    },
    async openWith(key, note, found = []) {
      let database: Database | null = null
      restoring = null
      try {
        database = openDatabase({ file, key, mode: 'open' })
        migrate(database.raw)
        if (!(await readClinic(database.read))) {
          // Version 0.1.0 was cut off while it made the clinic, or somebody took the row away: who knows what else is in it.
          database.close()
          setClinicAside(folder)
          status = 'empty'
          return
        }
        const failures = door.tries().untold()
        await database.write.transaction().execute(async (tx) => {
          await publishTerms(tx)
          const now = new Date(options.clock()).toISOString()
          if (failures > 0) await auditDoor(tx, 'clinic.passphrase-tried', HOUSE, now, { failures })
          await note?.(tx)
        })
        door.tries().told()
        const told = await whatHappened(database, folder, options.clock())
        await enter(database, portOf(key), false, [...found, ...told])
        openedWith = key
        forgetRetired(folder, options.log)
      } catch (error) {
        database?.close()
        // Whoever knew the code or the passphrase learns here why it still stays shut.
        const unsaid = status === 'restoring' ? 'unreadable' : status
        if (!clinic) status = SHUT[toDatabaseError(error).code] ?? unsaid
        throw error
      }
    },
    async create({ key, ring, seat, fill }) {
      // The ring first: a database whose key nobody holds is lost, a key ring without a database is nothing.
      const before = () => writeKeyring(folder, ring)
      const { database, made } = await makeDatabase({ file, key, fill, before })
      sheet = null
      settingUp = seat
      await entered(database, () => enter(database, portOf(key), false))
      openedWith = key
      return made
    },
    takeSetUp(seat) {
      const may = clinic === null || settingUp === seat
      if (may) settingUp = null
      return may
    },
    ring: () => ringOf(folder),
    tries: () => (tries ??= passphraseTries(folder, options.osUser)),
    async openPracticeClinic(caller) {
      const database = await openPractice(
        join(options.dataFolder, 'practice', DATABASE_FILE),
        caller,
        options.clock(),
      )
      await entered(database, () => enter(database, practiceRecovery, true))
    },
    async close() {
      ended = true
      await closing
      await clinic?.close()
      clinic = null
    },
  }
  return door
}
