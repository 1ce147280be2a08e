import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from '../../db/person-names.ts'
import {
  aheadRefusal,
  changesRefusal,
  countedFrom,
  MOST_AHEAD,
  MOST_CHANGES,
  MOST_SLIPS,
  slipsRefusal,
  type PersonAhead,
} from '../../main/clinic/account/kiosk-limits.rules.ts'
import { groupByCard, isMeant } from '../../main/clinic/claim/claim-list.rules.ts'
import { guardianshipRefusal } from '../../main/clinic/patient/guardianship.rules.ts'
import { GUARDIANSHIPS } from '../../preload/contract/patient-card.ts'
import { DRAWN } from '../faults/scale.ts'

describe('what is done again and again', () => {
  test('has an end for one visit and for one account, and none before it', () => {
    for (const { most, refusal } of [
      { most: MOST_CHANGES, refusal: changesRefusal },
      { most: MOST_SLIPS, refusal: slipsRefusal },
    ]) {
      expect(refusal({ visit: most.visit - 1, account: most.account - 1 })).toBeNull()
      expect(refusal({ visit: most.visit, account: 0 })).not.toBeNull()
      expect(refusal({ visit: 0, account: most.account })).not.toBeNull()
    }
  })
})

const person = (changes: Partial<PersonAhead> = {}): PersonAhead => ({
  patientId: 'self',
  relationship: 'self',
  status: 'active',
  ahead: 0,
  ...changes,
})

describe('visits ahead', () => {
  test('five of a person, ten of an account, one of whom the desk has not seen', () => {
    expect(aheadRefusal([person({ ahead: 4 })], 'self')).toBeNull()
    expect(aheadRefusal([person({ ahead: 5 })], 'self')).toBe('too-many-visits')
    const child = (patientId: string, ahead: number) => person({ patientId, relationship: 'mother', ahead })
    const family = [person({ ahead: 4 }), child('a', 4), child('b', 1)]
    expect(aheadRefusal(family, 'b')).toBeNull()
    expect(aheadRefusal([...family, child('c', 1)], 'b')).toBe('too-many-visits')
    expect(aheadRefusal([person({ status: 'provisional' })], 'self')).toBeNull()
    expect(aheadRefusal([person({ status: 'provisional', ahead: 1 })], 'self')).toBe('desk-first')
  })

  test('whoever the desk has not seen books one for all his people; his child, one until the desk has seen it', () => {
    const unseen = { status: 'provisional' } as const
    const child = person({ patientId: 'child', relationship: 'mother', ...unseen })
    expect(aheadRefusal([person({ ...unseen, ahead: 1 }), child], 'child')).toBe('desk-first')
    expect(aheadRefusal([person({ ahead: 3 }), child], 'child')).toBeNull()
    expect(aheadRefusal([person({ ahead: 3 }), { ...child, ahead: 1 }], 'child')).toBe('desk-first')
    expect(aheadRefusal([person({ ahead: 3 }), { ...child, ahead: 1 }], 'self')).toBeNull()
  })

  test('without a person it is asked for all of them: one who may book is enough', () => {
    const child = person({ patientId: 'child', relationship: 'mother', ahead: 5 })
    expect(aheadRefusal([person({ ahead: 5 }), { ...child, ahead: 2 }], undefined)).toBeNull()
    expect(aheadRefusal([person({ ahead: 5 })], undefined)).toBe('too-many-visits')
    expect(aheadRefusal([], undefined)).toBeNull()
  })

  const people = fc
    .array(
      fc.record({
        status: fc.constantFrom('active' as const, 'provisional' as const),
        others: fc.boolean(),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((drawn) =>
      drawn.map(({ status }, at) =>
        person({ patientId: String(at), relationship: at === 0 ? 'self' : 'mother', status }),
      ),
    )

  test('whoever asks on and on, in whatever order, never has more than the limits', () => {
    fc.assert(
      fc.property(people, fc.array(fc.nat({ max: 8 }), { maxLength: 200 }), (start, asked) => {
        let now: readonly PersonAhead[] = start
        for (const at of asked) {
          const patientId = String(at % start.length)
          if (aheadRefusal(now, patientId)) continue
          now = now.map((one) => (one.patientId === patientId ? { ...one, ahead: one.ahead + 1 } : one))
        }
        const all = now.reduce((sum, { ahead }) => sum + ahead, 0)
        expect(all).toBeLessThanOrEqual(
          start[0]?.status === 'provisional' ? MOST_AHEAD.unseen : MOST_AHEAD.account,
        )
        for (const { status, ahead } of now)
          expect(ahead).toBeLessThanOrEqual(status === 'provisional' ? MOST_AHEAD.unseen : MOST_AHEAD.patient)
      }),
      DRAWN,
    )
  })

  test('accounts count for an hour', () => {
    expect(countedFrom('2026-11-23T13:04:00.000Z')).toBe('2026-11-23T12:04:00.000Z')
  })
})

describe('a guardianship', () => {
  test('is a minor’s by three papers, an adult’s by the curatorship alone, and nobody’s own', () => {
    for (const seen of [null, ...GUARDIANSHIPS]) {
      expect(guardianshipRefusal({ relationship: 'self', minor: false, seen })).toBeNull()
      expect(guardianshipRefusal({ relationship: 'mother', minor: true, seen })).toBe(
        seen === null || seen === 'curatorship' ? 'guardianship-needed' : null,
      )
      expect(guardianshipRefusal({ relationship: 'guardian', minor: false, seen })).toBe(
        seen === 'curatorship' ? null : 'curatorship-needed',
      )
    }
  })
})

describe('a claim is found', () => {
  const claim = {
    names: [foldName('José D’Ávila Brandão')],
    numbers: ['52998224725', '+5511987654321', '48217713'],
    email: 'ze@exemplo.com.br',
  }
  test.each(['', '  ', 'jose', 'brandao jos', 'avila', '529.982', '98765-4321', '4821 7713', 'ZE@ex'])(
    'by %j',
    (text) => {
      expect(isMeant(text, foldName(text).split(' '), claim)).toBe(true)
    },
  )
  test.each(['maria', 'jose maria', '111.222', 'za@', '1'])('not by %j', (text) => {
    expect(isMeant(text, foldName(text).split(' '), claim)).toBe(false)
  })
})

test('claims of one card stand together where the newest of them stood; those of none stand alone', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'))), (cards) => {
      const claims = cards.map((card, at) => ({ card, at }))
      const groups = groupByCard(claims, ({ card }) => card)
      const all = groups.flatMap((group) => group.claims)
      expect(all.map(({ at }) => at).sort((x, y) => x - y)).toEqual(claims.map(({ at }) => at))
      const firsts = groups.map((group) => group.claims[0]?.at ?? -1)
      expect(firsts).toEqual([...firsts].sort((x, y) => x - y))
      for (const { cardId, claims: of } of groups) {
        expect(of.every(({ card }) => card === cardId)).toBe(true)
        if (cardId === null) expect(of).toHaveLength(1)
      }
      expect(new Set(groups.flatMap(({ cardId }) => cardId ?? [])).size).toBe(
        groups.filter(({ cardId }) => cardId !== null).length,
      )
    }),
    DRAWN,
  )
})
