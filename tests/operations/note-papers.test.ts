import { afterEach, beforeEach, expect, test } from 'vitest'
import { signedNote } from '../contract/plans/records.ts'
import {
  bareDesktop,
  clinicFixture,
  MONDAY,
  PASSWORD,
  type ClinicFixture,
} from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let noteId: string
let patientId: string
/** What happens before a paper is handed to the desktop. */
let meanwhile: () => Promise<void>
beforeEach(async () => {
  meanwhile = async () => undefined
  clinic = await clinicFixture({
    desktop: {
      async readSettings() {
        await meanwhile()
        return bareDesktop.readSettings()
      },
    },
  })
  ;({ noteId } = await signedNote(clinic))
  patientId = clinic.patients.teresa
})
afterEach(() => clinic.close())

test('becomes a file by another deed, with its own row of the trail, only when the file is there', async () => {
  const helena = clinic.as('helena')
  const trail = async () =>
    (
      await clinic.db.read
        .selectFrom('audit_event')
        .select(['event', 'outcome', 'subject_id', 'patient_ids'])
        .where('event', 'in', ['note.saved-as-pdf', 'note.printed'])
        .orderBy('seq')
        .execute()
    ).map((row) => ({ ...row }))
  expect(await helena.code('note.save-pdf', { noteId })).toBe('needs-desktop')
  clinic.paper('left')
  expect(await helena.code('note.save-pdf', { noteId })).toBe('paper-left')
  clinic.paper('printed')
  expect(await helena.ask('note.save-pdf', { noteId })).toEqual({})
  expect(clinic.files.at(-1)).toBe(`atendimento-${MONDAY}.pdf`)
  const rows = await trail()
  expect(rows.map(({ event, outcome }) => `${event} ${outcome}`)).toEqual([
    'note.saved-as-pdf failed',
    'note.saved-as-pdf failed',
    'note.saved-as-pdf ok',
  ])
  expect(rows.at(-1)).toMatchObject({ subject_id: noteId, patient_ids: JSON.stringify([patientId]) })
  // A chart that is shut is no file either.
  expect(await clinic.as('renato').code('note.save-pdf', { noteId })).toBe('denied')
})

test.each([
  ['locked', []],
  ['locked and opened again', [PASSWORD]],
])('a window that was %s while the dialog asked where saves nothing', async (_how, passwords) => {
  const helena = clinic.as('helena')
  clinic.paper('printed')
  const before = clinic.prints.length
  clinic.whileChoosing(async () => {
    await helena.ask('session.lock', { reason: 'asked' })
    for (const password of passwords) await helena.ask('session.unlock', { password })
  })
  expect(await helena.code('note.save-pdf', { noteId })).toBe('paper-dropped')
  expect(clinic.prints).toHaveLength(before)
})

test('a window that is locked before the paper is handed over prints nothing', async () => {
  const helena = clinic.as('helena')
  clinic.paper('printed')
  const before = clinic.prints.length
  meanwhile = async () => void (await helena.ask('session.lock', { reason: 'asked' }))
  expect(await helena.code('note.print', { noteId })).toBe('paper-dropped')
  expect(clinic.prints).toHaveLength(before)
})

test.each([
  ['left', 'paper-left'],
  ['dropped', 'paper-dropped'],
  ['no-printer', 'no-printer'],
  ['failed', 'print-failed'],
] as const)('says why no paper came out: %s', async (how, code) => {
  clinic.paper(how)
  expect(await clinic.as('helena').code('note.print', { noteId })).toBe(code)
})

test('becomes paper where there is a desktop', async () => {
  const helena = clinic.as('helena')
  expect(await helena.code('note.print', { noteId })).toBe('needs-desktop')
  clinic.paper('printed')
  // Nothing of the paper comes back to the page.
  expect(await helena.ask('note.print', { noteId })).toEqual({})
  const job = clinic.prints.at(-1)
  expect(job).toMatchObject({ template: 'note', language: 'pt-BR' })
  expect(job?.data).toMatchObject({
    clinic: { name: 'Clínica de Ensaio' },
    patient: { name: 'Teresa Amaral' },
    note: { id: noteId },
  })
  const rows = await clinic.db.read
    .selectFrom('audit_event')
    .select(['patient_ids', 'outcome'])
    .where('event', '=', 'note.printed')
    .execute()
  expect(rows.map(({ outcome }) => outcome)).toEqual(['failed', 'ok'])
  expect(new Set(rows.map(({ patient_ids }) => patient_ids))).toEqual(new Set([JSON.stringify([patientId])]))
})
