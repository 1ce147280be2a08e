import { msg } from '@lit/localize'
import { fold } from '../../../../preload/contract/fold.ts'
import type { Input } from '../../../../preload/contract/index.ts'

type Sections = Input<'template.add'>['sections']
type Section = Sections[number]

/** A section as it is edited; a new one has no key yet, and its choices stand as they are typed, one a line. */
export interface SectionRow extends Omit<Section, 'help' | 'choices'> {
  readonly help: string
  readonly choices: string
}

export const NEW_ROW: SectionRow = { key: '', title: '', kind: 'text', help: '', choices: '' }

export const rowsOf = (sections: Sections): SectionRow[] =>
  sections.map(({ help, choices, ...section }) => ({
    ...section,
    ...{ help: help ?? '', choices: choices.join('\n') },
  }))

const LONGEST_KEY = 40

/** A key that nothing has yet, from a title. */
function newKey(title: string, taken: ReadonlySet<string>): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, LONGEST_KEY - 4)
  const base = words || 'secao'
  let key = base
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${String(number)}`
  return key
}

/**
 * The sections as they are sent. A new one takes the key that its title has in another of the clinic's templates, so that words
 * stay under it when a note goes on by that; `known`: the sections of all of them.
 */
export function sectionsOf(rows: readonly SectionRow[], known: readonly Section[]): Sections {
  const taken = new Set(rows.map(({ key }) => key))
  const meant = new Map(known.map(({ key, title }) => [fold(title), key]))
  return rows.map(({ key, title, kind, help, choices }) => {
    const alike = meant.get(fold(title.trim()))
    const own = key || (alike !== undefined && !taken.has(alike) ? alike : newKey(title, taken))
    taken.add(own)
    const lines = choices.split('\n').map((line) => line.trim())
    return {
      ...{ key: own, title, kind, help: help.trim() || null },
      choices: kind === 'checklist' ? lines.filter((line) => line !== '') : [],
    }
  })
}

/** What is wrong with the rows, by their path in the form. */
export function wrongRows(rows: readonly SectionRow[]): Readonly<Record<string, string>> {
  const first = rows.findIndex(({ kind }) => kind === 'vitals')
  const found = rows.flatMap(({ kind, choices }, at): (readonly [string, string])[] => {
    const path = `sections.${String(at)}`
    if (kind === 'vitals' && at !== first)
      return [[`${path}.kind`, msg('Os sinais vitais ficam em uma seção só.')]]
    if (kind === 'checklist' && choices.trim() === '')
      return [[`${path}.choices`, msg('Escreva as opções, uma por linha.')]]
    return []
  })
  return Object.fromEntries(found)
}
