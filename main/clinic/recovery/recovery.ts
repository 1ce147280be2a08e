import { announce } from '../access/notices.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import { hasColleague, NO_SECOND, proveSecond } from '../access/second-person.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/**
 * A new recovery sheet and with it a new data key, by an administrator who types his password again, and by a second person
 * where somebody else administers too: whoever holds the sheet gives access to everything.
 */
export function recoveryHandlers({ recovery }: HouseParts) {
  const { proves } = recovery
  let begunBy = NO_SECOND
  return {
    'recovery.begin': {
      async prepare(db, { password, second }, ctx) {
        const own = await reauthenticate(db, ctx, password)
        const by = (await hasColleague(db, own))
          ? await proveSecond(db, ctx, { second, about: null, proves })
          : NO_SECOND
        return async () => {
          const sheet = recovery.draw()
          ctx.afterCommit(() => {
            begunBy = by
            recovery.offer(sheet)
          })
          const { groups, confirm, sheetCheck } = sheet
          return {
            recoveryGroups: [...groups],
            confirm: [confirm[0], confirm[1]] as [number, number],
            sheetCheck,
          }
        }
      },
    } satisfies PreparedCommand<'recovery.begin'>,
    'recovery.replace': {
      async prepare(_db, { confirmGroups, passphrase }, ctx) {
        const result = recovery.confirm(confirmGroups)
        if (result !== 'confirmed') return ctx.fail(result)
        const { sheetCheck, rekey } = await recovery.prepare(passphrase).catch((error: unknown) => {
          recovery.release()
          throw error
        })
        return async (tx) => {
          const aboutId = ctx.actor.accountId ?? ctx.fail('signed-out')
          await announce(tx, ctx, { kind: 'sheet-replaced', aboutId, ...begunBy })
          ctx.afterRollback(async () => recovery.release())
          ctx.afterCommit(() => {
            recovery.forget()
            rekey()
          })
          return { sheetCheck }
        }
      },
    } satisfies PreparedCommand<'recovery.replace'>,
  } satisfies HandlersOf<'recovery.begin' | 'recovery.replace'>
}
