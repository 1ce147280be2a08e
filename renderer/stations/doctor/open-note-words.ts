import { msg, str } from '@lit/localize'
import type { Output } from '../../../preload/contract/index.ts'
import { contactWord } from '../../i18n/contact.ts'
import { date, time2 } from '../../i18n/format.ts'

export type OpenNote = Output<'record.open'>[number]

/** An encounter that is not signed, by its patient's name and its day. */
export function openNoteWords({ patientName, date: day, visit, contact }: OpenNote, today: string): string {
  const at = visit ? `${date(day)} ${time2(visit.startMinute)}` : date(day)
  if (visit?.recordedLate) return msg(str`Nota por escrever (lançada depois): ${patientName}, ${at}`)
  if (contact) return msg(str`${contactWord(contact)} não assinado: ${patientName}, ${at}`)
  return day === today
    ? msg(str`Voltar ao atendimento de ${patientName}`)
    : msg(str`Atendimento não assinado: ${patientName}, ${at}`)
}
