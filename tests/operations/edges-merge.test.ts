import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { TEXT, luis, luiz, merging } from '../helpers/merging.ts'
import { kindId } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const WEDNESDAY = '2026-11-25'
let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')
const wish = (patientId: string) => ({
  patientId,
  practitionerId: clinic.helena.id,
  specialty: null,
  kindId: kindId(clinic.db, 'Consulta'),
  minutes: 30,
  weekdays: 127,
  fromMinute: 0,
  toMinute: 1440,
  urgency: 'normal' as const,
  note: null,
  appointmentId: null,
})
const both = async (kept = {}, gone = {}) =>
  [await desk.register({ ...luiz, ...kept }), await desk.register({ ...luis, ...gone })] as const

describe('a merge while the person is in the house', () => {
  test('of the one who is inside with the doctor: the consultation ends and is signed in the survivor’s chart', async () => {
    const [kept, gone] = await both()
    const visit = await desk.book(gone, `${MONDAY}T10:30`)
    await livia().ask('visit.step', { appointmentId: visit, version: 1, step: 'arrive' })
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId: visit, version: 2, step: 'start' })
    const encounterId = (await helena.ask('record.cover', { patientId: gone })).openEncounterId ?? ''
    const mergeId = await desk.merged(kept, gone)
    expect((await helena.ask('record.cover', { patientId: kept })).openEncounterId).toBe(encounterId)
    const signing = { encounterId, version: 0, content: TEXT, password: PASSWORD }
    const { noteId } = await helena.ask('note.sign', signing)
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    const { notes } = await helena.ask('record.timeline', { patientId: kept })
    expect(notes.map(({ id, patientId }) => [id, patientId])).toEqual([[noteId, kept]])
    expect(await desk.undo(mergeId)).toBe('merge-changed')
  })

  test('of two who wait for the same leaves the wish that has waited longer, and gives both back', async () => {
    const [kept, gone] = await both()
    const second = await livia().ask('waiting.add', wish(gone))
    clinic.tick(1_000)
    const first = await livia().ask('waiting.add', wish(kept))
    const list = async () => (await livia().ask('waiting.list', {})).map(({ id }) => id).sort()
    const mergeId = await desk.merged(kept, gone)
    expect(await list()).toEqual([second.id])
    await livia().ask('duplicate.unmerge', { mergeId })
    expect(await list()).toEqual([first.id, second.id].sort())
  })

  test('counts the visits of both for the convênio of the one card, and gives each its own back', async () => {
    const [kept, gone] = await both({ insurerId: insurerId(clinic.db, 'Saúde Boa') }, {})
    await desk.book(gone, `${WEDNESDAY}T08:00`)
    const limit = {
      practitionerId: clinic.helena.id,
      insurerId: insurerId(clinic.db, 'Saúde Boa'),
      weekday: null,
      startMinute: 480,
      endMinute: 720,
      most: 1,
    }
    await clinic.as('sueli').ask('schedule.add-limit', limit)
    const other = await desk.register({
      name: 'Zilda Moura',
      insurerId: insurerId(clinic.db, 'Saúde Boa'),
    })
    const { id: practitionerId, visit: visitTypeId } = clinic.helena
    const asked = { practitionerId, visitTypeId, patientId: other, ...when(`${WEDNESDAY}T09:00`) }
    const explained = async () => (await livia().ask('booking.explain', asked)).map(({ reason }) => reason)
    expect(await explained()).toEqual([])
    const mergeId = await desk.merged(kept, gone)
    expect(await explained()).toEqual(['insurer-limit'])
    await livia().ask('duplicate.unmerge', { mergeId })
    expect(await explained()).toEqual([])
  })
})

describe('taking a merge back is refused once', () => {
  const since: Readonly<Record<string, (kept: string, visit: string) => Promise<unknown>>> = {
    'he arrived': (_kept, appointmentId) =>
      livia().ask('visit.step', { appointmentId, version: 1, step: 'arrive' }),
    'he was put on the waiting list': (kept) => livia().ask('waiting.add', wish(kept)),
    'a visit was booked and cancelled again': async (kept) => {
      const appointmentId = await desk.book(kept, `${WEDNESDAY}T08:00`)
      await livia().ask('visit.cancel', { appointmentId, version: 1, reason: 'mistake', detail: null })
    },
    'his visit was moved and the move was taken back': async (_kept, appointmentId) => {
      const { id: practitionerId, visit: visitTypeId } = clinic.helena
      const to = { practitionerId, visitTypeId, ...when(`${WEDNESDAY}T08:00`) }
      await livia().ask('visit.reschedule', { appointmentId, version: 1, ...to })
      await livia().ask('visit.undo', { appointmentId })
    },
  }
  test.each(Object.keys(since))('%s', async (what) => {
    const [kept, gone] = await both()
    const visit = await desk.book(gone, `${MONDAY}T10:30`)
    const mergeId = await desk.merged(kept, gone)
    await since[what]?.(kept, visit)
    expect(await desk.undo(mergeId)).toBe('merge-changed')
    expect((await desk.read(gone)).status).toBe('merged')
  })

  test('a deed of before the merge is still taken back, for the survivor, and ends the way back of the merge', async () => {
    const [kept, gone] = await both()
    const appointmentId = await desk.book(gone, `${WEDNESDAY}T08:00`)
    await livia().ask('visit.cancel', { appointmentId, version: 1, reason: 'mistake', detail: null })
    const mergeId = await desk.merged(kept, gone)
    await livia().ask('visit.undo', { appointmentId })
    const line = (await livia().ask('agenda.day', { date: WEDNESDAY })).find(({ id }) => id === appointmentId)
    expect(line).toMatchObject({ patientId: kept, status: 'booked' })
    expect(await desk.undo(mergeId)).toBe('merge-changed')
  })
})
