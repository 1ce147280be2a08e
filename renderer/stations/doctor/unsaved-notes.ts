import type { NoteContent } from './note-draft.ts'

interface Words {
  readonly content: NoteContent
  readonly caret: string | null
  /** The draft's version that the words were typed on. */
  readonly version: number
}

const waiting = new Map<string, Words>()

/** Keeps words that the clinic would not take, for as long as this window lives: a lock or another page takes none away. */
export function keepUnsaved(encounterId: string, words: Words): void {
  waiting.set(encounterId, words)
}

/** Words that were kept for a consultation; they are given once. */
export function takeUnsaved(encounterId: string): Words | undefined {
  const words = waiting.get(encounterId)
  waiting.delete(encounterId)
  return words
}
