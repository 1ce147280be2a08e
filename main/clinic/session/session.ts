import { findAccount, recordSignIn, setPassword } from '../../../db/repositories/accounts.ts'
import { listBackups } from '../../../db/repositories/backups.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { useCode } from '../../../db/repositories/one-time-codes.ts'
import { audienceAt, listOutstandingTerms } from '../../../db/repositories/terms.ts'
import { clearTries } from '../access/clear-tries.ts'
import { installationKey } from '../access/keys.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import { rolesInUse } from '../access/roles-in-use.ts'
import { firstState, worksAt } from '../access/roles.rules.ts'
import { checkSignIn } from '../access/sign-in.ts'
import { idleLockOf } from '../clinic-policy.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** The session of one window: who is here, coming, going, locking. */
export function sessionHandlers({ trial, policy, health }: HouseParts) {
  return {
    'session.current': async (db, _input, ctx) => {
      const clinic = await readClinic(db)
      if (!clinic) return ctx.fail('not-found')
      const session = ctx.sessions.current()
      const account = session ? await findAccount(db, session.accountId) : undefined
      const [last] = await listBackups(db)
      return {
        station: ctx.actor.station,
        state: session ? session.state : 'signed-out',
        lockedBy: session?.lockedBy ?? null,
        account: account
          ? {
              id: account.id,
              displayName: account.displayName,
              roles: [...account.roles],
              practitionerId: account.practitionerId,
              photoVersion: account.photoVersion,
            }
          : null,
        clinic: {
          name: clinic.name,
          timeZone: clinic.timeZone,
          practice: clinic.practice,
          trial,
          phone: clinic.phone,
        },
        now: ctx.localNow,
        idleLockMinutes: idleLockOf(clinic.idleLockMinutes, policy),
        idleLockCeiling: policy.idleLockMinutes,
        lastBackupAt: last?.takenAt ?? null,
        health: health.state(),
      }
    },
    'session.everybody': async (db, _input, ctx) => {
      const here = [...ctx.sessions.everybody()].sort((one, other) => one.startedAt - other.startedAt)
      return Promise.all(
        here.map(async ({ accountId, station, state, startedAt }) => ({
          station,
          // A patient at the kiosk is nobody's affair.
          displayName: station === 'kiosk' ? null : ((await findAccount(db, accountId))?.displayName ?? null),
          state,
          since: new Date(startedAt).toISOString(),
        })),
      )
    },
    'session.present': async (_db, _input, ctx) => {
      ctx.sessions.present()
      return {}
    },
    'session.sign-in': {
      async prepare(db, input, ctx) {
        const patientsOnly = ctx.actor.station === 'kiosk'
        const { account, codeId } = await checkSignIn(db, ctx, input, {
          may: ({ roles }) => !patientsOnly || roles.includes('patient'),
          spentCode: async (account) =>
            ctx.fail((await rolesInUse(db, account)).length === 0 ? 'credentials' : 'code-spent'),
        })
        ctx.actedBy(account.id)
        const inUse = await rolesInUse(db, account)
        // A professional put out of use who is nothing else: as good as an account put out of use.
        if (inUse.length === 0) ctx.fail('credentials')
        if (!worksAt(ctx.actor.station, inUse)) ctx.fail('wrong-station')
        const { language } = await ctx.desktop.readSettings()
        const outstanding = await listOutstandingTerms(db, account.id, {
          audience: audienceAt(ctx.actor.station),
          language,
        })
        // Hashes of an older, cheaper setting are made anew while the password is at hand.
        const key = await installationKey(db, 'password')
        const rehashed =
          codeId === null && account.passwordCost < PASSWORD_COST
            ? await hashPassword(key, input.password)
            : null
        return async (tx) => {
          const now = await findAccount(tx, account.id)
          if (!now?.active || now.passwordHash !== account.passwordHash) return ctx.fail('credentials')
          // Roles may have been taken away while the password was being checked.
          const roles = await rolesInUse(tx, now)
          if (!worksAt(ctx.actor.station, roles)) ctx.fail('wrong-station')
          if (codeId !== null && !(await useCode(tx, codeId, ctx.now))) ctx.fail('credentials')
          if (codeId !== null) await clearTries(tx, key, account.id, input.identifier)
          if (rehashed !== null)
            await setPassword(tx, {
              id: account.id,
              hash: rehashed,
              cost: PASSWORD_COST,
              mustChange: now.mustChange,
            })
          await recordSignIn(tx, account.id, ctx.now)
          const state = firstState({
            mustChange: now.mustChange,
            byCode: codeId !== null,
            termsOutstanding: outstanding.length > 0,
          })
          ctx.sessions.change({
            to: 'open',
            accountId: account.id,
            roles,
            practitionerId: now.practitionerId,
            codeId,
            state,
          })
          return { state }
        }
      },
    } satisfies PreparedCommand<'session.sign-in'>,
    'session.sign-out': async (_tx, _input, ctx) => {
      ctx.sessions.change({ to: 'closed' })
      return {}
    },
    'session.lock': async (_tx, { reason }, ctx) => {
      ctx.sessions.change({ to: 'locked', by: reason })
      return {}
    },
    'session.unlock': {
      async prepare(db, { password }, ctx) {
        await reauthenticate(db, ctx, password, ctx.sessions.current()?.codeId)
        return async () => {
          ctx.sessions.change({ to: 'unlocked' })
          return {}
        }
      },
    } satisfies PreparedCommand<'session.unlock'>,
  } satisfies HandlersOf<
    | 'session.current'
    | 'session.everybody'
    | 'session.present'
    | 'session.sign-in'
    | 'session.sign-out'
    | 'session.lock'
    | 'session.unlock'
  >
}
