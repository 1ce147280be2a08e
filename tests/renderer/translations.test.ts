import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')

interface Unit {
  readonly id: string
  readonly source: string
  readonly target: string | undefined
}

function units(file: string): Unit[] {
  const pattern = /<trans-unit id="([^"]+)">\s*<source>(.*?)<\/source>(?:\s*<target>(.*?)<\/target>)?/gsu
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, id = '', source = '', target]) => ({
    id,
    source,
    target,
  }))
}

/** What the sources say now, extracted afresh, so that a forgotten extraction is seen too. */
function extracted(): Unit[] {
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-words-'))
  try {
    const config = JSON.parse(readFileSync(join(project, 'build/lit-localize.json'), 'utf8')) as Record<
      string,
      unknown
    >
    writeFileSync(
      join(folder, 'lit-localize.json'),
      JSON.stringify({
        ...config,
        $schema: undefined,
        inputFiles: [join(project, 'renderer/**/*.ts')],
        interchange: { format: 'xliff', xliffDir: folder },
      }),
    )
    const tool = join(project, 'node_modules/@lit/localize-tools/bin/lit-localize.js')
    execFileSync(process.execPath, [tool, 'extract', '--config', join(folder, 'lit-localize.json')], {
      stdio: 'pipe',
    })
    return units(join(folder, 'en.xlf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const places = (text: string) => [...text.matchAll(/<x id="\d+"/gu)].map(([place]) => place).sort()

test('every sentence has its English, with the same places for names and numbers', () => {
  const translated = new Map(units(join(project, 'renderer/i18n/en.xlf')).map((unit) => [unit.id, unit]))
  const now = extracted()
  expect(now.length).toBeGreaterThan(500)
  const missing = now.filter(({ id }) => !translated.get(id)?.target)
  expect(missing.map(({ source }) => source)).toEqual([])
  const uneven = [...translated.values()].filter(
    ({ source, target = '' }) => `${places(source)}` !== `${places(target)}`,
  )
  expect(uneven.map(({ source }) => source)).toEqual([])
})
