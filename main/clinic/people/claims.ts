import { closeClaim, findClaim, listOpenClaims } from '../../../db/repositories/account-claims.ts'
import { linkPatient, listPatientAccounts, moveLinks } from '../../../db/repositories/account-patients.ts'
import { findAccount, insertAccount } from '../../../db/repositories/accounts.ts'
import { findSharedTime } from '../../../db/repositories/appointments.ts'
import { DatabaseError } from '../../../db/errors.ts'
import { moveEncounters } from '../../../db/repositories/encounters.ts'
import { listPatientLines } from '../../../db/repositories/patient-lines.ts'
import { confirmProvisional, findPatient, markMerged } from '../../../db/repositories/patients.ts'
import { moveWishes } from '../../../db/repositories/waiting-list.ts'
import { issueAccess } from '../access/issue-access.ts'
import { unknownPasswordHash } from '../access/unknown-password.ts'
import type { HandlersOf } from '../context.ts'
import { joinVisits } from '../visits/whose-visits.ts'
import { refreshPairs } from './likeness.ts'

/** Linking accounts to charts, and codes for them: only after reception has seen a photo ID. */
export const claimHandlers = {
  'account.claims': async (db) => {
    const claims = await listOpenClaims(db)
    return Promise.all(
      claims.map(async ({ claimId, accountName, provisionalId, candidateIds, createdAt }) => {
        const [declared, ...candidates] = await listPatientLines(db, [provisionalId, ...candidateIds])
        if (!declared) throw new Error('a claim without its patient')
        return { claimId, accountName, declared, candidates, createdAt }
      }),
    )
  },
  'account.link': async (tx, { claimId, patientId }, ctx) => {
    const claim = await findClaim(tx, claimId)
    if (!claim) return ctx.fail('not-found')
    const closedBy = ctx.actor.accountId ?? ctx.fail('signed-out')
    const { provisionalId } = claim
    const target = patientId ?? provisionalId
    if (patientId !== null && !claim.candidateIds.includes(patientId)) ctx.fail('not-a-candidate')
    if (!(await closeClaim(tx, { id: claimId, patientId: target, closedAt: ctx.now, closedBy })))
      ctx.fail('claim-closed')
    if (patientId === null) {
      try {
        await confirmProvisional(tx, provisionalId)
        await refreshPairs(tx, provisionalId)
      } catch (error) {
        // Two active patients cannot share a CPF: this is one of the candidates after all.
        if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('not-a-candidate')
        throw error
      }
    } else {
      if (await findSharedTime(tx, provisionalId, patientId)) ctx.fail('same-time-visits')
      await joinVisits(tx, { from: provisionalId, to: patientId })
      await moveWishes(tx, { from: provisionalId, to: patientId })
      await moveEncounters(tx, { from: provisionalId, to: patientId })
      await moveLinks(tx, { from: provisionalId, to: patientId, at: ctx.now, by: closedBy })
      await markMerged(tx, provisionalId, patientId)
    }
    ctx.concerns(provisionalId)
    return { patientId: target }
  },
  'account.issue-code': async (tx, { accountId }, ctx) => {
    const account = await findAccount(tx, accountId)
    if (!account) return ctx.fail('not-found')
    if (account.roles.some((role) => role !== 'patient')) ctx.fail('staff-account')
    ctx.sessions.change({ to: 'ended', accountId })
    return issueAccess(tx, ctx, accountId)
  },
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
        const contact = { userName: null, email: card.email, cpf: card.cpf, phone: card.phone }
        const person = { id: accountId, displayName: card.socialName ?? card.name, ...contact, ...password }
        try {
          await insertAccount(tx, {
            ...person,
            mustChange: true,
            practitionerId: null,
            roles: ['patient'],
            createdAt: ctx.now,
          })
        } catch (error) {
          if (error instanceof DatabaseError && error.code === 'unique') ctx.fail('has-account')
          throw error
        }
        await linkPatient(tx, {
          accountId,
          patientId,
          relationship: 'self',
          linkedAt: ctx.now,
          linkedBy: ctx.actor.accountId,
        })
        return { accountId, ...(await issueAccess(tx, ctx, accountId)) }
      }
    },
  },
} satisfies HandlersOf<
  'account.claims' | 'account.link' | 'account.issue-code' | 'account.create-for-patient'
>
