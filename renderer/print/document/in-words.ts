const SMALL = [
  ...['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  ...['treze', 'quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove'],
]
const TENS = ['', '', 'vinte', 'trinta', 'quarenta', 'cinquenta', 'sessenta', 'setenta', 'oitenta', 'noventa']
const HUNDREDS = ['', 'cento', 'duzentos', 'trezentos', 'quatrocentos', 'quinhentos']

/** A number of days in Portuguese words, masculine, from 0 to 599: "vinte e um". */
export function inWords(number: number): string {
  if (number === 100) return 'cem'
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [tens, ones] = [Math.floor(rest / 10), rest % 10]
  const below = rest < 20 ? [rest > 0 ? SMALL[rest] : ''] : [TENS[tens], ones > 0 ? SMALL[ones] : '']
  const parts = [HUNDREDS[hundreds], ...below].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? 'zero' : parts.join(' e ')
}

/** "2 (dois) dias", as an atestado says it. */
export const daysInWords = (days: number) => `${days} (${inWords(days)}) ${days === 1 ? 'dia' : 'dias'}`
