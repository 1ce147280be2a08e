import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Seat } from '../../main/clinic/seat-name.ts'
import { firstStart, keyStoreDesktop, makeClinic, testPc, type TestPc } from '../helpers/house-fixture.ts'

const PASSPHRASE = 'três pássaros no fio'
let pc: TestPc
beforeEach(() => {
  pc = testPc()
})
afterEach(() => pc.close())

describe('an open clinic', () => {
  test('has no door left to go through', async () => {
    const at = await pc.start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(at)
    const confirmGroups: [string, string] = ['AAAA', 'AAAA']
    expect(await at.code('gate.begin', {})).toBe('already-open')
    expect(await at.code('gate.create', { ...firstStart, confirmGroups, passphrase: null })).toBe(
      'already-open',
    )
    expect(await at.code('gate.practice', {})).toBe('already-open')
    expect(await at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })).toBe('already-open')
    expect(await at.code('gate.open-with-recovery', { code, passphrase: null })).toBe('already-open')
    expect(await at.code('gate.restore', { folder: pc.folder, code, passphrase: null })).toBe('already-open')
  })

  test('lets no window choose its station or a folder: a kiosk would become a desk', async () => {
    const asked: string[] = []
    const desktop = keyStoreDesktop()
    const desktopAt = (seat: Seat) => ({
      async setUpWorkstation() {
        asked.push(seat)
        return true
      },
      chooseFolder: async () => '/home',
    })
    const first = await pc.start({ desktop, desktopAt })
    const kiosk = { windowId: 'w7', station: 'kiosk' } as const
    expect(await first.code('gate.choose-folder', {}, kiosk)).toBe('ok')
    await makeClinic(first)
    const choice = { language: 'pt-BR', station: 'reception' } as const
    expect(await first.code('gate.set-up-workstation', choice, kiosk)).toBe('already-open')
    expect(await first.code('gate.choose-folder', {}, kiosk)).toBe('denied')
    // The window of the first start chooses once, as its last step.
    expect(await first.code('gate.set-up-workstation', choice)).toBe('ok')
    expect(await first.code('gate.set-up-workstation', choice)).toBe('already-open')
    expect(asked).toEqual(['hub:w1'])
    await pc.stop(first)
    const second = await pc.start({ desktop, desktopAt })
    expect(await second.code('gate.set-up-workstation', choice)).toBe('already-open')
  })

  test('was opened once, however often the right code was sent', async () => {
    const first = await pc.start()
    await makeClinic(first, PASSPHRASE)
    await pc.stop(first)
    const at = await pc.start()
    const open = () => at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })
    expect((await Promise.all([open(), open()])).sort()).toEqual(['already-open', 'ok'])
  })
})

describe('the start-up passphrase', () => {
  test('is slowed down after three wrong ones, the right one too, until the time is over', async () => {
    const first = await pc.start()
    await makeClinic(first, PASSPHRASE)
    await pc.stop(first)
    const at = await pc.start()
    const open = (passphrase: string) => at.code('gate.open-with-passphrase', { passphrase })
    for (const wrong of ['um', 'dois', 'três']) expect(await open(wrong)).toBe('passphrase-wrong')
    expect(await open(PASSPHRASE)).toBe('wait')
    at.tick(15_000)
    expect(await open(PASSPHRASE)).toBe('ok')
  })

  test('that is right and opens a damaged file says so, and the door knows it', async () => {
    const first = await pc.start()
    await makeClinic(first, PASSPHRASE)
    await pc.stop(first)
    const file = join(pc.folder, 'clinic', 'clinic.db')
    const content = readFileSync(file)
    content.fill(0, 5000, 9000)
    writeFileSync(file, content)
    const at = await pc.start()
    expect(await at.code('gate.open-with-passphrase', { passphrase: PASSPHRASE })).toBe('clinic-shut')
    expect(await at.status()).toBe('damaged')
  })
})
