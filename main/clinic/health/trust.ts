import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { ACCESS_EVENTS, compareWithAnchor } from '../../../db/anchor-check.ts'
import {
  ANCHOR_FILE,
  anchorText,
  backupAnchorPath,
  isSealed,
  readAnchor,
  type Anchor,
} from '../../../db/anchor.ts'
import { verifyAudit, type AuditHead, type AuditVerdict } from '../../../db/audit-chain.ts'
import { readElsewhere } from '../../../db/backup-anchors.ts'
import { replaceFileLater } from '../../../db/durable-files.ts'
import { toDatabaseError } from '../../../db/errors.ts'
import type { RecoveryWrap } from '../../../db/key-wraps.ts'
import { hasAuditEvent } from '../../../db/repositories/audit.ts'
import { listBackups } from '../../../db/repositories/backups.ts'
import { beginEpoch, insertDbState, setAnchored } from '../../../db/repositories/db-state.ts'
import { insertInstallationKey, readInstallationKey } from '../../../db/repositories/installation-keys.ts'
import { readTrustState } from '../../../db/trust-state.ts'
import { TRUST_REASONS, type HealthReason } from '../../../preload/contract/health-reason.ts'
import { auditDoor } from '../audit-door.ts'
import type { Caller, WriteHandle } from '../context.ts'
import { HOUSE_SEAT } from '../seat-name.ts'
import { createAnchorKeeper, type KeeperOptions } from './anchor-keeper.ts'
import type { Health } from './health.ts'

const HOUSE: Caller = { seat: HOUSE_SEAT, station: 'admin', workstation: 'house' }

export interface TrustOptions extends Omit<KeeperOptions, 'file' | 'blocked'> {
  readonly health: Health
  /** The present sheet's wrap of the key. */
  readonly wrap: () => RecoveryWrap | null
}

/** Whether the clinic's database is what it was: its anchor kept, and compared wherever one is met. */
export interface Trust {
  /** Begins the anchor of a clinic that has none yet, or compares with the one that is there. */
  open(): Promise<void>
  /** To be told of each commit by its event. */
  committed(event: string): void
  /** Walks the trail from its last checkpoint, then asks what lies beside the backups. */
  verify(): Promise<void>
  /** Writes the anchor beside the backups of a folder, once everything met there agrees. */
  meet(folder: string): Promise<void>
  /** Writes the anchor beside the backups of every folder that is there, where it has moved on since. */
  spread(): Promise<void>
  /** Walks the whole trail, and compares it with what files outside the database say of it. */
  verifyWhole(): Promise<AuditVerdict>
  /** Takes the database as it is: to be told again once that is committed. */
  accept(tx: WriteHandle, seq: number): Promise<void>
  accepted(): void
  close(): Promise<void>
}

export function createTrust(options: TrustOptions): Trust {
  const { database, clock, log, health, wrap } = options
  const file = join(dirname(database.file), ANCHOR_FILE)
  /** Lost rings make no witness less of what the folders say. */
  const presentWrap = () => {
    try {
      return wrap()
    } catch {
      return null
    }
  }
  const isRed = () =>
    health.state().reasons.some((reason) => (TRUST_REASONS as readonly HealthReason[]).includes(reason))
  const keeper = createAnchorKeeper({ ...options, file, blocked: isRed })

  async function makeState(tx: WriteHandle): Promise<void> {
    if (!(await readInstallationKey(tx, 'anchor'))) await insertInstallationKey(tx, 'anchor', randomBytes(32))
    if ((await readTrustState(tx)).clinic !== null) return
    // After a restore, what lies beside the backups may be ahead of it, and rightly so.
    const epoch = (await hasAuditEvent(tx, ['clinic.restored'], 0)) ? 2 : 1
    await insertDbState(tx, randomBytes(16).toString('hex'), epoch)
  }

  async function ownAnchor(): Promise<Anchor | null | 'anchor-damaged'> {
    try {
      return await readAnchor(file)
    } catch {
      // Whatever keeps it from being read: the clinic opens, and says so.
      return 'anchor-damaged'
    }
  }

  /** The file first, then the row that says it is there: cut off in between, it is begun again. */
  async function begin(): Promise<void> {
    try {
      await database.write.transaction().execute(makeState)
      if (!(await keeper.write())) return
      const now = new Date(clock()).toISOString()
      await database.write.transaction().execute(async (tx) => {
        await setAnchored(tx, await auditDoor(tx, 'anchor.begun', HOUSE, now))
      })
      keeper.committed(false)
    } catch (error) {
      // A full disk: the clinic opens all the same, and the next opening begins it.
      log.error({ operation: 'anchor.begin', ref: 'anchor', code: toDatabaseError(error).code, error })
    }
  }

  async function compare(): Promise<HealthReason | null> {
    const state = await readTrustState(database.read)
    const key = await readInstallationKey(database.read, 'anchor')
    const anchor = await ownAnchor()
    // From before anchors, beside an anchor: the file of an older day.
    if (state.clinic === null || !key) return 'gone-back'
    if (anchor === 'anchor-damaged') return anchor
    if (!anchor) return 'anchor-missing'
    return compareWithAnchor(database.read, state, key, anchor)
  }

  async function isNew(): Promise<boolean> {
    const { clinic, anchoredSeq } = await readTrustState(database.read)
    if (clinic !== null) return anchoredSeq === 0
    if (await readInstallationKey(database.read, 'anchor')) return false
    return (await ownAnchor()) === null
  }

  async function foldersOfBackups(): Promise<readonly string[]> {
    return [...new Set((await listBackups(database.read)).map(({ folder }) => folder))]
  }

  async function compareElsewhere(folder: string): Promise<readonly AuditHead[]> {
    const state = await readTrustState(database.read)
    const key = await readInstallationKey(database.read, 'anchor')
    if (!key || state.clinic === null) return []
    const { anchors, heads } = await readElsewhere(folder, { state, key: database.key, wrap: presentWrap() })
    for (const anchor of anchors) {
      const fault = await compareWithAnchor(database.read, state, key, anchor, true)
      // Who has no key can write a file there: that is said by the folder's own, not held against the database.
      if (fault && fault !== 'anchor-damaged') health.report(fault)
    }
    const verdict = await verifyAudit(database.read, { from: 'head', anchors: heads })
    if (!verdict.intact) health.report('gone-back')
    return [...anchors.filter(({ epoch }) => epoch === state.epoch).map(({ audit }) => audit), ...heads]
  }

  async function anchorsElsewhere(): Promise<readonly Anchor[]> {
    const state = await readTrustState(database.read)
    const folders = await foldersOfBackups()
    const found = await Promise.all(
      folders.map((folder) => readElsewhere(folder, { state, key: database.key, wrap: presentWrap() })),
    )
    return found.flatMap(({ anchors }) => anchors)
  }

  async function heads(): Promise<readonly AuditHead[]> {
    const own = await ownAnchor()
    const { clinic, epoch } = await readTrustState(database.read)
    const isOwn = own && own !== 'anchor-damaged' && own.clinic === clinic && own.epoch === epoch
    const found: AuditHead[] = isOwn ? [own.audit] : []
    for (const folder of await foldersOfBackups()) found.push(...(await compareElsewhere(folder)))
    return found
  }

  /** A folder may be a disk that answers no more. */
  let isSpreading = false
  /** How far each folder was told. */
  const reached = new Map<string, string>()

  async function spreadTo(folder: string, anchor: Anchor): Promise<void> {
    const place = `${String(anchor.audit.seq)}-${String(anchor.commits)}`
    if (reached.get(folder) === place) return
    // What lies there may be further than the database, and is then all that tells: never written over unread.
    await compareElsewhere(folder)
    if (isRed()) return
    try {
      await replaceFileLater(backupAnchorPath(folder, anchor.clinic), anchorText(anchor))
      reached.set(folder, place)
    } catch (error) {
      const { code } = toDatabaseError(error)
      // A disk that is not there is told by the light once copies are late.
      if (code !== 'missing') log.error({ operation: 'anchor.write', ref: 'backup', code, error })
    }
  }

  return {
    async open() {
      if (await isNew()) return begin()
      const fault = await compare()
      if (fault) health.report(fault)
    },
    committed: (event) => keeper.committed(ACCESS_EVENTS.includes(event)),
    async verify() {
      const { acceptedSeq } = await readTrustState(database.read)
      const verdict = await verifyAudit(database.read, { from: 'checkpoint', accepted: acceptedSeq })
      if (!verdict.intact) health.report('trail-changed')
      for (const folder of await foldersOfBackups()) await compareElsewhere(folder)
    },
    async meet(folder) {
      await compareElsewhere(folder)
      const anchor = isRed() ? null : await keeper.current()
      if (!anchor) return
      await replaceFileLater(backupAnchorPath(folder, anchor.clinic), anchorText(anchor)).catch(
        (error: unknown) =>
          log.error({ operation: 'anchor.write', ref: 'backup', code: toDatabaseError(error).code, error }),
      )
    },
    async spread() {
      const anchor = isSpreading || isRed() ? null : await keeper.current()
      if (!anchor) return
      isSpreading = true
      try {
        for (const folder of await foldersOfBackups()) await spreadTo(folder, anchor)
      } finally {
        isSpreading = false
      }
    },
    async verifyWhole() {
      const state = await readTrustState(database.read)
      const verdict = await verifyAudit(database.read, { from: 'start', anchors: await heads() })
      if (!verdict.intact && (verdict.brokenAt ?? 0) > state.acceptedSeq) health.report('trail-changed')
      return verdict
    },
    async accept(tx, seq) {
      await makeState(tx)
      const { epoch, clinic } = await readTrustState(tx)
      const anchors = [await ownAnchor(), ...(await anchorsElsewhere())]
      const key = await readInstallationKey(tx, 'anchor')
      // Only what this clinic sealed itself: a file that somebody put there says no number.
      const known = anchors.flatMap((one) =>
        one && one !== 'anchor-damaged' && one.clinic === clinic && key && isSealed(key, one)
          ? [one.epoch]
          : [],
      )
      await beginEpoch(tx, seq, Math.max(epoch, ...known) + 1)
      const { anchoredSeq } = await readTrustState(tx)
      if (anchoredSeq === 0) await setAnchored(tx, Math.max(seq, 1))
    },
    accepted() {
      for (const reason of TRUST_REASONS) health.clear(reason)
      keeper.committed(true)
    },
    close: () => keeper.close(),
  }
}
