import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedState, currentOf, type VersionFact } from '../../main/clinic/statement/current.rules.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 13, minute)).toISOString()

type Deed =
  | { readonly do: 'enter' }
  | { readonly do: 'deny' }
  | { readonly do: 'refute' | 'mistake'; readonly which: number }

const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('enter' as const) }),
    fc.record({ do: fc.constant('deny' as const) }),
    fc.record({ do: fc.constantFrom('refute' as const, 'mistake' as const), which: fc.nat(9) }),
  ),
  { maxLength: 20 },
)

const allergy = (status: 'active' | 'refuted') => ({
  kind: 'allergy' as const,
  substance: 'Dipirona',
  reaction: null,
  criticality: 'high' as const,
  status,
})

/** What those deeds leave behind, and what somebody who remembers the last answer would say. */
function played(list: readonly Deed[]) {
  const versions: VersionFact[] = []
  let denied = false
  let asked = false
  for (const [index, deed] of list.entries()) {
    const id = String(index)
    const rest = { id, enteredAt: at(index), mistaken: false, replaces: [] as string[] }
    const active = currentOf(versions).filter(
      ({ content, mistaken }) => !mistaken && content.kind === 'allergy' && content.status === 'active',
    )
    if (deed.do === 'enter') versions.push({ ...rest, statementId: id, content: allergy('active') })
    else if (deed.do === 'deny') {
      if (active.length > 0) continue
      versions.push({ ...rest, statementId: id, content: { kind: 'denial', of: 'allergy' } })
    } else {
      const one = active[deed.which % Math.max(active.length, 1)]
      if (!one) continue
      const mistaken = deed.do === 'mistake'
      const content = allergy(mistaken ? 'active' : 'refuted')
      versions.push({ ...rest, statementId: one.statementId, content, mistaken, replaces: [one.id] })
    }
    denied = deed.do === 'deny'
    asked = true
  }
  return { versions, denied: asked && denied }
}

describe('whether somebody was asked for allergies', () => {
  test('"nega" stands as the last word alone, and a list while one of it is active', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { versions, denied } = played(list)
        const active = currentOf(versions).some(
          ({ content, mistaken }) => !mistaken && content.kind === 'allergy' && content.status === 'active',
        )
        const state = askedState(versions, 'allergy')
        expect(state === 'listed').toBe(active)
        expect(state === 'denied').toBe(denied && !active)
        // What was asked of allergies says nothing of medicines.
        expect(askedState(versions, 'medication')).toBe('not-asked')
      }),
    )
  })

  test('a denial of the same instant as an entry does not count', () => {
    const rest = { enteredAt: at(0), mistaken: false, replaces: [] }
    const versions: VersionFact[] = [
      { ...rest, id: 'a', statementId: 'a', content: allergy('refuted') },
      { ...rest, id: 'b', statementId: 'b', content: { kind: 'denial', of: 'allergy' } },
    ]
    expect(askedState(versions, 'allergy')).toBe('not-asked')
  })
})
