/** How far the pointer goes before a press is a drag. */
const THRESHOLD_PX = 5

interface Watch {
  move(event: PointerEvent): void
  drop(event: PointerEvent): void
  leave(): void
}

/** Follows one press until it is dropped or given up with Esc; a press that never went far is told nothing. */
export function watchDrag(down: PointerEvent, watch: Watch): void {
  let dragging = false
  const ended = new AbortController()
  const { signal } = ended
  const listen = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void) => {
    window.addEventListener(name, act, { signal, capture: true })
  }
  const leave = () => {
    ended.abort()
    if (dragging) watch.leave()
  }
  listen('pointermove', (event) => {
    const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY)
    if (!dragging && far < THRESHOLD_PX) return
    dragging = true
    watch.move(event)
  })
  listen('pointerup', (event) => {
    ended.abort()
    if (dragging) watch.drop(event)
  })
  listen('pointercancel', leave)
  listen('blur', leave)
  listen('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  })
}

/** The column under a point and how far below its first minute the point lies, in px. */
export function columnUnder(
  areas: Iterable<HTMLElement>,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): { readonly column: string; readonly px: number } | null {
  for (const area of areas) {
    const { left, right, top } = area.getBoundingClientRect()
    const column = area.dataset['column']
    if (column !== undefined && clientX >= left && clientX < right) return { column, px: clientY - top }
  }
  return null
}
