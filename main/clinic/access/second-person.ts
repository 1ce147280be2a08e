import type { z } from 'zod'
import { findAccount, listAdministrators, type Account } from '../../../db/repositories/accounts.ts'
import { hasAnyRecord, hasRecords } from '../../../db/repositories/encounters.ts'
import type { SecondPerson } from '../../../preload/contract/access.ts'
import { REGISTERED_ROLES } from '../../../preload/contract/define.ts'
import { fold } from '../../../preload/contract/fold.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import type { PasswordContext } from './attempts.ts'
import { installationKey } from './keys.ts'
import { tellFailedTry } from './notices.ts'
import { kindOf } from './password-guard.ts'
import { accountKey, passwordFits } from './passwords.ts'
import { proveSheet, type SheetContext, type SheetProof } from './sheet-proof.ts'
import { checkSignIn } from './sign-in.ts'

export type SecondContext = Omit<PasswordContext, 'fail'> &
  SheetContext & { fail(code: 'second-needed' | 'same-person' | 'second-wrong' | 'sheet-wrong'): never }

/** What answered beside the administrator who asked. */
export interface Second {
  readonly proof: z.output<typeof SecondPerson>['by'] | null
  readonly secondId: string | null
}

export const NO_SECOND: Second = { proof: null, secondId: null }

/** What lets its owner into charts, or give such access, is not one person's to hand out. */
export const isWeighty = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'admin' || REGISTERED_ROLES.includes(role))

/** Whether one of the weighty roles is among those that an account loses. */
export const losesWeight = (before: readonly string[], after: readonly string[]): boolean =>
  isWeighty(before.filter((role) => !after.includes(role)))

/** Whether an account that gets these roles would come to power, to charts, or to the name of somebody who has written. */
export async function givesWeight(
  db: ReadHandle | WriteHandle,
  before: Pick<Account, 'roles' | 'practitionerId'> | null,
  after: { readonly roles: readonly string[]; readonly practitionerId: string | null },
): Promise<boolean> {
  const gains = (role: string) => after.roles.includes(role) && !before?.roles.some((one) => one === role)
  if (gains('admin')) return true
  // A professional opens every chart for which he gives a reason: there must be one to open.
  if (REGISTERED_ROLES.some(gains) && (await hasAnyRecord(db))) return true
  const { practitionerId } = after
  const same = before?.roles.includes('doctor') && before.practitionerId === practitionerId
  return practitionerId !== null && !same && (await hasRecords(db, practitionerId))
}

/** Two accounts of one person are one person: the same CPF, e-mail, professional or name. */
export function isSamePerson(a: Account, b: Account): boolean {
  const equal = (one: string | null, other: string | null) => one !== null && one === other
  return (
    a.id === b.id ||
    equal(a.cpf, b.cpf) ||
    equal(a.email, b.email) ||
    equal(a.practitionerId, b.practitionerId) ||
    plainName(a.displayName) === plainName(b.displayName)
  )
}

/** Whether somebody else administers: another account of the same person is nobody else. */
export async function hasColleague(db: ReadHandle, own: Account): Promise<boolean> {
  for (const { id } of await listAdministrators(db)) {
    const other = await findAccount(db, id)
    if (other?.active && !isSamePerson(own, other)) return true
  }
  return false
}

function plainName(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:dr|dra|de|da|do|das|dos|e)$/u.test(word))
  return words.sort().join(' ')
}

/**
 * Asks for a second person: another administrator's password, the recovery sheet, or the proof of the person it is about.
 * Fails with 'second-needed', 'same-person', 'sheet-wrong', 'second-wrong' or 'wait'.
 */
export async function proveSecond(
  db: ReadHandle,
  ctx: SecondContext,
  {
    second,
    about,
    proves,
  }: {
    readonly second: z.output<typeof SecondPerson> | null
    readonly about: Account | null
    readonly proves: SheetProof
  },
): Promise<Second> {
  if (second === null) return ctx.fail('second-needed')
  switch (second.by) {
    case 'sheet':
      await proveSheet(ctx, proves, second.code)
      return { proof: 'sheet', secondId: null }
    case 'administrator': {
      const rules = { may: ({ roles }: Account) => roles.includes('admin'), spentCode: null }
      // Whoever's password was typed, the row is about the account that was asked for.
      // Whoever asks types his own password beside it: which of the two is wrong is said.
      const his = { ...ctx, fail: () => ctx.fail('second-wrong') }
      const { account } = await checkSignIn(db, his, second, rules).finally(
        () => about && ctx.about(about.id),
      )
      const own = ctx.actor.accountId === null ? undefined : await findAccount(db, ctx.actor.accountId)
      if (!own || isSamePerson(own, account)) ctx.fail('same-person')
      return { proof: 'administrator', secondId: account.id }
    }
    case 'person': {
      if (!about?.active) return ctx.fail('second-wrong')
      const key = await installationKey(db, 'password')
      const tries = accountKey(key, about.id, kindOf(ctx.actor.station))
      const looked = await ctx.passwords.look({ told: tries }, ctx.actor, ctx.now, () =>
        passwordFits(key, second.password, about.passwordHash),
      )
      if (typeof looked === 'object') return ctx.failWith('wait', { seconds: looked.wait })
      if (looked === 'wrong') {
        const told = tellFailedTry(about, ctx)
        if (told) ctx.afterRollback(told)
        return ctx.fail('second-wrong')
      }
      return { proof: 'person', secondId: null }
    }
  }
}
