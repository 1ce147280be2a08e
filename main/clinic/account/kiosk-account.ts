import { insertClaim } from '../../../db/repositories/account-claims.ts'
import { linkPatient } from '../../../db/repositories/account-patients.ts'
import { listSeen } from '../../../db/repositories/appointment-lines.ts'
import { countKioskAccounts, insertKioskAccount } from '../../../db/repositories/kiosk-accounts.ts'
import { insertPatient, type PatientCard } from '../../../db/repositories/patients.ts'
import { isTooLongAgo, mayBeMinor } from '../../../preload/contract/birth-date.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { drawAccountNumber } from '../access/account-number.ts'
import { installationKey } from '../access/keys.ts'
import { BUSY_SECONDS } from '../access/password-guard.ts'
import { passwordWeakness } from '../access/password-weakness.ts'
import { hashPassword, PASSWORD_COST } from '../access/passwords.ts'
import type { HandlersOf, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { peopleOf } from '../patient/ties.ts'
import { typesForOthers } from '../patient/types-for-others.ts'
import { findAccepted, keepAcceptance } from '../terms/terms.ts'
import { countedFrom, MOST_ACCOUNTS, MOST_DEPENDANTS } from './kiosk-limits.rules.ts'

type Dependant = ParsedInput<'account.add-dependant'>['dependant']
type KioskCard = Pick<
  PatientCard,
  'name' | 'socialName' | 'birthDate' | 'motherName' | 'cpf' | 'phone' | 'email' | 'guardian'
>

/** What a person says about himself at the kiosk; the desk completes it. */
function cardOf(declared: KioskCard): PatientCard {
  return {
    ...declared,
    sexAtBirth: 'unknown',
    multipleBirth: null,
    passport: null,
    cns: null,
    birthplace: null,
    race: null,
    phoneRemark: null,
    otherPhones: [],
    cpfMissingReason: declared.cpf === null ? 'not-told' : null,
    postalCode: null,
    street: null,
    streetNumber: null,
    complement: null,
    district: null,
    city: null,
    state: null,
    insurer: null,
    insurerId: null,
    insurerPlanId: null,
    insurerPlan: null,
    insuranceCard: null,
    insuranceCardValidTo: null,
  }
}

interface Enrolment {
  readonly accountId: string
  readonly card: PatientCard
  readonly relationship: 'self' | Dependant['relationship']
  readonly now: string
  readonly newId: () => string
}

/**
 * Gives an account its patient, who is nobody's card until reception has seen a document: CPF, birth date and mother's name
 * are leaked data in Brazil. Whether the clinic knows somebody like him is not looked at here, so that no answer, no row and
 * no moment tells.
 */
async function enrol(
  tx: WriteHandle,
  { accountId, card, relationship, now, newId }: Enrolment,
): Promise<string> {
  const patientId = newId()
  await insertPatient(tx, { id: patientId, status: 'provisional', createdAt: now, card })
  await linkPatient(tx, { accountId, patientId, relationship, linkedAt: now, linkedBy: null })
  await insertClaim(tx, { id: newId(), accountId, provisionalId: patientId, createdAt: now })
  return patientId
}

const dependantCard = (
  { relationship, ...dependant }: Dependant,
  guardian: { name: string; cpf: string | null; phone: string | null },
) => cardOf({ ...dependant, phone: guardian.phone, email: null, guardian: { ...guardian, relationship } })

const isFlooded = async (db: ReadHandle | WriteHandle, now: string) =>
  (await countKioskAccounts(db, countedFrom(now), now)) >= MOST_ACCOUNTS

/** Accounts that people make for themselves at the kiosk. */
export const kioskAccountHandlers = {
  'account.weigh-password': async (_db, { password, personal }) => ({
    weakness: await passwordWeakness(password, personal),
  }),
  'account.create': {
    async prepare(db, input, ctx) {
      if (await isFlooded(db, ctx.now)) ctx.fail('too-many-accounts')
      const people = [input, ...input.dependants]
      if (people.some(({ birthDate }) => birthDate > ctx.today)) ctx.fail('birth-date-future')
      if (people.some(({ birthDate }) => isTooLongAgo(birthDate, ctx.today))) ctx.fail('invalid')
      if (mayBeMinor(input.birthDate, ctx.today)) ctx.fail('adult-needed')
      if (!(await findAccepted(db, input.acceptedDocuments, ctx.actor.station))) ctx.fail('terms-changed')
      const weakness = await passwordWeakness(input.password, [
        input.name,
        input.socialName,
        input.email,
        input.cpf,
        input.phone,
        input.motherName,
      ])
      if (weakness) ctx.failWith('password-weak', { reason: weakness })
      const key = await installationKey(db, 'password')
      const passwordHash = await ctx.passwords.inTurn(ctx.actor.seat, () => hashPassword(key, input.password))
      if (passwordHash === null) return ctx.failWith('wait', { seconds: BUSY_SECONDS })
      return async (tx) => {
        // Others may have been made while the password was hashed.
        if (await isFlooded(tx, ctx.now)) ctx.fail('too-many-accounts')
        const accountId = ctx.newId()
        const accountNumber = await drawAccountNumber(tx)
        const { cpf, email, phone } = input
        await insertKioskAccount(tx, {
          id: accountId,
          displayName: input.socialName ?? input.name,
          number: accountNumber,
          wantedCpf: cpf,
          wantedEmail: email,
          phone,
          passwordHash,
          passwordCost: PASSWORD_COST,
          createdAt: ctx.now,
        })
        const common = { accountId, now: ctx.now, newId: ctx.newId }
        const card = cardOf({ ...input, guardian: null })
        const own = await enrol(tx, { ...common, card, relationship: 'self' })
        const dependants: string[] = []
        for (const dependant of input.dependants) {
          const theirs = dependantCard(dependant, { name: input.name, cpf, phone })
          dependants.push(await enrol(tx, { ...common, card: theirs, relationship: dependant.relationship }))
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
        return { state: 'active' as const, accountNumber }
      }
    },
  } satisfies PreparedCommand<'account.create'>,
  'account.add-dependant': async (tx, { dependant, acceptedDocuments }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (dependant.birthDate > ctx.today) ctx.fail('birth-date-future')
    if (isTooLongAgo(dependant.birthDate, ctx.today)) ctx.fail('invalid')
    const known = await peopleOf(tx, accountId, ctx)
    const self = known.find(({ relationship }) => relationship === 'self')
    if (!self) return ctx.fail('not-found')
    if (known.length > MOST_DEPENDANTS) ctx.fail('too-many')
    const card = dependantCard(dependant, { name: self.name, cpf: null, phone: null })
    const common = { accountId, now: ctx.now, newId: ctx.newId }
    const patientId = await enrol(tx, { ...common, card, relationship: dependant.relationship })
    const kept = await keepAcceptance(tx, acceptedDocuments, {
      ...common,
      forWhom: [patientId],
      station: ctx.actor.station,
    })
    return kept ? { patientId } : ctx.fail('terms-changed')
  },
  'account.patients': async (db, _input, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const people = await peopleOf(db, accountId, ctx)
    const seen = await listSeen(
      db,
      people.map(({ patientId }) => patientId),
    )
    const returnsWith = (id: string) =>
      seen.filter(({ patientId }) => patientId === id).map(({ practitionerId }) => practitionerId)
    const notFor = await typesForOthers(db, people, ctx.today)
    return people.map((person) => ({
      ...person,
      returnsWith: returnsWith(person.patientId),
      notFor: notFor(person.patientId),
    }))
  },
} satisfies HandlersOf<
  'account.weigh-password' | 'account.create' | 'account.add-dependant' | 'account.patients'
>
