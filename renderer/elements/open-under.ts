const MARGIN_PX = 8

/** Opens a popover below what it belongs to, inside the window. */
export function openUnder(panel: HTMLElement, anchor: Element): void {
  const { left, bottom } = anchor.getBoundingClientRect()
  panel.showPopover()
  const most = window.innerWidth - panel.offsetWidth - MARGIN_PX
  panel.style.setProperty('left', `${Math.max(0, Math.min(left, most))}px`)
  panel.style.setProperty('top', `${bottom}px`)
}
