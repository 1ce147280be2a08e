import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { isByClinic } from '../../preload/contract/visit-status.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const visitOf = (id: string) =>
  clinic.db.read
    .selectFrom('appointment')
    .select(['version', 'status', 'date', 'start_minute as startMinute', 'cancel_reason as reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const seen = async (appointmentId: string) => ({
  appointmentId,
  version: (await visitOf(appointmentId)).version,
})
const livia = () => clinic.as('livia')
const move = async (id: string, start: string) =>
  livia().ask('visit.reschedule', {
    ...(await seen(id)),
    practitionerId: clinic.helena.id,
    visitTypeId: clinic.helena.visit,
    ...when(start),
  })
const step = async (id: string, name: Input<'visit.step'>['step']) =>
  livia().ask('visit.step', { ...(await seen(id)), step: name })
const cancel = async (id: string, reason: Input<'visit.cancel'>['reason']) =>
  livia().ask('visit.cancel', { ...(await seen(id)), reason, detail: null })
const tell = async (id: string, outcome: Input<'visit.tell'>['outcome'] = 'told') =>
  livia().ask('visit.tell', { ...(await seen(id)), outcome })
const untold = async () => (await livia().ask('visit.untold', {})).visits
const at = (start: string) => when(start)

describe('what the clinic changes is to be told', () => {
  test('who confirmed the old time has confirmed nothing of the new one', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await step(id, 'confirm')
    await move(id, `${TUESDAY}T10:00`)
    expect((await visitOf(id)).status).toBe('booked')
    expect(await untold()).toMatchObject([
      { appointmentId: id, known: at(`${TUESDAY}T09:00`), ...at(`${TUESDAY}T10:00`), calls: 0 },
    ])
    await livia().ask('visit.undo', { appointmentId: id })
    expect((await visitOf(id)).status).toBe('confirmed')
    expect(await untold()).toEqual([])
  })

  test('it stays until it is told, whatever calls there were; a wrong tick is taken back', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await move(id, `${TUESDAY}T10:00`)
    await tell(id, 'no-answer')
    clinic.tick(60_000)
    await tell(id, 'word-left')
    expect(await untold()).toMatchObject([{ calls: 2, lastCallAt: '2026-11-23T13:05:00.000Z' }])
    await tell(id)
    expect(await untold()).toEqual([])
    await tell(id, 'undo-told')
    expect(await untold()).toMatchObject([{ calls: 2 }])
    const events = (await livia().ask('visit.history', { appointmentId: id })).map(({ event }) => event)
    expect(events).toEqual(['undo-told', 'told', 'word-left', 'no-answer', 'reschedule', 'book'])
  })

  test('what is told is what was on the screen: a visit that moved on meanwhile stays', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await move(id, `${TUESDAY}T10:00`)
    const before = await seen(id)
    await move(id, `${TUESDAY}T11:00`)
    expect(await livia().code('visit.tell', { ...before, outcome: 'told' })).toBe('stale')
    expect(await untold()).toMatchObject([{ known: at(`${TUESDAY}T09:00`), ...at(`${TUESDAY}T11:00`) }])
  })

  test('a patient who moved his visit by himself knows it', async () => {
    const id = await clinic.book('joana', `${TUESDAY}T09:00`)
    await move(id, `${TUESDAY}T10:00`)
    await clinic.as('joana').ask('visit.reschedule', {
      ...(await seen(id)),
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when(`${TUESDAY}T14:00`),
    })
    expect(await untold()).toEqual([])
  })

  test('a wrong click on the confirmation loses nobody, taken back at once or later', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await move(id, `${TUESDAY}T10:00`)
    await step(id, 'confirm')
    expect(await untold()).toEqual([])
    await livia().ask('visit.undo', { appointmentId: id })
    expect(await untold()).toMatchObject([{ known: at(`${TUESDAY}T09:00`) }])
    await step(id, 'confirm')
    clinic.tick(60_000)
    await step(id, 'undo-confirm')
    expect(await untold()).toMatchObject([{ known: at(`${TUESDAY}T09:00`) }])
    // Who said that he comes at ten knows that, whatever becomes of it.
    await step(id, 'confirm')
    await move(id, `${TUESDAY}T11:00`)
    expect(await untold()).toMatchObject([{ known: at(`${TUESDAY}T10:00`) }])
  })

  test('a move that was told and then undone is to be told again', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await move(id, `${TUESDAY}T10:00`)
    await tell(id)
    await livia().ask('visit.undo', { appointmentId: id })
    expect(await untold()).toMatchObject([{ known: at(`${TUESDAY}T10:00`), ...at(`${TUESDAY}T09:00`) }])
  })

  test('whoever would come for nothing soonest stands first, by the hour he knows', async () => {
    const early = await clinic.book('teresa', `${TUESDAY}T09:00`)
    const late = await clinic.book('hugo', `${TUESDAY}T10:00`)
    await move(late, `${TUESDAY}T08:30`)
    await move(early, `${TUESDAY}T14:00`)
    expect((await untold()).map(({ appointmentId }) => appointmentId)).toEqual([early, late])
  })

  test('a reason given afterwards decides whether it was the clinic', async () => {
    const id = await clinic.book('teresa', `${TUESDAY}T09:00`)
    await cancel(id, 'not-told')
    expect(await untold()).toEqual([])
    await livia().ask('visit.give-reason', { ...(await seen(id)), reason: 'practitioner-away' })
    expect(await untold()).toMatchObject([{ status: 'cancelled', known: at(`${TUESDAY}T09:00`) }])
  })

  test('a message made ready for the old time is none for the new one', async () => {
    const id = await clinic.book('hugo', `${TUESDAY}T09:00`)
    await writing(clinic.db, (tx) =>
      tx
        .updateTable('patient')
        .set({ phone: '+5511987654321' })
        .where('id', '=', clinic.patients.hugo)
        .execute(),
    )
    await livia().ask('message.set-consent', { patientId: clinic.patients.hugo, agreed: true })
    await livia().ask('message.prepare', { appointmentId: id, kind: 'confirmation' })
    const prepared = async () =>
      (await livia().ask('message.confirmations', { date: TUESDAY }))[0]?.preparedAt
    expect(await prepared()).toBe('2026-11-23T13:04:00.000Z')
    await move(id, `${TUESDAY}T10:00`)
    expect(await prepared()).toBe(null)
  })
})

const PLACES = ['09:00', '09:30', '10:00', '10:30', '14:00'].map((time) => `${TUESDAY}T${time}`)
type Deed =
  | { readonly do: 'move'; readonly to: string }
  | { readonly do: 'cancel'; readonly reason: 'patient-ill' | 'clinic' | 'practitioner-away' }
  | { readonly do: 'reactivate' | 'confirm' | 'tell' | 'undo' }

const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('move' as const), to: fc.constantFrom(...PLACES) }),
    fc.record({
      do: fc.constant('cancel' as const),
      reason: fc.constantFrom('patient-ill' as const, 'clinic' as const, 'practitioner-away' as const),
    }),
    fc.record({
      do: fc.constantFrom('reactivate' as const, 'confirm' as const, 'tell' as const, 'undo' as const),
    }),
  ),
  { minLength: 1, maxLength: 12 },
)

/** What the patient believes beside what is so: a place, or that there is no visit. */
interface Belief {
  at: string
  cancelled: string | null
  believes: string | null
}

/** Does a deed at the desk if it can be done now, and tells it to the model; false when it cannot. */
async function act(id: string, deed: Deed, model: Belief, undone: Belief | null): Promise<boolean> {
  if (deed.do === 'undo') {
    if (!undone) return false
    await livia().ask('visit.undo', { appointmentId: id })
    Object.assign(model, undone)
    return true
  }
  if (deed.do === 'tell') {
    await tell(id)
    model.believes = model.cancelled === null ? model.at : null
    return true
  }
  if (deed.do === 'reactivate') {
    if (model.cancelled === null) return false
    await step(id, 'undo-cancel')
    // He knew that his own cancellation stood.
    if (!isByClinic(model.cancelled)) model.believes = null
    model.cancelled = null
    return true
  }
  if (model.cancelled !== null) return false
  if (deed.do === 'move') {
    if (deed.to === model.at) return false
    await move(id, deed.to)
    model.at = deed.to
  } else if (deed.do === 'cancel') {
    await cancel(id, deed.reason)
    model.cancelled = deed.reason
  } else {
    if ((await visitOf(id)).status !== 'booked') return false
    await step(id, 'confirm')
    model.believes = model.at
  }
  return true
}

test('whatever is done at the desk, the list holds exactly those who believe what is not so', async () => {
  let listed = 0
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const own = await clinicFixture()
      const outer = clinic
      clinic = own
      try {
        const id = await clinic.book('teresa', PLACES[0] ?? '')
        const model: Belief = { at: PLACES[0] ?? '', cancelled: null, believes: PLACES[0] ?? '' }
        let undone: Belief | null = null
        for (const deed of sequence) {
          const before = { ...model }
          if (!(await act(id, deed, model, undone))) continue
          undone = deed.do === 'move' || deed.do === 'cancel' || deed.do === 'confirm' ? before : null
          const wrong =
            model.cancelled === null
              ? model.believes !== model.at
              : isByClinic(model.cancelled) && model.believes !== null
          const visits = await untold()
          expect(
            visits.map(({ known }) => known && { date: known.date, startMinute: known.startMinute }),
          ).toEqual(wrong ? [model.believes === null ? null : when(model.believes)] : [])
          expect(await livia().ask('visit.count-untold', {})).toEqual({ total: visits.length })
          listed += visits.length
        }
      } finally {
        clinic = outer
        await own.close()
      }
    }),
    { numRuns: 12 },
  )
  expect(listed).toBeGreaterThan(0)
})
