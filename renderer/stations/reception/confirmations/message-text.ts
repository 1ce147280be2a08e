import { msg, str } from '@lit/localize'
import { longDate, time2, yearsOn } from '../../../i18n/format.ts'

interface Told {
  readonly patientName: string
  readonly birthDate: string
  readonly practitionerName: string
  readonly date: string
  readonly startMinute: number
}

const ADULT = 18

/**
 * What is written to ask whether somebody comes; about a child, to whoever answers for it. Never what he comes for: others
 * read his phone too.
 */
export const confirmationText = (visit: Told, clinic: string) => {
  const [first = ''] = visit.patientName.split(' ')
  const day = longDate(visit.date)
  const at = time2(visit.startMinute)
  if (yearsOn(visit.birthDate, visit.date) < ADULT)
    return msg(
      str`Olá! Aqui é da ${clinic}. Lembramos do horário de ${first} em ${day} às ${at} com ${visit.practitionerName}. Você confirma? Responda SIM, ou nos avise se precisar remarcar.`,
    )
  return msg(
    str`Olá, ${first}! Aqui é da ${clinic}. Lembramos do seu horário em ${day} às ${at} com ${visit.practitionerName}. Você confirma? Responda SIM, ou nos avise se precisar remarcar.`,
  )
}
