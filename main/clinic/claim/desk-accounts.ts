import {
  findTie,
  linkPatient,
  listAccountPatients,
  listPatientAccounts,
  unlinkPatient,
} from '../../../db/repositories/account-patients.ts'
import { findAccount, insertAccount } from '../../../db/repositories/accounts.ts'
import { findWanted, wishEmail } from '../../../db/repositories/kiosk-accounts.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { adopt, renewAccess } from '../access/credentials.ts'
import { issueAccess } from '../access/issue-access.ts'
import { unknownPassword } from '../access/unknown-password.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'

/** The account's own people, once it may have a code. */
async function mayHaveCode(
  tx: WriteHandle,
  ctx: Context<'claim.issue-code'>,
  { accountId, patientId }: { readonly accountId: string; readonly patientId: string },
) {
  const account = await findAccount(tx, accountId)
  if (!account?.active) return ctx.fail('not-found')
  if (account.roles.some((role) => role !== 'patient')) ctx.fail('staff-account')
  // Whose it is has to be decided first, or the person present would get an account that is not hers.
  if (!(await findWanted(tx, accountId)).confirmed) ctx.fail('claim-open')
  const own = (await listAccountPatients(tx, accountId)).filter(({ relationship }) => relationship === 'self')
  // From a dependant's card the document that was seen would be another person's.
  return own.some((one) => one.patientId === patientId) ? own : ctx.fail('not-found')
}

/** The card of a patient who has no account of his own and something to sign in by. */
async function cardWithout(tx: WriteHandle, ctx: Context<'claim.create-account'>, patientId: string) {
  const patient = await findPatient(tx, patientId)
  if (!patient || patient.status === 'merged') return ctx.fail('not-found')
  const { card } = patient
  if (card.cpf === null && card.email === null) ctx.fail('cpf-or-email-needed')
  const accounts = await listPatientAccounts(tx, patientId)
  if (accounts.some(({ relationship }) => relationship === 'self')) ctx.fail('has-account')
  return card
}

/** Accounts that reception makes, and codes for them: only after it has seen a photo ID. */
export const deskAccountHandlers = {
  'claim.issue-code': async (tx, input, ctx) => {
    const { accountId } = input
    const own = await mayHaveCode(tx, ctx, input)
    ctx.concerns(...own.map(({ patientId }) => patientId))
    return (await renewAccess(tx, ctx, { accountId, cpf: null })) ?? ctx.fail('staff-account')
  },
  'claim.create-account': async (tx, { patientId }, ctx) => {
    const card = await cardWithout(tx, ctx, patientId)
    const accountId = ctx.newId()
    const holder = card.socialName ?? card.name
    const contact = { userName: null, email: null, cpf: null, phone: card.phone }
    await insertAccount(tx, {
      ...{ id: accountId, displayName: holder, ...contact, ...unknownPassword() },
      mustChange: true,
      practitionerId: null,
      roles: ['patient'],
      createdAt: ctx.now,
    })
    // Somebody may have given the CPF to an account of his own; the person who shows it is here.
    await wishEmail(tx, accountId, card.email)
    const signInWith = (await adopt(tx, ctx, { accountId, cpf: card.cpf })) ?? ctx.fail('has-account')
    await linkPatient(tx, {
      accountId,
      patientId,
      relationship: 'self',
      linkedAt: ctx.now,
      linkedBy: ctx.actor.accountId,
    })
    return { accountId, holder, signInWith, ...(await issueAccess(tx, ctx, accountId)) }
  },
  'claim.unlink': async (tx, { accountId, patientId }, ctx) => {
    const tie = await findTie(tx, accountId, patientId)
    if (!tie || tie.relationship === 'self') return ctx.fail('not-found')
    // Whether it is hers at all is still to be decided.
    if ((await findPatient(tx, patientId))?.status === 'provisional') ctx.fail('claim-open')
    await unlinkPatient(tx, accountId, patientId)
    return {}
  },
} satisfies HandlersOf<'claim.issue-code' | 'claim.create-account' | 'claim.unlink'>
