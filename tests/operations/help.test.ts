import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCalls } from '../../main/clinic/calls.ts'
import { HUB, seatAt } from '../../main/clinic/seat-name.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const kiosk = () => clinic.window('totem', 'kiosk')
const waiting = () => clinic.as('livia').ask('help.waiting', {})

describe('a kiosk that calls the reception', () => {
  test('is seen in its windows until one of them answers, and is told so', async () => {
    await waiting()
    expect(await kiosk().ask('help.call', {})).toEqual({ heard: true })
    expect(await kiosk().ask('help.own', {})).toEqual({ answered: false })
    const [call] = await waiting()
    expect(call).toMatchObject({ workstation: 'Ensaio', since: expect.stringMatching(/^2026-11-23T/u) })
    expect(await clinic.as('livia').code('help.answer', { callId: call?.callId ?? '' })).toBe('ok')
    expect(await waiting()).toEqual([])
    expect(await kiosk().ask('help.own', {})).toEqual({ answered: true })
    expect(await clinic.as('livia').code('help.answer', { callId: call?.callId ?? '' })).toBe('not-found')
  })

  test('is one call, however often it is pressed, and a new one once it was answered or ended', async () => {
    await kiosk().ask('help.call', {})
    const [first] = await waiting()
    await kiosk().ask('help.call', {})
    clinic.tick(1000)
    await clinic.window('outro', 'kiosk').ask('help.call', {})
    const [same, other, ...more] = await waiting()
    expect([same, more]).toEqual([first, []])
    await kiosk().ask('help.leave', {})
    expect(await waiting()).toEqual([other])
    expect(await kiosk().ask('help.own', {})).toBeNull()
    await kiosk().ask('help.call', {})
    expect((await waiting()).at(-1)?.callId).not.toBe(first?.callId)
  })

  test('is told when nobody at the reception sees it: nobody signed in, or a window that is locked', async () => {
    expect(await kiosk().ask('help.call', {})).toEqual({ heard: false })
    await waiting()
    expect(await kiosk().ask('help.call', {})).toEqual({ heard: true })
    await clinic.as('livia').ask('session.lock', { reason: 'asked' })
    expect(await kiosk().ask('help.call', {})).toEqual({ heard: false })
  })

  test('waits ten minutes at most, and no longer than its window is there', async () => {
    await kiosk().ask('help.call', {})
    clinic.tick(599_000)
    expect(await waiting()).toHaveLength(1)
    clinic.tick(2_000)
    expect(await waiting()).toEqual([])
    expect(await kiosk().ask('help.own', {})).toBeNull()
  })

  test('is told of as it runs out: no window of the reception rings on', () => {
    const ends: number[] = []
    const calls = createCalls(new Map(), (ms) => ends.push(ms))
    const call = { id: 'um', seat: seatAt(HUB, 'totem'), workstation: 'Totem', since: '', sinceTicks: 5000 }
    calls.make(call)
    // Pressed again, it is the same call.
    calls.make({ ...call, id: 'dois', sinceTicks: 9000 })
    expect(ends).toHaveLength(1)
    const [end = 0] = ends
    expect(calls.waiting(5000 + end - 1)).toHaveLength(1)
    expect(calls.waiting(5000 + end)).toEqual([])
  })

  test('is nobody’s business at another station', async () => {
    await kiosk().ask('help.call', {})
    expect(await clinic.as('helena').code('help.waiting', {})).toBe('denied')
    expect(await kiosk().code('help.waiting', {})).toBe('denied')
  })
})
