import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')
const xliff = join(project, 'renderer/i18n/en.xlf')
const generated = join(project, 'renderer/i18n/generated/en.ts')

/** Every sentence of the pages has its English: extracting anew changes nothing, and no unit is without a target. */
function problems(): string[] {
  const before = [readFileSync(xliff, 'utf8'), readFileSync(generated, 'utf8')]
  for (const verb of ['extract', 'build']) {
    const run = spawnSync('node_modules/.bin/lit-localize', [verb, '--config', 'build/lit-localize.json'], {
      cwd: project,
      encoding: 'utf8',
    })
    if (run.status !== 0) return [run.stderr || run.stdout]
  }
  const after = [readFileSync(xliff, 'utf8'), readFileSync(generated, 'utf8')]
  const missing = [
    ...(after[0] ?? '').matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/gu),
  ].filter(([, , body]) => !/<target>[\s\S]*\S[\s\S]*<\/target>/u.test(body ?? ''))
  return [
    ...missing.map(
      ([, id, body]) =>
        `no English for ${id}: ${/<source>([\s\S]*?)<\/source>/u.exec(body ?? '')?.[1]?.trim()}`,
    ),
    ...(before[0] === after[0] ? [] : ['renderer/i18n/en.xlf was not up to date: it is now, commit it']),
    ...(before[1] === after[1]
      ? []
      : ['renderer/i18n/generated/en.ts was not up to date: it is now, commit it']),
  ]
}

const found = problems()
for (const line of found) console.error(line)
if (found.length > 0) process.exitCode = 1
