import { msg } from '@lit/localize'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'

const WORDS: Readonly<Record<VisitStatus, () => string>> = {
  booked: () => msg('Agendado'),
  confirmed: () => msg('Confirmado'),
  arrived: () => msg('Chegou'),
  'in-progress': () => msg('Em atendimento'),
  fulfilled: () => msg('Atendido'),
  noshow: () => msg('Faltou'),
  cancelled: () => msg('Desmarcado'),
}

/** The word for a visit's status; it always stands beside the mark. */
export const statusWord = (status: VisitStatus) => WORDS[status]()
