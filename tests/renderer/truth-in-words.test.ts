import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import { cpfMissingReasons } from '../../renderer/desk/card-choices.ts'
import { workSentence } from '../../renderer/first-start/backup-words.ts'
import { codeSentence } from '../../renderer/i18n/errors.ts'
import { stepsOf } from '../../renderer/stations/reception/visit/visit-steps.ts'

const SOURCES = join(import.meta.dirname, '../../renderer')
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => ({ name, text: readFileSync(join(SOURCES, name), 'utf8') }))
const saying = (words: string) => sources.filter(({ text }) => text.includes(words)).map(({ name }) => name)

test('“the marked fields” are named in one place, and by no answer of the clinic itself', () => {
  expect(saying('campos marcados')).toEqual(['i18n/marked-sentence.ts'])
  expect(codeSentence('invalid')).not.toContain('marcados')
})

test('a place that is taken was not always taken just now', () => {
  expect(saying('acabou de ser ocupado')).toEqual([])
  expect(codeSentence('slot-taken')).toContain('ocupado')
})

test('the reasons for having no CPF are reasons', () => {
  expect(cpfMissingReasons().map(({ label }) => label)).not.toContain('Tem CPF')
})

test('what would be lost is said in visits and notes', () => {
  expect(workSentence({ name: 'Helena', visits: 1, notes: 2 })).toBe(
    'Helena: 1 consulta marcada ou mudada, 2 notas assinadas',
  )
  expect(workSentence({ name: 'Helena', visits: 0, notes: 1 })).toBe('Helena: 1 nota assinada')
})

test('the road of a visit that was recorded afterwards shows no step that nobody took', () => {
  const recorded: Output<'visit.history'>[number] = {
    at: '2026-11-23T13:00:00.000Z',
    event: 'record-late',
    toStatus: 'fulfilled',
    actorName: 'Lívia',
    station: 'reception',
    date: '2026-11-20',
    startMinute: 540,
    reason: 'Faltou luz',
  }
  const road = stepsOf('fulfilled', [recorded])
  expect(road.map(({ stands }) => stands)).toEqual(['skipped', 'skipped', 'skipped', 'skipped', 'now'])
  expect(road.at(-1)?.event).toBe(recorded)
})
