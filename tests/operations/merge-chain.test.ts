import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dateOf, dayOf } from '../../main/clinic/calendar/days.rules.ts'
import { clinicFixture, type ClinicFixture, MONDAY } from '../helpers/clinic-fixture.ts'
import { insurerId } from '../helpers/insurers.ts'
import { rowsOf } from '../helpers/merged-rows.ts'
import { luis, luiz, merging } from '../helpers/merging.ts'
import { typedCard } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

describe('merges one upon another', () => {
  test('go back the last first, each exactly', async () => {
    let week = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 2, maxLength: 5 }),
        async (pairs) => {
          week += 1
          const cards: string[] = []
          for (const name of ['Ana Dias', 'Ana Maria Dias', 'Ana M Dias', 'Aninha Dias'])
            cards.push(await desk.register({ name, birthDate: '1980-01-02' }))
          await desk.book(cards[0] ?? '', `${dateOf(dayOf(MONDAY) + 7 * week)}T17:00`)
          const gone = new Set<string>()
          const made: { readonly mergeId: string; readonly before: unknown }[] = []
          for (const [a, b] of pairs) {
            const [kept = '', other = ''] = [cards[a], cards[b]]
            if (kept === other || gone.has(kept) || gone.has(other)) continue
            const before = rowsOf(clinic, cards)
            made.push({ mergeId: await desk.merged(kept, other), before })
            clinic.tick(1000)
            gone.add(other)
          }
          for (const { mergeId, before } of made.reverse()) {
            expect(await desk.undo(mergeId)).toBe('ok')
            expect(rowsOf(clinic, cards)).toEqual(before)
          }
        },
      ),
      { numRuns: 6 },
    )
  })

  test('stand where something was changed between two of them', async () => {
    const [kept, second, third] = [
      await desk.register(luiz),
      await desk.register(luis),
      await desk.register({ ...luis, name: 'Luís C. Sousa' }),
    ]
    const first = await desk.merged(kept, second)
    const { version } = await desk.read(kept)
    const changed = typedCard({ ...luiz, insurerId: insurerId(clinic.db, 'Vida') })
    await clinic.as('livia').ask('patient.update', { patientId: kept, version, card: changed })
    expect(await desk.undo(await desk.merged(kept, third))).toBe('ok')
    expect(await desk.undo(first)).toBe('merge-changed')
  })
})
