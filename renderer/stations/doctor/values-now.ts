import type { DraftContent } from '../../../preload/contract/draft.ts'
import { readMeasure } from '../../../preload/contract/measures.ts'
import { changeDoubts, vitalDoubts, type LastValues } from '../../../preload/contract/vital-doubts.ts'
import { ageInMonths, readVitals } from '../../../preload/contract/vital-signs.ts'
import type { Cover } from './patient-cover.ts'

/** The values of a note as they read now, and what of them is asked about; `today` is the visit's day, `now` the clinic's time. */
export function valuesNow(content: DraftContent, cover: Cover | undefined, today: string, now: string) {
  const ageNow = cover ? ageInMonths(cover.birthDate, today) : Infinity
  const before: LastValues = Object.fromEntries(
    (cover?.lastVitals ?? []).map(({ name, value, date }) => [
      name,
      { value, monthsAgo: ageInMonths(date, today) },
    ]),
  )
  const read = readVitals(content.vitals, ageNow)
  const further = content.measures.map((one) => readMeasure(one, ageNow, now))
  const taken = further.flatMap(({ values }) => values ?? [])
  const doubts = [...vitalDoubts(read.values, before, ageNow), ...changeDoubts(taken, before, ageNow)]
  return { ageNow, read, further, doubts }
}
