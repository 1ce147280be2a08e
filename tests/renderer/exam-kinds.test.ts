import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BUNDLES } from '../../renderer/stations/doctor/documents/bundles.ts'
import { firstPlace } from '../../renderer/stations/doctor/documents/exam-kinds.ts'
import { contentOf, newFields, type Frame } from '../../renderer/stations/doctor/documents/fields.ts'

const frame = { shown: { visitDate: null, at: '2026-11-30T10:30' }, times: null } as unknown as Frame
const item = (name: string) => ({ name, remark: null })
const papersOf = (items: readonly ReturnType<typeof item>[]): string[][] => {
  const { first, rest } = firstPlace(items)
  return first.length === 0 ? [] : [first.map(({ name }) => name), ...papersOf(rest)]
}

test('exams are parted by where they are made', () => {
  const names = ['Hemograma', 'Raio X de tórax', 'Ultrassonografia obstétrica', 'ECG', 'TSH', 'Holter 24 h']
  expect(papersOf(names.map(item))).toEqual([
    ['Hemograma', 'TSH'],
    ['Raio X de tórax', 'Ultrassonografia obstétrica'],
    ['ECG', 'Holter 24 h'],
  ])
})

test('every exam stands on exactly one paper, and there are three at most', () => {
  const known = BUNDLES.flatMap(({ items }) => items.map(({ name }) => name))
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...known), { maxLength: 60 }), (names) => {
      const papers = papersOf(names.map(item))
      expect(papers.flat().sort()).toEqual([...names].sort())
      expect(papers.length).toBeLessThanOrEqual(3)
    }),
  )
})

test('a request that is parted says what the first of its papers will', () => {
  const items = ['Hemograma', 'Raio X de tórax'].map(item)
  const fields = { ...newFields('exams', frame), items }
  expect(contentOf(fields, [])).toMatchObject({ items })
  expect(contentOf({ ...fields, parted: true }, [])).toMatchObject({ items: [item('Hemograma')] })
})
