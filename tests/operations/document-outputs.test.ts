import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PaperData, PrintJob } from '../../preload/contract/papers.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EXAMS, issuing, PRESCRIPTION } from '../helpers/issuing.ts'

/** A printer that takes a paper and says so when it is told to. */
function heldPrinter() {
  const jobs: PrintJob[] = []
  const waiting: (() => void)[] = []
  return {
    jobs,
    letGo: () => waiting.splice(0).forEach((go) => go()),
    async print(job: PrintJob) {
      jobs.push(job)
      await new Promise<void>((go) => waiting.push(go))
      return 'printed' as const
    },
  }
}

/** What happens while the dialog stands open in which somebody says where a file is kept. */
let meanwhile: () => Promise<unknown> = async () => undefined
let written = 0
const atDialog = {
  async choosePdf() {
    await meanwhile()
    return '/documento.pdf'
  },
  async writePdf() {
    written += 1
    return 'saved' as const
  },
}
const printers = { sala1: heldPrinter(), sala2: heldPrinter(), sala3: atDialog }
let clinic: ClinicFixture
let desk: ReturnType<typeof issuing>
/** A paper of Teresa's by Helena, and one of Joana's by Renato. */
let hers: string
let his: string
beforeAll(async () => {
  clinic = await clinicFixture({ otherPcs: printers })
  desk = issuing(clinic)
  const { teresa, joana } = clinic.patients
  hers = (await desk.issue(await desk.consult(teresa))).documentId
  const other = await desk.consult(joana, `${MONDAY}T11:00`, 'renato')
  his = (await desk.issue(other, EXAMS, joana, 'renato')).documentId
})
afterAll(() => clinic.close())

const patientOn = ({ data }: PrintJob) => (data as PaperData['document']).shown.patient.name

async function trailOf(event: string) {
  const rows = await clinic.db.read
    .selectFrom('audit_event')
    .select(['outcome', 'subject_id', 'patient_ids'])
    .where('event', '=', event as never)
    .orderBy('seq')
    .execute()
  return rows.map(({ outcome, subject_id, patient_ids }) => [outcome, subject_id, patient_ids])
}

describe('two doctors who print at once', () => {
  test('each get their own paper, at their own PC, in whichever order the printers answer', async () => {
    const helena = clinic.seat('sala1:w1', 'doctor')
    const renato = clinic.seat('sala2:w1', 'doctor')
    await helena.ask('session.sign-in', { identifier: 'helena', password: PASSWORD })
    await renato.ask('session.sign-in', { identifier: 'renato', password: PASSWORD })
    const first = helena.code('document.print', { documentId: hers })
    await expect.poll(() => printers.sala1.jobs.length).toBe(1)
    const second = renato.code('document.print', { documentId: his })
    await expect.poll(() => printers.sala2.jobs.length).toBe(1)
    // The one who asked last is answered first.
    printers.sala2.letGo()
    expect(await second).toBe('ok')
    printers.sala1.letGo()
    expect(await first).toBe('ok')
    expect(printers.sala1.jobs.map(patientOn)).toEqual(['Teresa Amaral'])
    expect(printers.sala2.jobs.map(patientOn)).toEqual(['Joana Prates'])
    const { teresa, joana } = clinic.patients
    expect(await trailOf('document.printed')).toEqual([
      ['ok', his, JSON.stringify([joana])],
      ['ok', hers, JSON.stringify([teresa])],
    ])
  })

  test('and two charts that one doctor has open do not mix either', async () => {
    const helena = clinic.seat('sala1:w1', 'doctor')
    const joana = clinic.patients.joana
    const other = await desk.issue(await desk.consult(joana, `${MONDAY}T15:00`), EXAMS, joana)
    printers.sala1.jobs.length = 0
    const prints = [hers, other.documentId].map((documentId) => helena.code('document.print', { documentId }))
    await expect.poll(() => printers.sala1.jobs.length).toBe(2)
    printers.sala1.letGo()
    expect(await Promise.all(prints)).toEqual(['ok', 'ok'])
    const said = printers.sala1.jobs.map((job) => [
      patientOn(job),
      (job.data as PaperData['document']).content.kind,
    ])
    expect(said.sort()).toEqual([
      ['Joana Prates', 'exams'],
      ['Teresa Amaral', 'leave'],
    ])
  })
})

describe('a paper becomes a file', () => {
  const save = (documentId: string) => clinic.as('helena').code('document.save-pdf', { documentId })

  test('under its number alone, with rows of its own in the trail', async () => {
    expect(await save(hers)).toBe('needs-desktop')
    clinic.paper('left')
    expect(await save(hers)).toBe('paper-left')
    clinic.paper('printed')
    const before = clinic.prints.length
    expect(await save(hers)).toBe('ok')
    expect(clinic.prints.slice(before).map(patientOn)).toEqual(['Teresa Amaral'])
    expect(clinic.files.at(-1)).toBe('documento-1.pdf')
    const patients = JSON.stringify([clinic.patients.teresa])
    expect((await trailOf('document.saved-as-pdf')).map(([outcome, ...about]) => [outcome, about])).toEqual([
      ['failed', [hers, patients]],
      ['failed', [hers, patients]],
      ['ok', [hers, patients]],
    ])
    // It came out of no printer.
    expect(await trailOf('document.printed')).toHaveLength(4)
  })

  test('not when it is voided while the dialog stands open', async () => {
    const { teresa } = clinic.patients
    const helena = clinic.seat('sala3:w1', 'doctor')
    await helena.ask('session.sign-in', { identifier: 'helena', password: PASSWORD })
    const issued = await desk.issue(await desk.consult(teresa, `${MONDAY}T16:00`), EXAMS, teresa)
    const save = () => helena.code('document.save-pdf', { documentId: issued.documentId })
    expect([await save(), written]).toEqual(['ok', 1])
    meanwhile = () =>
      clinic
        .as('helena')
        .ask('document.void', { documentId: issued.documentId, reason: 'Exames errados', wrongChart: false })
    expect([await save(), written]).toEqual(['wrong-status', 1])
  })

  test('not where a pharmacy keeps it, nor once it counts no more, nor for whoever may not read it', async () => {
    const encounterId = await desk.consult(clinic.patients.teresa, `${MONDAY}T14:00`)
    const [medicine] = PRESCRIPTION.medicines
    const daily = {
      ...medicine,
      posology: '1 comprimido 1 vez ao dia, por 7 dias',
      quantity: '7 comprimidos',
    }
    const retained = { ...daily, name: 'Doxiciclina 100 mg comprimido', need: 'antimicrobial' as const }
    const controlled = { ...daily, name: 'Sertralina 50 mg comprimido', need: 'special' as const }
    const content = { ...PRESCRIPTION, medicines: [{ ...medicine }, retained, controlled] }
    const issued = await desk.issue(encounterId, content)
    const codes = []
    for (const { documentId } of [issued, ...issued.more]) codes.push(await save(documentId))
    expect(codes.sort()).toEqual(['ok', 'paper-kept', 'paper-kept'])
    expect(await clinic.as('renato').code('document.save-pdf', { documentId: hers })).toBe('denied')
    const voiding = { documentId: hers, reason: 'Dias errados', wrongChart: false }
    await clinic.as('helena').ask('document.void', voiding)
    expect(await save(hers)).toBe('wrong-status')
  })
})
