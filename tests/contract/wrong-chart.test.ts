import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryName } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { allergy, MARKER, misplacing } from '../helpers/wrong-charts.ts'
import { peopleQuestions } from './questions/people.ts'
import { setScene, type QuestionsOf, type Scene } from './questions/scene.ts'
import { timeQuestions } from './questions/times.ts'

const questions: QuestionsOf<QueryName> = { ...timeQuestions, ...peopleQuestions }
const DOCTORS: readonly Who[] = ['helena', 'renato']

let clinic: ClinicFixture
let scene: Scene
/** What names the chart that was wrong, and the one that is right, in any question. */
let wrong: Readonly<Record<string, string>>
let right: Readonly<Record<string, string>>

beforeAll(async () => {
  clinic = await clinicFixture({ onError: () => undefined })
  scene = await setScene(clinic)
  const desk = misplacing(clinic)
  const [patientId, rightId] = [clinic.patients.teresa, clinic.patients.hugo]
  for (const who of DOCTORS)
    for (const id of [patientId, rightId])
      await clinic.as(who).ask('record.give-reason', { patientId: id, reason: 'Interconsulta' })
  const begun = await clinic.as('helena').ask('record.begin-contact', { patientId, contact: 'phone' })
  const { encounterId } = begun
  const known = await desk.enter(patientId, null, { kind: 'goal', words: 'PA abaixo de 14' })
  const { statementId } = await desk.enter(patientId, encounterId, allergy(MARKER))
  const change = { mistaken: false, reason: MARKER, content: { kind: 'goal' as const, words: MARKER } }
  const where = { patientId, encounterId, replaces: [known.versionId] }
  await clinic.as('helena').ask('statement.change', { ...where, ...change })
  const reminder = { patientId, encounterId, due: MONDAY, team: true, text: MARKER }
  await clinic.as('helena').ask('reminder.write', reminder)
  const noteId = await desk.sign(encounterId)
  const moved = await desk.move(noteId, rightId)
  const anew = await clinic.as('helena').ask('note.read', { noteId: moved })
  wrong = { patientId, noteId, encounterId, statementId: known.statementId }
  right = { patientId: rightId, noteId: moved, encounterId: anew.encounterId, statementId }
})
afterAll(() => clinic.close())

/** The questions whose answers tell what the note said, asked about one of the charts. */
async function telling(chart: Readonly<Record<string, string>>, who: Who): Promise<string[]> {
  const told: string[] = []
  for (const name of Object.keys(questions) as QueryName[]) {
    const { input } = questions[name](scene)
    const own = Object.entries(chart).filter(([key]) => key in (input as object))
    const answer = await clinic
      .as(who)
      .call(name, { ...(input as object), ...Object.fromEntries(own) } as never)
    if (JSON.stringify(answer).includes(MARKER)) told.push(name)
  }
  return told.sort()
}

describe('what was written in the wrong chart', () => {
  test.each(DOCTORS)(
    'is told by no question about the wrong person, to %s',
    async (who) => {
      // The day's list is about no chart: there it stands under the right name.
      expect(await telling(wrong, who)).toEqual(['reminder.standing'])
      const standing = await clinic.as(who).ask('reminder.standing', {})
      const told = standing.filter(({ text }) => text === MARKER)
      expect(told.map(({ patientId }) => patientId)).toEqual([right['patientId']])
    },
    120_000,
  )

  test('control: the same questions about the right one find it', async () => {
    const found = ['note.read', 'record.timeline', 'reminder.list', 'statement.history', 'statement.list']
    expect(await telling(right, 'helena')).toEqual(expect.arrayContaining(found))
    expect(await telling(right, 'renato')).toEqual(expect.arrayContaining(found))
  }, 120_000)
})
