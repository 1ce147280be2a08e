import { STEP, STRIDE } from './layout.ts'

/** What a key asks of the grid. */
export type GridIntent =
  | { readonly does: 'walk'; readonly by: 1 | -1; readonly stride: number }
  | { readonly does: 'side'; readonly by: 1 | -1 }
  | { readonly does: 'edge'; readonly by: 1 | -1 }
  | { readonly does: 'nudge'; readonly by: 1 | -1 }
  | { readonly does: 'swap'; readonly by: 1 | -1 }
  | { readonly does: 'enter' | 'overbook' | 'explain' | 'leave' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Arrows walk, Shift makes the steps small, Alt carries the visit; Enter, E, I and Esc. Null for keys of others. */
export function gridIntent({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): GridIntent | null {
  if (ctrlKey || metaKey) return null
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const by = key === 'ArrowDown' ? 1 : -1
      return altKey ? { does: 'nudge', by } : { does: 'walk', by, stride: shiftKey ? STEP : STRIDE }
    }
    case 'ArrowRight':
    case 'ArrowLeft': {
      const by = key === 'ArrowRight' ? 1 : -1
      return altKey ? { does: 'swap', by } : { does: 'side', by }
    }
    case 'Home':
    case 'End':
      return altKey ? null : { does: 'edge', by: key === 'End' ? 1 : -1 }
    case 'Enter':
      return altKey ? null : { does: 'enter' }
    case 'Escape':
      return { does: 'leave' }
    case 'E':
      return altKey ? null : { does: 'overbook' }
    case 'i':
    case 'I':
    case '?':
      return altKey ? null : { does: 'explain' }
    default:
      return null
  }
}

/** True while keys belong to what stands in the grid's slot. */
export const isInField = (event: Event): boolean =>
  event.composedPath().some((one) => one instanceof HTMLSlotElement && one.name === 'field')
