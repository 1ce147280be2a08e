import { announce } from '../access/notices.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import { NO_SECOND } from '../access/second-person.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** A new recovery sheet and with it a new data key, by an administrator who types his password again. */
export function recoveryHandlers({ recovery }: HouseParts) {
  return {
    'recovery.begin': {
      async prepare(db, { password }, ctx) {
        await reauthenticate(db, ctx, password)
        return async () => {
          const sheet = recovery.draw()
          ctx.afterCommit(() => recovery.offer(sheet))
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
          await announce(tx, ctx, { kind: 'sheet-replaced', aboutId, ...NO_SECOND })
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
