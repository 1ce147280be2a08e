import fc from 'fast-check'
import { expect, test } from 'vitest'
import { usualOf } from '../../renderer/desk/usual.ts'

const visit = (practitionerId: string, visitTypeId: string, status = 'fulfilled') => ({
  practitionerId,
  visitTypeId,
  status,
})

test('whom a patient usually sees, and for what, is what stands most often; nothing is made up', () => {
  expect(usualOf([])('')).toEqual({ practitionerId: '', visitTypeId: '' })
  const usual = usualOf([visit('b', 'b1'), visit('a', 'a2'), visit('a', 'a1'), visit('a', 'a2')])
  expect(usual('')).toEqual({ practitionerId: 'a', visitTypeId: 'a2' })
  expect(usual('b')).toEqual({ practitionerId: 'b', visitTypeId: 'b1' })
  expect(usual('c')).toEqual({ practitionerId: 'c', visitTypeId: '' })
  expect(usualOf([visit('a', 'a1', 'cancelled')])('')).toEqual({ practitionerId: '', visitTypeId: '' })
  // The newest stand first: of two as often, the one he was with last.
  expect(usualOf([visit('b', 'b1'), visit('a', 'a1')])('')).toEqual({
    practitionerId: 'b',
    visitTypeId: 'b1',
  })
})

test('what is known was always one of his own visits', () => {
  const one = fc.tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.nat(2),
    fc.constantFrom('booked', 'fulfilled', 'cancelled'),
  )
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (made) => {
      const visits = made.map(([who, type, status]) => visit(who, `${who}${String(type)}`, status))
      const known = usualOf(visits)('')
      const fits = visits.some(
        (own) =>
          own.status !== 'cancelled' &&
          own.practitionerId === known.practitionerId &&
          own.visitTypeId === known.visitTypeId,
      )
      expect(fits || known.practitionerId === '').toBe(true)
      expect(known.practitionerId === '').toBe(visits.every(({ status }) => status === 'cancelled'))
    }),
  )
})
