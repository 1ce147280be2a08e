import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Station } from '../../preload/contract/define.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { holdPassword } from '../helpers/held-password.ts'

const NEXT = 'jaboticaba madura 7'
const WRONG = 'não é esta senha'
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

async function tryAt(windowId: string, station: Station, identifier: string, password = WRONG) {
  const answer = await clinic.window(windowId, station).call('session.sign-in', { identifier, password })
  return answer.ok ? 'ok' : answer.error.code
}

test('a password that is being changed while the PC is locked does not unlock it', async () => {
  const helena = clinic.as('helena')
  const held = holdPassword()
  const changing = helena.code('account.change-password', { current: PASSWORD, next: NEXT })
  await held.begun
  clinic.open.leave('hub', null, 'away')
  expect((await helena.ask('session.current', {})).state).toBe('locked')
  held.letGo()
  await changing
  expect((await helena.ask('session.current', {})).state).toBe('locked')
})

test('a sign-in that was under way when the PC was locked is met locked', async () => {
  const held = holdPassword()
  const there = clinic.window('d5', 'doctor')
  const coming = there.code('session.sign-in', { identifier: 'helena', password: PASSWORD })
  await held.begun
  clinic.open.leave('hub', null, 'away')
  held.letGo()
  await coming
  expect(await there.code('agenda.day', { date: MONDAY })).not.toBe('ok')
})

test('one that was under way when its window was closed stays nowhere', async () => {
  const held = holdPassword()
  const there = clinic.window('d6', 'doctor')
  const coming = there.code('session.sign-in', { identifier: 'helena', password: PASSWORD })
  await held.begun
  clinic.open.closeSeat('hub:d6')
  held.letGo()
  await coming
  expect(clinic.memory.kept.sessions.has('hub:d6')).toBe(false)
})

test('whoever tries at one administration window keeps the sheet from no other', async () => {
  const wrong = () =>
    clinic.window('a1', 'admin').call('account.reset-with-sheet', {
      identifier: 'sueli',
      code: 'ABCD-EFGH',
      next: 'jaboticaba madura 7',
    })
  // Ten minutes, in which somebody (or a page) tries as soon as it may.
  for (let second = 0; second < 600; second += 5) {
    await wrong()
    clinic.tick(5_000)
  }
  const open = []
  for (let second = 0; second < 60; second += 5) {
    await wrong()
    // The administrator, at another window, whenever she likes.
    const answer = await clinic.window('a2', 'admin').call('account.reset-with-sheet', {
      identifier: 'sueli',
      code: 'ABCD-EFGH',
      next: 'jaboticaba madura 7',
    })
    open.push(answer.ok ? 'ok' : answer.error.code)
    clinic.tick(5_000)
  }
  expect(open.some((code) => code !== 'wait')).toBe(true)
})

test('closing windows in the right order gives no new tries', async () => {
  let wrongs = 0
  // An account of one's own: a look that was right leaves a window as it was.
  const own = (windowId: string) => tryAt(windowId, 'reception', 'livia', PASSWORD)
  await tryAt('seed', 'reception', 'ninguem')
  await own('seed')
  for (let round = 0; round < 10; round += 1) {
    const [spray, keep] = [`s${String(round)}`, `k${String(round)}`]
    clinic.open.closeSeat(round === 0 ? 'hub:seed' : `hub:k${String(round - 1)}`)
    await own(keep)
    for (let n = 0; n < 3; n += 1)
      if ((await tryAt(spray, 'reception', `nome${String(round)}-${String(n)}`)) === 'credentials')
        wrongs += 1
    clinic.open.closeSeat(`hub:${spray}`)
  }
  // No time went by: a window has two tries that are free, and one that is not.
  expect(wrongs).toBeLessThanOrEqual(3)
})
test('failed tries at two PCs are two rows', async () => {
  const at = (workstation: string) =>
    clinic
      .window(`w-${workstation}`, 'reception', workstation)
      .code('session.sign-in', { identifier: 'livia', password: 'errada' })
  await at('Balcão')
  await at('Fundos')
  const rows = clinic.db.raw
    .prepare(`SELECT workstation FROM audit_event WHERE event = 'session.signed-in' ORDER BY seq`)
    .pluck()
    .all()
  expect(rows).toEqual(['Balcão', 'Fundos'])
})
