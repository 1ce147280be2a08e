import { reauthenticate } from '../access/reauthenticate.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** A new recovery sheet, by an administrator who types his password again. */
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
    'recovery.replace': async (_tx, { confirmGroups }, ctx) => {
      // Writing the same ring again is harmless: a commit that failed leaves the sheet to be confirmed once more.
      const result = recovery.replace(confirmGroups)
      if (result !== 'replaced') return ctx.fail(result)
      ctx.afterCommit(() => recovery.forget())
      return {}
    },
  } satisfies HandlersOf<'recovery.begin' | 'recovery.replace'>
}
