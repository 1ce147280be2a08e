import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examLines, examsIn } from '../../preload/contract/exam-lines.ts'
import type { Input, Output } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

// One clinic for the whole file: each test has texts of its own name.
let clinic: ClinicFixture
beforeAll(async () => {
  clinic = await clinicFixture()
})
afterAll(() => clinic.close())

const helena = () => clinic.as('helena')
const renato = () => clinic.as('renato')
const sueli = () => clinic.as('sueli')

const preset = (change: Partial<Input<'preset.save'>> = {}): Input<'preset.save'> => ({
  ...{ replaces: null, kind: 'guidance', name: 'Repouso', text: 'Repouso por [dias].', shared: false },
  ...change,
})
const named = (list: Output<'preset.list'>, name: string) => list.find((one) => one.name === name)
const replacing = ({ id, changedAt }: Output<'preset.list'>[number]) => ({ id, changedAt })

test('one’s own are one’s own: a colleague and the administration neither see, change nor remove them', async () => {
  const { id } = await helena().ask('preset.save', preset())
  expect(named(await helena().ask('preset.list', {}), 'Repouso')).toMatchObject({ id, mayChange: true })
  const own = named(await helena().ask('preset.list', {}), 'Repouso') ?? expect.unreachable()
  for (const other of [renato(), sueli()]) {
    expect(named(await other.ask('preset.list', {}), 'Repouso')).toBeUndefined()
    const wanted = preset({ replaces: replacing(own), shared: true, name: 'Dela' })
    expect(await other.code('preset.save', wanted)).toBe('not-found')
    expect(await other.code('preset.remove', { id })).toBe('not-found')
  }
  await helena().ask('preset.remove', { id })
  expect(named(await helena().ask('preset.list', {}), 'Repouso')).toBeUndefined()
})

test('the clinic’s are everybody’s to use, and their author’s and the administration’s to change', async () => {
  await helena().ask('preset.save', preset({ name: 'Termo de sutura', shared: true }))
  const seen = named(await renato().ask('preset.list', {}), 'Termo de sutura') ?? expect.unreachable()
  expect(seen).toMatchObject({ mayChange: false, by: 'helena' })
  const wanted = preset({ replaces: replacing(seen), name: 'Termo de sutura', text: 'Outro.', shared: true })
  expect(await renato().code('preset.save', wanted)).toBe('not-yours')
  expect(await renato().code('preset.remove', { id: seen.id })).toBe('not-yours')
  clinic.tick(1000)
  await sueli().ask('preset.save', wanted)
  expect(named(await renato().ask('preset.list', {}), 'Termo de sutura')).toMatchObject({ text: 'Outro.' })
  expect(await sueli().code('preset.save', wanted)).toBe('stale')
})

test('the administration keeps the clinic’s alone', async () => {
  expect(await sueli().code('preset.save', preset({ name: 'Só meu' }))).toBe('not-yours')
  expect(await sueli().code('preset.save', preset({ name: 'De todos', shared: true }))).toBe('ok')
})

test('a name is taken once of a kind at each place, whatever its accents', async () => {
  await helena().ask('preset.save', preset({ name: 'Pressão alta' }))
  expect(await helena().code('preset.save', preset({ name: 'pressao ALTA' }))).toBe('name-taken')
  for (const change of [{ shared: true }, { kind: 'report' as const }])
    expect(await helena().code('preset.save', preset({ name: 'Pressão alta', ...change }))).toBe('ok')
})

test('a bundle of exams is one a line, as many and as long as a request may have', async () => {
  const bundle = (text: string) => helena().code('preset.save', preset({ kind: 'exams', name: 'Meu', text }))
  expect(await bundle('  \n | jejum')).toBe('invalid')
  expect(await bundle('x'.repeat(121))).toBe('invalid')
  expect(await bundle(Array.from({ length: 81 }, (_none, at) => `Exame ${at}`).join('\n'))).toBe('invalid')
  expect(await bundle('Hemograma\nGlicemia | jejum 8 h')).toBe('ok')
})

test('a text is no longer than its paper', async () => {
  const text = 'x'.repeat(1501)
  expect(await helena().code('preset.save', preset({ kind: 'leave', name: 'Longo', text }))).toBe('invalid')
  expect(await helena().code('preset.save', preset({ kind: 'report', name: 'Longo', text }))).toBe('ok')
})

test('exams come back out of their lines as they went in', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ú0-9][A-Za-zÀ-ú0-9 ()/,-]{0,40}$/u).map((text) => text.trim())
  const item = fc.record({ name: word, remark: fc.option(word, { nil: null }) })
  const items = fc.uniqueArray(item, { selector: ({ name }) => name, maxLength: 20 })
  fc.assert(
    fc.property(items, (exams) => {
      const tidy = exams.map(({ name, remark }) => ({
        name: name.replace(/\s+/gu, ' '),
        remark: remark?.replace(/\s+/gu, ' ') ?? null,
      }))
      expect(examsIn(examLines(tidy))).toEqual(
        tidy.filter(({ name }, at) => tidy.findIndex((one) => one.name === name) === at),
      )
    }),
  )
})
