import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PAPERS, type PaperTemplate, type PrintJob } from '../../preload/contract/papers.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing } from '../helpers/issuing.ts'
import { helenaAt, TUESDAY } from './plans/plan.ts'
import { signedNote } from './plans/records.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  clinic.paper('printed')
})
afterEach(() => clinic.close())

/** How each paper comes to be printed. A paper without one does not compile. */
const PRINTS: { readonly [T in PaperTemplate]: () => Promise<unknown> } = {
  async note() {
    const { noteId } = await signedNote(clinic)
    await clinic.as('helena').ask('note.print', { noteId })
  },
  async 'record-copy'() {
    await signedNote(clinic)
    const asked = { recipient: 'patient', as: 'paper', askedOn: MONDAY, handedTo: null } as const
    await clinic.as('helena').ask('chart.copy', { patientId: clinic.patients.teresa, ...asked })
  },
  async document() {
    const desk = issuing(clinic)
    const { documentId } = await desk.issue(await desk.consult())
    await clinic.as('helena').ask('document.print', { documentId })
  },
  async 'appointment-slip'() {
    const livia = clinic.as('livia')
    const where = helenaAt(clinic, `${TUESDAY}T10:00`)
    await livia.ask('booking.hold', where)
    const { appointmentId } = await livia.ask('visit.book', { ...where, patientId: clinic.patients.joana })
    await clinic.as('joana').ask('visit.print-slip', { appointmentId })
  },
}
const templates = Object.keys(PRINTS) as PaperTemplate[]

async function printed(template: PaperTemplate): Promise<PrintJob> {
  await PRINTS[template]()
  const job = clinic.prints.at(-1)
  if (!job) throw new Error(`${template}: nothing was printed`)
  return job
}

/** Every object within a value, itself too. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>]
  return [...own, ...Object.values(value).flatMap(objectsIn)]
}

describe('a paper is told what the contract says and nothing else', () => {
  test.each(templates)('%s', async (template) => {
    const { data, template: asked } = await printed(template)
    expect(asked).toBe(template)
    expect(PAPERS[template].safeParse(data).success).toBe(true)
    // Control: one member more, anywhere in it, would be seen; so would one that is missing.
    const objects = objectsIn(data)
    expect(objects.length).toBeGreaterThan(1)
    for (const object of objects) {
      object['stray'] = null
      expect(PAPERS[template].safeParse(data).success).toBe(false)
      delete object['stray']
    }
    for (const key of Object.keys(data)) {
      const { [key]: _gone, ...rest } = data as Record<string, unknown>
      expect(PAPERS[template].safeParse(rest).success).toBe(false)
    }
  })
})
