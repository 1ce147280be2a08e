const MARGIN_PX = 8

/** Opens a popover below what it belongs to, inside the window. */
export function openUnder(panel: HTMLElement, anchor: Element): void {
  const { left, bottom } = anchor.getBoundingClientRect()
  panel.showPopover()
  panel.style.setProperty('left', `min(${left}px, calc(100vw - ${panel.offsetWidth + MARGIN_PX}px))`)
  panel.style.setProperty('top', `${bottom}px`)
}
