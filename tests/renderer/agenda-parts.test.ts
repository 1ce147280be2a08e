import { expect, test } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import type { VisitEvent } from '../../preload/contract/visit-status.ts'
import { dayAsGrid, weekAsGrid } from '../../renderer/desk/agenda/grid-day.ts'
import { keepLast } from '../../renderer/desk/agenda/keep-last.ts'
import { addMonths, percentOf, weekStart, weeksOf } from '../../renderer/desk/agenda/month-days.ts'
import { edgePush } from '../../renderer/elements/day-grid/edge-scroll.ts'
import { gapAt, explanationOf, stillFree } from '../../renderer/stations/reception/agenda/gap.ts'
import { onlyInforms, reasonWord } from '../../renderer/stations/reception/agenda/reason-words.ts'
import { returnWord } from '../../renderer/stations/reception/agenda/return-word.ts'
import { stepsOf } from '../../renderer/stations/reception/visit/visit-steps.ts'
import { wishWord } from '../../renderer/stations/reception/waiting/words.ts'

const MONDAY = '2026-11-23'
const clock = (hour: number, minute = 0) => hour * 60 + minute

const visit = {
  id: 'v',
  version: 1,
  patientId: 'p',
  patientName: 'Marina',
  birthDate: '2020-08-03',
  phone: null,
  insurer: null,
  practitionerId: 'a',
  practitionerName: 'Dra. A',
  room: null,
  visitTypeId: 'a1',
  kindId: 'first',
  visitType: 'Consulta',
  date: MONDAY,
  startMinute: clock(9),
  endMinute: clock(9, 30),
  bufferBefore: 0,
  bufferAfter: 0,
  status: 'booked' as const,
  firstVisit: false,
  missedBefore: 0,
  arrivedAt: null,
  startedAt: null,
  overbooked: false,
  overbookReason: null,
  recordedLate: false,
  remark: null,
  patientRemark: null,
  steps: [],
}
const professional = {
  practitionerId: 'a',
  name: 'Dra. Ana',
  treatment: 'Dra. A',
  specialty: 'Pediatria',
  room: 'Sala 3',
  active: true,
  visitTypes: [
    { id: 'a1', kindId: 'first', name: 'Consulta', followUp: false, minutes: 30 },
    { id: 'a2', kindId: 'back', name: 'Retorno', followUp: true, minutes: 20 },
  ],
}
const lunch = { startMinute: clock(12), endMinute: clock(13), kind: 'break' as const, label: null }
const shut = { startMinute: clock(8), endMinute: clock(18), kind: 'outside' as const, label: null }
const plan = { load: 0.5, unavailable: [lunch], extras: [] }
const span = { fromMinute: clock(8), toMinute: clock(18) }
const day = dayAsGrid({
  date: MONDAY,
  ...span,
  note: null,
  columns: [{ ...professional, ...plan }],
  visits: [visit],
  hued: [],
})

const EMPTY = { load: 0, unavailable: [shut], extras: [], note: null }
const week: Output<'agenda.week'> = {
  ...span,
  professional,
  days: [
    { date: MONDAY, note: null, ...plan },
    { date: '2026-11-24', note: { kind: 'optional', label: 'Padroeira' }, ...plan },
    ...['25', '26', '27', '28', '29'].map((date) => ({ date: `2026-11-${date}`, ...EMPTY })),
  ],
  visits: [visit],
  hued: [],
}

test('a week has a column for each workday, and for a weekend only where something opens or stands', () => {
  const { columns, visits } = weekAsGrid(week, { day: '/reception/agenda', fixed: false })
  expect(columns.map(({ id, about }) => [id, about])).toEqual([
    [MONDAY, '1 consulta'],
    ['2026-11-24', 'Ponto facultativo: Padroeira'],
    ['2026-11-25', '0 consultas'],
    ['2026-11-26', '0 consultas'],
    ['2026-11-27', '0 consultas'],
  ])
  expect(columns[0]).toMatchObject({ practitionerId: 'a', href: `/reception/agenda?dia=${MONDAY}` })
  expect(visits.map(({ column }) => column)).toEqual([MONDAY])
  const saturday = { ...week, visits: [{ ...visit, date: '2026-11-28' }] }
  expect(weekAsGrid(saturday, { day: '/reception/agenda', fixed: false }).columns.at(-1)?.id).toBe(
    '2026-11-28',
  )
})

test('the gap under the cursor lasts until whatever comes next; none where something stands or time is over', () => {
  const at = (minute: number, now = `${MONDAY}T08:00`) => gapAt(day, { column: 'a', minute }, now)
  expect(at(clock(9, 30))).toEqual({
    practitionerId: 'a',
    date: MONDAY,
    startMinute: clock(9, 30),
    endMinute: clock(12),
  })
  expect(at(clock(9))).toBeNull()
  expect(at(clock(12, 30))).toBeNull()
  expect(at(clock(9, 30), `${MONDAY}T10:00`)).toBeNull()
  expect(gapAt(day, null, '')).toBeNull()
  const freed = { practitionerId: 'a', date: MONDAY, startMinute: clock(9), endMinute: clock(9, 30) }
  expect(stillFree(day, freed)).toBeNull()
  const gone = { ...day, visits: day.visits.map((one) => ({ ...one, status: 'cancelled' as const })) }
  expect(stillFree(gone, freed)).toEqual(freed)
})

test('why a place is refused is asked with the type that would fit, or with the visit that moves', () => {
  expect(explanationOf(day, { column: 'a', minute: clock(11, 40), visit: null })).toEqual({
    practitionerId: 'a',
    visitTypeId: 'a2',
    date: MONDAY,
    startMinute: 700,
  })
  const [moving] = day.visits
  expect(explanationOf(day, { column: 'a', minute: clock(12), visit: moving ?? null })).toMatchObject({
    visitTypeId: 'a1',
    movingId: 'v',
    patientId: 'p',
  })
  expect(explanationOf(day, { column: 'nobody', minute: 0, visit: null })).toBeNull()
})

test('reasons are told by name; what only informs is told apart', () => {
  expect(reasonWord({ reason: 'holiday', label: 'Natal' })).toBe('Feriado: Natal.')
  expect(reasonWord({ reason: 'hold', label: null })).toBe('Em uso em outra estação.')
  expect(onlyInforms({ reason: 'optional-holiday', label: 'Padroeira' })).toBe(true)
  expect(onlyInforms({ reason: 'room', label: null })).toBe(false)
})

test('a retorno says until when it is at no cost', () => {
  const terms = { returnDays: 30, lastVisit: '2026-11-10', freeUntil: '2026-12-10' }
  expect(returnWord(terms, '2026-12-10')).toBe('sem custo até 10/12')
  expect(returnWord(terms, '2026-12-11')).toBe('depois do prazo sem custo, que vai até 10/12')
  expect(returnWord({ ...terms, lastVisit: null, freeUntil: null }, MONDAY)).toBe(
    'sem custo por 30 dias a partir da consulta',
  )
  expect(returnWord({ ...terms, freeUntil: null }, MONDAY)).toBe('fora do prazo sem custo')
})

test('a wish is told in the words of the desk', () => {
  expect(wishWord({ weekdays: 127, fromMinute: 0, toMinute: 1439 })).toBe('qualquer horário')
  expect(wishWord({ weekdays: 31, fromMinute: 0, toMinute: 720 })).toBe('seg a sex, de manhã')
  expect(wishWord({ weekdays: 0b101, fromMinute: 720, toMinute: 1440 })).toBe('seg, qua, à tarde')
  expect(wishWord({ weekdays: 127, fromMinute: 840, toMinute: 960 })).toBe('qualquer dia, 14:00–16:00')
})

test('months have their weeks as rows from Sunday on, and a week begins on Monday', () => {
  const november = weeksOf('2026-11')
  expect(november.map((one) => one.length)).toEqual([7, 7, 7, 7, 7])
  expect(november[0]?.[0]).toBe('2026-11-01')
  expect(november[4]?.slice(0, 3)).toEqual(['2026-11-29', '2026-11-30', null])
  expect(
    weeksOf('2026-02')
      .flat()
      .filter((date) => date !== null),
  ).toHaveLength(28)
  expect(weekStart('2026-11-29')).toBe(MONDAY)
  expect(weekStart(MONDAY)).toBe(MONDAY)
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(percentOf({ openMinutes: 0, bookedMinutes: 30 })).toBe(0)
  expect(percentOf({ openMinutes: 60, bookedMinutes: 90 })).toBe(100)
})

test('the sheet moves faster the nearer a carried visit is to its edge, and rests in the middle', () => {
  expect(edgePush(300, 0, 600)).toBe(0)
  expect(edgePush(599, 0, 600)).toBeGreaterThan(edgePush(570, 0, 600))
  expect(edgePush(570, 0, 600)).toBeGreaterThan(0)
  expect(edgePush(700, 0, 600)).toBe(14)
  expect(edgePush(-50, 0, 600)).toBe(-14)
})

test('the road of a visit: what has been, what is, what comes next; it ends where it was given up', () => {
  const event = (name: VisitEvent) => ({
    at: '2026-11-20T19:02:00.000Z',
    event: name,
    toStatus: 'booked' as const,
    actorName: 'Lívia Monteiro',
    station: 'reception',
    date: MONDAY,
    startMinute: clock(9),
    reason: null,
  })
  const told = (steps: ReturnType<typeof stepsOf>) => steps.map(({ status, stands }) => `${status} ${stands}`)
  expect(told(stepsOf('confirmed', [event('confirm'), event('book')]))).toEqual([
    'booked done',
    'confirmed now',
    'arrived next',
    'in-progress later',
    'fulfilled later',
  ])
  expect(told(stepsOf('arrived', [event('arrive'), event('book')])).slice(0, 3)).toEqual([
    'booked done',
    'confirmed skipped',
    'arrived now',
  ])
  expect(told(stepsOf('cancelled', [event('cancel'), event('book')]))).toEqual([
    'booked done',
    'cancelled now',
  ])
})

test('the same question has the same answer, object for object', () => {
  const make = keepLast((a: number, b: string) => ({ a, b }))
  const first = make(1, 'x')
  expect(make(1, 'x')).toBe(first)
  expect(make(2, 'x')).not.toBe(first)
})

test('a visit has the colour that the clinic gave its kind, by day and by week', () => {
  const hued = [{ kindId: visit.kindId, name: 'Retorno', hue: 'blue' as const }]
  const hueIn = ({ visits }: ReturnType<typeof dayAsGrid>) => visits.map(({ hue }) => hue)
  const columns = [{ ...professional, ...plan }]
  expect(hueIn(dayAsGrid({ date: MONDAY, ...span, note: null, columns, visits: [visit], hued }))).toEqual([
    'blue',
  ])
  expect(hueIn(weekAsGrid({ ...week, hued }, { day: '', fixed: true }))).toEqual(['blue'])
  expect(hueIn(day)).toEqual([undefined])
})

test('of who was taken out of use his column says so in place of his specialty and room', () => {
  const columns = [{ ...professional, ...EMPTY, active: false }]
  const gone = dayAsGrid({ date: MONDAY, ...span, note: null, columns, visits: [visit], hued: [] })
  expect(gone.columns[0]).toMatchObject({ title: 'Dra. Ana', about: 'Não atende mais' })
  expect(day.columns[0]?.about).toBe('Pediatria, Sala 3')
})
