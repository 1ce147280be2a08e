import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { HIGH, mistaken, rectify, right } from '../helpers/rectifying.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

/** As `misplacing` signs it: a pressure of 120 x 80, a weight of 71.3 kg, a diagnosis. */
const PRESSURE = '0'
const WEIGHT = '1'
const NAMED = '0'
const helena = () => clinic.as('helena')
const findings = async (patientId: string) => (await helena().ask('record.verify', { patientId })).findings

test('whatever is put right and how often, the last one of each counts, and every seal verifies', async () => {
  const step = fc.record({
    weight: fc.option(fc.option(fc.integer({ min: 30, max: 200 })), { nil: undefined }),
    high: fc.option(fc.option(fc.integer({ min: 100, max: 200 })), { nil: undefined }),
    named: fc.option(fc.boolean(), { nil: undefined }),
    move: fc.boolean(),
  })
  const desk = misplacing(clinic)
  /** A note of a call about a patient. */
  async function call(patientId: string): Promise<string> {
    await helena().ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
    const { encounterId } = await helena().ask('record.begin-contact', { patientId, contact: 'phone' })
    return desk.sign(encounterId)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
      let where = clinic.patients.teresa
      let note = await call(where)
      const model: { weight: number | null; high: number | null; named: boolean } = {
        ...{ weight: 71.3, high: 120, named: true },
      }
      let struck = 0
      for (const { weight, high, named, move } of steps) {
        const said = (item: string, text: string | null) =>
          text === null ? mistaken(item) : right(item, text)
        const values = [
          ...(weight === undefined ? [] : [said(WEIGHT, weight === null ? null : String(weight))]),
          ...(high === undefined ? [] : [said(PRESSURE, high === null ? null : `${String(high)}/80`)]),
        ]
        const diagnoses = named === undefined ? [] : [{ item: NAMED, now: named ? HIGH : null }]
        if (values.length + diagnoses.length > 0) await rectify(clinic, note, values, diagnoses)
        if (weight !== undefined && model.weight !== null) struck += 1
        Object.assign(model, weight !== undefined && { weight }, high !== undefined && { high })
        Object.assign(model, named !== undefined && { named })
        if (!move) continue
        where = where === clinic.patients.teresa ? clinic.patients.hugo : clinic.patients.teresa
        note = await desk.move(note, where)
      }
      await desk.open(where)
      const { content, diagnoses } = await helena().ask('note.read', { noteId: note })
      expect(content.vitals).toMatchObject({ weight: model.weight, systolic: model.high })
      expect(diagnoses).toHaveLength(model.named ? 1 : 0)
      const over = await helena().ask('chart.values', { patientId: where, field: 'weight' })
      const own = over.takings.filter((one) => one.noteId === note)
      const counted = own.filter((one) => one.struck === null)
      expect(counted.map(({ values }) => values[0]?.value)).toEqual(
        model.weight === null ? [] : [model.weight],
      )
      expect(own.length - counted.length).toBe(struck)
      for (const id of [clinic.patients.teresa, clinic.patients.hugo]) {
        await desk.open(id)
        expect(await findings(id)).toEqual([])
      }
    }),
    { numRuns: 3 },
  )
})
