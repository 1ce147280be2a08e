/** Letters and digits alone: how a number is spaced says nothing. */
const signs = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase()

/** Whether a card's number is written as its convênio writes them: "9999 99" wants six digits, anything but 9 as it stands. */
export function fitsFormat(format: string, number: string): boolean {
  const [wanted, typed] = [[...signs(format)], [...signs(number)]]
  return (
    wanted.length === typed.length &&
    wanted.every((sign, at) => (sign === '9' ? /^\d$/u.test(typed[at] ?? '') : sign === typed[at]))
  )
}
