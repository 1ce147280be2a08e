import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Writer } from '../../db/handles.ts'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
const opened: { phone: string; text: string }[] = []
beforeEach(async () => {
  opened.length = 0
  clinic = await clinicFixture({
    desktop: {
      async openMessage(message) {
        opened.push(message)
        return true
      },
    },
  })
  await run((tx) =>
    tx
      .updateTable('patient')
      .set({ phone: '+5511987654321' })
      .where('id', '=', clinic.patients.teresa)
      .execute(),
  )
})
afterEach(() => clinic.close())

const run = <T>(step: (tx: Writer) => Promise<T>) => writing(clinic.db, step)
const TUESDAY = '2026-11-24'
const book = (date: string, time = '09:00', patientId = clinic.patients.teresa) =>
  clinic
    .as('livia')
    .ask('visit.book', {
      patientId,
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when(`${date}T${time}`),
    })
    .then(({ appointmentId }) => appointmentId)
const agree = (agreed = true) =>
  clinic.as('livia').ask('message.set-consent', { patientId: clinic.patients.teresa, agreed })
const prepare = (appointmentId: string) =>
  clinic.as('livia').code('message.prepare', { appointmentId, kind: 'confirmation' })
const open = (appointmentId: string) =>
  clinic.as('livia').code('message.open', { appointmentId, text: 'Olá, Teresa! Você confirma?' })

describe('confirmations', () => {
  test('are asked for on the next two days with visits, whatever lies between', async () => {
    expect(await clinic.as('livia').ask('message.confirmation-days', {})).toEqual([])
    await book(MONDAY, '15:00')
    await book('2026-11-27', '09:00')
    await book('2026-12-01', '09:00')
    const later = await book('2026-12-01', '10:00', clinic.patients.hugo)
    await book('2026-12-02', '09:00')
    await clinic.as('livia').ask('visit.step', { appointmentId: later, version: 1, step: 'confirm' })
    expect(await clinic.as('livia').ask('message.confirmation-days', {})).toEqual([
      { date: '2026-11-27', waiting: 1, confirmed: 0 },
      { date: '2026-12-01', waiting: 1, confirmed: 1 },
    ])
  })

  test('list who agreed to messages and when one was last made ready', async () => {
    const appointmentId = await book(TUESDAY)
    await book(TUESDAY, '10:00', clinic.patients.hugo)
    const cancelled = await book(TUESDAY, '11:00', clinic.patients.joana)
    await clinic
      .as('livia')
      .ask('visit.cancel', { appointmentId: cancelled, version: 1, reason: 'other', detail: null })
    const list = () => clinic.as('livia').ask('message.confirmations', { date: TUESDAY })
    expect((await list()).map(({ agreed, preparedAt }) => [agreed, preparedAt])).toEqual([
      [false, null],
      [false, null],
    ])
    await agree()
    await prepare(appointmentId)
    clinic.tick(5_000)
    await prepare(appointmentId)
    const [first] = await list()
    expect(first).toMatchObject({ id: appointmentId, agreed: true, preparedAt: '2026-11-23T13:04:05.000Z' })
    expect(first?.steps).toContain('confirm')
  })
})

describe('a message', () => {
  test('is made ready for a patient who agreed, until he takes it back', async () => {
    const appointmentId = await book(TUESDAY)
    expect(await prepare(appointmentId)).toBe('no-consent')
    await agree()
    expect(await prepare(appointmentId)).toBe('ok')
    await agree(false)
    expect(await prepare(appointmentId)).toBe('no-consent')
    expect(await open(appointmentId)).toBe('no-consent')
    expect(opened).toEqual([])
  })

  test('goes to a mobile phone only', async () => {
    const appointmentId = await book(TUESDAY)
    await agree()
    for (const phone of [null, '+551132345678', '+5511887654321']) {
      await run((tx) =>
        tx.updateTable('patient').set({ phone }).where('id', '=', clinic.patients.teresa).execute(),
      )
      expect(await prepare(appointmentId)).toBe('no-phone')
    }
  })

  test('about a child goes to whoever answers for it', async () => {
    await run((tx) =>
      tx
        .updateTable('patient')
        .set({ phone: null, guardian_phone: '+5521998877665' })
        .where('id', '=', clinic.patients.teresa)
        .execute(),
    )
    const appointmentId = await book(TUESDAY)
    await agree()
    await prepare(appointmentId)
    await open(appointmentId)
    expect(opened).toMatchObject([{ phone: '+5521998877665' }])
    const [line] = await clinic.as('livia').ask('message.confirmations', { date: TUESDAY })
    expect(line?.phone).toBe('+5521998877665')
  })

  test('is opened outside only by who made it ready, within a minute', async () => {
    const appointmentId = await book(TUESDAY)
    await agree()
    expect(await open(appointmentId)).toBe('not-prepared')
    await prepare(appointmentId)
    expect(await open(appointmentId)).toBe('ok')
    expect(opened).toEqual([{ phone: '+5511987654321', text: 'Olá, Teresa! Você confirma?' }])
    clinic.tick(60_001)
    expect(await open(appointmentId)).toBe('not-prepared')
    expect(opened).toHaveLength(1)
  })

  test('is never opened in the practice clinic, whose numbers may be somebody’s', async () => {
    const appointmentId = await book(TUESDAY)
    await agree()
    await prepare(appointmentId)
    await run((tx) => tx.updateTable('clinic').set({ practice: 1 }).execute())
    expect(await open(appointmentId)).toBe('practice-clinic')
    expect(opened).toEqual([])
  })

  test('is logged as made ready, which cannot be unsaid', async () => {
    const appointmentId = await book(TUESDAY)
    await agree()
    await prepare(appointmentId)
    expect(() => clinic.db.raw.exec('DELETE FROM message_prepared')).toThrow('append-only')
    expect(() => clinic.db.raw.exec(`UPDATE message_prepared SET kind = 'gap'`)).toThrow('append-only')
    const row = await clinic.db.read
      .selectFrom('audit_event')
      .select(['patient_ids as patients', 'subject_id as subject'])
      .where('event', '=', 'message.prepared')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ patients: JSON.stringify([clinic.patients.teresa]), subject: appointmentId })
  })
})

describe('a message to another number of the card', () => {
  const SECOND = '+5511912345678'
  const telecom = (patientId: string, position: number, number: string, remark: string | null) =>
    run((tx) =>
      tx.insertInto('patient_telecom').values({ patient_id: patientId, position, number, remark }).execute(),
    )
  const numbers = (appointmentId: string) => clinic.as('livia').ask('message.numbers', { appointmentId })
  const prepareTo = (appointmentId: string, to: Input<'message.prepare'>['to']) =>
    clinic.as('livia').call('message.prepare', { appointmentId, kind: 'confirmation', to })
  const openTo = (appointmentId: string, to: Input<'message.open'>['to']) =>
    clinic.as('livia').code('message.open', { appointmentId, text: 'Você confirma?', to })
  const versionOf = async (id: string) =>
    (
      await clinic.db.read
        .selectFrom('patient')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version

  test('is known on the list of whom to ask, where the first number takes none', async () => {
    await book(TUESDAY)
    await book(TUESDAY, '10:00', clinic.patients.hugo)
    const reached = async () =>
      (await clinic.as('livia').ask('message.confirmations', { date: TUESDAY })).map(
        (one) => one.reachedBeside,
      )
    await telecom(clinic.patients.teresa, 1, '+551133334444', 'recado')
    expect(await reached()).toEqual([false, false])
    await telecom(clinic.patients.teresa, 2, SECOND, null)
    expect(await reached()).toEqual([true, false])
  })

  test('is offered where it can go, the usual one first, each with its remark', async () => {
    const { teresa } = clinic.patients
    await telecom(teresa, 1, '+551132345678', 'casa')
    await telecom(teresa, 2, SECOND, 'trabalho')
    await telecom(teresa, 3, '+351912345678', 'filha')
    const appointmentId = await book(TUESDAY)
    expect(await numbers(appointmentId)).toEqual([
      { to: null, number: '+5511987654321', remark: null },
      { to: { patientId: teresa, position: 2, version: 1 }, number: SECOND, remark: 'trabalho' },
      { to: { patientId: teresa, position: 3, version: 1 }, number: '+351912345678', remark: 'filha' },
    ])
    await run((tx) =>
      tx
        .updateTable('patient')
        .set({ phone: null, guardian_phone: '+5521998877665', guardian_phone_remark: 'mãe' })
        .where('id', '=', teresa)
        .execute(),
    )
    expect((await numbers(appointmentId))[0]).toEqual({ to: null, number: '+5521998877665', remark: 'mãe' })
  })

  test('goes there, and to the usual one where none is chosen', async () => {
    await telecom(clinic.patients.teresa, 1, SECOND, 'trabalho')
    const appointmentId = await book(TUESDAY)
    await agree()
    const to = (await numbers(appointmentId))[1]?.to
    expect(await prepareTo(appointmentId, to)).toMatchObject({ ok: true, value: { phone: SECOND } })
    expect(await openTo(appointmentId, to)).toBe('ok')
    expect(await open(appointmentId)).toBe('ok')
    expect(opened.map(({ phone }) => phone)).toEqual([SECOND, '+5511987654321'])
    const rows = await clinic.db.read
      .selectFrom('audit_event')
      .select(['patient_ids as patients', 'subject_id as subject'])
      .where('event', '=', 'message.prepared')
      .execute()
    expect(rows).toEqual([{ patients: JSON.stringify([clinic.patients.teresa]), subject: appointmentId }])
  })

  test('is refused on another card, at a place where none stands, and after the card was changed', async () => {
    const { teresa, hugo } = clinic.patients
    await telecom(teresa, 1, SECOND, null)
    await telecom(hugo, 1, '+5511933334444', null)
    await telecom(hugo, 2, '+5511955556666', null)
    const appointmentId = await book(TUESDAY)
    await agree()
    const own = { patientId: teresa, position: 1, version: await versionOf(teresa) }
    const others = { patientId: hugo, position: 1, version: await versionOf(hugo) }
    expect(await prepareTo(appointmentId, own)).toMatchObject({ ok: true })
    for (const [to, code] of [
      [others, 'not-found'],
      [{ ...own, position: 2 }, 'not-found'],
    ] as const) {
      expect(await prepareTo(appointmentId, to)).toMatchObject({ ok: false, error: { code } })
      expect(await openTo(appointmentId, to)).toBe(code)
    }
    await run((tx) =>
      tx
        .updateTable('patient')
        .set({ version: own.version + 1 })
        .where('id', '=', teresa)
        .execute(),
    )
    expect(await prepareTo(appointmentId, own)).toMatchObject({ ok: false, error: { code: 'stale' } })
    expect(await openTo(appointmentId, own)).toBe('stale')
    expect(opened).toEqual([])
  })

  test('needs a mobile phone there as well', async () => {
    const { teresa } = clinic.patients
    await telecom(teresa, 1, '+551132345678', null)
    const appointmentId = await book(TUESDAY)
    await agree()
    expect(await numbers(appointmentId)).toEqual([{ to: null, number: '+5511987654321', remark: null }])
    expect(
      await prepareTo(appointmentId, { patientId: teresa, position: 1, version: await versionOf(teresa) }),
    ).toMatchObject({ ok: false, error: { code: 'no-phone' } })
  })
})
