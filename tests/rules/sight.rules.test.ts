import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glassCountsSince, isMinorOn, offeredSecrecy, sees } from '../../main/clinic/record/sight.rules.ts'

const account = fc.constantFrom('ana', 'bia', 'caio')
const entry = fc.record({
  entryId: fc.constantFrom('one', 'other'),
  accountId: account,
  secrecy: fc.constantFrom('open', 'secret', 'author-only'),
  safety: fc.boolean(),
} as const)
const onlooker = fc.record({
  accountId: fc.option(account),
  broken: fc.uniqueArray(fc.constantFrom('one', 'other')).map((ids) => new Set(ids)),
  scope: fc.constantFrom('chart', 'safety'),
} as const)

describe('who sees an entry', () => {
  test('its author always, everybody what is open, whoever broke its glass what is secret, nobody else anything; a nurse what safety needs alone', () => {
    fc.assert(
      fc.property(onlooker, entry, (by, of) => {
        const author = by.accountId === of.accountId
        const told = of.secrecy === 'secret' && by.broken.has(of.entryId)
        const within = by.scope === 'chart' || of.safety
        expect(sees(by, of)).toBe(author || (within && (of.secrecy === 'open' || told)))
      }),
    )
  })

  test("what is its author's only is opened by no glass", () => {
    const of = { entryId: 'one', accountId: 'ana', secrecy: 'author-only' as const }
    const bia = { accountId: 'bia', scope: 'chart' as const }
    expect(sees({ ...bia, broken: new Set(['one']) }, of)).toBe(false)
    expect(sees({ ...bia, broken: new Set(['one']) }, { ...of, secrecy: 'secret' })).toBe(true)
    expect(sees({ ...bia, accountId: 'ana', broken: new Set() }, of)).toBe(true)
  })

  test('glass counts for twelve hours', () => {
    expect(glassCountsSince('2026-11-23T20:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z')
  })

  test("a psychologist's record is secret by itself, and only she has one of her own", () => {
    expect(offeredSecrecy('CRP')).toEqual(['secret', 'author-only', 'open'])
    expect(offeredSecrecy('CRM')).toEqual(['open', 'secret'])
  })

  test('somebody is a minor until the day he is eighteen', () => {
    expect(isMinorOn('2008-11-24', '2026-11-23')).toBe(true)
    expect(isMinorOn('2008-11-23', '2026-11-23')).toBe(false)
  })
})
