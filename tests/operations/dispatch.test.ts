import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit-chain.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { when } from '../helpers/when.ts'

const MINUTE = 60_000

let clinic: ClinicFixture
let closed = false
/** What went wrong inside because a test wanted it to. */
let provoked: unknown[] = []
beforeEach(async () => {
  provoked = []
  clinic = await clinicFixture({ onError: (error) => void provoked.push(error) })
  closed = false
})
afterEach(async () => {
  expect(provoked.filter((error) => !String(error).includes('SQLITE_CONSTRAINT_TRIGGER'))).toEqual([])
  if (!closed) await clinic.close()
})

const trail = (event?: string) => {
  const query = clinic.db.read.selectFrom('audit_event').selectAll().orderBy('seq')
  return (event === undefined ? query : query.where('event', '=', event)).execute()
}
const counts = async (event: string) => (await trail(event)).map(({ outcome, count }) => [outcome, count])
const wish = (start: string, patientId = clinic.patients.teresa) => ({
  patientId,
  practitionerId: clinic.helena.id,
  visitTypeId: clinic.helena.visit,
  ...when(`${MONDAY}T${start}`),
})
const search = () => clinic.as('livia').ask('patient.search', { text: 'teresa' })

describe('a command', () => {
  test('and its row in the trail stand or fall together', async () => {
    const livia = clinic.as('livia')
    const { appointmentId } = await livia.ask('visit.book', wish('10:30'))
    expect(await trail()).toMatchObject([
      {
        seq: 1,
        at: '2026-11-23T13:04:00.000Z',
        event: 'appointment.booked',
        operation: 'visit.book',
        outcome: 'ok',
        code: null,
        account_id: clinic.accounts.livia,
        station: 'reception',
        workstation: 'Ensaio',
        patient_ids: JSON.stringify([clinic.patients.teresa]),
        subject_id: appointmentId,
        count: 1,
      },
    ])
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.audit_event BEGIN SELECT raise(ABORT, 'no row today'); END`,
    )
    expect(await livia.code('visit.book', wish('11:00', clinic.patients.hugo))).toBe('internal')
    clinic.db.raw.exec('DROP TRIGGER broken')
    expect(await clinic.db.read.selectFrom('appointment').select('id').execute()).toEqual([
      { id: appointmentId },
    ])
    expect(await livia.code('visit.book', wish('11:00', clinic.patients.hugo))).toBe('ok')
  })

  test('says what changed after it has succeeded, and only then', async () => {
    const livia = clinic.as('livia')
    await livia.code('visit.book', wish('09:00'))
    await livia.code('visit.book', { ...wish('10:30'), ...when('amanhã') })
    expect(clinic.published).toEqual([])
    await livia.ask('visit.book', wish('10:30'))
    expect(clinic.published).toEqual(['agenda'])
  })

  test('that is asked for twenty times at once books once', async () => {
    const livia = clinic.as('livia')
    const people = Object.values(clinic.patients)
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        livia.code('visit.book', wish('10:30', people[i % people.length])),
      ),
    )
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['ok', 'slot-taken']))
    expect(await clinic.db.read.selectFrom('appointment').select('id').execute()).toHaveLength(1)
  })

  test('leaves behind what its failure must leave, although it is rolled back', async () => {
    const sign = { encounterId: newId(), version: 0, password: 'x' }
    await clinic.as('livia').code('session.unlock', { password: 'não é esta senha' })
    expect(await clinic.db.read.selectFrom('access_notice').select(['kind', 'count']).execute()).toEqual([
      { kind: 'tries-failed', count: 1 },
    ])
    expect(await counts('session.unlocked')).toEqual([['failed', 1]])
    expect(await clinic.as('livia').code('note.sign', sign as never)).toBe('denied')
  })

  test('on a full disk says so, and works again when there is room', async () => {
    const livia = clinic.as('livia')
    const pages = Number(clinic.db.raw.pragma('page_count', { simple: true }))
    clinic.db.raw.pragma(`max_page_count=${String(pages)}`)
    const codes = []
    for (let i = 0; i < 60; i += 1)
      codes.push(await livia.code('patient.register', cardOf(`Pessoa ${'abcdefgh'[i % 8] ?? ''}`)))
    expect(codes).toContain('no-space')
    expect(codes.filter((code) => code !== 'ok' && code !== 'no-space')).toEqual([])
    clinic.db.raw.pragma('max_page_count=1073741823')
    expect(await livia.code('patient.register', cardOf('Pessoa Nova'))).toBe('ok')
    expect(await verifyAudit(clinic.db.read, { from: 'start' })).toMatchObject({ intact: true })
  })
})

const cardOf = (name: string) => ({
  name,
  socialName: null,
  birthDate: '1990-01-01',
  sexAtBirth: 'female' as const,
  motherName: 'x '.repeat(55).trim(),
  cpf: null,
  cpfMissingReason: 'not-told' as const,
  phone: null,
  email: null,
  postalCode: null,
  street: 'y '.repeat(90).trim(),
  streetNumber: null,
  complement: null,
  district: null,
  city: null,
  state: null,
  insuranceCard: null,
  guardian: null,
})

describe('a refusal', () => {
  test('names the fields and why, and leaves a row without a word of the input', async () => {
    const result = await clinic.as('livia').call('patient.register', {
      ...cardOf('J'),
      cpf: '123',
      phone: '1',
      email: 'x@',
      extra: 'José',
    } as never)
    if (result.ok) throw new Error('registered')
    expect(result.error.code).toBe('invalid')
    expect(result.error.fields?.map(({ path, issue }) => `${path} ${issue}`).sort()).toEqual([
      ' invalid',
      'cpf cpf',
      'email email',
      'name too-short',
      'phone phone',
    ])
    const rows = await trail()
    expect(rows).toMatchObject([
      { event: 'patient.registered', outcome: 'failed', code: 'invalid', patient_ids: '[]' },
    ])
    expect(JSON.stringify(rows)).not.toContain('José')
    expect(rows[0]?.ref).toBe(result.error.ref)
  })

  test('of a reading names the patient whose chart stayed shut', async () => {
    const helena = clinic.as('helena')
    expect(await helena.code('record.timeline', { patientId: clinic.patients.teresa })).toBe('denied')
    expect(await trail()).toMatchObject([
      { outcome: 'denied', patient_ids: JSON.stringify([clinic.patients.teresa]) },
    ])
  })

  test('repeated a thousand times is one row and a count', async () => {
    const joana = clinic.as('joana')
    for (let i = 0; i < 1000; i += 1) await joana.code('staff.list' as never, {} as never)
    expect(await counts('staff.list')).toEqual([['denied', 1]])
    clinic.tick(15 * MINUTE)
    await joana.code('staff.list' as never, {} as never)
    expect(await counts('staff.list')).toEqual([
      ['denied', 1],
      ['denied', 999],
      ['denied', 1],
    ])
  })
})

describe('what repeats by nature', () => {
  test('is one row at once, and one with the count a quarter of an hour later', async () => {
    for (let minute = 0; minute < 15; minute += 1) {
      await search()
      clinic.tick(MINUTE)
    }
    expect(await counts('patient.searched')).toEqual([['ok', 1]])
    await search()
    expect(await counts('patient.searched')).toEqual([
      ['ok', 1],
      ['ok', 14],
      ['ok', 1],
    ])
  })

  test('is counted when the clinic closes', async () => {
    for (let i = 0; i < 7; i += 1) await search()
    const rows: unknown[] = []
    const { raw } = clinic.db
    const close = raw.close.bind(raw)
    raw.close = () => {
      rows.push(
        ...raw
          .prepare(`SELECT count FROM audit_event WHERE event = 'patient.searched' ORDER BY seq`)
          .pluck()
          .all(),
      )
      return close()
    }
    closed = true
    await clinic.close()
    expect(rows).toEqual([1, 6])
  })

  test('is counted apart by person, by patient and by outcome', async () => {
    const helena = clinic.as('helena')
    for (const patientId of [clinic.patients.teresa, clinic.patients.hugo, clinic.patients.teresa])
      await helena.ask('record.cover', { patientId })
    await clinic.as('renato').ask('record.cover', { patientId: clinic.patients.teresa })
    expect(await counts('record.opened')).toEqual([
      ['ok', 1],
      ['ok', 1],
      ['ok', 1],
    ])
  })

  test('is not taken for written when it could not be', async () => {
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.audit_event BEGIN SELECT raise(ABORT, 'no row today'); END`,
    )
    expect(await clinic.as('livia').code('patient.search', { text: 'teresa' })).toBe('internal')
    clinic.db.raw.exec('DROP TRIGGER broken')
    await search()
    expect(await counts('patient.searched')).toEqual([['ok', 1]])
  })

  test('keeps its count when the row that was to carry it could not be written', async () => {
    for (let i = 0; i < 5; i += 1) await search()
    clinic.tick(16 * MINUTE)
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER broken BEFORE INSERT ON main.audit_event BEGIN SELECT raise(ABORT, 'no row today'); END`,
    )
    expect(await clinic.as('livia').code('visit.book', wish('11:00'))).toBe('internal')
    clinic.db.raw.exec('DROP TRIGGER broken')
    clinic.tick(16 * MINUTE)
    await clinic.as('livia').ask('visit.book', wish('11:30'))
    await clinic.as('livia').ask('agenda.day', { date: MONDAY })
    expect(await counts('patient.searched')).toEqual([
      ['ok', 1],
      ['ok', 4],
    ])
  })
})

describe('a text with half a character in it', () => {
  const HALF = 'dor \ud83d e mais'
  test('does not make a signed note look altered', async () => {
    const { appointmentId } = await clinic.as('livia').ask('visit.book', wish('10:30'))
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const { openEncounterId } = await helena.ask('record.cover', { patientId: clinic.patients.teresa })
    const content = { complaint: HALF, examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
    const { noteId } = await helena.ask('note.sign', {
      encounterId: openEncounterId ?? '',
      version: 0,
      content,
      password: PASSWORD,
    })
    await helena.ask('note.add', { noteId, kind: 'correction', reason: HALF, text: HALF, password: PASSWORD })
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
  })

  test('does not break a name', async () => {
    const livia = clinic.as('livia')
    const { patientId } = await livia.ask('patient.register', cardOf(`Maria ${HALF}`))
    expect((await livia.ask('patient.read', { patientId })).card.name).toMatch(/^Maria dor . e mais$/u)
  })
})
