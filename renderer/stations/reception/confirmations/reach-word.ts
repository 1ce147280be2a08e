import { msg } from '@lit/localize'
import { takesMessages } from '../../../../preload/contract/phone.ts'

/** Why no message can go to a patient's number. */
export const noMessageWord = (number: string | null): string =>
  number === null
    ? msg('Sem telefone no cadastro: avise quando ele vier, ou complete o cadastro.')
    : msg('Este número não recebe mensagens: ligue.')

/** How a patient is reached. */
export function reachWord(agreed: boolean, number: string | null): string {
  if (number === null) return msg('sem telefone: avise quando vier')
  return agreed && takesMessages(number) ? msg('pode receber mensagem') : msg('só por telefone')
}
