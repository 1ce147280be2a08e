import { Temporal } from 'temporal-polyfill'
import type {
  InsurerLimit,
  Occupancy,
  PractitionerFacts,
} from '../../../main/clinic/booking/availability-facts.ts'
import { below, seeded } from '../../faults/scale.ts'
import type { OpeningsCase } from '../../helpers/random-facts.ts'

const FIRST = Temporal.PlainDate.from('2026-11-23')
const INSURERS = [null, null, null, 'unimed', 'unimed', 'bradesco saude', 'amil', 'sulamerica'] as const
const LENGTHS = [15, 15, 15, 20, 20, 30] as const

interface Size {
  readonly practitioners: number
  readonly days: number
  readonly seed: number
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[below(random, list.length)] as T

/**
 * A clinic as they are: two shifts on five weekdays with older hours behind them, about 25 visits a day in rooms shared
 * by two professionals, a weekly meeting, holidays, a closure, absences, extra Saturdays, limits per convênio.
 */
export function realisticCase({ practitioners: count, days, seed }: Size): OpeningsCase {
  const random = seeded(seed)
  const dates = Array.from({ length: days }, (_, day) => {
    const date = FIRST.add({ days: day })
    return { date: date.toString(), weekday: date.dayOfWeek }
  })
  const roomIds = Array.from({ length: Math.ceil(count / 2) }, (_, index) => `sala ${String(index + 1)}`)
  const rooms = new Map<string, Occupancy[]>(roomIds.map((id) => [id, []]))
  const on = (share: number) => dates[Math.floor((days - 1) * share)]?.date ?? FIRST.toString()
  const practitioners = Array.from({ length: count }, (_, index) => {
    const own = practitionerFacts(random, `profissional ${String(index + 1)}`, dates, on)
    const room = roomIds[index >> 1] ?? 'sala 1'
    const occupied = own.occupied.map((visit) => ({ ...visit, roomId: room }))
    rooms.get(room)?.push(...occupied)
    return { ...own, occupied }
  })
  // Two rooms that everybody shares, a third of the day in use.
  const shared = ['procedimentos 1', 'procedimentos 2']
  for (const id of shared)
    rooms.set(
      id,
      dates.flatMap(({ date }) => visitsOn(random, date, [[480, 1080]], 10, 0.6)),
    )
  return {
    clinic: {
      closures: [span(null, on(0.5), on(0.5), null), span(null, on(0.25), on(0.25), [840, 1080])],
      holidays: new Set(['2026-12-25', '2027-01-01', on(0.7)]),
      skipped: [],
      rooms,
    },
    practitioners,
    wish: {
      minutes: 20,
      bufferBefore: 0,
      bufferAfter: 5,
      rooms: shared,
      insurer: 'unimed',
    },
    asked: { from: on(0), days, now: `${on(0)}T10:04`, noticeMinutes: 60, lastDate: on(1) },
  }
}

const span = (
  practitionerId: string | null,
  fromDate: string,
  toDate: string,
  minutes: readonly [number, number] | null,
) => ({
  practitionerId,
  fromDate,
  toDate,
  startMinute: minutes?.[0] ?? null,
  endMinute: minutes?.[1] ?? null,
  reason: 'fechado',
})

function practitionerFacts(
  random: () => number,
  practitionerId: string,
  dates: readonly { readonly date: string; readonly weekday: number }[],
  on: (share: number) => string,
): PractitionerFacts {
  const early = 420 + 30 * below(random, 4)
  const shifts = [
    [early, 720],
    [780 + 15 * below(random, 3), 1080],
  ] as const
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) =>
    shifts.flatMap(([startMinute, endMinute]) => [
      { weekday, startMinute: startMinute + 60, endMinute, validFrom: '2020-01-01', validTo: '2025-12-31' },
      { weekday, startMinute, endMinute, validFrom: '2026-01-01', validTo: null },
    ]),
  )
  const saturdays = dates.filter(({ weekday }) => weekday === 6).map(({ date }) => date)
  const away = random() * 0.9
  return {
    practitionerId,
    hours,
    extras: saturdays
      .filter(() => random() < 0.25)
      .map((date) => ({ date, startMinute: 480, endMinute: 720 })),
    absences: [
      span(practitionerId, on(away), on(away + 0.05), null),
      span(practitionerId, on(1 - away), on(1 - away), [960, 1080]),
    ],
    blocks: [
      {
        startMinute: 720 - 30,
        endMinute: 720,
        dates: new Set(dates.filter(({ weekday }) => weekday === 3).map(({ date }) => date)),
        reason: 'reunião de equipe',
      },
    ],
    limits: [
      { insurer: 'unimed', weekday: null, startMinute: 0, endMinute: 720, most: 4 },
      { insurer: 'unimed', weekday: 5, startMinute: 720, endMinute: 1440, most: 2 },
      { insurer: 'amil', weekday: null, startMinute: 0, endMinute: 1440, most: 3 },
    ] satisfies InsurerLimit[],
    occupied: dates
      .filter(({ weekday }) => weekday < 6)
      .flatMap(({ date }) => visitsOn(random, date, shifts, 25, 0.12)),
  }
}

/** Visits one behind the other with a gap now and then; the day ends when there are enough of them. */
function visitsOn(
  random: () => number,
  date: string,
  shifts: readonly (readonly [number, number])[],
  most: number,
  gaps: number,
): Occupancy[] {
  const visits: Occupancy[] = []
  for (const [from, to] of shifts) {
    for (let at = from; visits.length < most;) {
      if (random() < gaps) at += 5 * (1 + below(random, 8))
      const endMinute = at + pick(random, LENGTHS)
      if (endMinute > to) break
      const buffers = { bufferBefore: 0, bufferAfter: random() < 0.2 ? 5 : 0 }
      visits.push({
        date,
        startMinute: at,
        endMinute,
        ...buffers,
        roomId: null,
        insurer: pick(random, INSURERS),
      })
      at = endMinute + buffers.bufferAfter
    }
  }
  return visits
}
