import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronCommand } from '../../build/runtime/launch.ts'
import { benchProgram, distOf } from './electron/program.ts'
import { summary, type Pair } from './pairs.ts'

interface Round {
  readonly ours: number
  readonly yardstick: number
}

/** What the product may take beside the printing itself, from the key on. */
const BESIDE_MICROS = 300_000
const PAPERS = ['receita', 'receita-longa', 'controle-especial'] as const

/** A paper from the key to its PDF (hidden window, drawing, pages counted, file written) beside `printToPDF` of one that stands drawn. */
export async function measurePapers(): Promise<readonly Pair[]> {
  const command = await electronCommand({ ownDisplay: true })
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-bench-'))
  try {
    const { executable, args } = await benchProgram(folder, command, 'papers.ts')
    const app = await _electron.launch({
      executablePath: executable,
      args: [...args, ...command.args.filter((flag) => flag.startsWith('--'))],
      env: { ...command.env, BENCH_DIST: distOf(command), BENCH_DATA: join(folder, 'paper.pdf') },
    })
    await (await app.firstWindow()).waitForSelector('h1')
    const pairs: Pair[] = []
    for (const name of PAPERS) {
      const rounds = await app.evaluate(
        (_electronApp, paper) =>
          (globalThis as unknown as { measured(name: string): Promise<Round[]> }).measured(paper),
        name,
      )
      const pair = summary(`${name}: key to PDF / bare printToPDF`, 1, rounds)
      pairs.push({
        ...pair,
        goal: Math.round(((pair.yardstick + BESIDE_MICROS) / pair.yardstick) * 100) / 100,
      })
    }
    await app.close()
    return pairs
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
