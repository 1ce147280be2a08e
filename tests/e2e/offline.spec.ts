import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronCommand } from '../../build/runtime/launch.ts'
import type { Station } from '../../preload/contract/define.ts'
import { scaled } from '../faults/scale.ts'
import { NOW, practiceFolder } from '../helpers/practice-folder.ts'
import { tryEveryWayOut } from '../offline/attempts.ts'
import { traced } from '../offline/trace.ts'
import { unhardenedApp } from '../offline/unhardened-app.ts'
import { wander } from '../offline/wander.ts'
import { expect, test } from './clinic.ts'
import { limited, settled } from './settled.ts'

const STATIONS = ['reception', 'doctor', 'kiosk', 'panel', 'admin'] as const satisfies readonly Station[]
/** What there is to do at each station, done so many times. */
const ROUNDS = scaled(20, 3)

function workFolder(): string {
  return mkdtempSync(join(tmpdir(), 'medicalbooking-offline-'))
}

test.describe.configure({ timeout: scaled(600_000, 90_000) })

test('work at every station at once speaks to nobody, DNS included @electron', async () => {
  const folder = workFolder()
  const data = practiceFolder()
  const command = await electronCommand({ ownDisplay: true })
  const tracer = traced(folder, command.executable)
  const flags = (station: Station) => [
    ...command.args,
    '--demo',
    `--data=${data.path}`,
    `--now=${NOW}`,
    `--station=${station}`,
    '--size=1280x900',
    '--lang=pt-BR',
  ]
  const app = await _electron.launch({
    executablePath: tracer.program,
    args: flags('reception'),
    env: command.env,
    chromiumSandbox: command.sandboxed,
  })
  try {
    const pages = new Map<Station, Page>([['reception', limited(await app.firstWindow())]])
    for (const station of STATIONS.slice(1)) {
      const opened = app.waitForEvent('window')
      spawn(tracer.program, flags(station), { env: command.env, stdio: 'ignore' })
      pages.set(station, limited(await opened))
    }
    await Promise.all(
      [...pages].map(async ([station, page]) => {
        await settled(page)
        await wander(station, page, ROUNDS)
      }),
    )
    expect(tracer.outbound()).toEqual([])
    const ways = await Promise.all([...pages.values()].map((page) => tryEveryWayOut(page)))
    expect(ways.flat()).toEqual([])
  } finally {
    await app.close()
    data.remove()
  }
  expect(tracer.seen()).toBeGreaterThan(100)
  expect(tracer.sent()).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})

test('an Electron left as it is delivered is caught by the same proof @electron', async () => {
  const folder = workFolder()
  mkdirSync(join(folder, 'data'))
  const command = await electronCommand({ ownDisplay: true })
  const start = unhardenedApp(folder, command)
  const tracer = traced(folder, start.executable)
  const app: ElectronApplication = await _electron.launch({
    executablePath: tracer.program,
    args: [...start.args, `--user-data-dir=${join(folder, 'data')}`, '--lang=pt-BR'],
    env: command.env,
    chromiumSandbox: command.sandboxed,
  })
  try {
    const page = limited(await app.firstWindow())
    await page.getByRole('textbox').fill('Uma palavra erradda.')
    // It says nothing aloud: what it asked for is a spelling dictionary.
    await expect.poll(() => tracer.sent().length).toBeGreaterThan(0)
    const before = tracer.sent().length
    await tryEveryWayOut(page)
    expect(tracer.sent().length).toBeGreaterThan(before)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
