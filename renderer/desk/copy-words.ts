import { msg, str } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'
import { date } from '../i18n/format.ts'

type CopyRequest = Output<'copy.awaited'>[number]

/** Who asked for a copy. */
export const askerWords = ({ asker }: Pick<CopyRequest, 'asker'>): string =>
  asker === null ? msg('o próprio paciente') : msg(str`${asker}, que responde pelo paciente`)

/** By whom, after what was asked for: "pelo próprio paciente". */
export const byAsker = ({ asker }: Pick<CopyRequest, 'asker'>): string =>
  asker === null ? msg('pelo próprio paciente') : msg(str`por ${asker}, que responde pelo paciente`)

/** Of which time it was asked for. */
export function spanWords({ fromDate, toDate }: Pick<CopyRequest, 'fromDate' | 'toDate'>): string {
  if (fromDate !== null && toDate !== null) return msg(str`de ${date(fromDate)} a ${date(toDate)}`)
  if (fromDate !== null) return msg(str`desde ${date(fromDate)}`)
  return toDate === null ? msg('o prontuário todo') : msg(str`até ${date(toDate)}`)
}
