const MARGIN_PX = 8

/** Opens a popover below what it belongs to, as far as the window goes; what is taller than the window scrolls. */
export function openUnder(panel: HTMLElement, anchor: Element): void {
  const { left, bottom } = anchor.getBoundingClientRect()
  panel.showPopover()
  panel.style.setProperty('left', `min(${left}px, calc(100vw - ${panel.offsetWidth + MARGIN_PX}px))`)
  const top = `min(${bottom}px, calc(100vh - ${panel.offsetHeight + MARGIN_PX}px))`
  panel.style.setProperty('top', `max(${MARGIN_PX}px, ${top})`)
  panel.style.setProperty('max-height', `calc(100vh - ${2 * MARGIN_PX}px)`)
  panel.style.setProperty('overflow', 'auto')
}
