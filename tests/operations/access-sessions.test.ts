import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import type { Station } from '../../preload/contract/define.ts'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { holdPassword } from '../helpers/held-password.ts'
import { when } from '../helpers/when.ts'

const MINUTE = 60_000
const NEXT = 'jaboticaba madura 7'

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
const stateOf = async (windowId: string, station: Station) =>
  (await clinic.window(windowId, station).ask('session.current', {})).state
const today = { date: MONDAY }

describe('a session', () => {
  test('belongs to its window, and goes with it', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    expect(await desk.code('agenda.day', today)).toBe('ok')
    expect(await clinic.window('w2', 'reception').code('agenda.day', today)).toBe('signed-out')
    expect(await clinic.window('w1 ', 'reception').code('agenda.day', today)).toBe('signed-out')
    clinic.open.closeSeat('hub:w1')
    expect(await desk.code('agenda.day', today)).toBe('signed-out')
  })

  test('of staff lasts twelve hours, of a patient at the kiosk a quarter of one, whatever is done meanwhile', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    const kiosk = await comeIn('joana', 'kiosk', 'w2')
    for (let minute = 0; minute < 15; minute += 1) {
      clinic.tick(MINUTE)
      expect(await kiosk.code('visit.mine', {})).toBe('ok')
    }
    clinic.tick(1)
    expect(await kiosk.code('visit.mine', {})).toBe('signed-out')
    expect(await stateOf('w2', 'kiosk')).toBe('signed-out')
    clinic.tick(12 * 60 * MINUTE - 15 * MINUTE - 1)
    expect(await desk.code('agenda.day', today)).toBe('ok')
    clinic.tick(1)
    expect(await desk.code('agenda.day', today)).toBe('signed-out')
  })

  test('at the kiosk carries the patient’s role only, of whoever has more', async () => {
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'patient')`).run(clinic.accounts.livia)
    const kiosk = await comeIn('livia', 'kiosk', 'w1')
    expect(await kiosk.code('visit.mine', {})).toBe('ok')
    expect(await kiosk.code('patient.search', { text: 'teresa' })).toBe('denied')
    const desk = await comeIn('livia', 'reception', 'w2')
    expect(await desk.code('patient.search', { text: 'teresa' })).toBe('ok')
    expect(await desk.code('visit.mine', {})).toBe('denied')
  })

  test('ends in every window when roles change or the person leaves, and nobody else’s does', async () => {
    const windows = [await comeIn('livia', 'reception', 'w1'), await comeIn('livia', 'reception', 'w2')]
    const helena = await comeIn('helena', 'doctor', 'w3')
    const sueli = await comeIn('sueli', 'admin', 'w4')
    const livia = { accountId: clinic.accounts.livia, practitionerId: null, active: true }
    await sueli.ask('staff.update', {
      ...livia,
      roles: ['reception', 'admin'],
      second: { by: 'sheet', code: newRecoveryCode() },
    })
    for (const window of windows) expect(await window.code('agenda.day', today)).toBe('signed-out')
    const again = await comeIn('livia', 'reception', 'w1')
    await sueli.ask('staff.update', { ...livia, roles: ['reception'], active: false })
    expect(await again.code('agenda.day', today)).toBe('signed-out')
    expect(await again.code('session.sign-in', { identifier: 'livia', password: PASSWORD })).toBe(
      'credentials',
    )
    expect(await helena.code('agenda.day', today)).toBe('ok')
    expect(await sueli.code('staff.list', {})).toBe('ok')
  })

  test('ends elsewhere when the password changes, and stays where it changed', async () => {
    const here = await comeIn('livia', 'reception', 'w1')
    const there = await comeIn('livia', 'reception', 'w2')
    expect(await here.ask('account.change-password', { current: PASSWORD, next: NEXT })).toEqual({
      state: 'active',
    })
    expect(await here.code('agenda.day', today)).toBe('ok')
    expect(await there.code('agenda.day', today)).toBe('signed-out')
  })

  test('that ended while a password was being checked does nothing more', async () => {
    const helena = await comeIn('helena', 'doctor', 'w1')
    const held = holdPassword()
    const changing = helena.code('account.change-password', { current: PASSWORD, next: NEXT })
    await held.begun
    await clinic.as('sueli').ask('staff.update', {
      accountId: clinic.accounts.helena,
      roles: ['doctor'],
      practitionerId: clinic.helena.id,
      active: false,
    })
    held.letGo()
    expect(await changing).toBe('signed-out')
    clinic.db.raw.prepare('UPDATE account SET active = 1').run()
    expect(await helena.code('session.sign-in', { identifier: 'helena', password: PASSWORD })).toBe('ok')
  })

  test('of the next person is not touched by what the one before began', async () => {
    const window = await comeIn('livia', 'reception', 'w1')
    const held = holdPassword()
    const changing = window.code('account.change-password', { current: PASSWORD, next: NEXT })
    await held.begun
    // Meanwhile the window changes hands, to somebody who may do nothing but choose a password.
    clinic.open.enter('hub:w1', {
      to: 'open',
      accountId: clinic.accounts.sueli,
      roles: ['reception'],
      practitionerId: null,
      state: 'new-password',
    })
    held.letGo()
    expect(await changing).toBe('signed-out')
    expect(await stateOf('w1', 'reception')).toBe('new-password')
  })
})

describe('a locked window', () => {
  test('shows nothing, and opens to the same person’s password only', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    await desk.ask('session.lock', { reason: 'idle' })
    expect(await stateOf('w1', 'reception')).toBe('locked')
    expect(await desk.code('agenda.day', today)).toBe('held')
    expect(await desk.code('session.sign-in', { identifier: 'livia', password: PASSWORD })).toBe('held')
    expect(await desk.code('session.unlock', { password: 'não é esta senha' })).toBe('credentials')
    expect(await stateOf('w1', 'reception')).toBe('locked')
    await desk.ask('session.unlock', { password: PASSWORD })
    expect(await desk.code('agenda.day', today)).toBe('ok')
  })

  test('can be left by the next person', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    await desk.ask('session.lock', { reason: 'asked' })
    await desk.ask('session.sign-out', {})
    expect(await stateOf('w1', 'reception')).toBe('signed-out')
  })

  test.each(['new-password', 'terms'] as const)(
    'does not skip what waits behind the lock: %s',
    async (state) => {
      const open = { accountId: clinic.accounts.livia, roles: ['reception'], practitionerId: null } as const
      clinic.open.enter('hub:w1', { to: 'open', ...open, state })
      const desk = clinic.window('w1', 'reception')
      await desk.ask('session.lock', { reason: 'idle' })
      await desk.ask('session.lock', { reason: 'idle' })
      expect(await desk.code('account.change-password', { current: null, next: NEXT })).toBe('held')
      await desk.ask('session.unlock', { password: PASSWORD })
      expect(await stateOf('w1', 'reception')).toBe(state)
      expect(await desk.code('agenda.day', today)).toBe('held')
    },
  )

  test('unlocking counts as a new beginning of the twelve hours', async () => {
    const desk = await comeIn('livia', 'reception', 'w1')
    clinic.tick(11 * 60 * MINUTE)
    await desk.ask('session.lock', { reason: 'asked' })
    await desk.ask('session.unlock', { password: PASSWORD })
    clinic.tick(11 * 60 * MINUTE)
    expect(await desk.code('agenda.day', today)).toBe('ok')
  })

  test('lets a draft be saved, so that nothing written is lost', async () => {
    const livia = clinic.as('livia')
    const wish = {
      patientId: clinic.patients.teresa,
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
    }
    const { appointmentId } = await livia.ask('visit.book', { ...wish, ...when(`${MONDAY}T10:30`) })
    const helena = clinic.as('helena')
    await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const { openEncounterId } = await helena.ask('record.cover', { patientId: clinic.patients.teresa })
    await helena.ask('session.lock', { reason: 'idle' })
    const content = { complaint: 'Dor', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
    const draft = { encounterId: openEncounterId ?? '', version: 0, content, caret: null }
    expect(await clinic.window('helena', 'doctor').code('note.save-draft', draft)).toBe('ok')
    expect(
      await clinic.window('helena', 'doctor').code('record.encounter', { encounterId: draft.encounterId }),
    ).toBe('held')
  })
})
