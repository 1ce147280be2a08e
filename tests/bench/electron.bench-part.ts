import { _electron } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { electronCommand, type ElectronCommand } from '../../build/runtime/launch.ts'
import { layOutProgram } from '../helpers/electron-program.ts'
import { benchProgram, distOf, PAGE } from './electron/program.ts'
import { summary, type Pair } from './pairs.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const ROUNDS = 15
const START_ROUNDS = 15
const EMPTY = `
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => new BrowserWindow({ width: 1600, height: 1000, useContentSize: true, webPreferences: { sandbox: true } }).loadFile(require('node:path').join(__dirname, 'page.html')))
`

/** P6: through thread and dispatch beside a bare echo of the same payload, batches of 100. */
async function measureChannels(folder: string, command: ElectronCommand): Promise<Pair[]> {
  const { executable, args } = await benchProgram(folder, command, 'main.ts')
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, ...command.args.filter((flag) => flag.startsWith('--'))],
    env: { ...command.env, BENCH_DIST: distOf(command), BENCH_DATA: join(folder, 'data') },
  })
  const page = await app.firstWindow()
  await page.waitForSelector('h1')
  const measure = (ours: string, rows: number) =>
    page.evaluate(
      async ({ channel, count, rounds }) => {
        const { ask } = (
          window as unknown as { bench: { ask: (channel: string, payload: unknown) => Promise<unknown> } }
        ).bench
        const row = {
          id: crypto.randomUUID(),
          name: 'Aparecida Nogueira',
          start: 540,
          end: 570,
          status: 'booked',
          phone: '+5511987654321',
        }
        const payload = Array.from({ length: count }, () => ({ ...row }))
        const batch = async (name: string) => {
          const started = performance.now()
          for (let call = 0; call < 100; call += 1) await ask(name, payload)
          return ((performance.now() - started) * 1000) / 100
        }
        await batch('bare')
        await batch(channel)
        const measured: { ours: number; yardstick: number }[] = []
        for (let round = 0; round < rounds; round += 1) {
          if (round % 2 === 0) measured.push({ ours: await batch(channel), yardstick: await batch('bare') })
          else {
            const yardstick = await batch('bare')
            measured.push({ yardstick, ours: await batch(channel) })
          }
        }
        return measured
      },
      { channel: ours, count: rows, rounds: ROUNDS },
    )
  const pairs: Pair[] = []
  for (const rows of [1, 40, 200])
    pairs.push(
      summary(
        `echo through the clinic thread / bare invoke, ${rows} rows`,
        1.5,
        await measure('thread', rows),
      ),
    )
  pairs.push(summary('operation through dispatch / bare invoke, 1 row', 2, await measure('operation', 1)))
  await app.close()
  return pairs
}

/** P7: from spawn to the reception's first screen taking a key beside an empty window. */
async function measureStart(folder: string, command: ElectronCommand): Promise<Pair[]> {
  const empty = layOutProgram(join(folder, 'empty'), command, (app) => {
    writeFileSync(join(app, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.cjs"}')
    writeFileSync(join(app, 'main.cjs'), EMPTY)
    writeFileSync(join(app, 'page.html'), PAGE)
  })
  const shared = command.args.filter((flag) => flag.startsWith('--'))
  const time = async (executablePath: string, args: readonly string[], ready: string) => {
    const started = performance.now()
    const app = await _electron.launch({ executablePath, args: [...args], env: command.env })
    const page = await app.firstWindow()
    // Looked for at every frame: a locator looks again after up to half a second.
    await page.waitForFunction(
      (selector) => {
        const find = (root: Document | ShadowRoot): HTMLElement | null => {
          const here = root.querySelector<HTMLElement>(selector)
          if (here) return here
          for (const { shadowRoot } of root.querySelectorAll('*')) {
            const found = shadowRoot && find(shadowRoot)
            if (found) return found
          }
          return null
        }
        const found = find(document)
        found?.focus()
        return found !== null
      },
      ready,
      { polling: 'raf' },
    )
    const took = (performance.now() - started) * 1000
    await app.close()
    return took
  }
  const ours = () =>
    time(
      command.executable,
      [
        ...command.args,
        '--demo',
        `--data=${join(folder, 'start')}`,
        '--station=reception',
        '--size=1600x1000',
      ],
      'input',
    )
  const bare = () => time(empty.executable, [...empty.args, ...shared], 'h1')
  await ours()
  await bare()
  const rounds: { ours: number; yardstick: number }[] = []
  for (let round = 0; round < START_ROUNDS; round += 1) {
    if (round % 2 === 0) rounds.push({ ours: await ours(), yardstick: await bare() })
    else {
      const yardstick = await bare()
      rounds.push({ yardstick, ours: await ours() })
    }
  }
  return [summary('spawn to a first screen taking a key / empty window', 1.5, rounds)]
}

/** `npm start`, second run, to a page that is there: seconds against the limit of five. */
async function measureNpmStart(folder: string): Promise<Pair[]> {
  const port = 9555
  const flags = [
    'start',
    '--',
    '--demo',
    `--data=${join(folder, 'npm')}`,
    '--station=reception',
    `--remote-debugging-port=${port}`,
  ]
  const once = async () => {
    const started = performance.now()
    const child = spawn('npm', flags, { cwd: PROJECT, stdio: 'ignore', detached: true })
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    for (;;) {
      const pages = await fetch(`http://127.0.0.1:${port}/json`)
        .then((answer) => answer.json() as Promise<{ type: string; title: string }[]>)
        .catch(() => [])
      if (pages.some(({ type, title }) => type === 'page' && title.includes('·'))) break
      if (performance.now() - started > 60_000) throw new Error('npm start showed no window in a minute')
    }
    const took = performance.now() - started
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await ended
    return took
  }
  await once()
  const took = (await once()) * 1000
  return [summary('npm start, second run, to its window / 5 s', 1, [{ ours: took, yardstick: 5_000_000 }])]
}

/** Everything that needs the real Electron. */
export async function measureElectron(): Promise<readonly Pair[]> {
  const command = await electronCommand({ ownDisplay: true })
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-bench-'))
  try {
    return [
      ...(await measureChannels(folder, command)),
      ...(await measureStart(folder, command)),
      ...(await measureNpmStart(folder)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
