import { expect, test } from 'vitest'
import { startsBeside } from '../../renderer/stations/reception/booking/family.ts'

const slot = { startMinute: 480, minutes: 20, starts: [480, 500, 510, 530, 600] }

test('each of a family begins as soon as the one before is over and a time is free', () => {
  expect(startsBeside(slot, 1)).toEqual([500])
  expect(startsBeside(slot, 3)).toEqual([500, 530, 600])
})

test('who finds no room on the day is left out, and nobody begins before the first', () => {
  expect(startsBeside(slot, 9)).toHaveLength(3)
  expect(startsBeside({ ...slot, startMinute: 600 }, 1)).toEqual([])
})
