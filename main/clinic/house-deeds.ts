import { randomUUID } from 'node:crypto'
import { verifyAudit } from '../../db/audit-chain.ts'
import { toDatabaseError } from '../../db/errors.ts'
import { latestVersion, type Database } from '../../db/open.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { insertBackup, listBackupTimes } from '../../db/repositories/backups.ts'
import { readTrustState } from '../../db/trust-state.ts'
import type { Copies } from './backup/copies.ts'
import type { WriteHandle } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import type { Health } from './health/health.ts'
import type { PageWalk } from './health/page-walk.ts'
import type { Trust } from './health/trust.ts'
import { houseEntry } from './house-entry.ts'

export interface HouseDeedsOptions {
  readonly database: Database
  readonly copies: Copies
  readonly health: Health
  readonly trust: Trust | null
  readonly walk: PageWalk
  readonly practice: boolean
  readonly trial: boolean
  readonly clock: () => number
  /** A small write, that whoever keeps the anchor is told of by its event. */
  readonly write: (event: string, work: (tx: WriteHandle) => Promise<void>) => Promise<void>
}

/** Does what the command line asks of an open clinic: in the trail by nobody, as whatever the house does by itself. */
export function houseDeeds(options: HouseDeedsOptions): (deed: Deed) => Promise<DeedAnswer> {
  const { database, copies, health, trust, walk, practice, trial, clock, write } = options
  const now = () => new Date(clock()).toISOString()

  async function verify(): Promise<DeedAnswer> {
    const whole = await walk.whole()
    const trail = (await trust?.verifyWhole()) ?? (await verifyAudit(database.read, { from: 'start' }))
    await write('audit.verified', (tx) =>
      appendAudit(tx, houseEntry('audit.verified', { at: now(), subjectId: null })).then(() => undefined),
    )
    const facts = {
      pagesWhole: whole,
      trailWhole: trail.intact,
      trailRows: trail.rows,
      trailBrokenAt: trail.brokenAt,
      reasons: health.reasons(),
    }
    return whole && trail.intact ? { ok: true, facts } : { ok: false, code: 'damaged', facts }
  }

  const note = (code: string | null, subjectId: string | null) => (tx: WriteHandle) =>
    appendAudit(tx, houseEntry('backup.commanded', { at: now(), code, subjectId })).then(() => undefined)

  async function backup(folder: string): Promise<DeedAnswer> {
    const copy = copies.begin(folder, now())
    if (!copy) return { ok: false, code: 'copy-running' }
    try {
      const { bytes, takenAt, audit, name } = (await copy).manifest
      const id = randomUUID()
      await write('backup.commanded', async (tx) => {
        await insertBackup(tx, { id, takenAt, folder, bytes, auditSeq: audit.seq, auditHash: audit.hash })
        await note(null, id)(tx)
      })
      return { ok: true, facts: { name, bytes, takenAt } }
    } catch (error) {
      const { code } = toDatabaseError(error)
      await write('backup.commanded', note(code, null))
      return { ok: false, code }
    }
  }

  async function diagnose(): Promise<DeedAnswer> {
    const { audit, commits } = await readTrustState(database.read)
    const copiesMade = await listBackupTimes(database.read)
    return {
      ok: true,
      facts: {
        practice,
        trial,
        schemaVersion: latestVersion(),
        reasons: health.reasons(),
        trailRows: audit.seq,
        commits,
        copies: copiesMade.length,
        lastCopyAt: [...copiesMade].sort().at(-1) ?? null,
      },
    }
  }

  return async (deed) => {
    if (deed.kind === 'diagnose') return diagnose()
    // Its people are invented: a copy of it, or a word that it is whole, would be taken for the clinic's own.
    if (practice) return { ok: false, code: 'practice' }
    return deed.kind === 'verify' ? verify() : backup(deed.folder)
  }
}
