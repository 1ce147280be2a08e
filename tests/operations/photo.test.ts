import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPhoto } from '../../main/clinic/patient/jpeg.rules.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { EOI, extra, jpegParts, plainJpeg } from '../helpers/jpeg.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const set = (jpeg: Buffer | string | null) =>
  clinic
    .as('joana')
    .code('account.set-photo', { jpeg: Buffer.isBuffer(jpeg) ? jpeg.toString('base64') : jpeg })
/** A picture with one more segment before its frame. */
function withSegment(segment: Buffer, at = 2): Buffer {
  const parts = jpegParts(64, 64)
  return Buffer.concat([...parts.slice(0, at), segment, ...parts.slice(at)])
}
const GPS = 'Exif\0\0MM\0*GPS 23.55S 46.63W'

describe('a photo', () => {
  test('of up to 512 pixels a side is kept, given back byte for byte, and taken away', async () => {
    const joana = clinic.as('joana')
    const jpeg = plainJpeg(512, 384)
    const first = await joana.ask('account.set-photo', { jpeg: jpeg.toString('base64') })
    expect(await joana.ask('account.photo', {})).toEqual({ jpeg: jpeg.toString('base64') })
    const { account } = await joana.ask('session.current', {})
    expect(account?.photoVersion).toBe(first.photoVersion)
    expect((await joana.ask('account.set-photo', { jpeg: null })).photoVersion).toBe(first.photoVersion + 1)
    expect(await joana.ask('account.photo', {})).toEqual({ jpeg: null })
  })

  test('is put and taken away at the desk, in the account that is the person’s own, with her in the trail', async () => {
    const livia = clinic.as('livia')
    const joana = clinic.as('joana')
    const patientId = clinic.patients.joana
    const jpeg = plainJpeg(300, 300).toString('base64')
    await livia.ask('patient.set-photo', { patientId, jpeg })
    expect(await livia.ask('patient.photo', { patientId })).toEqual({ hasAccount: true, jpeg })
    expect(await joana.ask('account.photo', {})).toEqual({ jpeg })
    expect(await livia.code('patient.set-photo', { patientId, jpeg: 'AAAA' })).toBe('photo-refused')
    await livia.ask('patient.set-photo', { patientId, jpeg: null })
    expect(await joana.ask('account.photo', {})).toEqual({ jpeg: null })

    const { teresa } = clinic.patients
    expect(await livia.ask('patient.photo', { patientId: teresa })).toEqual({ hasAccount: false, jpeg: null })
    expect(await livia.code('patient.set-photo', { patientId: teresa, jpeg })).toBe('no-account')
    expect(await joana.code('patient.set-photo', { patientId, jpeg })).toBe('denied')
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .select(['outcome', 'patient_ids'])
      .where('event', '=', 'patient.photo-changed')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ outcome }) => outcome)).toEqual(['ok', 'failed', 'ok', 'failed', 'denied'])
    expect(rows[0]?.patient_ids).toBe(JSON.stringify([patientId]))
  })

  test.each([
    [1, 1],
    [512, 512],
  ])('of %i by %i is accepted', async (width, height) => {
    expect(await set(plainJpeg(width, height))).toBe('ok')
    expect(readPhoto(plainJpeg(width, height))).toEqual({ width, height })
  })

  test.each([
    ['one pixel too wide', plainJpeg(513, 512)],
    ['one pixel too high', plainJpeg(512, 513)],
    ['as wide as a file can say', plainJpeg(65_535, 1)],
    ['of no size', plainJpeg(0, 0)],
    ['with EXIF, which may say where it was taken', withSegment(extra(0xe1, GPS))],
    ['with EXIF before anything else', withSegment(extra(0xe1, GPS), 1)],
    ['with EXIF in the place of JFIF', withSegment(extra(0xe0, GPS))],
    ['with a thumbnail of another picture', withSegment(extra(0xe0, 'JFXX\0\x10'))],
    ['with XMP', withSegment(extra(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'))],
    ['with a colour profile', withSegment(extra(0xe2, 'ICC_PROFILE\0\x01\x01'))],
    ['with IPTC', withSegment(extra(0xed, 'Photoshop 3.0\0'))],
    ['with Adobe’s mark', withSegment(extra(0xee, 'Adobe\0d\0\0\0\0\0'))],
    ['with any APP15', withSegment(extra(0xef, 'x'))],
    ['with a comment', withSegment(extra(0xfe, 'Joana Prates'))],
    [
      'with a comment after its scan',
      Buffer.concat([...jpegParts(64, 64).slice(0, -1), extra(0xfe, 'x'), EOI]),
    ],
    ['with something behind its end', Buffer.concat([plainJpeg(64, 64), Buffer.from('PK\x03\x04')])],
    ['with another picture behind its end', Buffer.concat([plainJpeg(64, 64), plainJpeg(64, 64)])],
    ['without its end', plainJpeg(64, 64).subarray(0, -2)],
    ['cut in its tables', plainJpeg(64, 64).subarray(0, 40)],
    ['with two frames', withSegment(jpegParts(64, 64)[3] as Buffer)],
    ['without a scan', Buffer.concat([...jpegParts(64, 64).slice(0, -3), EOI])],
    ['that is a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['that is a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['of nothing', Buffer.alloc(0)],
    ['of two bytes', Buffer.from([0xff, 0xd8])],
  ])('%s is refused', async (_what, jpeg) => {
    expect(await set(jpeg)).toBe('photo-refused')
    expect(await clinic.as('joana').ask('account.photo', {})).toEqual({ jpeg: null })
  })

  test('that is no base64, or too large, does not get that far', async () => {
    expect(await set('não é base64')).toBe('invalid')
    expect(await set(Buffer.alloc(400_004))).toBe('invalid')
  })

  test('of somebody else cannot be asked for', async () => {
    await set(plainJpeg(64, 64))
    expect(await clinic.as('hugo').ask('account.photo', {})).toEqual({ jpeg: null })
    expect(await clinic.as('hugo').code('account.photo', { accountId: clinic.accounts.joana } as never)).toBe(
      'invalid',
    )
  })
})
