import type { Database } from '../../db/open.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { matchOf } from '../../db/repositories/patient-terms.ts'
import { below, seeded } from '../faults/scale.ts'
import { largeDatabase } from './large/clinic.ts'
import { largePatients, type LargePatient } from './large/patients.ts'
import { summary, type Pair } from './pairs.ts'

const PATIENTS = 1_000_000
const QUERIES = 600

type Query = (person: LargePatient, random: () => number) => string

const begin = (word: string, letters: number) => word.slice(0, letters).toLowerCase()
const words = ({ name }: LargePatient) => name.split(' ')

/** What people type at the desk, each about somebody who is there. */
const KINDS: Readonly<Record<string, Query>> = {
  'two beginnings': (person, random) => {
    const [first = '', ...rest] = words(person)
    return `${begin(first, 3)} ${begin(rest.at(-1) ?? '', 2 + below(random, 2))}`
  },
  'three words': (person) => {
    const [first = '', ...rest] = words(person)
    return [first, ...rest.slice(-2)].join(' ').toLowerCase()
  },
  'three letters': (person) => begin(person.name, 3),
  CPF: ({ cpf }) => cpf,
  'last four of the phone': ({ phone }) => phone.slice(-4),
  'birth date': ({ birthDate }) => birthDate.split('-').reverse().join('/'),
}

const at = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0

async function micros(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) * 1000
}

/** The same patients again, one in so many. */
function sample(count: number): LargePatient[] {
  const step = Math.floor(PATIENTS / count)
  const some: LargePatient[] = []
  let index = 0
  for (const patient of largePatients(PATIENTS)) {
    if (index % step === 7) some.push(patient)
    index += 1
  }
  return some.slice(0, count)
}

interface Round {
  readonly ours: number
  readonly yardstick: number
  /** The index alone: row numbers without anybody's line. */
  readonly numbers: number
}

/** P5: the product's search beside the bare statement that gives the same lines, at a million patients; medians and the slowest in a hundred. */
export async function measureSearch(): Promise<readonly Pair[]> {
  const db = await largeDatabase({ patients: PATIENTS, years: 1, perDay: 25 })
  try {
    const [unmeasured, people] = [sample(2 * QUERIES).slice(0, QUERIES), sample(2 * QUERIES).slice(QUERIES)]
    // The file as it is on a working day: in the memory of the machine, not fresh from its disk.
    for (const query of Object.values(KINDS)) await measureKind(db, unmeasured, query)
    const all: Round[] = []
    for (const [kind, query] of Object.entries(KINDS)) {
      const rounds = await measureKind(db, people, query)
      all.push(...rounds)
      tell(kind, rounds)
    }
    tell('all', all)
    const [ours, yardstick] = [share(all, 'ours', 0.99), share(all, 'yardstick', 0.99)]
    return [
      summary('search among a million, slowest in 100 / bare', 1.3, [{ ours, yardstick }]),
      summary('search among a million, slowest in 100 / 10 ms', 1, [{ ours, yardstick: 10_000 }]),
    ]
  } finally {
    db.close()
  }
}

const LINES = `SELECT patient.id, patient.status, patient.name, patient.social_name, patient.birth_date, patient.cpf,
  patient.phone, patient.guardian_name, patient.insurer,
  (SELECT max(date) FROM appointment WHERE patient_id = patient.id AND appointment.status = 'fulfilled') AS last_visit
  FROM patient_search JOIN patient_search_row ON patient_search_row.docid = patient_search.rowid
  JOIN patient ON patient.id = patient_search_row.patient_id
  WHERE patient_search MATCH ? LIMIT 20`
const NUMBERS = 'SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT 20'

async function measureKind(db: Database, people: readonly LargePatient[], query: Query): Promise<Round[]> {
  const random = seeded(5)
  const [lines, numbers] = [db.raw.prepare(LINES), db.raw.prepare(NUMBERS)]
  const rounds: Round[] = []
  for (const [index, person] of people.entries()) {
    const text = query(person, random)
    const expression = matchOf(text) ?? ''
    const works = [
      async () => {
        if ((await searchPatients(db.read, text)).lines.length === 0)
          throw new Error(`nobody is found by ${text}`)
      },
      () => lines.all(expression),
      () => numbers.all(expression),
    ]
    // Whoever comes first finds the pages cold: each in its turn.
    const times: number[] = []
    for (let turn = 0; turn < works.length; turn += 1) {
      const at = (index + turn) % works.length
      times[at] = await micros(works[at] ?? (() => undefined))
    }
    const [ours = 0, yardstick = 0, alone = 0] = times
    rounds.push({ ours, yardstick, numbers: alone })
  }
  return rounds
}

const share = (rounds: readonly Round[], who: keyof Round, part: number) =>
  at(
    rounds.map((round) => round[who]),
    part,
  )

function tell(kind: string, rounds: readonly Round[]): void {
  const told = (name: string, part: number) =>
    `${name} ${(['ours', 'yardstick', 'numbers'] as const)
      .map((who) => (share(rounds, who, part) / 1000).toFixed(2))
      .join(' / ')}`
  console.log(
    `search by ${kind}, ours / bare / row numbers alone, ms: ${told('p50', 0.5)}, ${told('p99', 0.99)}`,
  )
}
