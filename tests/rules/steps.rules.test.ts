import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeRefusal } from '../../main/clinic/visit/change.rules.ts'
import { possibleSteps, takeStep, type Taker } from '../../main/clinic/visit/steps.rules.ts'
import {
  VISIT_STATUSES,
  VISIT_STEPS,
  type VisitStatus,
  type VisitStep,
} from '../../preload/contract/visit-status.ts'
import { DRAWN } from '../faults/scale.ts'

const TODAY = '2026-11-23'
const NOW = `${TODAY}T10:04`
const visit = (status: VisitStatus, date = TODAY, startMinute = 600) => ({ status, date, startMinute })
const everybody: Taker = { roles: ['reception', 'doctor'], own: true }
const desk: Taker = { roles: ['reception'], own: false }
const doctor: Taker = { roles: ['doctor'], own: true }

const isStatus = (result: string): result is VisitStatus => VISIT_STATUSES.some((status) => status === result)

describe('the steps of a visit', () => {
  test('reach every status but cancelled from a booked visit', () => {
    const reached = new Set<VisitStatus>(['booked'])
    for (const status of reached) {
      for (const step of VISIT_STEPS) {
        const next = takeStep(visit(status), step, everybody, NOW)
        if (isStatus(next)) reached.add(next)
      }
    }
    expect(reached).toEqual(new Set(VISIT_STATUSES.filter((status) => status !== 'cancelled')))
  })

  test('end: what is done or cancelled takes no step', () => {
    for (const status of ['fulfilled', 'cancelled'] as const)
      expect(possibleSteps(visit(status), everybody, NOW)).toEqual([])
  })

  test.each([
    ['confirm', 'undo-confirm', 'booked'],
    ['arrive', 'undo-arrive', 'booked'],
    ['start', 'undo-start', 'arrived'],
    ['miss', 'undo-miss', 'booked'],
  ] as const)('%s is taken back by %s', (step, undo, back) => {
    const after = takeStep(visit(back), step, everybody, NOW)
    expect(isStatus(after) && takeStep(visit(after), undo, everybody, NOW)).toBe(back)
  })

  test('belong to the desk or to the own doctor, never to anybody else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VISIT_STATUSES),
        fc.constantFrom(...VISIT_STEPS),
        fc.subarray(['anonymous', 'patient', 'reception', 'doctor', 'admin']),
        fc.boolean(),
        (status, step, roles, own) => {
          if (!isStatus(takeStep(visit(status), step, { roles, own }, NOW))) return
          const byDoctor: readonly VisitStep[] = ['start', 'finish', 'undo-start']
          expect(
            byDoctor.includes(step) ? own && roles.includes('doctor') : roles.includes('reception'),
          ).toBe(true)
        },
      ),
      DRAWN,
    )
  })

  test('arrive and start only today; a missed visit must have begun', () => {
    expect(takeStep(visit('booked', '2026-11-24'), 'arrive', desk, NOW)).toBe('not-today')
    expect(takeStep(visit('arrived', '2026-11-20'), 'start', doctor, NOW)).toBe('not-today')
    expect(takeStep(visit('in-progress', '2026-11-20'), 'finish', doctor, NOW)).toBe('fulfilled')
    expect(takeStep(visit('booked', TODAY, 605), 'miss', desk, NOW)).toBe('not-today')
    expect(takeStep(visit('booked', TODAY, 604), 'miss', desk, NOW)).toBe('noshow')
  })

  test('offered are exactly those that may be taken', () => {
    const any = fc.record({
      status: fc.constantFrom(...VISIT_STATUSES),
      date: fc.constantFrom('2026-11-20', TODAY, '2026-11-24'),
      startMinute: fc.integer({ min: 0, max: 1439 }),
    })
    fc.assert(
      fc.property(any, fc.constantFrom(everybody, desk, doctor, { ...doctor, own: false }), (one, taker) => {
        const possible = possibleSteps(one, taker, NOW)
        expect(possible).toEqual(VISIT_STEPS.filter((step) => isStatus(takeStep(one, step, taker, NOW))))
      }),
      DRAWN,
    )
  })
})

describe('changing a visit', () => {
  test('needs a visit still to come to the desk, and an hour of notice of a patient', () => {
    for (const status of VISIT_STATUSES) {
      const open = status === 'booked' || status === 'confirmed'
      expect(changeRefusal(visit(status), null, NOW)).toBe(open ? null : 'wrong-status')
    }
    expect(changeRefusal(visit('booked', TODAY, 663), 60, NOW)).toBe('too-soon')
    expect(changeRefusal(visit('booked', TODAY, 664), 60, NOW)).toBeNull()
    expect(changeRefusal(visit('booked', '2026-11-22'), 60, NOW)).toBe('too-soon')
  })
})
