import type { DraftContent, WrittenContent } from '../../preload/contract/draft.ts'

/** What is written by Clínica geral with nothing beside the four texts that every note had once. */
export type FourTexts = Exclude<WrittenContent, DraftContent>

/** Four texts out of what was kept of them. */
export const fourTexts = ({ texts, vitals }: DraftContent) => ({
  ...Object.fromEntries(texts.map(({ key, text }) => [key, text])),
  vitals,
})
