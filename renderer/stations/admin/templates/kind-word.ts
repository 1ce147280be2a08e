import { msg } from '@lit/localize'
import type { SECTION_KINDS } from '../../../../preload/contract/note-sections.ts'

type SectionKind = (typeof SECTION_KINDS)[number]

const WORDS: Readonly<Record<SectionKind, () => string>> = {
  text: () => msg('Texto'),
  vitals: () => msg('Sinais vitais e texto'),
  checklist: () => msg('Lista para marcar'),
  diagnoses: () => msg('Diagnósticos e texto'),
}

/** What is written in a section, in a word. */
export const kindWord = (kind: SectionKind): string => WORDS[kind]()
