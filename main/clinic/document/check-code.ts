import { randomInt } from 'node:crypto'
import { CODE_ALPHABET, CODE_LENGTH } from '../../../preload/contract/document-content.ts'

/** A new check code; that no paper has it yet, its table sees to. */
export const newCheckCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '').join('')
