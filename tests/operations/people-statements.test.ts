import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { freshKiosk } from '../helpers/kiosk.ts'
import { merging } from '../helpers/merging.ts'
import { recordStatements } from '../helpers/statements.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

/** How many statements an answer takes. */
async function statementsOf(ask: () => Promise<unknown>): Promise<number> {
  // The first look of a quarter of an hour has its row in the trail, the next one none.
  await ask()
  const statements = recordStatements(clinic.db)
  await ask()
  const taken = statements.taken()
  statements.end()
  return taken.length
}

test('the list of claims takes as many statements for six as for one', async () => {
  const desk = merging(clinic)
  const list = () => clinic.as('livia').ask('claim.list', { text: '', page: 0 })
  const claim = async (n: number) => {
    const name = `Rita Lopes ${'ABCDEF'[n] ?? ''}`
    await desk.register({ name, birthDate: `199${String(n)}-03-15`, motherName: 'Neusa Lopes' })
    const kiosk = await freshKiosk(clinic)
    await kiosk.window.ask('account.create', kiosk.declare({ name, birthDate: `199${String(n)}-03-15` }))
  }
  await claim(0)
  const one = await statementsOf(list)
  for (let n = 1; n < 6; n += 1) await claim(n)
  const six = await statementsOf(list)
  const { groups } = await list()
  expect(groups.flatMap(({ claims }) => claims)).toHaveLength(6)
  expect(groups.every(({ card }) => card !== null)).toBe(true)
  expect(six).toBe(one)
})

test('a card takes as many statements with five others united to it as with one', async () => {
  const desk = merging(clinic)
  const kept = await desk.register({ name: 'Luiz Carlos de Souza' })
  const read = () => desk.read(kept)
  const unite = async (n: number) =>
    desk.merged(kept, await desk.register({ name: `Luís ${'ABCDE'[n] ?? ''}` }))
  await unite(0)
  const one = await statementsOf(read)
  for (let n = 1; n < 5; n += 1) await unite(n)
  const five = await statementsOf(read)
  const { merges } = await read()
  // The last one alone can be taken back.
  expect(merges.map(({ canUndo }) => canUndo)).toEqual([true, false, false, false, false])
  expect(five).toBe(one)
})
