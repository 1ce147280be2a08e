const SMALL = [
  ...['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  ...['treze', 'quatorze', 'quinze', 'dezesseis', 'dezessete', 'dezoito', 'dezenove'],
]
const TENS = ['', '', 'vinte', 'trinta', 'quarenta', 'cinquenta', 'sessenta', 'setenta', 'oitenta', 'noventa']
const HUNDREDS = [
  ...['', 'cento', 'duzentos', 'trezentos', 'quatrocentos', 'quinhentos', 'seiscentos', 'setecentos'],
  ...['oitocentos', 'novecentos'],
]
const FEMININE: Readonly<Record<string, string>> = { um: 'uma', dois: 'duas' }

const feminineOf = (word: string) => FEMININE[word] ?? word.replace(/entos$/u, 'entas')

function belowThousand(number: number): string[] {
  if (number === 100) return ['cem']
  const [hundreds, rest] = [Math.floor(number / 100), number % 100]
  const [tens, ones] = [Math.floor(rest / 10), rest % 10]
  const below = rest < 20 ? [rest > 0 ? SMALL[rest] : ''] : [TENS[tens], ones > 0 ? SMALL[ones] : '']
  return [HUNDREDS[hundreds], ...below].filter((part) => part !== undefined && part !== '') as string[]
}

/** A number in Portuguese words, from 0 to 9,999: "vinte e um"; of what is feminine "vinte e uma". */
export function inWords(number: number, feminine = false): string {
  const [thousands, rest] = [Math.floor(number / 1000), number % 1000]
  const spoken = (words: string[]) => (feminine ? words.map(feminineOf) : words).join(' e ')
  const below = belowThousand(rest)
  if (thousands === 0) return below.length === 0 ? 'zero' : spoken(below)
  const thousand = thousands === 1 ? 'mil' : `${spoken(belowThousand(thousands))} mil`
  if (rest === 0) return thousand
  // "mil e duzentos", "mil e vinte", "mil duzentos e trinta".
  const joined = rest < 100 || rest % 100 === 0 ? ' e ' : ' '
  return `${thousand}${joined}${spoken(below)}`
}

/** "2 (dois) dias", as an atestado says it. */
export const daysInWords = (days: number) => `${days} (${inWords(days)}) ${days === 1 ? 'dia' : 'dias'}`

/** Whether "duas", and not "dois", stands before what is counted: caixas, cápsulas, ampolas, aplicações. */
const isFeminine = (word: string) => /(?:as?|aç(?:ão|ões))$/iu.test(word) && !/gramas?$/iu.test(word)

/** "30 comprimidos" in figures and words: "30 (trinta) comprimidos"; what begins with no whole number stays as it is. */
export const quantityInWords = (quantity: string): string =>
  quantity.replace(
    /^(\d{1,4})(?![\d,.])(\s+)([\p{L}]+)/u,
    (_all, figures: string, blank: string, word: string) =>
      `${figures} (${inWords(Number(figures), isFeminine(word))})${blank}${word}`,
  )
