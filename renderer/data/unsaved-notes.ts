import type { DraftContent } from '../../preload/contract/draft.ts'
import type { NoteTemplate } from '../../preload/contract/template.ts'

interface Words {
  readonly content: DraftContent
  /** What they are written by. */
  readonly template: NoteTemplate
  readonly caret: string | null
  /** The draft's version that the words were typed on. */
  readonly version: number
}

const waiting = new Map<string, Words>()
let saved = false
let owner: string | null = null

/** Keeps words that the clinic would not take, for as long as this window lives: a lock or another page takes none away. */
export function keepUnsaved(encounterId: string, words: Words): void {
  waiting.set(encounterId, words)
  window.dispatchEvent(new Event('mb-unsaved'))
}

/** Words that were kept for a consultation; they are given once. */
export function takeUnsaved(encounterId: string): Words | undefined {
  const words = waiting.get(encounterId)
  waiting.delete(encounterId)
  return words
}

/** Whether words wait that the clinic does not have. */
export const hasUnsaved = (): boolean => waiting.size > 0

/** The clinic took words that were typed here. */
export function noteSaved(): void {
  saved = true
  window.dispatchEvent(new Event('mb-unsaved'))
}

/** Whether the clinic has everything of a note that was typed here, and something was. */
export const hasSaved = (): boolean => saved && waiting.size === 0

/** Somebody is signed in here: what another person's hands left goes. */
export function unsavedAreOf(accountId: string): void {
  if (owner !== null && owner !== accountId) {
    waiting.clear()
    saved = false
  }
  owner = accountId
}
