import calendar from '@carbon/icons/es/calendar/32'
import stethoscope from '@carbon/icons/es/stethoscope/32'
import user from '@carbon/icons/es/user--avatar/32'
import { msg, str } from '@lit/localize'
import { longDate, time } from '../../../i18n/format.ts'
import type { Practitioner, Start } from './choice.ts'

interface Chosen {
  readonly person: string
  readonly practitioner: Practitioner | undefined
  readonly type: string
  readonly start: Start | undefined
}

/** What was chosen, line by line, to be read once more before it counts. */
export const bookingFacts = ({ person, practitioner, type, start }: Chosen) => [
  { icon: user, label: msg('Para'), value: person },
  { icon: stethoscope, label: practitioner?.specialty ?? '', value: practitioner?.name ?? '' },
  {
    icon: calendar,
    label: type,
    value: start ? msg(str`${longDate(start.date)}, às ${time(start.minute)}`) : '',
  },
]
