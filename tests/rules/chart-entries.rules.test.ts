import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  entriesOf,
  pageAfter,
  type ChartMark,
  type ProblemFact,
} from '../../main/clinic/chart/entries.rules.ts'

const mark = (changes: Partial<ChartMark>): ChartMark => ({
  ...{ kind: 'note', id: 'n1', at: '2026-11-23T12:00:00.000Z', noteId: null, encounterId: null },
  ...{ statementId: null, ...changes },
})
const problem = (changes: Partial<ProblemFact>): ProblemFact => ({
  ...{ statementId: 's', codes: new Set(['I10']), words: new Set(['hipertensao essencial']) },
  ...{ encounters: new Set<string>(), ...changes },
})
const note = mark({ noteId: 'n1', encounterId: 'e1' })
const addendum = mark({ kind: 'addendum', id: 'a1', noteId: 'n1', encounterId: 'e1' })
const idsOf = (marks: readonly ChartMark[]) => marks.map(({ id }) => id)

describe('what belongs to a problem', () => {
  test.each([
    ['its code', { code: 'I10', words: 'Pressão alta' }, ['n1', 'a1']],
    ['its words, without accents and case', { code: null, words: 'HIPERTENSÃO essencial' }, ['n1', 'a1']],
    ['another code', { code: 'I11', words: 'Outra' }, []],
  ] as const)('a note with %s, and what was added to it', (_name, diagnosis, ids) => {
    expect(idsOf(entriesOf(problem({}), [note, addendum], [{ noteId: 'n1', ...diagnosis }]))).toEqual(ids)
  })

  test('all of the encounter in which it was entered, and its own versions alone', () => {
    const marks = [
      note,
      mark({ kind: 'encounter', id: 'e2', encounterId: 'e2' }),
      mark({ kind: 'problem', id: 'v1', statementId: 's' }),
      mark({ kind: 'problem', id: 'v2', statementId: 'other', encounterId: 'e1' }),
    ]
    const found = entriesOf(problem({ encounters: new Set(['e1', 'e2']) }), marks, [])
    expect(idsOf(found)).toEqual(['n1', 'e2', 'v1'])
  })

  test('never what is under secrecy to whoever asks, whatever it says', () => {
    const closed = mark({ kind: 'closed', noteId: 'n1', encounterId: 'e1' })
    const diagnoses = [{ noteId: 'n1', code: 'I10', words: 'Hipertensão essencial' }]
    expect(entriesOf(problem({ encounters: new Set(['e1']) }), [closed], diagnoses)).toEqual([])
  })
})

test('pages one after the other hold every entry once, the newest first, those of one instant too', () => {
  const marks = fc.uniqueArray(fc.record({ id: fc.uuid(), minute: fc.integer({ min: 0, max: 5 }) }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  fc.assert(
    fc.property(marks, fc.integer({ min: 1, max: 7 }), (drawn, size) => {
      const all = drawn.map(({ id, minute }) => mark({ id, at: `2026-11-23T12:0${minute}:00.000Z` }))
      const read: ChartMark[] = []
      for (let more = true; more;) {
        const next = pageAfter(all, read.at(-1), size)
        read.push(...next.page)
        more = next.more
        expect(next.page.length).toBeLessThanOrEqual(size)
      }
      expect(idsOf(read).sort()).toEqual(idsOf(all).sort())
      expect(read.map(({ at }) => at)).toEqual(
        read
          .map(({ at }) => at)
          .sort()
          .reverse(),
      )
    }),
  )
})
