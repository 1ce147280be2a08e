import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'

export type AppointmentStatus = Output<'booking.slip'>['status']

const WORDS: Record<AppointmentStatus, () => string> = {
  booked: () => msg('Agendado'),
  confirmed: () => msg('Confirmado'),
  arrived: () => msg('Chegou'),
  'in-progress': () => msg('Em atendimento'),
  fulfilled: () => msg('Atendido'),
  noshow: () => msg('Faltou'),
  cancelled: () => msg('Desmarcado'),
}

/** The word for a visit's status; it always stands beside the mark. */
export const statusWord = (status: AppointmentStatus) => WORDS[status]()
