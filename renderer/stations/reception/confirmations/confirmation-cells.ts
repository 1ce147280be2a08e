import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { takesMessages } from '../../../../preload/contract/phone.ts'
import '../../../elements/status-mark.ts'
import { age, missedCount, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { reachWord } from './reach-word.ts'

export type ConfirmationLine = Output<'message.confirmations'>[number]

/** What came, or may come, of a message to the patient. */
export function messageWord({ preparedAt, agreed, reachedBeside, phone: number }: ConfirmationLine): string {
  if (preparedAt) return msg('preparada')
  if (agreed && reachedBeside && !(number && takesMessages(number))) return msg('outro número recebe')
  if (number === null || !takesMessages(number)) return reachWord(agreed, number)
  return agreed ? msg('pode receber') : msg('não autorizou')
}

/** A visit of the list, cell by cell. `today`: for the patient's age. */
export const confirmationCells = (line: ConfirmationLine, today: string) =>
  html`<td>${time2(line.startMinute)}</td>
    <td>
      <b>${line.patientName}</b>, ${age(line.birthDate, today)}
      ${line.firstVisit ? html`<span class="flag">${msg('1ª vez')}</span>` : nothing}
      ${line.missedBefore > 0 ? html`<span class="flag missed">${missedCount(line.missedBefore)}</span>` : nothing}
    </td>
    <td>${line.practitionerName}</td>
    <td class="nowrap">${line.phone ? phone(line.phone) : msg('sem telefone')}</td>
    <td>${messageWord(line)}</td>
    <td><mb-status-mark status=${line.status}></mb-status-mark></td>`
