/** Breaks of a line by whatever name. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
/** What nobody sees: controls, signs of direction, soft hyphens, fillers, marks of byte order. Tabs and line ends stay. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]/gu
/** Joiners belong between the letters of some scripts and the parts of a picture, and nowhere else. */
const STRAY_JOINERS =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu
/** More marks on one letter than any script has: putting them in order takes the square of their number. */
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu

/**
 * Text as it is kept: NFC, line ends `\n`, without what nobody can see. Work is in proportion to the text's length, which
 * is asked first. Half a character cannot be stored: it becomes the sign for one.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replace(STRAY_JOINERS, '')
    .replaceAll('\u2011', '-')
}

/** One line of it: every blank and break is a single space, none at the ends. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()

/** Several lines of it, as typed. */
export const cleanProse = (text: string): string => cleanText(text).replace(/\t/gu, '  ')

/** A number as people paste it, without the word before it: "CPF: 529.982.247-25", "tel (11) 98765-4321". */
export const cleanNumber = (text: string): string =>
  cleanLine(text).replace(
    /^(?:cpf|cnpj|cep|cnes|tel|telefone|fone|cel|celular|whatsapp|contato)\b[\s.:#nº°-]*(?=[\d(+])/iu,
    '',
  )

/** What makes a name none: fewer than two letters that can be seen, or more than three marks on one of them. */
export function nameIssue(name: string): 'too-few-letters' | 'too-many-marks' | null {
  if ((name.match(/\p{L}/gu) ?? []).length < 2) return 'too-few-letters'
  return /\p{M}{4}/u.test(name.normalize('NFD')) ? 'too-many-marks' : null
}
