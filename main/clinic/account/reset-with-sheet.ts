import { findAccountByIdentifier, setPassword } from '../../../db/repositories/accounts.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import { clearTries } from '../access/clear-tries.ts'
import { installationKey } from '../access/keys.ts'
import { announce } from '../access/notices.ts'
import { BUSY_SECONDS } from '../access/password-guard.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { proveSheet } from '../access/sheet-proof.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** The way back in for who administers and has forgotten the password: the printed sheet. */
export function resetHandlers({ recovery }: HouseParts) {
  return {
    'account.reset-with-sheet': {
      async prepare(db, { identifier, code, next }, ctx) {
        await proveSheet(ctx, recovery.proves, code)
        const account = await findAccountByIdentifier(db, identifier)
        // The sheet was proved: who administers here is no secret from whoever holds it.
        if (!account?.active || !account.roles.includes('admin')) return ctx.fail('not-administrator')
        const { displayName, userName, email, cpf, phone } = account
        const weakness = await passwordWeakness(next, [displayName, userName, email, cpf, phone])
        if (weakness) ctx.failWith('password-weak', { reason: weakness })
        const key = await installationKey(db, 'password')
        const hash = await ctx.passwords.inTurn(ctx.actor.seat, () => hashPassword(key, next))
        if (hash === null) return ctx.failWith('wait', { seconds: BUSY_SECONDS })
        return async (tx) => {
          ctx.actedBy(account.id)
          await setPassword(tx, { id: account.id, hash, cost: PASSWORD_COST, mustChange: false })
          await revokeCodes(tx, account.id, ctx.now)
          await clearTries(tx, key, account.id)
          await announce(tx, ctx, {
            kind: 'password-reset',
            aboutId: account.id,
            proof: 'sheet',
            secondId: null,
          })
          ctx.sessions.change({ to: 'ended', accountId: account.id })
          return {}
        }
      },
    } satisfies PreparedCommand<'account.reset-with-sheet'>,
  } satisfies HandlersOf<'account.reset-with-sheet'>
}
