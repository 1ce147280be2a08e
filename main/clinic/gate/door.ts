import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { makeFolder } from '../../../db/file-modes.ts'
import { DatabaseError, toDatabaseError } from '../../../db/errors.ts'
import { KEYRING_FILE, readKeyring, wrapOf, writeKeyring, type Keyring } from '../../../db/keyring.ts'
import { migrate } from '../../../db/migrate.ts'
import { openDatabase, type Database } from '../../../db/open.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { claim } from '../../../db/folder-lock.ts'
import { finishRestore } from '../../../db/restore.ts'
import type { GateStatus } from '../../../preload/contract/gate.ts'
import type { Attempts } from '../access/backoff.rules.ts'
import type { Caller, WriteHandle } from '../context.ts'
import type { HouseOptions } from '../house.ts'
import { createMemory } from '../memory.ts'
import { openClinic, type OpenClinic } from '../open-clinic.ts'
import { openPractice } from './practice.ts'
import { practiceRecovery, recoveryPort, type RecoveryPort } from './recovery-port.ts'
import { createSheet, type Sheet } from './recovery-sheet.ts'
import { publishTerms } from './set-up.ts'

export type Status = z.infer<typeof GateStatus>

/** What stands between this PC and its clinic: where it is, what keeps it shut, and the clinic once it is open. */
export interface Door {
  readonly options: HouseOptions
  /** Folder of the clinic that this runtime may open: the real one, or one of trial. */
  readonly folder: string
  status(): Status
  isPractice(): boolean
  clinic(): OpenClinic | null
  sheet(): Sheet | null
  beginSheet(): Sheet
  start(): Promise<void>
  /** Opens the clinic with its key; `note` writes what happened into the trail. Throws DatabaseError. */
  openWith(key: Uint8Array, note?: (tx: WriteHandle) => Promise<void>): Promise<void>
  /**
   * Makes and fills a new database, which nobody can open before openCreated(). Throws DatabaseError 'exists' or 'in-use'
   * when somebody else made a clinic here meanwhile; nothing of his is touched then.
   */
  createWith<T>(key: Uint8Array, ring: Keyring, fill: (database: Database) => Promise<T>): Promise<T>
  /** Opens what was made, for the window that made it: that one may still choose what this PC is for. */
  openCreated(windowId: string): Promise<void>
  /** Takes back what createWith() began, and nothing else. */
  discardCreated(): void
  /** True once for the window that made the clinic, and for every window while none is open. */
  takeSetUp(windowId: string): boolean
  /** Wrong passphrases on this PC since the program started. */
  passphraseTries(): Attempts | null
  countPassphrase(tries: Attempts): void
  openPracticeClinic(caller: Caller): Promise<void>
  close(): Promise<void>
}

const SHUT: Readonly<Record<string, Status>> = {
  'wrong-key': 'damaged',
  'wrong-kind': 'refused',
  newer: 'newer',
  'in-use': 'in-use',
  damaged: 'damaged',
  'no-space': 'no-space',
}

/** The caller of what happens before any window is there. */
const HOUSE: Caller = { windowId: 'house', station: 'admin', workstation: 'house' }

/** Finds the clinic of this PC and opens it as far as that goes without a person. */
export function createDoor(options: HouseOptions): Door {
  const folder = join(options.dataFolder, options.trialOnly ? 'trial' : 'clinic')
  const file = join(folder, 'clinic.db')
  let status: Status = 'empty'
  let practice = false
  let clinic: OpenClinic | null = null
  let sheet: Sheet | null = null
  let created: Database | null = null
  /** Two windows that ask at once must not open it twice. */
  let starting: Promise<void> | null = null
  let createdKey: Uint8Array | null = null
  let settingUp: string | null = null
  let passphraseTries: Attempts | null = null

  async function enter(database: Database, recovery: RecoveryPort, isPractice: boolean): Promise<void> {
    const { desktop, log, clock, ticks, publish, checkOutputs, appVersion, copier, every } = options
    const trial = isPractice || options.trialOnly
    clinic = await openClinic({
      database,
      desktop,
      log,
      clock,
      ticks,
      memory: createMemory(() => publish(['holds'])),
      publish,
      checkOutputs,
      appVersion,
      recovery,
      trial,
      copier,
      every,
    })
    status = 'open'
    practice = isPractice
    publish(['clinic', 'session'])
  }

  async function keyOfThisUser(ring: Keyring): Promise<Uint8Array | Status> {
    const own = wrapOf(ring, options.osUser)
    if (!own) return 'needs-recovery'
    if (own.kind === 'passphrase') return 'needs-passphrase'
    try {
      return await options.desktop.unprotect(Buffer.from(own.blob, 'base64'))
    } catch {
      // The key store was reset or belongs to another account: the sheet still opens.
      return 'needs-recovery'
    }
  }

  async function findClinic(): Promise<void> {
    if (existsSync(folder)) finishRestore(folder)
    if (!existsSync(file)) return
    const ring = readKeyring(folder)
    // Without the key ring nothing here can be opened, but a backup's manifest and the sheet may still: nothing is touched.
    if (!ring) return void (status = 'damaged')
    const key = await keyOfThisUser(ring)
    if (typeof key === 'string') status = key
    else await door.openWith(key)
  }

  function forget(): void {
    for (const name of ['clinic.db', 'clinic.db-wal', 'clinic.db-shm', KEYRING_FILE])
      rmSync(join(folder, name), { force: true })
  }

  /** Opens the clinic as far as that goes without a person. */
  async function look(): Promise<void> {
    if (clinic) return
    try {
      if (options.practice) await door.openPracticeClinic(HOUSE)
      // A runtime of trial never touches a real clinic.
      else if (options.trialOnly && existsSync(join(options.dataFolder, 'clinic', 'clinic.db')))
        status = 'refused'
      else await findClinic()
    } catch (error) {
      const { code } = toDatabaseError(error)
      status = SHUT[code] ?? 'unreadable'
      options.log.error({ operation: 'door.start', ref: status, code, error })
    }
  }

  const door: Door = {
    options,
    folder,
    status: () => status,
    isPractice: () => practice,
    clinic: () => clinic,
    sheet: () => sheet,
    beginSheet: () => (sheet = createSheet(options.clock())),
    start() {
      starting ??= look().finally(() => (starting = null))
      return starting
    },
    async openWith(key, note) {
      let database: Database | null = null
      try {
        database = openDatabase({ file, key, mode: 'open' })
        migrate(database.raw)
        if (!(await readClinic(database.read))) {
          // The PC went off while the clinic was being made: it holds nothing, and the first start is offered again.
          database.close()
          forget()
          status = 'empty'
          return
        }
        await database.write.transaction().execute(async (tx) => {
          await publishTerms(tx)
          await note?.(tx)
        })
        await enter(database, recoveryPort({ folder, key, clock: options.clock }), false)
      } catch (error) {
        database?.close()
        // Whoever knew the code or the passphrase learns here why it still stays shut.
        status = SHUT[toDatabaseError(error).code] ?? status
        throw error
      }
    },
    async createWith(key, ring, fill) {
      makeFolder(folder)
      const lock = claim(file)
      try {
        if (existsSync(file)) throw new DatabaseError('exists')
        // Written first: a database whose key nobody holds is lost, a key ring without a database is nothing.
        writeKeyring(folder, ring)
      } finally {
        lock.release()
      }
      created = openDatabase({ file, key, mode: 'create' })
      createdKey = key
      // Again, now that the folder is ours for good: in between another process may have written its own.
      writeKeyring(folder, ring)
      migrate(created.raw)
      return fill(created)
    },
    async openCreated(windowId) {
      if (!created || !createdKey) throw new Error('nothing was created')
      const database = created
      const port = recoveryPort({ folder, key: createdKey, clock: options.clock })
      created = null
      createdKey = null
      sheet = null
      settingUp = windowId
      await enter(database, port, false)
    },
    discardCreated() {
      if (!created) return
      created.close()
      created = null
      createdKey = null
      forget()
    },
    takeSetUp(windowId) {
      const may = clinic === null || settingUp === windowId
      if (may) settingUp = null
      return may
    },
    passphraseTries: () => passphraseTries,
    countPassphrase: (tries) => void (passphraseTries = tries),
    async openPracticeClinic(caller) {
      const database = await openPractice(
        join(options.dataFolder, 'practice', 'clinic.db'),
        caller,
        options.clock(),
      )
      await enter(database, practiceRecovery, true)
    },
    async close() {
      await clinic?.close()
      clinic = null
    },
  }
  return door
}
