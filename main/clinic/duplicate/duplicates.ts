import { findSharedTime } from '../../../db/repositories/appointments.ts'
import { dismissPair, listPairs, listToldApart, pairOf } from '../../../db/repositories/duplicate-pairs.ts'
import { listPersons } from '../../../db/repositories/patient-keys.ts'
import { listPatientLines } from '../../../db/repositories/patient-lines.ts'
import { countBelongings } from '../../../db/repositories/patient-visits.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { Cpf, Phone } from '../../../preload/contract/fields.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { likeness } from '../patient/likeness.rules.ts'
import { factsOf, findLike, isLikely } from '../patient/likeness.ts'
import { shownCard } from '../patient/patient-card.rules.ts'
import { accountsOf } from '../patient/ties.ts'

const MOST_FOUND = 5
const MOST_PAIRS = 50

/** What is typed so far, or null while it is no whole CPF or phone yet. */
const whole = (field: typeof Cpf | typeof Phone, typed: string | null) =>
  typed === null ? null : (field.safeParse(typed).data ?? null)

async function sideOf(db: ReadHandle, ctx: Context<'duplicate.compare'>, patientId: string) {
  const patient = await findPatient(db, patientId)
  if (!patient || patient.status !== 'active') return ctx.fail('not-found')
  const accounts = await accountsOf(db, { id: patientId, birthDate: patient.card.birthDate }, ctx)
  return {
    patientId,
    version: patient.version,
    card: shownCard(patient.card),
    ...(await countBelongings(db, patientId, ctx.today)),
    accounts: accounts.map(({ displayName, relationship }) => ({ displayName, relationship })),
  }
}

/** Patients who may be registered twice: while one is typed, as a list, side by side. */
export const duplicateHandlers = {
  'duplicate.candidates': async (db, { exceptId, ...typed }) => {
    const person = { ...typed, cpf: whole(Cpf, typed.cpf), phone: whole(Phone, typed.phone) }
    const apart = exceptId === null ? [] : await listToldApart(db, exceptId)
    const like = (await findLike(db, person, exceptId)).filter(({ patientId }) => !apart.includes(patientId))
    const found = like.slice(0, MOST_FOUND)
    const lines = await listPatientLines(
      db,
      found.map(({ patientId }) => patientId),
    )
    return lines.flatMap((patient) => {
      const one = found.find(({ patientId }) => patientId === patient.id)
      return one ? [{ patient, verdict: one.verdict, reasons: [...one.reasons] }] : []
    })
  },
  'duplicate.pairs': async (db) => {
    const pairs = await listPairs(db, MOST_PAIRS)
    const ids = [...new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]))]
    const persons = new Map((await listPersons(db, ids)).map((person) => [person.id, factsOf(person)]))
    const lines = new Map((await listPatientLines(db, ids)).map((line) => [line.id, line]))
    return pairs
      .flatMap(({ firstId, secondId }) => {
        const [one, other] = [persons.get(firstId), persons.get(secondId)]
        const [first, second] = [lines.get(firstId), lines.get(secondId)]
        if (!one || !other || !first || !second) return []
        const { verdict, score, reasons } = likeness(one, other)
        return isLikely(verdict) ? [{ first, second, verdict, score, reasons: [...reasons] }] : []
      })
      .sort((a, b) => b.score - a.score)
      .map(({ score: _score, ...pair }) => pair)
  },
  'duplicate.compare': async (db, { firstId, secondId }, ctx) => {
    const [first, second] = [await sideOf(db, ctx, firstId), await sideOf(db, ctx, secondId)]
    const shared = await findSharedTime(db, firstId, secondId)
    const like = likeness(factsOf(first.card), factsOf(second.card))
    return {
      first,
      second,
      reasons: [...like.reasons],
      sameTime: shared ? { date: shared.date, startMinute: shared.startMinute } : null,
    }
  },
  'duplicate.tell-apart': async (tx, { firstId, secondId }, ctx) => {
    const by = ctx.actor.accountId ?? ctx.fail('signed-out')
    if (firstId === secondId || (await listPersons(tx, [firstId, secondId])).length < 2) ctx.fail('not-found')
    await dismissPair(tx, pairOf(firstId, secondId), { at: ctx.now, by })
    return {}
  },
} satisfies HandlersOf<
  'duplicate.candidates' | 'duplicate.pairs' | 'duplicate.compare' | 'duplicate.tell-apart'
>
