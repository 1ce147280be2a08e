import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PaperData } from '../../preload/contract/papers.ts'
import { signedNote } from '../contract/plans/records.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { issuing } from '../helpers/issuing.ts'
import { extra, jpegParts, plainJpeg } from '../helpers/jpeg.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const WIDE = plainJpeg(480, 160).toString('base64')
const SQUARE = plainJpeg(320, 320).toString('base64')
const set = (jpeg: string | null) => clinic.as('sueli').code('clinic.set-logo', { jpeg })
const kept = async () => (await clinic.as('sueli').ask('clinic.logo', {})).jpeg
const read = (documentId: string) => clinic.as('helena').ask('document.read', { documentId })

describe('the clinic’s logo', () => {
  test('is put, changed and taken away by the administration alone', async () => {
    expect(await kept()).toBeNull()
    expect(await set(WIDE)).toBe('ok')
    expect(await kept()).toBe(WIDE)
    await set(SQUARE)
    expect(await kept()).toBe(SQUARE)
    await set(null)
    expect(await kept()).toBeNull()
    expect(await set(WIDE)).toBe('ok')
    expect(await kept()).toBe(WIDE)
    expect(await clinic.as('livia').code('clinic.set-logo', { jpeg: null })).toBe('denied')
    expect(await clinic.as('helena').code('clinic.set-logo', { jpeg: null })).toBe('denied')
  })

  test.each([
    ['larger than a head has room for', plainJpeg(513, 100)],
    [
      'that says where it was taken',
      Buffer.concat([...jpegParts(64, 64).slice(0, 2), extra(0xe1, 'Exif\0\0GPS')]),
    ],
    ['that is a page', Buffer.from('<svg onload="alert(1)"/>')],
  ])('is none %s', async (_what, bytes) => {
    expect(await set(bytes.toString('base64'))).toBe('photo-refused')
    expect(await kept()).toBeNull()
  })

  test('of more bytes than go with every paper does not get that far', async () => {
    expect(await set(Buffer.alloc(120_004).toString('base64'))).toBe('invalid')
  })

  test('stands on the papers that are issued while it is the clinic’s, and they keep it', async () => {
    const { consult, issue } = issuing(clinic)
    const encounterId = await consult()
    const without = await issue(encounterId)
    await set(WIDE)
    const wide = await issue(encounterId)
    await set(SQUARE)
    const square = await issue(encounterId)
    await set(null)
    expect((await read(without.documentId)).logo).toBeNull()
    expect((await read(wide.documentId)).logo).toBe(WIDE)
    expect((await read(square.documentId)).logo).toBe(SQUARE)
    const { teresa: patientId } = clinic.patients
    expect(await clinic.as('helena').ask('record.verify', { patientId })).toMatchObject({ findings: [] })
    // Control: the seal covers which one it is.
    clinic.db.raw.exec('DROP TRIGGER document_frozen')
    clinic.db.raw
      .prepare("UPDATE document SET shown = json_set(shown, '$.clinic.logo', NULL) WHERE id = ?")
      .run(wide.documentId)
    expect((await clinic.as('helena').ask('record.verify', { patientId })).findings.length).toBeGreaterThan(0)
  })

  test('is drawn before anything is issued, by the printer, on a test page and in the record’s copy', async () => {
    const { consult, issue } = issuing(clinic)
    const encounterId = await consult()
    const { teresa: patientId } = clinic.patients
    await set(WIDE)
    const helena = clinic.as('helena')
    expect((await helena.ask('document.list', { patientId, encounterId })).frame.logo).toBe(WIDE)
    const { documentId } = await issue(encounterId)
    clinic.paper('printed')
    await helena.ask('document.print', { documentId })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ logo: WIDE })
    await helena.ask('workstation.test-page', { group: 'text' })
    expect(clinic.prints.at(-1)?.data).toMatchObject({ logo: WIDE })
    const asked = { recipient: 'patient', as: 'paper', askedOn: MONDAY, handedTo: null } as const
    await helena.ask('chart.copy', { patientId, ...asked })
    const { papers, logo: head } = clinic.prints.at(-1)?.data as PaperData['record-copy']
    expect(head).toBe(WIDE)
    expect(papers.map(({ logo }) => logo)).toEqual([WIDE])
  })

  test('stands on a printed note as it is on that day, and a clinic without one has none there', async () => {
    const { by, noteId } = await signedNote(clinic)
    clinic.paper('printed')
    const printed = async () => {
      await by.ask('note.print', { noteId })
      return (clinic.prints.at(-1)?.data as PaperData['note']).logo
    }
    expect(await printed()).toBeNull()
    await set(WIDE)
    expect(await printed()).toBe(WIDE)
    await set(SQUARE)
    expect(await printed()).toBe(SQUARE)
  })

  test('that was ever printed is never gone', async () => {
    await set(WIDE)
    await set(null)
    const { raw } = clinic.db
    expect(raw.prepare('SELECT count(*) FROM clinic_logo').pluck().get()).toBe(1)
    expect(() => raw.exec('DELETE FROM clinic_logo')).toThrow('append-only')
    expect(() => raw.exec("UPDATE clinic_logo SET jpeg = x'00'")).toThrow('append-only')
  })
})
