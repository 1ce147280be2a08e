import type { DetailsOf } from '../../../preload/contract/failures.ts'
import type { PasswordContext } from './attempts.ts'

/** Whether a code is that of this clinic's printed sheet. */
export type SheetProof = (code: string) => boolean

export type SheetContext = Pick<PasswordContext, 'actor' | 'now' | 'passwords'> & {
  fail(code: 'sheet-wrong'): never
  failWith(code: 'wait', details: DetailsOf<'wait'>): never
}

/** Tries of the sheet count together, whatever it is typed for. */
const SHEET_TRIES = 'sheet'

/** Asks for the code of the printed sheet. Fails with 'sheet-wrong' or 'wait'. */
export async function proveSheet(ctx: SheetContext, proves: SheetProof, code: string): Promise<void> {
  const looked = await ctx.passwords.look(SHEET_TRIES, ctx.actor, ctx.now, () =>
    Promise.resolve(proves(code)),
  )
  if (typeof looked === 'object') ctx.failWith('wait', { seconds: looked.wait })
  if (looked === 'wrong') ctx.fail('sheet-wrong')
}
