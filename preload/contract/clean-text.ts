/** Breaks of a line by whatever name. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
/** Letters and signs that are drawn as a blank: a space is what everybody sees. */
const DRAWN_BLANK = /[\u2800\u3164\uffa0\u{1d159}]/gu

/** Scripts in which a joiner changes how the letters beside it are drawn. */
const JOINING =
  String.raw`(?!\p{DI})(?=[\p{L}\p{M}])` +
  String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}` +
  String.raw`\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]`
/** A picture with its tone; the flags of a part of a country, spelled in tags; a key with its number. */
const PICTURE = String.raw`(?:\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|\p{ExtPict}[\ufe0e\ufe0f]?\p{EMod}?)`
const KEPT = String.raw`${PICTURE}(?:\u200d${PICTURE})*|[0-9#*]\ufe0f\u20e3|(?<=${JOINING})[\u200c\u200d](?=${JOINING})`
/**
 * What nobody sees, by what Unicode says of it and not by a list: controls, format signs, private use, what is assigned to
 * nothing, whatever a font leaves out. Tabs and line ends stay, and so do the signs that Arabic draws over its numbers.
 */
const INVISIBLE = String.raw`(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{DI}\u{16fe4}]`
const KEPT_OR_INVISIBLE = new RegExp(`(${KEPT})|${INVISIBLE}`, 'gu')

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
    .replace(DRAWN_BLANK, ' ')
    .replace(KEPT_OR_INVISIBLE, (_all, kept: string | undefined) => kept ?? '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replace(TOO_MANY_MARKS, '$1')
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
