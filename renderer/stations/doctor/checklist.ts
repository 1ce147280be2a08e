const linesOf = (text: string) => (text.trim() === '' ? [] : text.trimEnd().split('\n'))

/** Whether a standing choice is a line of a section's text. */
export const hasChoice = (text: string, choice: string): boolean =>
  linesOf(text).some((line) => line.trim() === choice)

/** The text with a standing choice as its last line, or without it where it stood; what was typed beside it stays. */
export const withChoice = (text: string, choice: string): string =>
  hasChoice(text, choice)
    ? linesOf(text)
        .filter((line) => line.trim() !== choice)
        .join('\n')
    : [...linesOf(text), choice].join('\n')
