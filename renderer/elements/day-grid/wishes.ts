import { isOpen } from '../../../preload/contract/visit-status.ts'
import type { GridIntent } from './keyboard.ts'
import { STEP, type Column, type GridDay, type Place, type GridVisit } from './layout.ts'

/** `mb-open`: somebody wants to book here; `overbook` when it may be over a visit. */
export interface OpenWish extends Place {
  readonly overbook: boolean
}

/** `mb-move`: a visit is to stand here; `copy` when another one is, for the same patient's return. */
export interface MoveWish extends Place {
  readonly visit: GridVisit
  readonly copy: boolean
}

/** `mb-explain`: why nothing can stand here, or not this visit. */
export interface ExplainWish extends Place {
  readonly visit: GridVisit | null
}

/** Where a move that is under way takes a visit: the next key goes on from there. */
export interface Bound extends Place {
  readonly visitId: string
}

/** What hovers over the grid while a visit is carried. */
export interface Ghost extends MoveWish {
  /** "drag" ends with the pointer; "mover" waits for Enter or a click. */
  readonly by: 'drag' | 'mover'
}

/** Only what has not begun may be carried elsewhere, and where visits are moved at all. */
export const mayMove = ({ status, fixed }: GridVisit) => !fixed && isOpen(status)

/** The wish one key further: 5 minutes by Alt, the arrows' stride in Mover, or the neighbour. */
export function shifted<W extends Place>(
  wish: W,
  intent: Extract<GridIntent, { by: 1 | -1 }>,
  columns: readonly Column[],
  { fromMinute, toMinute }: Pick<GridDay, 'fromMinute' | 'toMinute'>,
): W {
  if (intent.does === 'side' || intent.does === 'swap') {
    const index = columns.findIndex(({ id }) => id === wish.column)
    return { ...wish, column: columns[index + intent.by]?.id ?? wish.column }
  }
  const minute = wish.minute + intent.by * (intent.does === 'walk' ? intent.stride : STEP)
  return { ...wish, minute: Math.min(toMinute - STEP, Math.max(fromMinute, minute)) }
}

/** A carried visit when other columns come under it: it keeps its place among them, its weekday in another week. */
export function carriedOver(ghost: Ghost, from: readonly Column[], to: readonly Column[]): Ghost {
  if (to.some(({ id }) => id === ghost.column)) return ghost
  const at = from.findIndex(({ id }) => id === ghost.column)
  const column = to[Math.min(at, to.length - 1)]?.id
  return column === undefined ? ghost : { ...ghost, column }
}
