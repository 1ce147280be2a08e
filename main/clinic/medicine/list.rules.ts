import { fold } from '../../../preload/contract/fold.ts'
import type { LIST_PROBLEMS } from '../../../preload/contract/medicine.ts'
import { MOST_LISTED } from '../../../preload/contract/most-listed.ts'
import { takenApart } from '../substance/name.rules.ts'

/** A line of which no medicine could be made, as it stands in the file. */
export interface UnreadLine {
  readonly line: number
  readonly text: string
}

/** What a file holds as the list of medicines. */
export interface ReadList {
  readonly rows: number
  /** Each once, in the order of the file. */
  readonly names: readonly string[]
  readonly unread: readonly UnreadLine[]
}

/** Longer names are kept nowhere: neither as a favourite nor on a paper. */
const LONGEST_NAME = 200
const LONGEST_SHOWN = 120

/** Text in UTF-8, as a spreadsheet saves it; undefined where the bytes are no such text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\P{Cc}\t\r\n]/u.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const cellsOf = (line: string) => line.split('\t').map((cell) => cell.trim())

/** The name of a row; undefined where it cannot be taken apart into substances, so that no allergy could warn of it. */
function nameOf(cell = ''): string | undefined {
  const name = cell.normalize('NFC').replace(/\s+/gu, ' ')
  return name !== '' && name.length <= LONGEST_NAME && takenApart(name) ? name : undefined
}

/**
 * Reads the official list: text in UTF-8, separated by tabs, of which the first line names the columns `obm_code` and `name`. Nothing
 * of it is worked out before the whole of it is known to be such a list.
 */
export function readList(bytes: Uint8Array): ReadList | (typeof LIST_PROBLEMS)[number] {
  const [head = '', ...lines] = (textOf(bytes) ?? '').split(/\r\n|\r|\n/u)
  const columns = cellsOf(head.toLowerCase())
  const column = columns.indexOf('name')
  if (column < 0 || !columns.includes('obm_code')) return 'list-unreadable'
  const rows = lines.flatMap((text, at) => (text.trim() === '' ? [] : [{ line: at + 2, text }]))
  if (rows.length > MOST_LISTED) return 'list-too-long'
  const names = new Map<string, string>()
  const unread: UnreadLine[] = []
  for (const { line, text } of rows) {
    const name = nameOf(cellsOf(text)[column])
    if (name === undefined) unread.push({ line, text: text.replaceAll('\t', ' ').slice(0, LONGEST_SHOWN) })
    else if (!names.has(fold(name))) names.set(fold(name), name)
  }
  return names.size === 0 ? 'list-unreadable' : { rows: rows.length, names: [...names.values()], unread }
}
