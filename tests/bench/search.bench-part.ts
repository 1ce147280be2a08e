import type { Database } from '../../db/open.ts'
import { matchOf, searchPatients } from '../../db/repositories/patient-search.ts'
import { below, seeded } from '../faults/scale.ts'
import { largeDatabase } from './large/clinic.ts'
import { largePatients, type LargePatient } from './large/patients.ts'
import { summary, type Pair } from './pairs.ts'

const PATIENTS = 1_000_000
const QUERIES = 400

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

/** P5: the product's search beside the bare FTS5 statement, at a million patients; medians and the slowest in a hundred. */
export async function measureSearch(): Promise<readonly Pair[]> {
  const db = await largeDatabase({ patients: PATIENTS, years: 1, perDay: 25 })
  try {
    const people = sample(QUERIES)
    const pairs: Pair[] = []
    const all: { ours: number; yardstick: number }[] = []
    for (const [kind, query] of Object.entries(KINDS)) {
      const rounds = await measureKind(db, people, query)
      all.push(...rounds)
      pairs.push(summary(`search, ${kind} / bare FTS5 statement`, 1.3, rounds), ...slowest(kind, rounds))
    }
    return [...pairs, ...slowest('all kinds', all)]
  } finally {
    db.close()
  }
}

async function measureKind(db: Database, people: readonly LargePatient[], query: Query) {
  const random = seeded(5)
  const bare = db.raw.prepare('SELECT rowid FROM patient_search WHERE patient_search MATCH ? LIMIT 20')
  const rounds: { ours: number; yardstick: number }[] = []
  for (const [index, person] of people.entries()) {
    const text = query(person, random)
    const expression = matchOf(text) ?? ''
    const found = await searchPatients(db.read, text)
    if (found.length === 0) throw new Error(`nobody is found by ${text}`)
    const ours = () => micros(() => searchPatients(db.read, text))
    const yardstick = () => micros(() => bare.all(expression))
    if (index % 2 === 0) {
      const first = await ours()
      rounds.push({ ours: first, yardstick: await yardstick() })
    } else {
      const first = await yardstick()
      rounds.push({ yardstick: first, ours: await ours() })
    }
  }
  return rounds
}

function slowest(kind: string, rounds: readonly { ours: number; yardstick: number }[]): Pair[] {
  const ours = at(
    rounds.map((round) => round.ours),
    0.99,
  )
  const yardstick = at(
    rounds.map((round) => round.yardstick),
    0.99,
  )
  return [
    summary(`search, ${kind}: slowest in 100 / bare`, 1.3, [{ ours, yardstick }]),
    summary(`search, ${kind}: slowest in 100 / 10 ms`, 1, [{ ours, yardstick: 10_000 }]),
  ]
}
