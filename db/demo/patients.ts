import { Temporal } from 'temporal-polyfill'
import type { Guardian, PatientCard } from '../repositories/patients.ts'
import type { CpfMissingReason } from '../schema/values.ts'
import type { Chance } from './chance.ts'
import { makeCpf } from './cpf.ts'
import { CITIES, FEMALE, INSURERS, MALE, QUARTERS, STREETS, SURNAMES } from './names.ts'

export interface PracticePatient {
  readonly id: string
  readonly card: PatientCard
  /** Whole years today. */
  readonly age: number
}

export const PATIENTS = 400
/** Ages with their share, up to and including: a clinic's pyramid. */
const AGES: readonly (readonly [from: number, to: number, share: number])[] = [
  [0, 11, 0.17],
  [12, 17, 0.07],
  [18, 39, 0.28],
  [40, 59, 0.26],
  [60, 94, 0.22],
]
/** Patients with a name of their own choosing beside the civil one. */
const SOCIAL_NAMES = 6

type Sex = 'female' | 'male'

/** A practice phone: the subscriber number begins with noughts, as no real one does. */
function makePhone(chance: Chance): string {
  const area = chance.pick(['11', '11', '11', '11', '13', '15', '19'])
  return `+55${area}90000${String(chance.int(1, 9999)).padStart(4, '0')}`
}

function plainEmail(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ')
  return `${plain[0] ?? ''}.${plain.at(-1) ?? ''}@example.com`
}

function birthDateOf(chance: Chance, today: string, [from, to]: readonly [number, number]): string {
  const newest = Temporal.PlainDate.from(today).subtract({ years: from })
  const oldest = Temporal.PlainDate.from(today)
    .subtract({ years: to + 1 })
    .add({ days: 1 })
  return newest.subtract({ days: chance.int(0, oldest.until(newest).days) }).toString()
}

function ageBand(chance: Chance): readonly [number, number] {
  let left = chance.next()
  for (const [from, to, share] of AGES) {
    if (left < share) return [from, to]
    left -= share
  }
  return [18, 39]
}

export const yearsOld = (birthDate: string, today: string) =>
  Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years

function surnames(chance: Chance): string {
  return chance.yes(0.55) ? `${chance.pick(SURNAMES)} ${chance.pick(SURNAMES)}` : chance.pick(SURNAMES)
}

function missingReason(chance: Chance, age: number): CpfMissingReason {
  if (age < 1) return 'newborn'
  return chance.pick(['foreigner', 'not-told', 'not-told', 'homeless', 'indigenous'] as const)
}

function makeGuardian(chance: Chance, taken: Set<string>, family: string, mother: string | null): Guardian {
  const relationship =
    mother !== null && chance.yes(0.75) ? 'mother' : chance.pick(['father', 'father', 'guardian'] as const)
  const name = relationship === 'mother' && mother !== null ? mother : `${chance.pick(MALE)} ${family}`
  return { name, cpf: makeCpf(chance, taken), phone: makePhone(chance), relationship }
}

/** No practice address has a CEP: a real one would belong to somebody. */
function makeAddress(chance: Chance) {
  const known = chance.yes(0.9)
  return {
    postalCode: null,
    street: known ? `Rua ${chance.pick(STREETS)}` : null,
    streetNumber: known ? String(chance.int(1, 1900)) : null,
    complement: null,
    district: known ? chance.pick(QUARTERS) : null,
    city: chance.pick(CITIES),
    state: 'SP' as const,
  }
}

function makePatient(chance: Chance, taken: Set<string>, today: string, social: boolean): PracticePatient {
  const birthDate = birthDateOf(chance, today, social ? [19, 45] : ageBand(chance))
  const age = yearsOld(birthDate, today)
  const sex: Sex = chance.yes(0.57) ? 'female' : 'male'
  const family = surnames(chance)
  const name = `${chance.pick(sex === 'female' ? FEMALE : MALE)} ${family}`
  const motherName = chance.yes(0.93) ? `${chance.pick(FEMALE)} ${family}` : null
  const cpf = chance.yes(age < 1 ? 0.5 : 0.96) ? makeCpf(chance, taken) : null
  const insurer = chance.yes(0.6) ? chance.pick(INSURERS) : null
  const card: PatientCard = {
    name,
    socialName: social ? `${chance.pick(sex === 'female' ? MALE : FEMALE)} ${family}` : null,
    birthDate,
    sexAtBirth: sex,
    motherName,
    cpf,
    cpfMissingReason: cpf === null ? missingReason(chance, age) : null,
    multipleBirth: null,
    ...{ passport: null, cns: null, birthplace: null, race: null },
    phoneRemark: null,
    otherPhones: [],
    phone: age >= 14 && chance.yes(0.95) ? makePhone(chance) : null,
    email: age >= 18 && chance.yes(0.5) ? plainEmail(name) : null,
    ...makeAddress(chance),
    insurer,
    insurerId: null,
    insurerPlanId: null,
    insurerPlan: null,
    insuranceCardValidTo: null,
    insuranceCard:
      insurer === null
        ? null
        : `${chance.int(1000, 9999)} ${chance.int(1000, 9999)} ${chance.int(1000, 9999)}`,
    guardian: age < 18 ? makeGuardian(chance, taken, family, motherName) : null,
  }
  return { id: chance.id(), card, age }
}

/** Who can sign in by a published CPF: their names and ages stay, so that specs and lessons can tell of them. */
const KNOWN: readonly {
  readonly cpf: string
  readonly name: string
  readonly sex: Sex
  readonly birthDate: string
}[] = [
  { cpf: '11122233396', name: 'Teresa Cristina Amaral', sex: 'female', birthDate: '1964-03-14' },
  { cpf: '22233344405', name: 'Joana Prates Figueiredo', sex: 'female', birthDate: '1989-08-02' },
  { cpf: '33344455508', name: 'Hugo Dias Machado', sex: 'male', birthDate: '1996-05-21' },
]

function makeKnown(patient: PracticePatient, at: number, today: string): PracticePatient {
  const known = KNOWN[at]
  if (!known) return patient
  const { cpf, name, sex, birthDate } = known
  const card = {
    ...patient.card,
    cpf,
    cpfMissingReason: null,
    name,
    socialName: null,
    sexAtBirth: sex,
    birthDate,
    guardian: null,
  }
  return {
    ...patient,
    age: yearsOld(birthDate, today),
    card: { ...card, email: plainEmail(name), phone: `+551190000006${at + 7}` },
  }
}

/** Four hundred people of all ages; birth dates lie as many years before `today` on whatever day it is made. */
export function makePatients(chance: Chance, today: string): readonly PracticePatient[] {
  const taken = new Set(KNOWN.map(({ cpf }) => cpf))
  const made = Array.from({ length: PATIENTS }, (_, at) =>
    makePatient(chance, taken, today, at >= PATIENTS - SOCIAL_NAMES),
  )
  return made.map((patient, at) => makeKnown(patient, at, today))
}
