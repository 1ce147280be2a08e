import { msg } from '@lit/localize'
import { takesMessages } from '../../../../preload/contract/phone.ts'

/** Why no message can go to a patient's number; `isOffered`: others of the card stand beside this, to choose from. */
export function noMessageWord(number: string | null, isOffered = false): string {
  if (isOffered) return msg('Ligue, ou escolha um número que recebe mensagens.')
  return number === null
    ? msg('Sem telefone no cadastro: avise quando ele vier, ou complete o cadastro.')
    : msg('Este número não recebe mensagens: ligue.')
}

/** How a patient is reached. */
export function reachWord(agreed: boolean, number: string | null): string {
  if (number === null) return msg('sem telefone: avise quando vier')
  return agreed && takesMessages(number) ? msg('pode receber mensagem') : msg('só por telefone')
}
