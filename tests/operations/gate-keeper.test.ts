import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PRACTICE_PASSWORD } from '../../db/demo/sign-ins.ts'
import { listKeptBackups } from '../../db/kept-backups.ts'
import {
  FIRST_PASSWORD,
  keyStoreDesktop,
  makeClinic,
  testPc,
  type HouseFixture,
  type TestPc,
} from '../helpers/house-fixture.ts'

let pc: TestPc
let folder: string
beforeEach(() => {
  pc = testPc()
  folder = join(pc.folder, 'stick')
  mkdirSync(folder)
})
afterEach(() => pc.close())

/** What the house does once a minute, done when the test says so. */
function minutes() {
  const runs = new Set<() => unknown>()
  return {
    every(ms: number, run: () => unknown) {
      if (ms === 60_000) runs.add(run)
      return () => runs.delete(run)
    },
    async pass(at: HouseFixture, ms = 60_000) {
      at.tick(ms)
      for (const run of runs) await run()
    },
    count: () => runs.size,
  }
}

async function acceptTerms(at: HouseFixture): Promise<void> {
  const documents = await at.ask('terms.current', { language: 'pt-BR' })
  await at.ask('terms.accept', { documents: documents.map(({ id, hash }) => ({ id, hash })) })
}

const times = () =>
  listKeptBackups(folder)
    .map(({ takenAt }) => takenAt)
    .sort()

test('the house makes copies by its clock, which bring the clinic back with the sheet', async () => {
  const timer = minutes()
  const first = await pc.start({ desktop: keyStoreDesktop(), every: timer.every })
  const code = await makeClinic(first)
  await acceptTerms(first)
  await first.ask('backup.add-folder', { path: folder })
  expect(times()).toEqual([])
  await timer.pass(first)
  expect(times()).toEqual(['2026-11-23T13:05:00.000Z'])
  await pc.stop(first)
  expect(timer.count()).toBe(0)

  const second = await pc.start({ desktop: keyStoreDesktop() }, join(pc.folder, 'new-pc'))
  await second.ask('gate.restore', { folder, code, passphrase: null })
  expect(await second.code('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })).toBe('ok')
  expect(await second.ask('backup.awaiting-folders', {})).toMatchObject([{ path: folder }])
})

test('a folder that a restored backup names gets nothing before an administrator names it again', async () => {
  const [far, planted, later] = ['far', 'planted', 'later'].map((name) => join(pc.folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of [far, planted, later]) mkdirSync(path)
  const timer = minutes()
  const at = await pc.start({ desktop: keyStoreDesktop(), every: timer.every })
  await makeClinic(at)
  await acceptTerms(at)
  // Whoever made the backup could name any folder; one that was named after it is known to the clinic it replaces.
  for (const path of [planted, far]) await at.ask('backup.add-folder', { path })
  await at.ask('backup.now', { folder })
  await at.ask('backup.add-folder', { path: later })
  rmSync(far, { recursive: true })

  await at.ask('recovery.begin-restore', { password: FIRST_PASSWORD })
  await at.ask('gate.restore', { folder, code: null, passphrase: null, goBack: true })
  await at.ask('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })
  await timer.pass(at)
  for (const path of [planted, later]) expect(readdirSync(path)).toEqual([])
  expect((await at.ask('session.current', {})).health.reasons).toContain('backup-unnamed')
  expect(await at.ask('backup.folders', {})).toEqual([])
  const waiting = await at.ask('backup.awaiting-folders', {})
  expect(waiting.map(({ path }) => path).sort()).toEqual([far, later, planted])

  // The planted one is taken off the list; of the others this PC sees one.
  const idOf = (wanted: string) => waiting.find(({ path }) => path === wanted)?.id ?? ''
  await at.ask('backup.remove-folder', { id: idOf(planted) })
  const answer = await at.ask('backup.name-folders', { ids: [idOf(far), idOf(later)] })
  expect(answer).toEqual({ named: 1, unseen: [{ path: far, problem: 'folder-missing' }] })
  await timer.pass(at)
  expect(readdirSync(later)).not.toEqual([])
  expect(readdirSync(planted)).toEqual([])
  expect(await at.ask('backup.folders', {})).toMatchObject([{ path: later }])
  expect(await at.ask('backup.awaiting-folders', {})).toMatchObject([{ path: far }])
})

test('a clinic that was brought back from an older copy leaves the newer ones of its other past alone', async () => {
  const timer = minutes()
  const first = await pc.start({ desktop: keyStoreDesktop(), every: timer.every })
  const code = await makeClinic(first)
  await acceptTerms(first)
  const old = join(pc.folder, 'old')
  mkdirSync(old)
  await first.ask('backup.add-folder', { path: folder })
  await first.ask('backup.now', { folder: old })
  await timer.pass(first)
  await pc.stop(first)
  const [newer] = times()

  const again = minutes()
  const second = await pc.start({ desktop: keyStoreDesktop(), every: again.every }, join(pc.folder, 'new-pc'))
  await second.ask('gate.restore', { folder: old, code, passphrase: null })
  await second.ask('session.sign-in', { identifier: 'sueli', password: FIRST_PASSWORD })
  await second.ask('backup.add-folder', { path: folder })
  second.tick(3_600_000)
  await again.pass(second)
  await again.pass(second, 4 * 3_600_000)
  // Of its own day it keeps the last; the newer one of its other past is still there.
  expect(times()).toEqual([newer, '2026-11-23T18:05:00.000Z'])
})

test('the practice clinic makes none', async () => {
  const timer = minutes()
  const at = await pc.start({ practice: true, every: timer.every })
  await at.ask('session.sign-in', { identifier: 'sueli', password: PRACTICE_PASSWORD })
  await at.ask('backup.add-folder', { path: folder })
  await timer.pass(at)
  expect(timer.count()).toBe(1)
  expect(readdirSync(folder)).toEqual([])
  expect((await at.ask('session.current', {})).health.reasons).toEqual([])
})
