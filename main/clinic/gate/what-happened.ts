import type { Database } from '../../../db/open.ts'
import { withdrawNotices } from '../../../db/repositories/access-notices.ts'
import { lastDone } from '../../../db/repositories/audit.ts'
import type { HealthReport } from '../health/health.ts'
import { restoredLately } from '../health/restored.ts'
import { ringOf } from '../recovery/ring-of.ts'

/** What the light says of what was done to the clinic while it was shut. */
export async function whatHappened(
  database: Database,
  folder: string,
  now: number,
): Promise<readonly HealthReport[]> {
  const restored = await restoredLately(database.read, now)
  return [
    ...(restored ? [{ reason: 'restored', fact: restored.takenAt } as const] : []),
    ...(await sheetCameBack(database, folder)),
    ...(await sheetStays(database, folder, now)),
  ]
}

/** The sheet in force had been replaced, and is the good one again since a restore; until there is a new one. */
async function sheetCameBack({ read }: Database, folder: string): Promise<readonly HealthReport[]> {
  const number = (await lastDone(read, 'clinic.sheet-came-back'))?.subjectId
  if (!number || ringOf(folder)?.recovery.sheetCheck !== number) return []
  return [{ reason: 'sheet-came-back', fact: number }]
}

/** A new sheet was asked for and does not count: nobody is told that it does. */
async function sheetStays(
  { read, write }: Database,
  folder: string,
  now: number,
): Promise<readonly HealthReport[]> {
  const replaced = await lastDone(read, 'recovery.replaced')
  if (!replaced?.subjectId || ringOf(folder)?.recovery.sheetCheck === replaced.subjectId) return []
  const told = { kind: 'sheet-replaced', since: replaced.at, now: new Date(now).toISOString() } as const
  await write.transaction().execute((tx) => withdrawNotices(tx, told))
  return [{ reason: 'sheet-not-replaced', fact: null }]
}
