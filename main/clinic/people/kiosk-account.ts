import { DatabaseError } from '../../../db/errors.ts'
import { insertClaim } from '../../../db/repositories/account-claims.ts'
import { linkPatient, listAccountPatients } from '../../../db/repositories/account-patients.ts'
import { insertAccount } from '../../../db/repositories/accounts.ts'
import { findLikePatients, insertPatient, type PatientCard } from '../../../db/repositories/patients.ts'
import { readAttempt } from '../../../db/repositories/sign-in-attempts.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { failedTry } from '../access/attempts.ts'
import { secondsToWait } from '../access/backoff.rules.ts'
import { installationKey } from '../access/keys.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { attemptKey, hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import { keepAcceptance } from '../access/terms.ts'
import type { HandlersOf, PreparedCommand, WriteHandle } from '../context.ts'
import { refreshPairs } from './likeness.ts'
import { isMinor } from './patient-card.rules.ts'

const MOST_DEPENDANTS = 8

type KioskCard = Pick<
  PatientCard,
  'name' | 'socialName' | 'birthDate' | 'motherName' | 'cpf' | 'phone' | 'email' | 'guardian'
>

/** What a person says about himself at the kiosk; the desk completes it. */
function cardOf(declared: KioskCard): PatientCard {
  return {
    ...declared,
    sexAtBirth: 'unknown',
    cpfMissingReason: declared.cpf === null ? 'not-told' : null,
    postalCode: null,
    street: null,
    streetNumber: null,
    complement: null,
    district: null,
    city: null,
    state: null,
    insurer: null,
    insuranceCard: null,
  }
}

interface Enrolment {
  readonly accountId: string
  readonly card: PatientCard
  readonly relationship: 'self' | 'guardian'
  readonly now: string
  readonly newId: () => string
}

/**
 * Gives an account its patient. Whoever is like a patient of the clinic gets a provisional one and a claim that only
 * reception closes after a photo ID: CPF, birth date and mother's name are leaked data in Brazil.
 */
async function enrol(
  tx: WriteHandle,
  { accountId, card, relationship, now, newId }: Enrolment,
): Promise<string> {
  const candidateIds = await findLikePatients(tx, card)
  const patientId = newId()
  await insertPatient(tx, {
    id: patientId,
    status: candidateIds.length > 0 ? 'provisional' : 'active',
    createdAt: now,
    card,
  })
  await refreshPairs(tx, patientId)
  await linkPatient(tx, { accountId, patientId, relationship, linkedAt: now, linkedBy: null })
  if (candidateIds.length > 0)
    await insertClaim(tx, { id: newId(), accountId, provisionalId: patientId, candidateIds, createdAt: now })
  return patientId
}

const dependantCard = (
  dependant: ParsedInput<'account.add-dependant'>['dependant'],
  guardian: { name: string; cpf: string | null; phone: string | null },
) =>
  cardOf({
    ...dependant,
    phone: guardian.phone,
    email: null,
    guardian: { ...guardian, relationship: 'guardian' },
  })

/** Accounts that people make for themselves at the kiosk. */
export const kioskAccountHandlers = {
  'account.create': {
    async prepare(db, input, ctx) {
      const key = await installationKey(db, 'password')
      // Who asks again and again for one CPF at one machine is slowed like one that guesses passwords.
      const tries = attemptKey(key, input.cpf, `create:${ctx.actor.workstation}`)
      const wait = secondsToWait((await readAttempt(db, tries)) ?? null, ctx.now)
      if (wait > 0) ctx.failWith('wait', { seconds: wait })
      const people = [input, ...input.dependants]
      if (people.some(({ birthDate }) => birthDate > ctx.today)) ctx.fail('birth-date-future')
      if (isMinor(input.birthDate, ctx.today)) ctx.fail('adult-needed')
      const weakness = await passwordWeakness(input.password, [
        input.name,
        input.socialName,
        input.email,
        input.cpf,
        input.phone,
        input.motherName,
      ])
      if (weakness) ctx.failWith('password-weak', { reason: weakness })
      const passwordHash = await hashPassword(key, input.password)
      return async (tx) => {
        const accountId = ctx.newId()
        const displayName = input.socialName ?? input.name
        const { cpf, email, phone } = input
        const account = {
          id: accountId,
          displayName,
          userName: null,
          email,
          cpf,
          phone,
          passwordHash,
          passwordCost: PASSWORD_COST,
        }
        try {
          await insertAccount(tx, {
            ...account,
            mustChange: false,
            practitionerId: null,
            roles: ['patient'],
            createdAt: ctx.now,
          })
        } catch (error) {
          // One answer for a CPF and an e-mail that are taken: the desk sorts it out with a photo ID.
          if (!(error instanceof DatabaseError) || error.code !== 'unique') throw error
          ctx.afterRollback(failedTry(tries, ctx.now))
          ctx.fail('cannot-create')
        }
        const common = { accountId, now: ctx.now, newId: ctx.newId }
        const own = await enrol(tx, {
          ...common,
          card: cardOf({ ...input, guardian: null }),
          relationship: 'self',
        })
        const dependants: string[] = []
        for (const dependant of input.dependants) {
          const card = dependantCard(dependant, { name: input.name, cpf, phone })
          dependants.push(await enrol(tx, { ...common, card, relationship: 'guardian' }))
        }
        const kept = await keepAcceptance(tx, input.acceptedDocuments, {
          ...common,
          forWhom: [null, ...dependants],
          station: ctx.actor.station,
        })
        if (!kept) ctx.fail('terms-changed')
        ctx.actedBy(accountId)
        ctx.concerns(own, ...dependants)
        ctx.sessions.change({
          to: 'open',
          accountId,
          roles: ['patient'],
          practitionerId: null,
          state: 'active',
        })
        return { state: 'active' as const }
      }
    },
  } satisfies PreparedCommand<'account.create'>,
  'account.add-dependant': async (tx, { dependant, acceptedDocuments }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (dependant.birthDate > ctx.today) ctx.fail('birth-date-future')
    const known = await listAccountPatients(tx, accountId)
    const self = known.find(({ relationship }) => relationship === 'self')
    if (!self) return ctx.fail('not-found')
    if (known.length > MOST_DEPENDANTS) ctx.fail('too-many')
    const card = dependantCard(dependant, { name: self.name, cpf: null, phone: null })
    const common = { accountId, now: ctx.now, newId: ctx.newId }
    const patientId = await enrol(tx, { ...common, card, relationship: 'guardian' })
    const kept = await keepAcceptance(tx, acceptedDocuments, {
      ...common,
      forWhom: [patientId],
      station: ctx.actor.station,
    })
    return kept ? { patientId } : ctx.fail('terms-changed')
  },
  'account.patients': async (db, _input, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    // Whether reception still has to check a photo ID is not told here: it would say who is already a patient.
    return (await listAccountPatients(db, accountId)).map(
      ({ awaitingCheck: _awaitingCheck, ...person }) => person,
    )
  },
} satisfies HandlersOf<'account.create' | 'account.add-dependant' | 'account.patients'>
