import { msg, str } from '@lit/localize'
import type { Stretch } from '../../data/stretch.ts'
import { age, missedCount, span, time2 } from '../../i18n/format.ts'
import { statusWord } from '../../i18n/status.ts'
import type { ClosedStretch, GridVisit } from './layout.ts'

const SHORT: Partial<Record<GridVisit['status'], () => string>> = {
  booked: () => msg('Agend.'),
  confirmed: () => msg('Conf.'),
  'in-progress': () => msg('Em atend.'),
  fulfilled: () => msg('Atend.'),
}

/** The status in as few letters as a quarter of an hour has room for. */
export const shortStatus = (status: GridVisit['status']) => (SHORT[status] ?? (() => statusWord(status)))()

/** "71a", "8m": the age in a narrow card. */
export function shortAge(birthDate: string, today: string): string {
  const [, count = '', unit = ''] = /(\d+) (\p{L})/u.exec(age(birthDate, today)) ?? []
  return count === '' ? '?' : count + unit
}

/** Why a stretch is not open: the clinic's own word, or ours. */
export function closedWord({ kind, label, startMinute, endMinute }: ClosedStretch, day: Stretch) {
  switch (kind) {
    case 'outside':
      return startMinute <= day.startMinute && endMinute < day.endMinute
        ? msg(str`Abre ${time2(endMinute)}`)
        : msg('Fora do expediente')
    case 'break':
      return label ?? msg('Intervalo')
    case 'hold':
      return label ? msg(str`Em uso em ${label}`) : msg('Em uso')
    case 'holiday':
      return msg('Feriado')
    case 'closure':
      return msg('Clínica fechada')
    case 'absence':
      return msg('Ausente')
    case 'block':
      return msg('Bloqueado')
  }
}

/** Of a professional who was taken out of use. */
export const leftWord = () => msg('Não atende mais')

/** Everything a card says, in one sentence for those who hear it. */
export function visitName(visit: GridVisit, today: string): string {
  return [
    `${span(visit)} ${visit.patientName}`,
    age(visit.birthDate, today),
    visit.visitType,
    visit.insurer ?? msg('Particular'),
    statusWord(visit.status),
    visit.room ?? '',
    visit.overbooked ? msg('Encaixe') : '',
    visit.overbookReason ?? '',
    visit.patientRemark ?? '',
    visit.remark ?? '',
    visit.firstVisit ? msg('1ª vez') : '',
    visit.missedBefore > 0 ? missedCount(visit.missedBefore) : '',
    visit.bufferBefore > 0 ? msg(str`${visit.bufferBefore} min livres antes`) : '',
    visit.bufferAfter > 0 ? msg(str`${visit.bufferAfter} min livres depois`) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
