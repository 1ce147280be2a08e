import { msg } from '@lit/localize'

/** What went wrong in the page itself: the clinic was not asked, so there is no code to note down. */
export const pageErrorSentence = () =>
  msg(
    'Algo deu errado nesta tela. O que já estava salvo está seguro. Saia dela e volte; se repetir, avise o suporte.',
  )
