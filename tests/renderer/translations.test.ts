import { readFileSync } from 'node:fs'
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

const places = (text: string) => [...text.matchAll(/<x id="\d+"/gu)].map(([place]) => place).sort()

// That every sentence of the sources stands in the file is seen by `build/cli/check-i18n.ts`, which extracts them anew.
test('every sentence has its English, with the same places for names and numbers', () => {
  const all = units(join(project, 'renderer/i18n/en.xlf'))
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(({ target }) => !target).map(({ source }) => source)).toEqual([])
  const uneven = all.filter(({ source, target = '' }) => `${places(source)}` !== `${places(target)}`)
  expect(uneven.map(({ source }) => source)).toEqual([])
})
