import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract, type Input, type QueryName } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { holdNine, peopleQuestions } from './questions/people.ts'
import { setScene, type QuestionsOf, type Scene } from './questions/scene.ts'
import { timeQuestions } from './questions/times.ts'

/** Every query of the contract; one without a question does not compile. */
const questions: QuestionsOf<QueryName> = { ...timeQuestions, ...peopleQuestions }
// What is measured, the disk and the trail's length, is another thing whenever anybody asks anything.
const names = (Object.keys(questions) as QueryName[]).filter((name) => name !== 'health.measures')

let clinic: ClinicFixture
beforeAll(async () => {
  clinic = await clinicFixture()
})
afterAll(() => clinic.close())

async function answers(scene: Scene) {
  const ask = async <N extends QueryName>(name: N): Promise<unknown> => {
    const { by, input }: { by: Person; input: Input<N> } = questions[name](scene)
    return by.ask(name, input)
  }
  const all = new Map<QueryName, unknown>()
  for (const name of names) all.set(name, JSON.stringify(await ask(name)))
  return all
}

test('a hold in another window is heard by the queries whose answers it changes, and by no other', async () => {
  const scene = await setScene(clinic)
  // Whoever is to hold is signed in before, so that nothing but his hold is new.
  clinic.as('hugo')
  const before = await answers(scene)
  expect(await answers(scene)).toEqual(before)
  await holdNine(scene)
  const after = await answers(scene)
  const changed = names.filter((name) => after.get(name) !== before.get(name))
  const hearing = names.filter((name) => contract[name].topics.some((topic) => topic === 'holds'))
  expect(changed.sort()).toEqual(hearing.sort())
})

test('whoever hears holds hears visits too: booking one ends its hold', () => {
  const hearing = names.map((name) => contract[name].topics as readonly string[])
  const without = hearing.filter((topics) => topics.includes('holds') && !topics.includes('agenda'))
  expect(without).toEqual([])
})
