import { expect, test } from 'vitest'
import { markOf } from '../../renderer/desk/marked-name.ts'
import { cursorNow, neighbourStop, nextStop } from '../../renderer/elements/day-grid/cursor.ts'
import { gridIntent } from '../../renderer/elements/day-grid/keyboard.ts'
import {
  densityOf,
  drawnVisits,
  freeMinutes,
  isUnderLane,
  minuteAt,
  placed,
  returnType,
  startMeant,
  typeThatFits,
  typeWith,
  uncovered,
  underneath,
  visitAt,
  type Column,
  type GridDay,
  type GridVisit,
} from '../../renderer/elements/day-grid/layout.ts'
import { shifted } from '../../renderer/elements/day-grid/wishes.ts'

const clock = (hour: number, minute = 0) => hour * 60 + minute

const visit = (
  id: string,
  startMinute: number,
  endMinute: number,
  more: Partial<GridVisit> = {},
): GridVisit => ({
  id,
  version: 1,
  patientId: `patient of ${id}`,
  patientName: id,
  birthDate: '1968-06-02',
  insurer: null,
  room: null,
  visitTypeId: 'a1',
  practitionerId: 'a',
  kindId: 'first',
  visitType: 'Consulta',
  date: '2026-11-23',
  startMinute,
  endMinute,
  bufferBefore: 0,
  bufferAfter: 0,
  column: 'a',
  status: 'booked',
  firstVisit: false,
  overbookReason: null,
  remark: null,
  patientRemark: null,
  missedBefore: 0,
  overbooked: false,
  ...more,
})

const column = (practitionerId: string): Column => ({
  id: practitionerId,
  date: '2026-11-23',
  title: practitionerId,
  about: 'Clínica médica',
  practitionerId,
  treatment: practitionerId,
  specialty: 'Clínica médica',
  room: null,
  active: true,
  load: 0.5,
  visitTypes: [
    { id: `${practitionerId}1`, kindId: 'first', name: 'Consulta', followUp: false, minutes: 30 },
    { id: `${practitionerId}2`, kindId: 'back', name: 'Revisão', followUp: true, minutes: 20 },
  ],
  extras: [],
  unavailable: [{ startMinute: clock(12), endMinute: clock(13), kind: 'break', label: null }],
})

const early = visit('early', clock(9), clock(9, 30))
const late = visit('late', clock(10), clock(10, 20))
const missed = visit('missed', clock(11), clock(11, 30), { status: 'noshow' })
const gone = visit('gone', clock(10, 30), clock(11), { status: 'cancelled' })
const overbooked = visit('overbooked', clock(9, 15), clock(9, 45), { overbooked: true })
const A = column('a')
const B = column('b')
const day: GridDay = {
  fromMinute: clock(8),
  toMinute: clock(18),
  columns: [A, B],
  visits: [late, early, gone, missed],
}
const own = drawnVisits(day.visits, 'a')

test('80 px are an hour, and a card leaves a pixel to the next', () => {
  expect(placed(late, day.fromMinute)).toEqual({ '--top': '160.00px', '--tall': '25.67px' })
  expect(minuteAt(160, day)).toBe(clock(10))
  expect(minuteAt(166, day)).toBe(clock(10))
  expect(minuteAt(167, day)).toBe(clock(10, 5))
  expect(minuteAt(-40, day)).toBe(clock(8))
  expect(minuteAt(9999, day)).toBe(clock(17, 55))
})

test('what was cancelled is not drawn, the rest stands by time', () => {
  expect(own.map(({ id }) => id)).toEqual(['early', 'late', 'missed'])
})

test('cards say more the taller they are', () => {
  expect([15, 20, 30, 40].map((minutes) => densityOf({ startMinute: 0, endMinute: minutes }))).toEqual([
    'one',
    'one',
    'two',
    'three',
  ])
})

test('a gap lasts until the next visit or closed stretch; who was missed gives the place back', () => {
  expect(freeMinutes(A, own, clock(9, 30), day.toMinute)).toBe(30)
  expect(freeMinutes(A, own, clock(9, 15), day.toMinute)).toBe(0)
  expect(freeMinutes(A, own, clock(11, 10), day.toMinute)).toBe(50)
  expect(freeMinutes(A, own, clock(17, 30), day.toMinute)).toBe(30)
  expect(underneath(own, { startMinute: clock(11), endMinute: clock(12) })).toEqual([])
  expect(underneath(own, early, 'early')).toEqual([])
})

test('the type of a booking is the first that fits, of a move the own one as booked or the one of its kind', () => {
  expect(typeThatFits(A, 30)?.id).toBe('a1')
  expect(typeThatFits(A, 25)?.id).toBe('a2')
  expect(typeThatFits(A, 0)?.id).toBe('a1')
  const retired = visit('retired', clock(9), clock(9, 40), { visitTypeId: 'gone', kindId: 'gone' })
  expect(typeWith(A, retired)).toEqual({ id: 'gone', minutes: 40 })
  expect(typeWith(B, { ...retired, kindId: 'back' })).toMatchObject({ id: 'b2', minutes: 20 })
  expect(typeWith(B, retired)).toBeUndefined()
  expect(returnType(B)?.id).toBe('b2')
})

test('a click means its quarter of an hour, not before the gap, nor before now', () => {
  expect(startMeant(clock(14, 10), A, own, 0)).toBe(clock(14))
  expect(startMeant(clock(10, 25), A, own, 0)).toBe(clock(10, 20))
  expect(startMeant(clock(14, 10), A, own, clock(14, 4))).toBe(clock(14, 5))
})

test('the arrows go through visits and gaps', () => {
  const at = (minute: number, visitId: string | null = null) => ({ column: 'a', minute, visitId })
  const down = (from: ReturnType<typeof at>, stride = 15) =>
    nextStop({ cursor: from, by: 1, stride }, own, day)
  const up = (from: ReturnType<typeof at>) => nextStop({ cursor: from, by: -1, stride: 15 }, own, day)
  expect(down(at(clock(8, 45)))).toEqual(at(clock(9), 'early'))
  expect(down(at(clock(9), 'early'))).toEqual(at(clock(9, 30)))
  expect(down(at(clock(9, 45)))).toEqual(at(clock(10), 'late'))
  expect(down(at(clock(10), 'late'))).toEqual(at(clock(10, 20)))
  expect(down(at(clock(10, 20)))).toEqual(at(clock(10, 30)))
  expect(down(at(clock(14)), 5)).toEqual(at(clock(14, 5)))
  expect(down(at(clock(17, 55)))).toEqual(at(clock(17, 55)))
  expect(up(at(clock(9, 30)))).toEqual(at(clock(9), 'early'))
  expect(up(at(clock(10), 'late'))).toEqual(at(clock(9, 45)))
  expect(up(at(clock(8)))).toEqual(at(clock(8)))
  expect(neighbourStop(at(clock(10), 'late'), 1, [A, B], day.visits)).toEqual({
    column: 'b',
    minute: clock(10),
    visitId: null,
  })
  expect(neighbourStop(at(clock(10)), -1, [A, B], day.visits)).toBeNull()
})

test('an encaixe is stepped to before going on, and covers the card below in part', () => {
  const both = drawnVisits([early, overbooked], 'a')
  expect(
    nextStop({ cursor: { column: 'a', minute: clock(9), visitId: 'early' }, by: 1, stride: 15 }, both, day)
      .visitId,
  ).toBe('overbooked')
  expect(isUnderLane(early, both)).toBe(true)
  expect(isUnderLane(overbooked, both)).toBe(false)
  expect(visitAt([missed, visit('new', clock(11), clock(11, 30))], clock(11))?.id).toBe('new')
})

test('the cursor follows its visit and begins at the hour it is', () => {
  expect(cursorNow(null, day, [A, B], '2026-11-23T10:04')).toEqual({
    column: 'a',
    minute: clock(10),
    visitId: 'late',
  })
  const moved = { ...day, visits: [{ ...late, column: 'b' }] }
  expect(
    cursorNow({ column: 'a', minute: clock(10), visitId: 'late' }, moved, [A, B], '2026-11-20T10:00')?.column,
  ).toBe('b')
})

test('Alt carries by five minutes or to the neighbour, and never out of the day', () => {
  const key = (name: string, more = {}) =>
    gridIntent({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more })
  expect(key('ArrowDown', { altKey: true })).toEqual({ does: 'nudge', by: 1 })
  expect(key('ArrowDown', { shiftKey: true })).toEqual({ does: 'walk', by: 1, stride: 5 })
  expect(key('z', { ctrlKey: true })).toBeNull()
  expect(shifted({ column: 'a', minute: clock(10) }, { does: 'nudge', by: -1 }, [A, B], day).minute).toBe(
    clock(9, 55),
  )
  expect(shifted({ column: 'a', minute: clock(8) }, { does: 'nudge', by: -1 }, [A, B], day).minute).toBe(
    clock(8),
  )
  expect(shifted({ column: 'b', minute: clock(8) }, { does: 'swap', by: 1 }, [A, B], day).column).toBe('b')
})

test('typed letters are found at the beginning of a word, whatever the accents', () => {
  expect(markOf('Ítalo Martins', 'mar')).toEqual({ from: 6, to: 9 })
  expect(markOf('Ítalo Martins', 'ita')).toEqual({ from: 0, to: 3 })
  expect(markOf('Aldemar Reis', 'mar')).toBeNull()
})

test('the word of a closed stretch stands in the longest part that no visit covers', () => {
  const closed = { startMinute: clock(8), endMinute: clock(12) }
  expect(uncovered(closed, [])).toEqual(closed)
  const visits = [visit('one', clock(9), clock(9, 30)), visit('two', clock(9, 20), clock(10))]
  expect(uncovered(closed, visits)).toEqual({ startMinute: clock(10), endMinute: clock(12) })
  const all = uncovered(closed, [visit('over', clock(7), clock(13))])
  expect(all.endMinute - all.startMinute).toBe(0)
})
