import { expect } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { checkIntegrity } from '../../db/integrity.ts'
import { openDatabase } from '../../db/open.ts'

/** Opens what a writer left, and expects every patient it said it wrote, whole. Returns how many there are. */
export async function expectKept(file: string, key: string, said: readonly string[]): Promise<number> {
  const db = openDatabase({ file, key, mode: 'open' })
  try {
    checkIntegrity(db.raw)
    const kept = new Set((await db.read.selectFrom('patient').select('id').execute()).map(({ id }) => id))
    expect(said.filter((id) => !kept.has(id))).toEqual([])
    expect(await verifyAudit(db.read, { from: 'start' })).toMatchObject({
      intact: true,
      head: { seq: kept.size },
    })
    expect(db.raw.prepare('SELECT count(*) FROM patient_search_row').pluck().get()).toBe(kept.size)
    return kept.size
  } finally {
    db.close()
  }
}

/** The ids among a writer's lines. */
export const idsIn = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.length === 36)
