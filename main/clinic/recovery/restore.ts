import { listBackups, listFoundBackups } from '../../../db/repositories/backups.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import { hasColleague, NO_SECOND, proveSecond } from '../access/second-person.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/**
 * The way to a restore from within: what was signed since the backup would be gone, so it asks for as much as a new sheet, the
 * own password again and a second person where somebody else administers too. The row of it stands in the clinic that
 * is then set aside; the one that comes in its place says itself that it was restored.
 */
export function restoreHandlers({ recovery, health }: HouseParts) {
  return {
    'recovery.begin-restore': {
      async prepare(db, { password, second }, ctx) {
        // The practice clinic has no backup that could be restored.
        const clinic = await readClinic(db)
        if (clinic?.practice) return ctx.fail('denied')
        const own = await reauthenticate(db, ctx, password)
        const { proves } = recovery
        const by = (await hasColleague(db, own))
          ? await proveSecond(db, ctx, { second, about: null, proves })
          : NO_SECOND
        const [newest] = (await listBackups(db)).filter(({ removedAt }) => removedAt === null)
        const [found] = await listFoundBackups(db)
        const who = {
          ...by,
          seat: ctx.actor.seat,
          accountId: own.id,
          folder: newest?.folder ?? found?.folder ?? null,
          timeZone: clinic?.timeZone ?? null,
        }
        return async () => {
          ctx.afterCommit(() => recovery.letRestore(who))
          return {}
        }
      },
    } satisfies PreparedCommand<'recovery.begin-restore'>,
    'recovery.sheet': async () => ({
      sheetCheck: recovery.sheetCheck(),
      cameBack: health.reasons().includes('sheet-came-back'),
    }),
  } satisfies HandlersOf<'recovery.begin-restore' | 'recovery.sheet'>
}
