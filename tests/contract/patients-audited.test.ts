import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PATIENT_KEYS } from '../../preload/contract/define.ts'
import { contract, type Input, type QueryName } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { peopleQuestions } from './questions/people.ts'
import { setScene, type QuestionsOf, type Scene } from './questions/scene.ts'
import { timeQuestions } from './questions/times.ts'

const questions: QuestionsOf<QueryName> = { ...timeQuestions, ...peopleQuestions }
const queries = Object.keys(questions) as QueryName[]

/** The names of all properties within a JSON schema. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, part]) => [
    ...(key === 'properties' ? Object.keys(part as object) : []),
    ...propertiesOf(part),
  ])
}

const isPatients = (schema: z.ZodType) =>
  propertiesOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })).some((name) =>
    (PATIENT_KEYS as readonly string[]).includes(name),
  )

let clinic: ClinicFixture
let scene: Scene
beforeAll(async () => {
  clinic = await clinicFixture()
  scene = await setScene(clinic)
})
afterAll(() => clinic.close())

test('whatever asks or tells about a patient has its row in the trail', () => {
  const touching = queries.filter(
    (name) => isPatients(contract[name].input) || isPatients(contract[name].output),
  )
  expect(touching.filter((name) => contract[name].audit === undefined)).toEqual([])
  // Control: the walk finds what it is for, in what is asked and in what is told.
  expect(touching).toEqual(expect.arrayContaining(['visit.history', 'visit.mine', 'waiting.list']))
  expect(isPatients(contract['practitioner.list'].output)).toBe(false)
})

/** About one patient or a few, though its question names a wish or an absence. */
const ABOUT: readonly QueryName[] = [
  'account.patients',
  'visit.mine',
  'closing.proposals',
  'waiting.openings',
]
const naming = queries.filter((name) => isPatients(contract[name].input) || ABOUT.includes(name))

async function ask<N extends QueryName>(name: N): Promise<void> {
  const { by, input }: { by: Person; input: Input<N> } = questions[name](scene)
  await by.ask(name, input)
}

/** A search by birth date tells of people who may be several or none: the list is the row. */
const LISTS: readonly QueryName[] = ['duplicate.candidates', 'audit.list']

test.each(naming.filter((name) => !LISTS.includes(name)))(
  '%s names its patient in the trail',
  async (name) => {
    // Past the quarter of an hour in which a repeated read is only counted.
    clinic.tick(16 * 60_000)
    const { head } = clinic.db.raw.prepare('SELECT max(seq) AS head FROM audit_event').get() as {
      head: number
    }
    await ask(name)
    const rows = clinic.db.raw
      .prepare('SELECT event, patient_ids AS patients FROM audit_event WHERE seq > ? AND operation = ?')
      .all(head, name) as { event: string; patients: string }[]
    expect(rows.map(({ event }) => event)).toEqual([contract[name].audit?.event])
    expect(JSON.parse(rows[0]?.patients ?? '[]')).not.toEqual([])
  },
)

test('free times looked at for nobody leave no row', async () => {
  const rows = () => clinic.db.raw.prepare('SELECT count(*) FROM audit_event').pluck().get()
  const before = rows()
  await clinic.as('livia').ask('booking.find', {
    kindId: kindId(clinic.db, 'Consulta'),
    from: '2026-11-24',
    days: 1,
    perDay: 1,
    most: 1,
  })
  expect(rows()).toBe(before)
})

test('a doctor is not told when a patient was with somebody else', async () => {
  const asked = { patientId: clinic.patients.teresa, practitionerId: clinic.helena.id }
  expect(await clinic.as('helena').ask('booking.return-terms', asked)).toMatchObject({
    lastVisit: '2026-11-23',
  })
  expect(await clinic.as('renato').code('booking.return-terms', asked)).toBe('denied')
})
