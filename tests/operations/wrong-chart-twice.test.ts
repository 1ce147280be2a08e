import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { allergy, misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof misplacing>
let wrong: string
let right: string
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = misplacing(clinic)
  wrong = clinic.patients.teresa
  right = clinic.patients.hugo
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const rows = (sql: string) => clinic.db.raw.prepare(sql).all()

describe('a note that was moved to somebody wrong again', () => {
  const ofPenicillin = { content: { substance: 'Penicilina' } }
  const everyone = () => [wrong, right, clinic.patients.joana] as const

  async function movedTwice() {
    const encounterId = await desk.begin(wrong)
    await desk.enter(wrong, encounterId, allergy('Penicilina'))
    clinic.tick(1000)
    const second = await desk.move(await desk.sign(encounterId), right)
    clinic.tick(1000)
    return { second, third: await desk.move(second, clinic.patients.joana) }
  }

  test('takes along what it had brought before', async () => {
    const { third } = await movedTwice()
    expect((await helena().ask('note.brought', { noteId: third })).statements).toMatchObject([ofPenicillin])
    const [first, second, last] = await Promise.all(everyone().map((id) => desk.open(id)))
    expect(last).toMatchObject({ notes: [{ id: third }], statements: [ofPenicillin], findings: [] })
    for (const chart of [first, second])
      expect(chart).toMatchObject({ notes: [], statements: [], findings: [] })
  })

  test('may go to each of them and back', async () => {
    const { third } = await movedTwice()
    clinic.tick(1000)
    await desk.move(await desk.move(third, right), wrong)
    const [first, second, last] = await Promise.all(everyone().map((id) => desk.open(id)))
    expect(first).toMatchObject({ statements: [ofPenicillin], findings: [] })
    for (const chart of [second, last])
      expect(chart).toMatchObject({ notes: [], statements: [], findings: [] })
  })

  test('control: a statement that somebody puts into a third chart is found', async () => {
    await movedTwice()
    rows(`UPDATE chart_entry SET patient_id = '${right}' WHERE kind = 'statement' RETURNING entry_id`)
    expect((await desk.open(clinic.patients.joana)).findings).toEqual([
      { what: 'missing', kind: 'statement', at: null },
    ])
  })
})
