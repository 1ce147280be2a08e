import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openingsOfAll } from '../../main/clinic/booking/openings.rules.ts'
import { naiveOpenings } from '../helpers/naive-openings.ts'
import { openingsCases } from '../helpers/random-facts.ts'
import { DRAWN, scaled } from './scale.ts'

const CASES = scaled(30_000, 1_500)

test(
  `the engine offers what the rules word by word offer, in ${String(CASES)} cases`,
  () => {
    fc.assert(
      fc.property(openingsCases, ({ clinic, practitioners, wish, asked }) => {
        expect(openingsOfAll(practitioners, clinic, wish, asked)).toEqual(
          practitioners.map((own) => naiveOpenings(clinic, own, wish, asked)),
        )
      }),
      { numRuns: CASES, ...DRAWN },
    )
  },
  scaled(1_800_000, 120_000),
)
