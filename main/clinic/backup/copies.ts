import { stat } from 'node:fs/promises'
import { backupName, type BackupStep } from '../../../db/backup.ts'
import type { Database } from '../../../db/open.ts'
import { listBackupTimes } from '../../../db/repositories/backups.ts'
import type { RecoveryPort } from '../recovery/recovery-port.ts'
import type { Copier, CopyRun } from './copier.ts'
import type { FinishedCopy } from './copy-messages.ts'

/** How often the growing file is looked at. */
const LOOK_MS = 500

export interface CopyProgress {
  readonly folder: string
  readonly phase: 'copying' | 'checking' | 'sealing'
  /** Of this phase, from 0 to 1. */
  readonly fraction: number
  /** It was cancelled, and ends at its next step. */
  readonly cancelling: boolean
}

export interface CopiesOptions {
  readonly database: Database
  readonly copier: Copier
  readonly appVersion: string
  readonly trial: boolean
  readonly recovery: RecoveryPort
  readonly every: (ms: number, run: () => unknown) => () => void
  /** A copy stands in its folder. Never in the way of the answer that it does. */
  readonly copied: (folder: string) => Promise<void>
  /** Told whenever the progress is another one. */
  readonly changed: () => void
}

/** The copies of one clinic: one at a time, in a thread of its own. */
export interface Copies {
  /** Null while another one runs, and once they are closed. Rejects with DatabaseError. */
  begin(folder: string, takenAt: string): Promise<FinishedCopy> | null
  progress(): CopyProgress | null
  /** False when none runs. */
  cancel(): boolean
  /** Ends the one that runs and waits until it has. */
  close(): Promise<void>
}

type GrowthStep = Extract<BackupStep, { phase: 'copying' }>

interface CopyInHand {
  run: CopyRun | null
  ended: Promise<unknown>
  cancelled: boolean
}

export function createCopies(options: CopiesOptions): Copies {
  const { database, copier, appVersion, trial, recovery, every, copied, changed } = options
  let closed = false
  let running: CopyInHand | null = null
  let progress: CopyProgress | null = null

  /** Shown in hundredths: more would only wake the pages. */
  function show(next: CopyProgress | null): void {
    const before = progress
    progress = next && { ...next, fraction: Math.floor(Math.min(next.fraction, 1) * 100) / 100 }
    if (JSON.stringify(before) !== JSON.stringify(progress)) changed()
  }

  /** While SQLite copies nobody tells how far it is, but the file that grows. */
  async function look(growing: GrowthStep): Promise<void> {
    const size = await stat(growing.path).then(
      (found) => found.size,
      () => 0,
    )
    if (progress?.phase === 'copying') show({ ...progress, fraction: size / growing.bytes })
  }

  async function make(folder: string, takenAt: string, mine: CopyInHand) {
    const kept = (await listBackupTimes(database.read)).map(backupName)
    const extras = { takenAt, appVersion, trial, recovery: recovery.wrap() }
    let growing: GrowthStep | null = null
    const onStep = (step: BackupStep) => {
      growing = step.phase === 'copying' ? step : null
      const fraction = step.phase === 'copying' ? 0 : step.fraction
      if (progress) show({ ...progress, phase: step.phase, fraction })
    }
    const start = { file: database.file, key: database.key, folder, extras, kept }
    mine.run = copier(start, onStep)
    if (mine.cancelled) mine.run.cancel()
    let looking: Promise<void> = Promise.resolve()
    const stop = every(LOOK_MS, () => {
      if (growing) looking = look(growing)
    })
    try {
      const made = await mine.run.done
      await copied(folder)
      return made
    } finally {
      stop()
      await looking
    }
  }

  function cancel(): boolean {
    if (!running) return false
    running.cancelled = true
    running.run?.cancel()
    if (progress) show({ ...progress, cancelling: true })
    return true
  }

  return {
    begin(folder, takenAt) {
      if (running || closed) return null
      const mine: CopyInHand = { run: null, ended: Promise.resolve(), cancelled: false }
      running = mine
      show({ folder, phase: 'copying', fraction: 0, cancelling: false })
      const made = make(folder, takenAt, mine).finally(() => {
        running = null
        show(null)
      })
      mine.ended = made.catch(() => undefined)
      return made
    },
    progress: () => progress,
    cancel,
    async close() {
      closed = true
      cancel()
      await running?.ended
      // Whoever waited for it writes his row of the trail before the database is closed.
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
