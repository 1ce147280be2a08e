import { expect, type Page } from '@playwright/test'
import { full } from '../faults/scale.ts'

/** What the house's smaller screens have, in CSS pixels. */
const SMALL = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
] as const

/**
 * What of a page can be seen by nobody or reached by no hand: a control that, brought into the middle of its scrollers, lies
 * outside one of them, outside the window, or under something else; a line of words that is cut and told nowhere in full.
 */
export function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const CONTROLS =
      'button, a[href], input, select, textarea, summary, [tabindex="0"], [role=option], [role=menuitem]'
    const all: HTMLElement[] = []
    const gather = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        all.push(element)
        if (element.shadowRoot) gather(element.shadowRoot)
      }
    }
    gather(document)
    // What is open over the page goes first, and the next press elsewhere closes it.
    const top = all.filter((element) => element.matches('dialog:modal, [popover]:popover-open')).at(-1)
    const parentOf = (node: Node): Node | null =>
      (node instanceof Element ? node.assignedSlot : null) ??
      node.parentNode ??
      (node instanceof ShadowRoot ? node.host : null)
    const isWithin = (node: Node, other: Node): boolean => {
      for (let at: Node | null = node; at; at = parentOf(at)) if (at === other) return true
      return false
    }
    const seen = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0 &&
      !(element.closest('[inert]') || (top && !isWithin(element, top)))
    const nameOf = (element: HTMLElement) =>
      `${element.localName}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 50)}"`
    const deepest = (x: number, y: number): Element | null => {
      let hit = document.elementFromPoint(x, y)
      for (;;) {
        const inner: Element | null = hit?.shadowRoot?.elementFromPoint(x, y) ?? null
        if (!inner || inner === hit) return hit
        hit = inner
      }
    }
    const isOverIt = (hit: Element, element: HTMLElement): boolean => {
      for (let at: Node | null = hit; at; at = parentOf(at)) {
        if (!(at instanceof Element)) continue
        if (at.role === 'listbox' || (at.slot === 'field' && element.matches('.visit'))) return true
      }
      return false
    }
    /** Its own box, or that of a label that stands for it; in the grid a question stands over what it is about, and an open list over what follows. */
    const isHit = (element: HTMLElement): boolean => {
      const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
      if (!box) return true
      const hit = deepest(box.x + box.width / 2, box.y + box.height / 2)
      if (!hit) return false
      const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
      return isOverIt(hit, element) || [element, ...labels].some((own) => isWithin(hit, own))
    }
    const found: string[] = []
    for (const element of all) {
      if (
        !element.matches(CONTROLS) ||
        !seen(element) ||
        element.matches('.visually-hidden, .visually-hidden *')
      )
        continue
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      if (!isHit(element)) found.push(`not reached: ${nameOf(element)}`)
    }
    const told = (element: HTMLElement): boolean => {
      for (let at: Node | null = element; at; at = parentOf(at)) {
        if (!(at instanceof HTMLElement)) continue
        // A card of the grid is told in full in the panel beside it once it is chosen, and to screen readers.
        if (at.title !== '' || at.matches('[role=gridcell], [role=option], option')) return true
      }
      return false
    }
    for (const element of all) {
      if (!seen(element) || element.children.length > 0 || element.scrollWidth <= element.clientWidth + 1)
        continue
      if (element.clientWidth === 0 || element.matches('.visually-hidden, input, textarea, select')) continue
      if (getComputedStyle(element).overflowX !== 'visible' && !told(element))
        found.push(`cut: ${nameOf(element)}`)
    }
    return [...new Set(found)]
  })
}

/** Every control of a screen is inside its scrollers and under the hand, at the sizes of small screens and at 200 %. */
export async function expectReach(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  if (!size) return
  const double = { width: SMALL[0].width / 2, height: SMALL[0].height / 2 }
  for (const small of full ? [...SMALL, double] : [SMALL[1], double]) {
    await page.setViewportSize(small)
    expect
      .soft(await unreachable(page), `${name} at ${String(small.width)} x ${String(small.height)}`)
      .toEqual([])
  }
  await page.setViewportSize(size)
}
