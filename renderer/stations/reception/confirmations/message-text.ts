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

interface NewPlace {
  readonly practitionerName: string
  readonly date: string
  readonly startMinute: number
}

/** What is written when the professional is away: the other place as a question, or, once the visit is there, as news. */
export const absenceText = (visit: Told, clinic: string, to: NewPlace | null, done: boolean) => {
  const [name = ''] = visit.patientName.split(' ')
  const child = yearsOn(visit.birthDate, visit.date) < ADULT
  const hello = child
    ? msg(str`Olá! Aqui é da ${clinic}, sobre o horário de ${name}.`)
    : msg(str`Olá, ${name}! Aqui é da ${clinic}.`)
  const old = msg(
    str`Em ${longDate(visit.date)} às ${time2(visit.startMinute)}, ${visit.practitionerName} não poderá atender.`,
  )
  const place = to ? `${longDate(to.date)}, ${time2(to.startMinute)}, ${to.practitionerName}` : ''
  const asked = to
    ? done
      ? msg(str`O horário passou para ${place}. Se não puder, responda aqui e combinamos outro.`)
      : msg(str`Podemos passar para ${place}? Responda SIM, ou diga o que prefere.`)
    : msg('Vamos combinar outro horário? Responda aqui ou nos ligue.')
  return `${hello} ${old} ${asked}`
}
