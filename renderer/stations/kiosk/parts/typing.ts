let questions = 0

const tell = () => document.documentElement.toggleAttribute('data-typing', questions > 0)

/** A question in letters stands on the screen: the page makes room for its keyboard and the idle watch is patient. */
export function typingBegins(): void {
  questions += 1
  tell()
}

/** It is gone again. */
export function typingEnds(): void {
  questions -= 1
  tell()
}

/** True while people write or read at length; they get 90 s instead of 30. */
export const needsPatience = () =>
  document.documentElement.hasAttribute('data-typing') ||
  document.documentElement.hasAttribute('data-reading')

/** A long text stands on the screen, or no longer does. */
export const reading = (now: boolean) => document.documentElement.toggleAttribute('data-reading', now)
