import { cleaningNames } from './0163-clean-names.ts'

const JOINING =
  String.raw`(?!\p{DI})(?=[\p{L}\p{M}])` +
  String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}` +
  String.raw`\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]`
const PICTURE = String.raw`(?:\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|\p{ExtPict}[\ufe0e\ufe0f]?\p{EMod}?)`
const KEPT = String.raw`${PICTURE}(?:\u200d${PICTURE})*|[0-9#*]\ufe0f\u20e3|(?<=${JOINING})[\u200c\u200d](?=${JOINING})`
const INVISIBLE = String.raw`(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{DI}\u{16fe4}]`
const KEPT_OR_INVISIBLE = new RegExp(`(${KEPT})|${INVISIBLE}`, 'gu')
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu

/** A line as it was kept by this version (preload/contract/clean-text.ts, as it was). */
const cleanLine = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\u2800\u3164\uffa0\u{1d159}]/gu, ' ')
    .replace(KEPT_OR_INVISIBLE, (_all, kept: string | undefined) => kept ?? '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC')
    .replace(TOO_MANY_MARKS, '$1')
    .replaceAll('\u2011', '-')
    .replace(/\s+/gu, ' ')
    .trim()

/** Names again, of all that Unicode says is seen by nobody: tags, private use, what is assigned to nothing, blank letters. */
export const cleanNamesAgain = cleaningNames(180, 'clean-names-again', cleanLine)
