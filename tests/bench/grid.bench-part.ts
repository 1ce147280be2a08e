import { chromium, type Page } from '@playwright/test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { ensureChromium } from '../../build/runtime/chromium.ts'
import { rendererConfig } from '../../build/vite/renderer.config.ts'
import { summary, type Pair } from './pairs.ts'

const PROJECT = resolve(import.meta.dirname, '../..')
const ROUNDS = 41

async function bundle(folder: string): Promise<string> {
  const { build: options, ...config } = rendererConfig()
  const rolldownOptions = {
    input: join(PROJECT, 'tests/bench/grid/page.ts'),
    output: { entryFileNames: 'page.js' },
  }
  await build({ ...config, root: PROJECT, build: { ...options, outDir: folder, rolldownOptions } })
  return readFileSync(join(folder, 'page.js'), 'utf8')
}

/** P8: the day grid drawn by its element beside the same nodes made by hand; then one visit of it changed. */
export async function measureGrid(): Promise<readonly Pair[]> {
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-bench-'))
  const browser = await chromium.launch({ executablePath: await ensureChromium() })
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
    await page.setContent('<!doctype html><html lang="pt-BR"><title>bench</title><body></body></html>')
    for (const sheet of ['tokens', 'page'])
      await page.addStyleTag({ content: readFileSync(join(PROJECT, `renderer/style/${sheet}.css`), 'utf8') })
    await page.addScriptTag({ content: await bundle(folder), type: 'module' })
    await page.waitForFunction(() => 'gridBench' in window)
    const difference = await page.evaluate(() => window.gridBench.difference())
    if (difference !== '') throw new Error(`the trees differ:\n${difference}`)
    return await measure(page)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const micros = (ms: number) => ms * 1000

async function draw(page: Page, name: string, inSight: boolean): Promise<Pair> {
  const once = (who: 'element' | 'hand') =>
    page.evaluate(([what, seen]) => window.gridBench[what](seen), [who, inSight] as const)
  const rounds = []
  for (let round = -5; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? 'element' : 'hand'
    const one = await once(first)
    const other = await once(first === 'hand' ? 'element' : 'hand')
    const [ours, yardstick] = first === 'element' ? [one, other] : [other, one]
    if (round >= 0) rounds.push({ ours: micros(ours), yardstick: micros(yardstick) })
  }
  return summary(name, 1.3, rounds)
}

async function measure(page: Page): Promise<Pair[]> {
  const changes = await page.evaluate(() => window.gridBench.change(60))
  return [
    await draw(page, 'day grid of 600 visits, drawn / by hand', true),
    await draw(page, 'day grid, its nodes without layout / by hand', false),
    summary(
      'day grid, one visit changed / a frame of 16 ms',
      1,
      changes.slice(10).map((ms) => ({ ours: micros(ms), yardstick: 16_000 })),
    ),
  ]
}
