import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Station } from '../../preload/contract/define.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** The clinic's five minutes, and the half minute by which its page is to act first. */
const SILENCE = 5 * MINUTE + 30 * SECOND
const KIOSK_SILENCE = 140 * SECOND

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

async function comeIn(who: Who, station: Station, windowId: string) {
  const window = clinic.window(windowId, station)
  await window.ask('session.sign-in', { identifier: who, password: PASSWORD })
  return window
}
const today = { date: MONDAY }
const sessionAt = async (windowId: string, station: Station) => {
  const { state, lockedBy } = await clinic.window(windowId, station).ask('session.current', {})
  return { state, lockedBy }
}
const trail = (event: string) =>
  clinic.db.read
    .selectFrom('audit_event')
    .select(['event', 'operation', 'account_id', 'subject_id', 'station', 'workstation'])
    .where('event', '=', event)
    .where('workstation', '=', 'house')
    .execute()

describe('a desk that nobody touches', () => {
  test('is locked by the clinic itself, which tells the pages and the trail', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    clinic.published.length = 0
    await clinic.silence(SILENCE)
    expect(clinic.published).not.toContain('session')
    await clinic.silence(1)
    expect(clinic.published).toContain('session')
    expect(clinic.memory.kept.sessions.get('hub:w1')?.state).toBe('locked')
    expect(await sessionAt('w1', 'reception')).toEqual({ state: 'locked', lockedBy: 'idle' })
    expect(await desk.code('agenda.day', today)).toBe('held')
    await clinic.silence(1)
    expect(await trail('session.locked')).toEqual([
      {
        event: 'session.locked',
        operation: 'house.idle',
        account_id: null,
        subject_id: clinic.accounts.livia,
        station: 'reception',
        workstation: 'house',
      },
    ])
    await desk.ask('session.unlock', { password: PASSWORD })
    expect(await sessionAt('w1', 'reception')).toEqual({ state: 'active', lockedBy: null })
    expect(await desk.code('agenda.day', today)).toBe('ok')
  })

  test('is locked for whoever asks after eleven hours, although no timer ran', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    await clinic.silence(11 * 60 * MINUTE, 'stopped')
    expect(await desk.code('agenda.day', today)).toBe('held')
    expect(await desk.code('patient.search', { text: 'teresa' })).toBe('held')
  })

  test('is locked although its page goes on asking by itself', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    for (let second = 0; second < 330; second += 10) {
      await clinic.silence(10 * SECOND, 'stopped')
      expect(await desk.code('agenda.day', today)).toBe('ok')
      await desk.ask('session.current', {})
    }
    await clinic.silence(10 * SECOND, 'stopped')
    expect(await desk.code('agenda.day', today)).toBe('held')
  })

  test('control: one that is touched stays open, for twelve hours and no longer', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    for (let minute = 0; minute < 12 * 60; minute += 5) {
      await clinic.silence(5 * MINUTE)
      await desk.ask('session.present', {})
    }
    expect(await desk.code('agenda.day', today)).toBe('ok')
    await clinic.silence(1)
    expect(await desk.code('agenda.day', today)).toBe('signed-out')
  })

  test('counts by the minutes that the administrator chose', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    const sueli = clinic.as('sueli')
    const { cnpj, cpf, phone, ...rest } = await sueli.ask('clinic.read', {})
    await sueli.ask('clinic.update', { clinic: { ...rest, cnpj, cpf, phone }, idleLockMinutes: 10 })
    await clinic.silence(SILENCE + MINUTE)
    expect(await desk.code('agenda.day', today)).toBe('ok')
    await clinic.silence(5 * MINUTE)
    expect(await desk.code('agenda.day', today)).toBe('held')
  })

  test('does not open again by a touch, nor by a clock that is put back', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    await clinic.silence(SILENCE + 1, 'stopped')
    clinic.setClock(`${MONDAY}T10:04`)
    await desk.ask('session.present', {})
    expect(await desk.code('agenda.day', today)).toBe('held')
  })

  test('lives no longer by a clock that is put back', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    clinic.tick(11 * 60 * MINUTE)
    clinic.setClock(`${MONDAY}T10:04`)
    clinic.tick(60 * MINUTE)
    expect(await desk.code('agenda.day', today)).toBe('ok')
    clinic.tick(1)
    expect(await desk.code('agenda.day', today)).toBe('signed-out')
  })
})

describe('a kiosk that nobody touches', () => {
  test('is wiped by the clinic itself', async () => {
    const kiosk = await comeIn('joana', 'kiosk', 'k1')
    await clinic.silence(KIOSK_SILENCE)
    expect(await kiosk.code('visit.mine', {})).toBe('ok')
    clinic.published.length = 0
    await clinic.silence(1)
    expect(clinic.memory.kept.sessions.size).toBe(0)
    expect(clinic.published).toContain('session')
    expect(await kiosk.code('visit.mine', {})).toBe('signed-out')
    expect(await trail('session.signed-out')).toMatchObject([
      { account_id: null, subject_id: clinic.accounts.joana },
    ])
  })

  test('although it was locked', async () => {
    const kiosk = await comeIn('joana', 'kiosk', 'k1')
    await kiosk.ask('session.lock', { reason: 'asked' })
    await clinic.silence(KIOSK_SILENCE + 1)
    expect(await sessionAt('k1', 'kiosk')).toEqual({ state: 'signed-out', lockedBy: null })
  })

  test('for whoever asks, although no timer ran; touched, it stays', async () => {
    const kiosk = await comeIn('joana', 'kiosk', 'k1')
    for (let time = 0; time < 4; time += 1) {
      await clinic.silence(KIOSK_SILENCE, 'stopped')
      await kiosk.ask('session.present', {})
    }
    expect(await kiosk.code('visit.mine', {})).toBe('ok')
    await clinic.silence(KIOSK_SILENCE + 1, 'stopped')
    expect(await kiosk.code('visit.mine', {})).toBe('signed-out')
  })
})

describe('when the PC sleeps or is locked, or a page crashes', () => {
  test('desks are locked and kiosks closed', async () => {
    await comeIn('livia', 'reception', 'w1')
    await comeIn('helena', 'doctor', 'w2')
    await comeIn('joana', 'kiosk', 'k1')
    clinic.open.leave('hub', null, 'away')
    expect(await sessionAt('w1', 'reception')).toEqual({ state: 'locked', lockedBy: 'away' })
    expect(await sessionAt('w2', 'doctor')).toEqual({ state: 'locked', lockedBy: 'away' })
    expect(await sessionAt('k1', 'kiosk')).toEqual({ state: 'signed-out', lockedBy: null })
  })

  test('the one window is, and says why; what was locked before keeps its reason', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    await comeIn('helena', 'doctor', 'w2')
    clinic.open.leave('hub', 'w1', 'crash')
    expect(await sessionAt('w1', 'reception')).toEqual({ state: 'locked', lockedBy: 'crash' })
    expect(await sessionAt('w2', 'doctor')).toEqual({ state: 'active', lockedBy: null })
    expect(await desk.code('agenda.day', today)).toBe('held')
    clinic.open.leave('hub', null, 'away')
    expect(await sessionAt('w1', 'reception')).toEqual({ state: 'locked', lockedBy: 'crash' })
  })
})
