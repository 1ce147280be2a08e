import { describe, expect, test } from 'vitest'
import {
  acceptAll,
  batchOf,
  lostPlaces,
  type AffectedVisit,
  type Decision,
  type Decisions,
  type Offer,
  type Place,
} from '../../renderer/stations/reception/absences/decisions.ts'
import { when } from '../helpers/when.ts'

const place = (start: string, practitionerId = 'helena'): Place => ({
  kind: 'same-professional',
  practitionerId,
  practitionerName: practitionerId,
  visitTypeId: 'type',
  ...when(start),
})
const offer = (appointmentId: string, ...proposals: readonly Place[]): Offer => ({
  appointmentId,
  version: 1,
  proposals: [...proposals],
})
const affected = (appointmentId: string, version = 1) => ({ appointmentId, version }) as AffectedVisit

const NINE = place('2026-11-25T09:00')
const TEN = place('2026-11-25T10:00')
const ELEVEN = place('2026-11-25T11:00', 'renato')

describe('what is decided about the visits of an absence', () => {
  test('accepting all takes the first place of each and leaves what was decided before', () => {
    const decided: Decisions = new Map([['b', 'cancel']])
    const offers = [offer('a', NINE, TEN), offer('b', TEN), offer('c')]
    expect([...acceptAll(offers, decided)]).toEqual([
      ['b', 'cancel'],
      ['a', { to: NINE }],
    ])
  })

  test('trap: a stale list. A choice keeps meaning its place when the offers change, and is known to be lost', () => {
    const decided: Decisions = new Map([
      ['a', { to: NINE }],
      ['b', { to: ELEVEN }],
    ])
    const offers = [offer('a', TEN, NINE), offer('b', TEN)]
    expect([...lostPlaces(offers, decided)]).toEqual(['b'])
    expect(batchOf('x', [affected('a', 3)], decided).moves).toEqual([
      {
        appointmentId: 'a',
        version: 3,
        practitionerId: 'helena',
        visitTypeId: 'type',
        ...when('2026-11-25T09:00'),
      },
    ])
  })

  test('only visits that are listed and decided are asked for', () => {
    const decided: Decisions = new Map<string, Decision>([
      ['a', 'cancel'],
      ['gone', { to: NINE }],
    ])
    expect(batchOf('x', [affected('a'), affected('b')], decided)).toEqual({
      id: 'x',
      moves: [],
      cancels: [{ appointmentId: 'a', version: 1, reason: 'practitioner-away' }],
    })
  })
})
