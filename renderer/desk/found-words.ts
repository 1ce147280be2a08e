import { msg } from '@lit/localize'

/** Twenty are shown of more: what tells two Marias apart narrows it. */
export const moreFound = () =>
  msg('Há mais pessoas. Escreva também o ano de nascimento, o nome da mãe ou o bairro.')

/** Found by how the name sounds, or by who stands around: mother, guardian, a card that was united. */
export const alike = () => msg('por semelhança')

/** Which line Enter takes before the keys have moved: the first that has what was typed, or none (-1), never one that is only alike. */
export const firstForEnter = (found: { readonly exact: number } | undefined) =>
  (found?.exact ?? 0) > 0 ? 0 : -1
