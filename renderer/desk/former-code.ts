import { msg } from '@lit/localize'

/** Whoever was given the code of before stands at the door with it. */
export const formerCodeEnded = () =>
  msg('O código que havia antes deixou de valer: se já foi entregue, entregue este no lugar dele.')
