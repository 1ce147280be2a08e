import { msg } from '@lit/localize'
import type { Output } from '../../preload/contract/index.ts'

export type Contact = NonNullable<Output<'record.encounter'>['contact']>

/** What an encounter without a visit was. */
export function contactWord(contact: Contact): string {
  return {
    phone: msg('Telefonema'),
    result: msg('Resultado de exame'),
    renewal: msg('Renovação de receita'),
    triage: msg('Triagem'),
    other: msg('Contato sem consulta'),
  }[contact]
}
