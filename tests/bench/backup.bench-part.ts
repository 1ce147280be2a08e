import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { copierFrom } from '../../main/clinic/backup/copier.ts'
import { COPY_THREAD } from '../helpers/copying.ts'
import { largeDatabase, largeDesk, type LargeClinic } from './large/clinic.ts'
import { summary, type Pair } from './pairs.ts'

/** What another window may wait at most, of a hundred times once. */
const LIMIT_MICROS = 250_000

export const ONE_YEAR: LargeClinic = { patients: 30_000, years: 1, perDay: 25 }
export const TWENTY_YEARS: LargeClinic = { patients: 150_000, years: 20, perDay: 25 }

/** Another window at work while the whole clinic is copied, checked and sealed: it reads today's agenda and saves. */
export async function measureBackup(wanted: LargeClinic): Promise<readonly Pair[]> {
  const database = await largeDatabase(wanted)
  const desk = await largeDesk(database)
  const { id: patientId } = await database.read
    .selectFrom('patient')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const folder = mkdtempSync(join(tmpdir(), 'mb-backup-'))
  const waits: number[] = []
  const state = { copying: true, agreed: false, phase: '', since: performance.now() }
  const phases: string[] = []
  const nextPhase = (phase: string) => {
    if (phase === state.phase) return
    const now = performance.now()
    if (state.phase) phases.push(`${state.phase} ${((now - state.since) / 1000).toFixed(1)} s`)
    Object.assign(state, { phase, since: now })
  }
  try {
    const extras = { takenAt: '2026-11-23T13:04:00.000Z', appVersion: '0', trial: true, recovery: null }
    const start = { file: database.file, key: database.key, folder, extras, kept: [] }
    const copy = copierFrom(COPY_THREAD)(start, ({ phase }) => nextPhase(phase))
    const ended = copy.done.finally(() => (state.copying = false))
    const timed = async (work: () => Promise<unknown>) => {
      const started = performance.now()
      await work()
      waits.push((performance.now() - started) * 1000)
    }
    while (state.copying) {
      await timed(() => desk.ask('agenda.day', { date: '2026-11-23' }))
      state.agreed = !state.agreed
      await timed(() => desk.ask('message.set-consent', { patientId, agreed: state.agreed }))
      await turn()
    }
    const { manifest } = await ended
    nextPhase('')
    const p99 = waits.sort((a, b) => a - b)[Math.floor((waits.length - 1) * 0.99)] ?? 0
    console.log(
      `${String(Math.round(manifest.bytes / 1e6))} MB: ${phases.join(', ')}; ${String(waits.length)} reads and saves beside it, the longest ${((waits.at(-1) ?? 0) / 1000).toFixed(1)} ms`,
    )
    const name = `p99 of another window during a copy, ${String(wanted.years)} year(s) / 250 ms`
    return [summary(name, 1, [{ ours: p99, yardstick: LIMIT_MICROS }])]
  } finally {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
