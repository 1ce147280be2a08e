import { describe, expect, test } from 'vitest'
import {
  backupReasons,
  dayState,
  isCopyDue,
  type WeekStretch,
} from '../../main/clinic/backup/backup-times.rules.ts'

const HOUR = 3_600_000
/** Monday 2026-11-23 and the seven days before it. */
const days = Array.from({ length: 8 }, (_, back) => ({
  date: `2026-11-${String(23 - back)}`,
  weekday: back === 0 ? 1 : 8 - back,
}))
const stretch = (weekday: number, startMinute: number, endMinute: number): WeekStretch => ({
  weekday,
  startMinute,
  endMinute,
  validFrom: '2020-01-01',
  validTo: null,
})
// Monday and Tuesday from 8 to 12 and 13 to 18, Friday from 8 to 17; somebody else on Monday until 19.
const hours = [
  stretch(1, 480, 720),
  stretch(1, 780, 1080),
  stretch(2, 780, 1080),
  stretch(5, 480, 1020),
  stretch(1, 900, 1140),
]

describe('the clinic’s day', () => {
  test.each([
    ['before it begins', 400, { open: false, closed: { date: '2026-11-20', minute: 1020 } }],
    ['while it is on, lunch too', 740, { open: true, closed: { date: '2026-11-20', minute: 1020 } }],
    ['until the last one goes', 1139, { open: true, closed: { date: '2026-11-20', minute: 1020 } }],
    ['when he has gone', 1140, { open: false, closed: { date: '2026-11-23', minute: 1140 } }],
  ])('%s', (_name, minute, state) => {
    expect(dayState(hours, days, minute)).toEqual(state)
  })

  test('without hours is always on, and hours that are no longer valid are none', () => {
    const none = { open: true, closed: null }
    expect(dayState([], days, 600)).toEqual(none)
    expect(dayState([{ ...stretch(1, 480, 720), validTo: '2026-10-01' }], days, 600)).toEqual(none)
  })
})

describe('a copy is due', () => {
  const now = 1_000_000 * HOUR
  const moment = { now, last: now - HOUR, closed: now - 20 * HOUR, open: true, everyHours: 4 }
  test.each([
    ['not an hour after the last one', {}, false],
    ['when there is none', { last: null }, true],
    ['after four hours of an open clinic', { last: now - 4 * HOUR }, true],
    ['not before four hours', { last: now - 4 * HOUR + 1 }, false],
    ['after as many hours as the policy says', { last: now - HOUR, everyHours: 1 }, true],
    ['not after four hours of a shut one', { last: now - 15 * HOUR, open: false }, false],
    ['after the end of the day', { closed: now - 1, open: false }, true],
    ['after an end of a day at which the PC was off', { last: now - 21 * HOUR, open: false }, true],
    ['when the last one has a date that is still to come', { last: now + 9000 * HOUR, open: false }, true],
  ])('%s', (_name, changes, due) => {
    expect(isCopyDue({ ...moment, ...changes })).toBe(due)
  })
})

describe('the light', () => {
  const now = 1_000_000 * HOUR
  const fine = { last: now - HOUR, failingSince: null }
  test.each([
    ['has nothing to say of a fresh copy', [fine], []],
    ['says that no folder is named', [], ['backup-none']],
    ['is late without a copy', [{ last: null, failingSince: null }], ['backup-late']],
    ['is late after a day', [{ last: now - 24 * HOUR, failingSince: null }], ['backup-late']],
    [
      'is late with a date that is still to come',
      [{ last: now + HOUR, failingSince: null }],
      ['backup-late'],
    ],
    [
      'lets one folder be away for less than a day',
      [fine, { last: now - 30 * HOUR, failingSince: now - 23 * HOUR }],
      [],
    ],
    [
      'says so after a day',
      [fine, { last: now - 30 * HOUR, failingSince: now - 24 * HOUR }],
      ['backup-folder-missing'],
    ],
  ])('%s', (_name, folders, reasons) => {
    expect(backupReasons(folders, now)).toEqual(reasons)
  })
})
