import { msg, str } from '@lit/localize'
import { Temporal } from 'temporal-polyfill'
import { date as shortDate, dayMonth } from './format.ts'

/** How something repeats, as people choose it. */
export type Every = 'week' | 'two-weeks' | 'month'

export type End = { readonly count: number } | { readonly until: string } | null

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** Which of its month's days of that name a date is: 1 to 4, or -1 for a fifth, which not every month has. */
function nthOf(date: string): number {
  const nth = Math.ceil(Temporal.PlainDate.from(date).day / 7)
  return nth === 5 ? -1 : nth
}

const codeOf = (date: string) => DAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'MO'

/** The RFC 5545 rule of a choice; `weekdays` (1 Monday to 7 Sunday) beside the first date's own. */
export function composeRule(
  every: Every,
  firstDate: string,
  end: End,
  weekdays: readonly number[] = [],
): string {
  const days = weekdays.map((day) => DAYS[day - 1]).join(',') || codeOf(firstDate)
  const parts = {
    week: ['FREQ=WEEKLY', `BYDAY=${days}`],
    'two-weeks': ['FREQ=WEEKLY', 'INTERVAL=2', `BYDAY=${days}`],
    month: ['FREQ=MONTHLY', `BYDAY=${String(nthOf(firstDate))}${codeOf(firstDate)}`],
  }[every]
  if (end && 'count' in end) parts.push(`COUNT=${String(end.count)}`)
  if (end && 'until' in end) parts.push(`UNTIL=${end.until.replaceAll('-', '')}`)
  return parts.join(';')
}

function dayWord(code: string): string {
  const words: Record<string, () => string> = {
    MO: () => msg('segunda'),
    TU: () => msg('terça'),
    WE: () => msg('quarta'),
    TH: () => msg('quinta'),
    FR: () => msg('sexta'),
    SA: () => msg('sábado'),
    SU: () => msg('domingo'),
  }
  return words[code]?.() ?? code
}

/** "2ª terça", "última sexta", "terça". */
function placed(day: string): string {
  const [, nth = '', code = ''] = /^([+-]?\d+)?([A-Z]{2})$/u.exec(day) ?? []
  if (nth === '') return dayWord(code || day)
  return nth === '-1' ? msg(str`última ${dayWord(code)}`) : msg(str`${Number(nth)}ª ${dayWord(code)}`)
}

function daysOf(byDay: string): string {
  if (byDay === 'MO,TU,WE,TH,FR') return msg('segunda a sexta')
  const words = byDay.split(',').map(placed)
  const last = words.pop() ?? ''
  return words.length === 0 ? last : msg(str`${words.join(', ')} e ${last}`)
}

const FORM = { DAILY: [], WEEKLY: ['BYDAY'], MONTHLY: ['BYDAY', 'BYMONTHDAY'], YEARLY: [] } as const

/** A rule in words: "toda semana: terça, 10 vezes". What no page composes is told by the rule itself. */
export function ruleWords(rule: string, firstDate: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const freq = parts.get('FREQ') as keyof typeof FORM
  const known = new Set<string>(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', ...FORM[freq]])
  if ([...parts.keys()].some((name) => !known.has(name))) return rule
  const interval = Number(parts.get('INTERVAL') ?? 1)
  const byDay = parts.get('BYDAY')
  const day = parts.get('BYMONTHDAY')
  const often = {
    DAILY: () => (interval === 1 ? msg('todo dia') : msg(str`a cada ${interval} dias`)),
    WEEKLY: () => (interval === 1 ? msg('toda semana') : msg(str`a cada ${interval} semanas`)),
    MONTHLY: () => (interval === 1 ? msg('todo mês') : msg(str`a cada ${interval} meses`)),
    YEARLY: () => (interval === 1 ? msg('todo ano') : msg(str`a cada ${interval} anos`)),
  }[freq]()
  const on = {
    DAILY: () => '',
    WEEKLY: () => daysOf(byDay ?? codeOf(firstDate)),
    MONTHLY: () =>
      byDay
        ? daysOf(byDay)
        : day === '-1'
          ? msg('último dia')
          : msg(str`dia ${day ?? String(Number(firstDate.slice(8)))}`),
    YEARLY: () => dayMonth(firstDate),
  }[freq]()
  const count = parts.get('COUNT')
  const until = parts.get('UNTIL')?.slice(0, 8)
  const end = count
    ? msg(str`, ${count} vezes`)
    : until
      ? msg(str`, até ${shortDate(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`)}`)
      : ''
  return `${often}${on ? `: ${on}` : ''}${end}`
}
