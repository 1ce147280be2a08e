import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

let pc: TestPc
beforeEach(() => {
  pc = testPc()
})
afterEach(() => pc.close())

const signIn = { identifier: 'sueli', password: FIRST_PASSWORD }
const atWork = (at: HouseFixture) => at.code('session.sign-in', signIn, { windowId: 'w2' })

describe('a backup', () => {
  test('and the sheet bring the clinic back on an empty PC', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    const documents = (await first.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
      id,
      hash,
    }))
    await first.ask('terms.accept', { documents })
    const folder = join(pc.folder, 'stick')
    mkdirSync(folder)
    const { takenAt } = await first.ask('backup.now', { folder })
    await pc.stop(first)

    const desktop = keyStoreDesktop()
    const newPc = join(pc.folder, 'new-pc')
    const second = await pc.start({ desktop, osUser: 'otavio' }, newPc)
    const restore = (changes: object) =>
      second.code('gate.restore', { folder, code, passphrase: null, ...changes })
    expect(await restore({ folder: join(pc.folder, 'nowhere') })).toBe('backup-missing')
    expect(await restore({ code: 'AAAA' })).toBe('code-mistyped')
    expect(await second.status()).toBe('empty')
    expect(await second.ask('gate.restore', { folder, code, passphrase: null })).toMatchObject({
      takenAt,
      fileName: readdirSync(folder).find((name) => name.endsWith('.mbbackup')),
    })
    expect(await atWork(second)).toBe('ok')
    const told = async (at: HouseFixture) => (await at.ask('session.current', {})).health.reasons
    expect(await told(second)).toContain('restored')
    await pc.stop(second)
    const timers: (() => unknown)[] = []
    const every = (_ms: number, run: () => unknown) => {
      timers.push(run)
      return () => undefined
    }
    const again = await pc.start({ desktop, osUser: 'otavio', every }, newPc)
    expect(await again.status()).toBe('open')
    expect(await told(again)).toContain('restored')
    await again.ask('session.sign-in', signIn)
    const [row] = await again.ask('audit.list', { event: 'clinic.restored' })
    expect(row).toMatchObject({ event: 'clinic.restored' })
    again.tick(86_400_000)
    for (const run of timers) await run()
    expect(await told(again)).not.toContain('restored')
  })

  test('of a real clinic is not restored by a runtime of trial, one of trial is', async () => {
    const bring = async (trialOnly: boolean, name: string) => {
      const made = await pc.start({ desktop: keyStoreDesktop(), trialOnly }, join(pc.folder, name))
      const code = await makeClinic(made)
      const documents = (await made.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
        id,
        hash,
      }))
      await made.ask('terms.accept', { documents })
      const folder = join(pc.folder, `stick-${name}`)
      mkdirSync(folder)
      await made.ask('backup.now', { folder })
      await pc.stop(made)
      const there = join(pc.folder, `trial-of-${name}`)
      const trial = await pc.start({ desktop: keyStoreDesktop(), trialOnly: true }, there)
      return {
        answer: await trial.code('gate.restore', { folder, code, passphrase: null }),
        status: await trial.status(),
      }
    }
    expect(await bring(false, 'real')).toEqual({ answer: 'backup-real', status: 'empty' })
    expect(await bring(true, 'training')).toEqual({ answer: 'ok', status: 'open' })
  })

  test('that was changed by a bit is refused, and the PC stays as it was', async () => {
    const first = await pc.start({ desktop: keyStoreDesktop() })
    const code = await makeClinic(first)
    const documents = (await first.ask('terms.current', { language: 'pt-BR' })).map(({ id, hash }) => ({
      id,
      hash,
    }))
    await first.ask('terms.accept', { documents })
    const folder = join(pc.folder, 'stick')
    mkdirSync(folder)
    await first.ask('backup.now', { folder })
    await pc.stop(first)
    const copy = readdirSync(folder).find((name) => !name.endsWith('.json')) ?? ''
    const content = readFileSync(join(folder, copy))
    content[5000] = (content[5000] ?? 0) ^ 1
    writeFileSync(join(folder, copy), content)

    const desktop = keyStoreDesktop()
    const second = await pc.start({ desktop }, join(pc.folder, 'new-pc'))
    expect(await second.code('gate.restore', { folder, code, passphrase: null })).toBe('backup-damaged')
    expect(await second.status()).toBe('empty')
    await makeClinic(second)
    expect(await atWork(second)).toBe('ok')
  })
})
