import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { fold } from '../../preload/contract/fold.ts'
import { isTyping } from '../elements/typing.ts'

/** How soon a letter follows another in a word that is being typed, and not in two keys that were meant. */
const IN_A_WORD_MS = 250
/** Two letters that a name may begin with: H and then N are two keys. */
const BEGINNING = /^(?:[aeiouy]\p{L}|\p{L}[aeiouyrlh])$/u

interface Letter {
  readonly letter: string
  readonly at: number
  /** What had the focus. */
  readonly where: EventTarget | undefined
}

const NO_LETTER: Letter = { letter: '', at: 0, where: undefined }

/** The field of a search that opens with what was typed. */
export interface TypedInto {
  readonly isOpen: () => boolean
  /** Opens it with these letters, or adds them to those in it. */
  readonly type: (letters: string) => void
}

/**
 * Whoever types a name over a view means a person and not the view's keys: the second letter of a word opens the search with
 * both, and so does a first one that is no key there.
 */
export class TypedName implements ReactiveController {
  readonly #search: TypedInto
  #last = NO_LETTER

  constructor(host: ReactiveControllerHost, search: TypedInto) {
    this.#search = search
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKey, { capture: true })
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKey, { capture: true })
  }

  /** Before any key of a view. */
  readonly #onKey = (event: KeyboardEvent) => {
    const { key, timeStamp: at } = event
    if (key === 'Shift') return
    const last = this.#last
    const where = event.composedPath()[0]
    this.#last = NO_LETTER
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event)) return
    if (!/^\p{L}$/u.test(key)) return
    const letters = `${last.letter}${key}`
    const again = last.letter.toLowerCase() === key.toLowerCase()
    // A key that moved to the next line was meant: answers to a list are typed as fast as a name.
    const moved = last.where !== where
    const inWord = BEGINNING.test(fold(letters)) && !again && !moved && at - last.at < IN_A_WORD_MS
    if (inWord || this.#search.isOpen()) {
      event.preventDefault()
      event.stopImmediatePropagation()
      this.#search.type(this.#search.isOpen() ? key : letters)
      return
    }
    this.#last = { letter: key, at, where }
    const afterTheView = (same: KeyboardEvent) => {
      if (same !== event || same.defaultPrevented) return
      same.preventDefault()
      this.#search.type(key)
    }
    window.addEventListener('keydown', afterTheView, { once: true })
  }
}
