import { msg } from '@lit/localize'

/** For a form in which something stands marked at its field, and for nothing else. */
export const markedSentence = () => msg('Há algo a corrigir nos campos marcados. Nada foi gravado ainda.')
