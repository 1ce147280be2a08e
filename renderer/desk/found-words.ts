import { msg } from '@lit/localize'
import type { FoundBy } from '../../preload/contract/found-by.ts'

/** Twenty are shown of more: what tells two Marias apart narrows it. */
export const moreFound = () =>
  msg('Há mais pessoas. Escreva também o ano de nascimento, o nome da mãe ou o bairro.')

/** By what somebody was found, where it is not the name he is called by. */
const WORDS: Readonly<Record<FoundBy, () => string>> = {
  'civil-name': () => msg('pelo nome civil'),
  cpf: () => msg('pelo CPF'),
  passport: () => msg('pelo passaporte'),
  cns: () => msg('pelo CNS'),
  phone: () => msg('pelo telefone'),
  birth: () => msg('pelo nascimento'),
  mother: () => msg('pelo nome da mãe'),
  guardian: () => msg('pelo nome do responsável'),
  'mother-phone': () => msg('pelo telefone da mãe'),
  'guardian-phone': () => msg('pelo telefone do responsável'),
  district: () => msg('pelo bairro'),
  united: () => msg('por um cadastro unido a este'),
  alike: () => msg('por semelhança do nome'),
}

/** "pelo nome civil, pelo nome da mãe"; nothing where what was typed is the name he is called by, or nothing was. */
export const foundBy = ({ why = [] }: { readonly why?: readonly FoundBy[] }): string =>
  why.map((one) => WORDS[one]()).join(', ')

/** Which line Enter takes before the keys have moved: the first that has what was typed, or none (-1), never one that is only alike. */
export const firstForEnter = (found: { readonly exact: number } | undefined) =>
  (found?.exact ?? 0) > 0 ? 0 : -1
