import { msg, str } from '@lit/localize'

/** How long until another try is looked at; 0: some minutes. */
export function waitSentence(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (seconds >= 120) return msg(str`Muitas tentativas seguidas. Espere ${minutes} minutos e tente de novo.`)
  if (seconds > 0) return msg(str`Muitas tentativas seguidas. Espere ${seconds} segundos e tente de novo.`)
  return msg('Muitas tentativas seguidas. Espere alguns minutos e tente de novo.')
}
