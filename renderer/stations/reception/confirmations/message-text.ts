import { mayBeMinor } from '../../../../preload/contract/birth-date.ts'
import { longDate, time2 } from '../../../i18n/format.ts'

/**
 * What goes to patients is in the clinic's language, whatever the screen of whoever sends it speaks: nothing here is
 * translated. No card says another one.
 */
const dayOf = (date: string) => longDate(date, 'pt-BR')

interface Told {
  readonly patientName: string
  readonly birthDate: string
  readonly practitionerName: string
  readonly date: string
  readonly startMinute: number
}

interface NewPlace {
  readonly practitionerName: string
  readonly date: string
  readonly startMinute: number
}

/** What is written when the professional is away: the other place as a question, or, once the visit is there, as news. */
export const absenceText = (visit: Told, clinic: string, to: NewPlace | null, done: boolean) => {
  const [name = ''] = visit.patientName.split(' ')
  const child = mayBeMinor(visit.birthDate, visit.date)
  const hello = child
    ? `Olá! Aqui é da ${clinic}, sobre o horário de ${name}.`
    : `Olá, ${name}! Aqui é da ${clinic}.`
  const old = `Em ${dayOf(visit.date)} às ${time2(visit.startMinute)}, ${visit.practitionerName} não poderá atender.`
  const place = to ? `${dayOf(to.date)}, ${time2(to.startMinute)}, ${to.practitionerName}` : ''
  const asked = to
    ? done
      ? `O horário passou para ${place}. Se não puder, responda aqui e combinamos outro.`
      : `Podemos passar para ${place}? Responda SIM, ou diga o que prefere.`
    : 'Vamos combinar outro horário? Responda aqui ou nos ligue.'
  return `${hello} ${old} ${asked}`
}

interface Untold extends Told {
  readonly status: string
  /** What he still believes; null: that there is no visit. */
  readonly known: NewPlace | null
}

/** What is written when a visit was moved, cancelled or brought back without the patient. */
export const untoldText = (visit: Untold, clinic: string) => {
  const [name = ''] = visit.patientName.split(' ')
  const child = mayBeMinor(visit.birthDate, visit.date)
  const hello = child
    ? `Olá! Aqui é da ${clinic}, sobre o horário de ${name}.`
    : `Olá, ${name}! Aqui é da ${clinic}.`
  const now = `${dayOf(visit.date)}, ${time2(visit.startMinute)}, ${visit.practitionerName}`
  const { known } = visit
  if (!known)
    return `${hello} O horário continua marcado: ${now}. Se não puder, responda aqui e combinamos outro.`
  const old = `${dayOf(known.date)}, ${time2(known.startMinute)}, ${known.practitionerName}`
  return visit.status === 'cancelled'
    ? `${hello} O horário de ${old} foi desmarcado pela clínica. Vamos combinar outro? Responda aqui ou nos ligue.`
    : `${hello} O horário de ${old} passou para ${now}. Se não puder, responda aqui e combinamos outro.`
}
