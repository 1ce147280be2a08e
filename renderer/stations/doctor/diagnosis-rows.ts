import { fold } from '../../../preload/contract/fold.ts'
import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import { MOST_OF_A_NOTE } from '../../../preload/contract/note-sections.ts'

type Rows = readonly NoteDiagnosis[]
type Name = Pick<NoteDiagnosis, 'code' | 'words'>

/** Whether two name one thing: by code, or in own words by these. */
export const isSame = (one: Name, other: Name): boolean =>
  one.code === null && other.code === null ? fold(one.words) === fold(other.words) : one.code === other.code

/** With another one at the end, the principal one if there is none yet and it may be; as they were where it stands already. */
export function withDiagnosis(
  rows: Rows,
  chosen: Pick<NoteDiagnosis, 'code' | 'words' | 'table'>,
  canBePrincipal: boolean,
): Rows {
  if (rows.length >= MOST_OF_A_NOTE || rows.some((one) => isSame(one, chosen))) return rows
  const isFirst = canBePrincipal && rows.every(({ role }) => role === 'secondary')
  const { code, words, table } = chosen
  return [...rows, { code, words, table, role: isFirst ? 'principal' : 'secondary' }]
}

/** With this one as the principal one in the place of any other, or no longer. */
export const withPrincipal = (rows: Rows, at: number): Rows =>
  rows.map((one, place) => ({
    ...one,
    role: place === at && one.role === 'secondary' ? 'principal' : 'secondary',
  }))

export const without = (rows: Rows, at: number): Rows => rows.filter((_, place) => place !== at)

/** With this one a place further up (-1) or down (1), as far as there is one. */
export function moved(rows: Rows, at: number, by: 1 | -1): Rows {
  const [one, other] = [rows[at], rows[at + by]]
  if (!one || !other) return rows
  return rows.map((row, place) => (place === at ? other : place === at + by ? one : row))
}
