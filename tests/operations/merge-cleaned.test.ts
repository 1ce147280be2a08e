import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Migration } from '../../db/migration.ts'
import { cleanNames } from '../../db/migrations/0163-clean-names.ts'
import { cleanNamesAgain } from '../../db/migrations/0180-clean-names-again.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { sentBack } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

/** As versions before the cleaner kept what was pasted. */
const dirty = (name: string) => `\u202a${name}\u202c\ue000`
function soil(patientId: string, name: string) {
  clinic.db.raw.prepare('UPDATE patient SET name = ? WHERE id = ?').run(dirty(name), patientId)
}
/** What the newer version does to such names when it opens the clinic. */
function run({ functions = {}, statements }: Migration) {
  for (const [name, call] of Object.entries(functions))
    clinic.db.raw.function(name, { deterministic: true }, call)
  for (const statement of statements) clinic.db.raw.exec(statement)
}
function clean() {
  run(cleanNames)
  run(cleanNamesAgain)
}

test('a merge of cards whose names were cleaned since is taken back, with the clean names', async () => {
  const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
  soil(kept, luiz.name)
  soil(gone, luis.name)
  const mergeId = await desk.merged(kept, gone, { take: ['name'] })
  clean()
  expect((await desk.read(kept)).merges).toMatchObject([{ mergeId, canUndo: true }])
  expect(await desk.undo(mergeId)).toBe('ok')
  const names = [await desk.read(kept), await desk.read(gone)].map(({ card }) => card.name)
  expect(names).toEqual([luiz.name, luis.name])
  expect(
    (await clinic.as('livia').ask('patient.search', { text: 'sousa' })).lines.map(({ id }) => id),
  ).toEqual([gone, kept])
})

test('control: what somebody changed since the cleaning is still a change', async () => {
  const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
  soil(kept, luiz.name)
  const mergeId = await desk.merged(kept, gone)
  clean()
  const { card, version } = await desk.read(kept)
  await clinic
    .as('livia')
    .ask('patient.update', { patientId: kept, version, card: { ...sentBack(card), city: 'Osasco' } })
  expect(await desk.undo(mergeId)).toBe('merge-changed')
})
