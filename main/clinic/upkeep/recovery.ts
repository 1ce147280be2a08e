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
          const { groups, confirm, sheetCheck } = recovery.begin()
          return {
            recoveryGroups: [...groups],
            confirm: [confirm[0], confirm[1]] as [number, number],
            sheetCheck,
          }
        }
      },
    } satisfies PreparedCommand<'recovery.begin'>,
    'recovery.replace': async (_tx, { confirmGroups }, ctx) => {
      const result = recovery.replace(confirmGroups)
      return result === 'replaced' ? {} : ctx.fail(result)
    },
  } satisfies HandlersOf<'recovery.begin' | 'recovery.replace'>
}
