import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../db/demo/calendar.ts'
import { chanceOf } from '../../db/demo/chance.ts'
import { makePatients } from '../../db/demo/patients.ts'
import { makeKinds, makePractitioners } from '../../db/demo/staff.ts'
import { makeVisits } from '../../db/demo/visits.ts'
import { MONDAY } from '../helpers/practice-database.ts'

describe('the practice clinic', () => {
  test('has a full day on each day of the week, in hours in which the agenda is open', () => {
    const chance = chanceOf('practice')
    const practitioners = makePractitioners(chance, makeKinds(chance))
    const people = makePatients(chanceOf('patients'), MONDAY.today)
    for (const day of [0, 1, 2, 3, 4, 5, 6]) {
      const today = Temporal.PlainDate.from(MONDAY.today).add({ days: day })
      const calendar = calendarOf(today.toString(), `${today.toString()}T13:04:00.000Z`, 'America/Sao_Paulo')
      const own = makeVisits(chanceOf('visits'), calendar, practitioners, people).filter(
        ({ date }) => date === calendar.today,
      )
      const count = (...wanted: readonly string[]) =>
        own.filter(({ status }) => wanted.includes(status)).length
      expect(new Set(own.map(({ practitioner }) => practitioner.id)).size, String(today)).toBeGreaterThan(3)
      expect(count('booked', 'confirmed'), String(today)).toBeGreaterThan(10)
      expect(count('in-progress'), String(today)).toBeGreaterThan(2)
    }
  })
})
