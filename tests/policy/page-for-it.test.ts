import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { POLICY_WORDS } from '../../build/dist/windows/policy-words.ts'
import { Policy } from '../../main/policy/policy.ts'
import { blocksOf, wordsOf, type Block } from '../../renderer/stations/admin/for-it/blocks.ts'

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../../build/readme', name), 'utf8')
const PAGES = { 'pt-BR': read('for-it.pt-BR.md'), 'en-US': read('for-it.md') }
const LANGUAGES = ['pt-BR', 'en-US'] as const

const VALUES = {
  'pt-BR': { or: 'ou', folder: 'um caminho inteiro', to: 'a', upTo: 'até' },
  'en-US': { or: 'or', folder: 'a whole path', to: 'to', upTo: 'up to' },
} as const

interface ValueSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

/** What a setting takes, in words of its schema. */
function values(schema: ValueSchema, language: (typeof LANGUAGES)[number]): string {
  const { or, folder, to, upTo } = VALUES[language]
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(` ${or} `)
  if (schema.type === 'integer') return `${String(schema.minimum)} ${to} ${String(schema.maximum)}`
  return schema.type === 'array' ? `${upTo} ${String(schema.maxItems)}: ${folder}` : folder
}

const policyRows = (language: (typeof LANGUAGES)[number]) =>
  Object.entries(z.toJSONSchema(Policy).properties ?? {}).map(([name, schema]) => [
    `\`${name}\``,
    values(schema as ValueSchema, language),
    POLICY_WORDS[language].policies[name as keyof Policy].explain,
  ])

const tables = (text: string) => blocksOf(text).filter((block) => block.kind === 'table')

/** All of a block's lines. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return block.kind === 'steps' ? block.items : [block.text]
}
const shapeOf = (block: Block) =>
  block.kind === 'table'
    ? [block.kind, block.head.length, ...block.rows.map((row) => row.length)]
    : [block.kind, linesOf(block).length]
const codesOf = (text: string) =>
  blocksOf(text).map((block) =>
    linesOf(block)
      .flatMap(wordsOf)
      .filter(({ as }) => as === 'code')
      .map((word) => word.text),
  )

describe('the page for whoever administers the PCs', () => {
  test.each(LANGUAGES)('has in %s the table of the policy as its schema is', (language) => {
    const rows = tables(PAGES[language]).map((table) => table.rows)
    expect(rows).toContainEqual(policyRows(language))
  })

  test('says the same in both languages, part by part, command by command', () => {
    expect(blocksOf(PAGES['pt-BR']).map(shapeOf)).toEqual(blocksOf(PAGES['en-US']).map(shapeOf))
    expect(codesOf(PAGES['pt-BR'])).toEqual(codesOf(PAGES['en-US']))
    expect(codesOf(PAGES['en-US']).flat().length).toBeGreaterThan(30)
  })

  test.each(LANGUAGES)('is written in %s with what the app can draw, and nothing else', (language) => {
    const plain = blocksOf(PAGES[language])
      .flatMap(linesOf)
      .flatMap(wordsOf)
      .filter(({ as }) => as !== 'code')
    for (const { text } of plain) expect(text).not.toMatch(/[`*<>#[\]]|^\s*[-+] /u)
  })
})
