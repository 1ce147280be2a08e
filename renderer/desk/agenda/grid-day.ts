import { msg, str } from '@lit/localize'
import type { Output } from '../../../preload/contract/index.ts'
import type { GridDay, GridVisit } from '../../elements/day-grid/layout.ts'
import { leftWord } from '../../elements/day-grid/words.ts'
import { dayMonth, shortWeekday, visitCount } from '../../i18n/format.ts'

type DayAnswer = Output<'agenda.grid'>
type WeekAnswer = Output<'agenda.week'>
type Note = DayAnswer['note']

/** "Feriado: Natal" */
export function noteWord(note: Note): string {
  if (note === null) return ''
  const { kind, label } = note
  switch (kind) {
    case 'holiday':
      return msg(str`Feriado: ${label}`)
    case 'optional':
      return msg(str`Ponto facultativo: ${label}`)
    case 'closure':
      return msg(str`Clínica fechada: ${label}`)
  }
}

/** What is said below the name: who was taken out of use is shown for his visits alone. */
function aboutWhom({ active, specialty, room }: DayAnswer['columns'][number]): string {
  if (!active) return leftWord()
  return room ? `${specialty}, ${room}` : specialty
}

const hueOf = (hued: DayAnswer['hued']) => {
  const hues = new Map(hued.map(({ kindId, hue }) => [kindId, hue]))
  return ({ kindId }: { readonly kindId: string }) => hues.get(kindId)
}

/** One day of all: a column for each professional. */
export function dayAsGrid({ date, fromMinute, toMinute, columns, visits, hued }: DayAnswer): GridDay {
  const hue = hueOf(hued)
  return {
    fromMinute,
    toMinute,
    columns: columns.map((column) => ({
      ...column,
      id: column.practitionerId,
      date,
      title: column.name,
      about: aboutWhom(column),
    })),
    visits: visits.map((visit): GridVisit => ({ ...visit, column: visit.practitionerId, hue: hue(visit) })),
  }
}

/** What a station does with a week: where a day's title leads, and whether its visits stay where they are. */
interface WeekUse {
  readonly day: string
  readonly fixed: boolean
}

/** A week of one professional: a column for each date; the days on which nothing opens or stands are left out at the end. */
export function weekAsGrid(week: WeekAnswer, { day: path, fixed }: WeekUse): GridDay {
  const { professional, days, fromMinute, toMinute } = week
  const hue = hueOf(week.hued)
  const counts = new Map<string, number>()
  for (const { date, status } of week.visits)
    if (status !== 'cancelled') counts.set(date, (counts.get(date) ?? 0) + 1)
  const isWhole = ({ startMinute, endMinute }: { startMinute: number; endMinute: number }) =>
    startMinute <= fromMinute && endMinute >= toMinute
  const shown = days.filter(
    ({ date, unavailable, note }, at) =>
      at < 5 || counts.has(date) || note !== null || !unavailable.some(isWhole),
  )
  return {
    fromMinute,
    toMinute,
    columns: shown.map(({ date, note, ...day }) => ({
      ...professional,
      ...day,
      id: date,
      date,
      title: `${shortWeekday(date)}, ${dayMonth(date)}`,
      about: noteWord(note) || visitCount(counts.get(date) ?? 0),
      href: `${path}?dia=${date}`,
    })),
    visits: week.visits.map((visit): GridVisit => ({ ...visit, column: visit.date, hue: hue(visit), fixed })),
  }
}
