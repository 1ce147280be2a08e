import type { Database } from '../../../db/open.ts'
import { withdrawNotices } from '../../../db/repositories/access-notices.ts'
import { lastDone } from '../../../db/repositories/audit.ts'
import type { HealthReason } from '../../../preload/contract/health.ts'
import { isRestoredLately } from '../health/restored.ts'
import { ringOf } from '../recovery/ring-of.ts'

/** What the light says of what was done to the clinic while it was shut. */
export async function whatHappened(
  database: Database,
  folder: string,
  now: number,
): Promise<readonly HealthReason[]> {
  const restored = (await isRestoredLately(database.read, now)) ? (['restored'] as const) : []
  return [...restored, ...(await sheetStays(database, folder, now))]
}

/** A new sheet was asked for and does not count: nobody is told that it does. */
async function sheetStays(
  { read, write }: Database,
  folder: string,
  now: number,
): Promise<readonly HealthReason[]> {
  const replaced = await lastDone(read, 'recovery.replaced')
  if (!replaced?.subjectId || ringOf(folder)?.recovery.sheetCheck === replaced.subjectId) return []
  const told = { kind: 'sheet-replaced', since: replaced.at, now: new Date(now).toISOString() } as const
  await write.transaction().execute((tx) => withdrawNotices(tx, told))
  return ['sheet-not-replaced']
}
