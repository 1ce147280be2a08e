import { DatabaseError } from '../../../db/errors.ts'
import {
  countAdministratorsBeside,
  findAccount,
  insertAccount,
  listStaff,
  updateStaff,
} from '../../../db/repositories/accounts.ts'
import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { MOST_STAFF } from '../../../preload/contract/staff.ts'
import type { HandlersOf, WriteHandle } from '../context.ts'
import { changeBy } from './account-change.ts'
import { issueAccess } from './issue-access.ts'
import { unknownPasswordHash } from './unknown-password.ts'

const TAKEN_CODES = ['user-name-taken', 'email-taken', 'cpf-taken', 'practitioner-taken'] as const
type TakenCode = (typeof TAKEN_CODES)[number]

const TAKEN: Readonly<Record<string, TakenCode>> = {
  'account.user_name': 'user-name-taken',
  'account.email': 'email-taken',
  'account.cpf': 'cpf-taken',
  'account.practitioner_id': 'practitioner-taken',
}

/** The code for a value that another account already has, of those that the operation has; anything else is thrown on. */
function takenCode<C extends TakenCode>(error: unknown, declared: readonly C[]): C {
  const taken =
    error instanceof DatabaseError && error.code === 'unique' ? TAKEN[error.detail ?? ''] : undefined
  const code = declared.find((one) => one === taken)
  if (!code) throw error
  return code
}

/** A doctor's account belongs to a professional, and only a doctor's does. */
async function practitionerFits(
  tx: WriteHandle,
  roles: readonly string[],
  practitionerId: string | null,
): Promise<boolean> {
  if (!roles.includes('doctor')) return practitionerId === null
  return practitionerId !== null && (await findPractitioner(tx, practitionerId)) !== undefined
}

/** Accounts of the people who work here. */
export const staffHandlers = {
  'staff.list': async (db) => listStaff(db),
  'staff.create': {
    async prepare(db) {
      const password = await unknownPasswordHash(db)
      return async (tx, input, ctx) => {
        if (!(await practitionerFits(tx, input.roles, input.practitionerId))) ctx.fail('practitioner-needed')
        if ((await listStaff(tx)).length >= MOST_STAFF) ctx.fail('accounts-full')
        const accountId = ctx.newId()
        try {
          await insertAccount(tx, {
            ...input,
            ...password,
            id: accountId,
            phone: null,
            mustChange: true,
            createdAt: ctx.now,
          })
        } catch (error) {
          ctx.fail(takenCode(error, TAKEN_CODES))
        }
        return { accountId, ...(await issueAccess(tx, ctx, accountId)) }
      }
    },
  },
  'staff.update': async (tx, { accountId, displayName, roles, practitionerId, active }, ctx) => {
    if (accountId === ctx.actor.accountId) ctx.fail('own-permissions')
    const account = await findAccount(tx, accountId)
    if (!account || account.roles.every((role) => role === 'patient')) return ctx.fail('not-found')
    const staysAdministrator = active && roles.includes('admin')
    if (!staysAdministrator && (await countAdministratorsBeside(tx, accountId)) === 0)
      ctx.fail('last-administrator')
    if (!(await practitionerFits(tx, roles, practitionerId))) ctx.fail('practitioner-needed')
    const patient = account.roles.includes('patient') ? (['patient'] as const) : []
    try {
      const name = displayName ?? account.displayName
      await updateStaff(tx, {
        id: accountId,
        displayName: name,
        roles: [...roles, ...patient],
        practitionerId,
        active,
      })
    } catch (error) {
      ctx.fail(takenCode(error, ['practitioner-taken']))
    }
    await insertAccountChange(tx, account, changeBy(ctx))
    ctx.sessions.change({ to: 'ended', accountId })
    return {}
  },
  'staff.issue-code': async (tx, { accountId }, ctx) => {
    if (accountId === ctx.actor.accountId) ctx.fail('own-permissions')
    const account = await findAccount(tx, accountId)
    if (!account || account.roles.every((role) => role === 'patient')) ctx.fail('not-found')
    ctx.sessions.change({ to: 'ended', accountId })
    return issueAccess(tx, ctx, accountId)
  },
} satisfies HandlersOf<'staff.list' | 'staff.create' | 'staff.update' | 'staff.issue-code'>
