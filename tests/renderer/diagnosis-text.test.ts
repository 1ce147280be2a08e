import { expect, test } from 'vitest'
import { lineFor } from '../../renderer/stations/doctor/diagnosis-text.ts'

test.each([
  ['', '', 'I10 X', 5],
  ['Antes', '', 'Antes\nI10 X', 11],
  ['Antes\n', '', 'Antes\nI10 X', 11],
  ['Provável ', '', 'Provável I10 X', 14],
  ['', 'depois', 'I10 X\ndepois', 5],
  ['Antes', '\ndepois', 'Antes\nI10 X\ndepois', 11],
])('between %j and %j the words make %j', (before, after, whole, caret) => {
  const { text, caret: at } = lineFor(before, 'I10 X', after)
  expect(`${before}${text}${after}`).toBe(whole)
  expect(before.length + at).toBe(caret)
})
