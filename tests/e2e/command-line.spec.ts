import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { electronCommand } from '../../build/runtime/launch.ts'
import { makeClinic, startHouse } from '../helpers/house-fixture.ts'
import { emptyFolder, practiceFolder } from '../helpers/practice-folder.ts'
import { startPlain } from './reopening.ts'

const PHRASE = 'a frase que abre a porta'
// For a program that hangs: nothing here is decided by time.
test.setTimeout(300_000)

/** Runs the program as a script does, on a machine without a screen: gives its number and the line it printed. */
async function run(folder: string, words: readonly string[], input = '') {
  const { executable, args, env } = await electronCommand()
  const { DISPLAY: _screen, ...plain } = env
  const child = spawn(executable, [...args, `--data=${folder}`, '--lang=pt-BR', ...words], {
    env: plain,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.end(input)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  return { code, told: JSON.parse(printed) as Readonly<Record<string, unknown>> }
}

test('the command line opens the clinic by what comes to it, copies it, and puts the copy back for a try @electron', async () => {
  const folder = emptyFolder()
  const trial = { trialOnly: true, osUser: userInfo().username }
  const at = await startHouse(folder.path, trial)
  const sheet = await makeClinic(at, PHRASE)
  const stick = join(folder.path, 'stick')
  mkdirSync(stick)
  // Another account of this PC, or whoever else has it.
  expect(await run(folder.path, ['--backup', stick], PHRASE)).toEqual({
    code: 3,
    told: { ok: false, code: 'in-use' },
  })
  await at.house.close()
  expect(await run(folder.path, ['--verify'])).toEqual({
    code: 4,
    told: { ok: false, code: 'needs-passphrase' },
  })
  expect(await run(folder.path, ['--backup', stick], `${PHRASE}\n`)).toMatchObject({
    code: 0,
    told: { ok: true },
  })
  const file = readdirSync(stick).find((name) => name.endsWith('.mbbackup')) ?? ''
  expect(await run(folder.path, ['--restore-test', join(stick, file)], sheet)).toMatchObject({
    code: 0,
    told: { ok: true, sealed: true },
  })
  folder.remove()
})

const PLANTED = ['Joana Figueira', '529.982.247-25', '52998224725', 'pc-da-helena']

test('the program that runs answers for it, and a diagnosis says nothing about a person @electron', async () => {
  const folder = practiceFolder()
  const own = join(folder.path, 'workstation')
  const started = await startPlain({ folder: folder.path, practice: true })
  await expect.poll(() => started.address()).toContain('app://clinic/')
  const planted = PLANTED.join(' ')
  mkdirSync(join(own, 'logs'), { recursive: true })
  const line = JSON.stringify({ operation: planted, code: PLANTED[2], place: planted })
  appendFileSync(join(own, 'logs/medicalbooking.log'), `2026-11-23T13:04:00.000Z error ${line}\n`)
  writeFileSync(join(folder.path, 'practice', `${planted}.txt`), planted)
  // Its people are invented: nobody is to take a copy of it for one of the clinic.
  expect(await run(folder.path, ['--verify'])).toEqual({ code: 5, told: { ok: false, code: 'practice' } })
  const file = join(folder.path, 'diagnosis.json')
  expect(await run(folder.path, ['--diagnose', file])).toMatchObject({ code: 0 })
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ clinic: { practice: true, reasons: [] } })
  for (const about of [...PLANTED, 'Helena', 'Sueli', '111.222.333-96', userInfo().username, folder.path])
    expect(text).not.toContain(about)
  // Control: what was planted lies where it looks.
  expect(readFileSync(join(own, 'logs/medicalbooking.log'), 'utf8')).toContain(planted)
  await started.end('SIGTERM')
  expect(await started.ended).toBe(0)
  folder.remove()
})
