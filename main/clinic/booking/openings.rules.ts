import { walkDays, type Agenda, type House, type VisitLength } from './agenda-days.rules.ts'
import type { Request, ClinicFacts, PractitionerFacts, VisitWish } from './availability-facts.ts'
import { agendaOf, houseOf, roomsFor } from './facts-in-integers.rules.ts'
import { countOffered, createStartBits, hasStart, offeredStarts, paceOf, WORDS } from './start-bits.rules.ts'

export { START_STEP } from './start-bits.rules.ts'

export interface DayOpenings {
  readonly date: string
  readonly closed: boolean
  readonly starts: readonly number[]
}

/** What a date offers, in numbers. */
export interface DayCount {
  readonly date: string
  readonly openMinutes: number
  readonly free: number
}

/** The starts offered on each date of the range. */
export function offered(
  agenda: Agenda,
  house: House,
  visit: VisitLength,
  rooms: Int32Array | null,
): DayOpenings[] {
  const pace = paceOf(visit)
  const { dates } = house
  const days: DayOpenings[] = []
  walkDays(agenda, house, visit, rooms, (index, openMinutes, bits) => {
    days.push({
      date: dates[index] ?? '',
      closed: openMinutes === 0,
      starts: offeredStarts(bits, 0, pace),
    })
  })
  return days
}

/** What each date of the range offers, in numbers: cheaper than the starts themselves. */
export function counted(
  agenda: Agenda,
  house: House,
  visit: VisitLength,
  rooms: Int32Array | null,
): DayCount[] {
  const pace = paceOf(visit)
  const { dates } = house
  const days: DayCount[] = []
  walkDays(agenda, house, visit, rooms, (index, openMinutes, bits) => {
    days.push({ date: dates[index] ?? '', openMinutes, free: countOffered(bits, 0, pace) })
  })
  return days
}

/** Every valid start of a range, as bits, `WORDS` a day. */
export function validStarts(
  agenda: Agenda,
  house: House,
  visit: VisitLength,
  rooms: Int32Array | null,
): Int32Array {
  const all = createStartBits(house.range.length)
  walkDays(agenda, house, visit, rooms, (index, _open, bits) => all.set(bits, index * WORDS))
  return all
}

/** Whether a visit may begin at a minute of the range's first day. */
export function startValid(
  agenda: Agenda,
  house: House,
  visit: VisitLength,
  rooms: Int32Array | null,
  minute: number,
): boolean {
  let valid = false
  walkDays(agenda, house, visit, rooms, (index, _open, bits) => {
    if (index === 0) valid = hasStart(bits, 0, minute)
  })
  return valid
}

/** The openings of one professional: the definition on facts as they are told. */
export function openings(
  practitioner: PractitionerFacts,
  clinic: ClinicFacts,
  wish: VisitWish,
  asked: Request,
): DayOpenings[] {
  const house = houseOf(clinic, asked)
  return offered(agendaOf(practitioner, wish, house.range), house, wish, roomsFor(clinic, wish, house.range))
}

/** The openings of many professionals for one wish; what they share is looked at once. */
export function openingsOfAll(
  practitioners: readonly PractitionerFacts[],
  clinic: ClinicFacts,
  wish: VisitWish,
  asked: Request,
): DayOpenings[][] {
  const house = houseOf(clinic, asked)
  const rooms = roomsFor(clinic, wish, house.range)
  return practitioners.map((one) => offered(agendaOf(one, wish, house.range), house, wish, rooms))
}
