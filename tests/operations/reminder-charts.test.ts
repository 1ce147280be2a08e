import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { rowsOf } from '../helpers/merged-rows.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { reminding } from '../helpers/reminding.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
let patientId: string
let say: ReturnType<typeof reminding>
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  say = reminding(clinic)
  for (const who of ['helena', 'renato'] as const) await say.open(who)
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')

describe('a reminder of a card that was united with another', () => {
  test('stands with the one that is kept and goes back with an undo that nothing has overtaken', async () => {
    const desk = merging(clinic)
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    for (const id of [kept, gone]) await say.open('helena', id)
    await say.write({ of: kept, text: 'De um' })
    await say.write({ of: gone, text: 'Do outro' })
    const before = { ...rowsOf(clinic, [kept, gone]), reminders: await say.list('helena', gone) }
    const mergeId = await desk.merged(kept, gone)
    expect((await say.list('helena', kept)).map(({ text }) => text)).toEqual(['De um', 'Do outro'])
    expect((await say.standing('helena')).map((one) => one.patientId)).toEqual([kept, kept])
    expect(await desk.undo(mergeId)).toBe('ok')
    expect({ ...rowsOf(clinic, [kept, gone]), reminders: await say.list('helena', gone) }).toEqual(before)
  })

  const since: Readonly<
    Record<string, (kept: string, about: { reminderId: string; version: number }) => unknown>
  > = {
    'was written': (kept) => say.write({ of: kept }),
    'was done': (_, about) => helena().ask('reminder.finish', about),
    'was moved': (_, about) => helena().ask('reminder.move', { ...about, due: TUESDAY }),
    'was handed on': (_, about) =>
      helena().ask('reminder.hand', { ...about, practitionerId: clinic.renato.id }),
  }
  test.each(Object.keys(since))('keeps the merge from being taken back once one %s', async (what) => {
    const desk = merging(clinic)
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    for (const id of [kept, gone]) await say.open('helena', id)
    const about = await say.write({ of: gone })
    const mergeId = await desk.merged(kept, gone)
    await since[what]?.(kept, about)
    expect(await desk.undo(mergeId)).toBe('merge-changed')
  })
})

test('a note of the wrong chart takes the reminders of its consultation with it, and no other', async () => {
  const desk = misplacing(clinic)
  const right = clinic.patients.hugo
  await say.open('helena', right)
  const encounterId = await desk.begin(patientId)
  await say.write({ text: 'De antes' })
  await helena().ask('reminder.write', { patientId, encounterId, text: 'Da nota', due: MONDAY, team: false })
  const noteId = await desk.sign(encounterId)
  expect((await helena().ask('note.brought', { noteId })).reminders).toMatchObject([{ text: 'Da nota' }])
  const moved = await desk.move(noteId, right)
  expect((await say.list('helena')).map(({ text }) => text)).toEqual(['De antes'])
  expect((await say.list('helena', right)).map(({ text }) => text)).toEqual(['Da nota'])
  expect((await helena().ask('note.brought', { noteId: moved })).reminders).toMatchObject([
    { text: 'Da nota' },
  ])
})
