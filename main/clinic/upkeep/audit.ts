import { verifyAudit } from '../../../db/audit-chain.ts'
import { listAudit } from '../../../db/repositories/audit.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { beginningOf } from '../wall-clock.ts'

/** The trail: reading it, and walking its chain against what files outside the database say of it. */
export function auditHandlers({ trust }: HouseParts) {
  return {
    'audit.list': async (db, { from, ...filter }, ctx) => {
      const { timeZone } = (await readClinic(db)) ?? ctx.fail('not-found')
      const since = from === undefined ? undefined : beginningOf(from, timeZone)
      const rows = await listAudit(db, { ...filter, from: since })
      return rows.map(({ accountId: _accountId, ...row }) => row)
    },
    'audit.verify': {
      async prepare(db) {
        const verdict = (await trust?.verifyWhole()) ?? (await verifyAudit(db, { from: 'start' }))
        return async () => ({
          intact: verdict.intact,
          rows: verdict.rows,
          brokenAt: verdict.brokenAt,
          head: `${verdict.head.seq}-${verdict.head.hash.slice(0, 8)}`,
        })
      },
    } satisfies PreparedCommand<'audit.verify'>,
  } satisfies HandlersOf<'audit.list' | 'audit.verify'>
}
