import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { changeRefusal } from '../../main/clinic/visit/change.rules.ts'
import { isLeftOpen, possibleSteps, takeStep, type Taker } from '../../main/clinic/visit/steps.rules.ts'
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
  /** Every status that steps lead to from a booked visit, on the day or later. */
  function reached(now: string): ReadonlySet<VisitStatus> {
    const found = new Set<VisitStatus>(['booked'])
    for (const status of found) {
      for (const step of VISIT_STEPS) {
        const next = takeStep(visit(status), step, everybody, now)
        if (isStatus(next)) found.add(next)
      }
    }
    return found
  }

  test('reach every status from a booked visit', () => {
    expect(reached(NOW)).toEqual(new Set(VISIT_STATUSES))
  })

  test('lead out of every status on its day and on every later one, but out of what is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const later = Temporal.PlainDateTime.from(NOW).add({ days, minutes: minute })
        const now = later.toString({ smallestUnit: 'minute' })
        const stuck = [...reached(NOW)].filter(
          (status) => possibleSteps(visit(status), everybody, now).length === 0,
        )
        expect(stuck).toEqual(['fulfilled'])
      }),
      DRAWN,
    )
  })

  test('lead out of every status too when its doctor is gone for good, by the desk or the administration', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const later = Temporal.PlainDateTime.from(NOW).add({ days, minutes: minute })
        const now = later.toString({ smallestUnit: 'minute' })
        const gone = { roles: ['reception', 'doctor', 'admin'], own: false }
        const stuck = [...reached(NOW)].filter(
          (status) => possibleSteps(visit(status), gone, now).length === 0 && !isLeftOpen(status, false),
        )
        expect(stuck).toEqual(['fulfilled'])
      }),
      DRAWN,
    )
    // While he is here it stays his.
    for (const status of VISIT_STATUSES) expect(isLeftOpen(status, true)).toBe(false)
  })

  test('leave what was begun to its own doctor: whoever else asks, it stays', () => {
    const others = { roles: ['reception', 'doctor', 'admin'], own: false }
    expect(possibleSteps(visit('in-progress'), others, NOW)).toEqual([])
    expect(possibleSteps(visit('in-progress'), doctor, NOW)).toEqual(['finish', 'undo-start'])
  })

  test('end: what is done takes no step', () => {
    expect(possibleSteps(visit('fulfilled'), everybody, NOW)).toEqual([])
  })

  test('take back what was written down afterwards, by the desk or its own doctor, and never twice', () => {
    const late = (status: VisitStatus) => ({ ...visit(status, '2026-01-05'), recordedLate: true })
    for (const taker of [desk, doctor]) {
      expect(possibleSteps(late('fulfilled'), taker, NOW)).toEqual(['undo-late'])
      expect(takeStep(late('fulfilled'), 'undo-late', taker, NOW)).toBe('cancelled')
      expect(possibleSteps(late('cancelled'), taker, NOW)).toEqual([])
    }
    expect(possibleSteps(late('fulfilled'), { ...doctor, own: false }, NOW)).toEqual([])
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
        fc.boolean(),
        (status, step, roles, own, recordedLate) => {
          if (!isStatus(takeStep({ ...visit(status), recordedLate }, step, { roles, own }, NOW))) return
          const byDoctor: readonly VisitStep[] = ['start', 'finish', 'undo-start']
          const isHis = own && roles.includes('doctor')
          const isDesks = roles.includes('reception')
          if (step === 'undo-late') expect(isHis || isDesks).toBe(true)
          else expect(byDoctor.includes(step) ? isHis : isDesks).toBe(true)
        },
      ),
      DRAWN,
    )
  })

  test('arrive only today, start whoever has not come only today; a missed visit must have begun', () => {
    expect(takeStep(visit('booked', '2026-11-24'), 'arrive', desk, NOW)).toBe('not-today')
    expect(takeStep(visit('confirmed', '2026-11-20'), 'start', doctor, NOW)).toBe('not-today')
    expect(takeStep(visit('arrived', '2026-11-20'), 'start', doctor, NOW)).toBe('in-progress')
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
