import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../renderer/i18n/generated/en.ts')
const REASON =
  '// Longer than 300 lines: lit-localize writes every sentence of the interface into this one file.'

// After each build of the translations: what it writes begins with nothing.
const text = readFileSync(file, 'utf8')
if (!text.startsWith(REASON)) writeFileSync(file, `${REASON}\n${text.trimStart()}`)
