import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { when } from '../helpers/when.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const book = () =>
  livia().ask('visit.book', {
    patientId: clinic.patients.teresa,
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(`${MONDAY}T10:30`),
  })

test('what the desk remarks of a visit and of its patient is seen in the agenda, in the queue and by the doctor', async () => {
  const seen = await book()
  const { version } = await livia().ask('visit.set-remark', { ...seen, remark: 'traz exame' })
  const wheelchair = { patientId: clinic.patients.teresa, version: null, remark: 'cadeirante' }
  await livia().ask('patient.set-remark', wheelchair)
  const remarked = { remark: 'traz exame', patientRemark: 'cadeirante' }
  expect((await livia().ask('agenda.grid', { date: MONDAY })).visits).toMatchObject([remarked])
  await livia().ask('visit.step', { appointmentId: seen.appointmentId, version, step: 'arrive' })
  expect((await livia().ask('queue.arrivals', {})).waiting).toMatchObject([remarked])
  expect(await clinic.as('helena').ask('agenda.day', { date: MONDAY })).toMatchObject([remarked])
  const patientId = clinic.patients.teresa
  expect(await livia().ask('patient.read', { patientId })).toMatchObject({ remark: 'cadeirante' })
})

test('a remark is taken away again, asks for the visit as it was seen, and leaves the deed before it its way back', async () => {
  const seen = await book()
  await livia().ask('visit.set-remark', { ...seen, remark: 'traz exame' })
  expect(await livia().code('visit.set-remark', { ...seen, remark: null })).toBe('stale')
  await livia().ask('visit.undo', { appointmentId: seen.appointmentId })
  expect(await livia().ask('agenda.day', { date: MONDAY })).toMatchObject([{ status: 'cancelled' }])
  const { teresa: patientId } = clinic.patients
  await livia().ask('patient.set-remark', { patientId, version: null, remark: 'surda' })
  await livia().ask('patient.set-remark', { patientId, version: 'surda', remark: null })
  expect(await livia().ask('patient.read', { patientId })).toMatchObject({ remark: null })
})

test('of two windows that remark on a patient at once the second is told of the first', async () => {
  const { teresa: patientId } = clinic.patients
  const remark = (version: string | null, words: string) =>
    livia().code('patient.set-remark', { patientId, version, remark: words })
  expect((await Promise.all([remark(null, 'surda'), remark(null, 'cadeirante')])).sort()).toEqual([
    'ok',
    'stale',
  ])
  const { remark: first } = await livia().ask('patient.read', { patientId })
  expect(await remark(first, 'surda e cadeirante')).toBe('ok')
})

test('a remark is one line of what can be seen, and no word of it is in the trail or on a slip', async () => {
  const { joana: patientId } = clinic.patients
  const remark = async (words: string, version: string | null = null) =>
    livia().code('patient.set-remark', { patientId, version, remark: words })
  for (const words of ['', ' \u200B ', 'x'.repeat(201), 'x'.repeat(10_000)])
    expect(await remark(words)).toBe('invalid')
  expect(await remark('mk-a\u0000b\u202Ec\nd')).toBe('ok')
  expect(await livia().ask('patient.read', { patientId })).toMatchObject({ remark: 'mk-abc d' })
  const appointmentId = await clinic.book(patientId, '10:30')
  await livia().ask('visit.set-remark', { appointmentId, version: 1, remark: 'mk-visita' })
  const joana = clinic.as('joana')
  const told = [
    await joana.ask('visit.mine', {}),
    await joana.ask('visit.slip', { appointmentId }),
    await joana.ask('account.patients', {}),
    clinic.db.raw
      .prepare(`SELECT * FROM audit_event WHERE event LIKE '%.remark-set' AND outcome = 'ok'`)
      .all(),
  ]
  expect(told.at(-1)).toHaveLength(2)
  expect(JSON.stringify(told)).not.toContain('mk-')
})

test('the doctor sees why a visit was squeezed in; only the desk writes a remark', async () => {
  const seen = await book()
  const overbook = { reason: 'dor forte' }
  const place = { practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
  await livia().ask('visit.book', {
    patientId: clinic.patients.hugo,
    ...place,
    ...when(`${MONDAY}T10:30`),
    overbook,
  })
  const day = await clinic.as('helena').ask('agenda.day', { date: MONDAY })
  expect(day.map(({ overbookReason }) => overbookReason)).toContain('dor forte')
  expect(await clinic.as('helena').code('visit.set-remark', { ...seen, remark: 'x' })).toBe('denied')
})

test('what was remarked of either card is seen of the one that stays, and the undo gives each its own again', async () => {
  const desk = merging(clinic)
  const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
  const remark = async (patientId: string, words: string | null) => {
    const { remark: version } = await desk.read(patientId)
    return livia().code('patient.set-remark', { patientId, version, remark: words })
  }
  const seen = () => Promise.all([kept, gone].map(async (id) => (await desk.read(id)).remark))
  await remark(gone, 'surdo, lê lábios')
  const first = await desk.merged(kept, gone)
  expect(await seen()).toEqual(['surdo, lê lábios', 'surdo, lê lábios'])
  // A window that still shows the other card is told that it is none any more.
  expect(await remark(gone, 'cadeirante')).toBe('not-found')
  expect(await desk.undo(first)).toBe('ok')
  expect(await seen()).toEqual([null, 'surdo, lê lábios'])
  await remark(kept, 'cadeirante')
  const second = await desk.merged(kept, gone)
  expect((await seen())[0]).toBe('cadeirante; surdo, lê lábios')
  // What was remarked since stays where it was.
  await remark(kept, 'traz o filho')
  expect(await desk.undo(second)).toBe('ok')
  expect(await seen()).toEqual(['traz o filho', 'surdo, lê lábios'])
})
