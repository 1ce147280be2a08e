/** How near to an edge of the sheet a carried visit sets it moving, and how fast it goes at most, a frame. */
const NEAR_PX = 48
const FASTEST_PX = 14
/** What stays at the top and the left of the sheet while it scrolls: heads and ruler. */
const STAYS = { top: 56, left: 48 }

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

/** How far to go this frame: nothing in the middle, faster the nearer to the edge, fastest beyond it. */
export function edgePush(at: number, from: number, to: number): number {
  const into = Math.max(at - (to - NEAR_PX), 0) - Math.max(from + NEAR_PX - at, 0)
  return Math.round((Math.max(-NEAR_PX, Math.min(NEAR_PX, into)) / NEAR_PX) * FASTEST_PX)
}

/** Scrolls a box while a point rests near its edges, under its heads and beside its ruler; `moved` is told after each step. */
export function edgeScroller(box: HTMLElement, moved: () => void) {
  let point: Point | null = null
  let frame = 0
  const step = () => {
    frame = 0
    if (!point) return
    const { left, right, top, bottom } = box.getBoundingClientRect()
    const [x, y] = [box.scrollLeft, box.scrollTop]
    const across = edgePush(point.clientX, left + STAYS.left, right)
    const down = edgePush(point.clientY, top + STAYS.top, bottom)
    if (across === 0 && down === 0) return
    // A step that the box rounds away is no end: it goes on for as long as the point rests there.
    frame = requestAnimationFrame(step)
    box.scrollBy(across, down)
    if (box.scrollLeft !== x || box.scrollTop !== y) moved()
  }
  return {
    over(next: Point): void {
      point = next
      if (frame === 0) frame = requestAnimationFrame(step)
    },
    stop(): void {
      point = null
      cancelAnimationFrame(frame)
      frame = 0
    },
  }
}
