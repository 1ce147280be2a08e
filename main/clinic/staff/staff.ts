import { DatabaseError } from '../../../db/errors.ts'
import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import {
  countAdministratorsBeside,
  findAccount,
  insertAccount,
  listStaff,
  updateStaff,
} from '../../../db/repositories/accounts.ts'
import { readClinic, setTechnicalLead } from '../../../db/repositories/clinic.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { MOST_STAFF } from '../../../preload/contract/staff.ts'
import { changeBy } from '../access/account-change.ts'
import { issueAccess } from '../access/issue-access.ts'
import { announce } from '../access/notices.ts'
import { findDoctorOf, isRegistered } from '../access/roles-in-use.ts'
import { givesWeight, isWeighty, losesWeight, NO_SECOND, proveSecond } from '../access/second-person.ts'
import { unknownPassword } from '../access/unknown-password.ts'
import type { HandlersOf, PreparedCommand, WriteHandle } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

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

/** The account of who works under a register belongs to a professional, and no other does. */
async function practitionerFits(
  tx: WriteHandle,
  roles: readonly string[],
  practitionerId: string | null,
): Promise<boolean> {
  if (!roles.some(isRegistered)) return practitionerId === null
  return practitionerId !== null && (await findPractitioner(tx, practitionerId)) !== undefined
}

/** Accounts of the people who work here. */
export function staffHandlers({ recovery }: HouseParts) {
  const { proves } = recovery
  return {
    'staff.list': async (db) => listStaff(db),
    'staff.create': {
      async prepare(db, input, ctx) {
        const weighty = await givesWeight(db, null, input)
        const by = weighty
          ? await proveSecond(db, ctx, { second: input.second, about: null, proves })
          : NO_SECOND
        return async (tx) => {
          if (!(await practitionerFits(tx, input.roles, input.practitionerId)))
            ctx.fail('practitioner-needed')
          if ((await listStaff(tx)).length >= MOST_STAFF) ctx.fail('accounts-full')
          if (!weighty && (await givesWeight(tx, null, input))) ctx.fail('second-needed')
          const { second: _second, ...account } = input
          const id = ctx.newId()
          try {
            await insertAccount(tx, {
              ...account,
              ...unknownPassword(),
              id,
              phone: null,
              mustChange: true,
              createdAt: ctx.now,
            })
          } catch (error) {
            ctx.fail(takenCode(error, TAKEN_CODES))
          }
          await announce(tx, ctx, { kind: 'code-issued', aboutId: id, ...by })
          const { code, expiresAt } = await issueAccess(tx, ctx, id)
          return { accountId: id, code, expiresAt }
        }
      },
    } satisfies PreparedCommand<'staff.create'>,
    'staff.update': {
      async prepare(db, input, ctx) {
        const { accountId } = input
        if (accountId === ctx.actor.accountId) ctx.fail('own-permissions')
        ctx.about(accountId)
        const before = await findAccount(db, accountId)
        const weighty = before !== undefined && (await givesWeight(db, before, input))
        const by = weighty
          ? // Who made an account may know its password: it answers for nothing that the account is to become.
            await proveSecond(db, ctx, { second: input.second, about: null, proves })
          : NO_SECOND
        return async (tx) => {
          const { roles, practitionerId, active } = input
          const account = await findAccount(tx, accountId)
          if (!account || account.roles.every((role) => role === 'patient')) return ctx.fail('not-found')
          // Meanwhile it may have lost what it had.
          if (!weighty && (await givesWeight(tx, account, input))) ctx.fail('second-needed')
          const staysAdministrator = active && roles.includes('admin')
          if (!staysAdministrator && (await countAdministratorsBeside(tx, accountId)) === 0)
            ctx.fail('last-administrator')
          if (!(await practitionerFits(tx, roles, practitionerId))) ctx.fail('practitioner-needed')
          const patient = account.roles.includes('patient') ? (['patient'] as const) : []
          try {
            await updateStaff(tx, {
              id: accountId,
              displayName: input.displayName ?? account.displayName,
              userName: input.userName,
              email: input.email,
              roles: [...roles, ...patient],
              practitionerId,
              active,
            })
          } catch (error) {
            ctx.fail(takenCode(error, ['user-name-taken', 'email-taken', 'practitioner-taken']))
          }
          await insertAccountChange(tx, account, changeBy(ctx))
          // A code opens what it was issued for, and nothing that came after.
          await revokeCodes(tx, accountId, ctx.now)
          if (weighty) await announce(tx, ctx, { kind: 'access-given', aboutId: accountId, ...by })
          else if (isWeighty(account.roles) && (!active || losesWeight(account.roles, roles)))
            await announce(tx, ctx, { kind: 'access-taken', aboutId: accountId, ...NO_SECOND })
          ctx.sessions.change({ to: 'ended', accountId })
          return {}
        }
      },
    } satisfies PreparedCommand<'staff.update'>,
    'staff.issue-code': {
      async prepare(db, { accountId, second }, ctx) {
        if (accountId === ctx.actor.accountId) ctx.fail('own-permissions')
        ctx.about(accountId)
        const before = await findAccount(db, accountId)
        const weighty = before !== undefined && isWeighty(before.roles)
        const by = weighty ? await proveSecond(db, ctx, { second, about: before, proves }) : NO_SECOND
        return async (tx) => {
          const account = await findAccount(tx, accountId)
          if (!account || account.roles.every((role) => role === 'patient')) return ctx.fail('not-found')
          if (!weighty && isWeighty(account.roles)) ctx.fail('second-needed')
          ctx.sessions.change({ to: 'ended', accountId })
          await announce(tx, ctx, { kind: 'code-issued', aboutId: accountId, ...by })
          return issueAccess(tx, ctx, accountId)
        }
      },
    } satisfies PreparedCommand<'staff.issue-code'>,
    'staff.lead': async (db) => ({ practitionerId: (await readClinic(db))?.technicalLeadId ?? null }),
    'staff.name-lead': async (tx, { practitionerId }, ctx) => {
      if (!(await findDoctorOf(tx, practitionerId))) ctx.fail('colleague-away')
      await setTechnicalLead(tx, practitionerId)
      return {}
    },
  } satisfies HandlersOf<
    'staff.list' | 'staff.lead' | 'staff.create' | 'staff.update' | 'staff.issue-code' | 'staff.name-lead'
  >
}
