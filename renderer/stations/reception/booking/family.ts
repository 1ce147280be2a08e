import type { Slot } from '../../../desk/slot-picker.ts'

export interface Relative {
  readonly id: string
  readonly name: string
}

/** Who comes along, and when. */
export interface Beside extends Relative {
  readonly startMinute: number
}

/**
 * When as many more visits begin beside a chosen one: each as soon as the one before it is over and a time is free. Fewer than
 * were asked for where the day has no more.
 */
export function startsBeside(
  { startMinute, minutes, starts }: Pick<Slot, 'startMinute' | 'minutes' | 'starts'>,
  count: number,
): readonly number[] {
  const found: number[] = []
  let end = startMinute + minutes
  for (const start of starts) {
    if (found.length >= count) break
    if (start < end) continue
    found.push(start)
    end = start + minutes
  }
  return found
}
