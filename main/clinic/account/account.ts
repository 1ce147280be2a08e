import { DatabaseError } from '../../../db/errors.ts'
import { insertAccountChange } from '../../../db/repositories/account-changes.ts'
import { readAccountPhoto, setAccountPhoto } from '../../../db/repositories/account-photos.ts'
import { findAccount, setPassword, updateProfile } from '../../../db/repositories/accounts.ts'
import { revokeCodes } from '../../../db/repositories/one-time-codes.ts'
import { audienceAt, listOutstandingTerms } from '../../../db/repositories/terms.ts'
import { changeBy } from '../access/account-change.ts'
import { clearTries } from '../access/clear-tries.ts'
import { installationKey } from '../access/keys.ts'
import { BUSY_SECONDS } from '../access/password-guard.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { hashPassword, PASSWORD_COST, passwordFits } from '../access/passwords.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import { readPhoto } from '../patient/jpeg.rules.ts'
import { ownContact, updateAtKiosk } from './own-details.ts'

/** A person's own account: card, password, photo. */
export const accountHandlers = {
  'account.read': async (db, _input, ctx) => {
    const account = ctx.actor.accountId === null ? undefined : await findAccount(db, ctx.actor.accountId)
    if (!account) return ctx.fail('not-found')
    const { displayName, userName, phone, version } = account
    return { displayName, userName, phone, version, ...(await ownContact(db, account, ctx.actor.station)) }
  },
  'account.update': async (tx, input, ctx) => {
    const id = ctx.actor.accountId ?? ctx.fail('signed-out')
    const account = (await findAccount(tx, id)) ?? ctx.fail('not-found')
    // Under which name somebody of the staff acts is not his to change: the trail is read by it.
    const isStaff = account.roles.some((role) => role !== 'patient')
    if (isStaff && input.displayName !== account.displayName) ctx.fail('denied')
    if (ctx.actor.station === 'kiosk') {
      const done = (await updateAtKiosk(tx, { id, ...input })) ?? ctx.fail('stale')
      await insertAccountChange(tx, account, changeBy(ctx))
      return done
    }
    try {
      const version = await updateProfile(tx, { id, ...input })
      if (version === undefined) return ctx.fail('stale')
      await insertAccountChange(tx, account, changeBy(ctx))
      return { version }
    } catch (error) {
      if (error instanceof DatabaseError && error.detail === 'account.email') ctx.fail('email-taken')
      throw error
    }
  },
  'account.change-password': {
    async prepare(db, { current, next }, ctx) {
      const id = ctx.actor.accountId ?? ctx.fail('signed-out')
      const account = await findAccount(db, id)
      if (!account) return ctx.fail('not-found')
      const key = await installationKey(db, 'password')
      // After a one-time code the old password is what nobody knows; the session says so, not the page.
      if (current !== null) await reauthenticate(db, ctx, current)
      else if (!ctx.actor.newPassword) ctx.fail('credentials')
      const weakness = await passwordWeakness(next, [
        account.displayName,
        account.userName,
        account.email,
        account.cpf,
        account.phone,
      ])
      if (weakness) ctx.failWith('password-weak', { reason: weakness })
      const work = await ctx.passwords.inTurn(ctx.actor.seat, async () =>
        (await passwordFits(key, next, account.passwordHash))
          ? 'same'
          : { hash: await hashPassword(key, next) },
      )
      if (work === null) return ctx.failWith('wait', { seconds: BUSY_SECONDS })
      if (work === 'same') return ctx.fail('password-same')
      const { hash } = work
      const outstanding = await listOutstandingTerms(db, id, {
        audience: audienceAt(ctx.actor.station),
        language: 'pt-BR',
      })
      return async (tx) => {
        // It may have ended while the new one was hashed: reception gave the account to the person present.
        if ((await findAccount(tx, id))?.passwordHash !== account.passwordHash) ctx.fail('credentials')
        await setPassword(tx, { id, hash, cost: PASSWORD_COST, mustChange: false })
        await revokeCodes(tx, id, ctx.now)
        await clearTries(tx, key, id)
        const state = outstanding.length > 0 ? ('terms' as const) : ('active' as const)
        ctx.sessions.change({ to: 'ended', accountId: id, exceptSeat: ctx.actor.seat })
        ctx.sessions.change({ to: 'state', state })
        return { state }
      }
    },
  } satisfies PreparedCommand<'account.change-password'>,
  'account.photo': async (db, _input, ctx) => {
    const id = ctx.actor.accountId ?? ctx.fail('signed-out')
    const jpeg = await readAccountPhoto(db, id)
    return { jpeg: jpeg ? Buffer.from(jpeg).toString('base64') : null }
  },
  'account.set-photo': async (tx, { jpeg }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const bytes = jpeg === null ? null : Buffer.from(jpeg, 'base64')
    if (bytes && !readPhoto(bytes)) ctx.fail('photo-refused')
    return { photoVersion: await setAccountPhoto(tx, { accountId, jpeg: bytes, changedAt: ctx.now }) }
  },
} satisfies HandlersOf<
  'account.read' | 'account.update' | 'account.change-password' | 'account.photo' | 'account.set-photo'
>
