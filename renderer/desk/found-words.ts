import { msg } from '@lit/localize'

/** Twenty are shown of more: what tells two Marias apart narrows it. */
export const moreFound = () =>
  msg('Há mais pessoas. Escreva também o ano de nascimento, o nome da mãe ou o bairro.')

/** Found by how the name sounds, or by who stands around: mother, guardian, a card that was united. */
export const alike = () => msg('por semelhança')
