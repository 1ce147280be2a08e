import type { DetailsOf } from '../../../preload/contract/failures.ts'
import type { CommandName } from '../../../preload/contract/index.ts'
import type { CommandContext } from '../context.ts'

/** An operation that may answer that a password was wrong, or that it is too early to try again. */
export type PasswordContext = Pick<
  CommandContext<CommandName>,
  'about' | 'apart' | 'actor' | 'now' | 'actedBy' | 'passwords' | 'afterRollback' | 'newId'
> & {
  fail(code: 'credentials'): never
  failWith(code: 'wait', details: DetailsOf<'wait'>): never
}
