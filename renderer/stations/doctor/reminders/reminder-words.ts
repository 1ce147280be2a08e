import { msg, str } from '@lit/localize'
import type { Output } from '../../../../preload/contract/index.ts'
import { date, daysBetween, instant, momentOf } from '../../../i18n/format.ts'

export type Reminder = Output<'reminder.list'>[number]

/** When it is due, as somebody says it. */
export function dueWords(due: string, today: string): string {
  const late = daysBetween(due, today)
  if (late === 0) return msg('para hoje')
  if (late === 1) return msg('atrasado desde ontem')
  return late > 1 ? msg(str`atrasado há ${late} dias`) : msg(str`para ${date(due)}`)
}

/** Who sees it, and whose it is to do. */
export function whoseWords({ team, own, keeperName }: Reminder): string {
  if (!team) return msg('particular, só você vê')
  return own ? msg('da equipe, com você') : msg(str`da equipe, com ${keeperName}`)
}

/** What became of it, one line each, and who wrote it before that. */
export function pastWords({ authorName, writtenAt, events }: Reminder, timeZone: string): string[] {
  const at = (when: string) => instant(when, timeZone)
  return [
    msg(str`Escrito por ${authorName}, ${at(writtenAt)}`),
    ...events.map(({ kind, at: when, byName, dueBefore, toName }) => {
      switch (kind) {
        case 'finished':
          return msg(str`Concluído por ${byName}, ${at(when)}`)
        case 'reopened':
          return msg(str`Reaberto por ${byName}, ${at(when)}`)
        case 'moved':
          return msg(str`Era para ${date(dueBefore ?? '')}; mudado por ${byName}, ${at(when)}`)
        case 'handed':
          return msg(str`Passado por ${byName} a ${toName ?? ''}, ${at(when)}`)
      }
    }),
  ]
}

/** Those whose day has come and later ones, in their order. What was done today stays in its place, to be taken back there. */
export function sorted(reminders: readonly Reminder[], today: string, timeZone: string) {
  const isPast = ({ done }: Reminder) => done !== null && momentOf(done.at, timeZone).day < today
  const standing = reminders.filter((one) => !isPast(one))
  return {
    due: standing.filter(({ due }) => due <= today),
    later: standing.filter(({ due }) => due > today),
    past: reminders.filter(isPast),
  }
}
