import {
  linkPatient,
  listAccountPatients,
  listPatientAccounts,
} from '../../../db/repositories/account-patients.ts'
import { findAccount, insertAccount } from '../../../db/repositories/accounts.ts'
import { adoptIdentifiers, findWanted, wishEmail } from '../../../db/repositories/kiosk-accounts.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { issueAccess } from '../access/issue-access.ts'
import { unknownPasswordHash } from '../access/unknown-password.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import { renewAccess } from './credentials.ts'

/** Accounts that reception makes, and codes for them: only after it has seen a photo ID. */
export const deskAccountHandlers = {
  'account.issue-code': {
    async prepare(db) {
      const voided = await unknownPasswordHash(db)
      return async (tx, { accountId }, ctx) => {
        const account = await findAccount(tx, accountId)
        if (!account?.active) return ctx.fail('not-found')
        if (account.roles.some((role) => role !== 'patient')) ctx.fail('staff-account')
        // Whose it is has to be decided first, or the person present would get an account that is not hers.
        if (!(await findWanted(tx, accountId)).confirmed) ctx.fail('claim-open')
        const own = (await listAccountPatients(tx, accountId)).filter(
          ({ relationship }) => relationship === 'self',
        )
        ctx.concerns(...own.map(({ patientId }) => patientId))
        return (await renewAccess(tx, ctx, { accountId, cpf: null, voided })) ?? ctx.fail('staff-account')
      }
    },
  } satisfies PreparedCommand<'account.issue-code'>,
  'account.create-for-patient': {
    async prepare(db) {
      const password = await unknownPasswordHash(db)
      return async (tx, { patientId }, ctx) => {
        const patient = await findPatient(tx, patientId)
        if (!patient || patient.status === 'merged') return ctx.fail('not-found')
        const { card } = patient
        if (card.cpf === null && card.email === null) ctx.fail('cpf-or-email-needed')
        const accounts = await listPatientAccounts(tx, patientId)
        if (accounts.some(({ relationship }) => relationship === 'self')) ctx.fail('has-account')
        const accountId = ctx.newId()
        const holder = card.socialName ?? card.name
        const contact = { userName: null, email: null, cpf: null, phone: card.phone }
        await insertAccount(tx, {
          ...{ id: accountId, displayName: holder, ...contact, ...password },
          mustChange: true,
          practitionerId: null,
          roles: ['patient'],
          createdAt: ctx.now,
        })
        // Somebody may have given the CPF to an account of his own; the person who shows it is here.
        await wishEmail(tx, accountId, card.email)
        const signInWith =
          (await adoptIdentifiers(tx, { accountId, cpf: card.cpf })) ?? ctx.fail('has-account')
        await linkPatient(tx, {
          accountId,
          patientId,
          relationship: 'self',
          linkedAt: ctx.now,
          linkedBy: ctx.actor.accountId,
        })
        return { accountId, holder, signInWith, ...(await issueAccess(tx, ctx, accountId)) }
      }
    },
  } satisfies PreparedCommand<'account.create-for-patient'>,
} satisfies HandlersOf<'account.issue-code' | 'account.create-for-patient'>
