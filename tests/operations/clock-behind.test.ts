import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  acceptTerms,
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let pc: TestPc
let at: HouseFixture
let minute: () => Promise<void>
const desktop = keyStoreDesktop()
const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }

/** A start whose minutes are turned by hand. */
async function start(): Promise<void> {
  const timers: (() => unknown)[] = []
  const every = (_ms: number, run: () => unknown) => {
    timers.push(run)
    return () => undefined
  }
  at = await pc.start({ desktop, every })
  minute = async () => {
    for (const run of timers) await run()
  }
}

beforeEach(async () => {
  pc = testPc()
  await start()
  await makeClinic(at)
  await acceptTerms(at)
})
afterEach(() => pc.close())

async function said() {
  const { reasons, state, facts } = (await at.ask('session.current', {})).health
  return reasons.includes('clock-behind') ? { state, writtenAt: facts.writtenAt } : null
}
/** The PC's clock at the next start is this far from that of a first start. */
async function startAt(ms: number): Promise<void> {
  await pc.stop(at)
  await start()
  at.tick(ms)
  await minute()
}

test('a clock that stands before the last entry is said, with when that was, until the time has passed', async () => {
  at.tick(DAY)
  await at.ask('session.sign-in', signIn)
  await startAt(0)
  expect(await said()).toEqual({ state: 'amber', writtenAt: '2026-11-24T13:04:00.000Z' })
  // Entries that are written meanwhile have the wrong time, and do not make it right.
  for (let times = 0; times < 3; times += 1) {
    at.tick(MINUTE)
    await at.ask('session.sign-in', signIn)
    await minute()
  }
  expect(await said()).not.toBe(null)
  // Nor does another start.
  await startAt(10 * MINUTE)
  expect(await said()).not.toBe(null)
  at.tick(DAY)
  await minute()
  expect(await said()).toBe(null)
})

test('a clock that is put back while the program runs is said within a minute, and is right again by being set', async () => {
  at.tick(DAY)
  await minute()
  expect(await said()).toBe(null)
  at.tick(-60 * MINUTE)
  await minute()
  expect(await said()).toMatchObject({ state: 'amber' })
  at.tick(60 * MINUTE)
  await minute()
  expect(await said()).toBe(null)
})

test('control: five minutes are what a system sets right by itself, and forward is no going back', async () => {
  await at.ask('session.lock', { reason: 'asked' })
  at.tick(-5 * MINUTE)
  await minute()
  expect(await said()).toBe(null)
  at.tick(30 * DAY)
  await minute()
  expect(await said()).toBe(null)
})

test('a clock that was once far ahead is forgotten after two hundred entries', async () => {
  at.tick(400 * DAY)
  await at.ask('session.sign-in', signIn)
  await startAt(0)
  expect(await said()).not.toBe(null)
  await at.ask('session.sign-in', signIn)
  for (let times = 0; times < 200; times += 1) await at.ask('session.lock', { reason: 'asked' })
  await startAt(10 * MINUTE)
  expect(await said()).toBe(null)
})
