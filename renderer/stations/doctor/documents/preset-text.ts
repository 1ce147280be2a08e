import type { DocumentShown } from '../../../../preload/contract/document-content.ts'
import { fold } from '../../../../preload/contract/fold.ts'
import { cpf } from '../../../i18n/identity.ts'
import { dayOf } from '../../../print/document/words.ts'

type Shown = Pick<DocumentShown, 'patient' | 'author' | 'at'>

const HOLE = /\[[^[\]\n]+\]/gu

/** What is still to be filled in a text, as it stands there: "[lado]". */
export const holesIn = (text: string): readonly string[] => [...new Set(text.match(HOLE) ?? [])]

/** A year alone, or nothing, is no birth date to be printed. */
const dated = (date: string) => (date.length === 10 ? dayOf(date) : null)

/** What the clinic puts into a text by itself, by the field's word. */
const known = ({ patient, author, at }: Shown): ReadonlyMap<string, string | null> =>
  new Map([
    ['paciente', patient.name],
    ['cpf', patient.cpf === null ? null : cpf(patient.cpf)],
    ['nascimento', dated(patient.birthDate)],
    ['data', dayOf(at)],
    ['profissional', author.name],
  ])

/** A preset's text with what the clinic knows in its fields; a field that it does not know stays to be filled. */
export function filledIn(text: string, shown: Shown): string {
  const words = known(shown)
  return text.replace(HOLE, (hole) => words.get(fold(hole.slice(1, -1)).trim()) ?? hole)
}

/** The other way: a paper's text as a preset may keep it, without who it was about. */
export function emptied(text: string, shown: Shown): string {
  let empty = text
  // A day says nobody's name, and may be any other.
  for (const [word, said] of known(shown))
    if (said && word !== 'data') empty = empty.replaceAll(said, `[${word}]`)
  return empty
}
