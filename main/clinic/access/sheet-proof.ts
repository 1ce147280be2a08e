import type { DetailsOf } from '../../../preload/contract/failures.ts'
import type { PasswordContext } from './attempts.ts'

/** Whether a code is that of this clinic's printed sheet. */
export type SheetProof = (code: string) => boolean

export type SheetContext = Pick<PasswordContext, 'actor' | 'now' | 'passwords'> & {
  fail(code: 'sheet-wrong'): never
  failWith(code: 'wait', details: DetailsOf<'wait'>): never
}

/**
 * Asks for the code of the printed sheet. Its tries count by window alone, whatever it is typed for: nobody guesses 130 bits,
 * and who tried for ever at one window would keep the sheet from everybody. Fails with 'sheet-wrong' or 'wait'.
 */
export async function proveSheet(ctx: SheetContext, proves: SheetProof, code: string): Promise<void> {
  const looked = await ctx.passwords.look({ told: `sheet:${ctx.actor.seat}` }, ctx.actor, ctx.now, () =>
    Promise.resolve(proves(code)),
  )
  if (typeof looked === 'object') ctx.failWith('wait', { seconds: looked.wait })
  if (looked === 'wrong') ctx.fail('sheet-wrong')
}
