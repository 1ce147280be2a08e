import { auditHead } from '../../../db/audit-chain.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** Going on in spite of what an anchor said, by an administrator who types his password again. */
export function healthHandlers({ trust }: HouseParts) {
  return {
    'health.accept': {
      async prepare(db, { password }, ctx) {
        await reauthenticate(db, ctx, password)
        return async (tx) => {
          if (!trust) return {}
          const { seq } = await auditHead(tx)
          await trust.accept(tx, seq)
          ctx.afterCommit(() => trust.accepted())
          return {}
        }
      },
    } satisfies PreparedCommand<'health.accept'>,
  } satisfies HandlersOf<'health.accept'>
}
