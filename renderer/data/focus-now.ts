/** What has the focus, inside whatever shadow root; nothing while the page itself has it. */
export function focusNow(): HTMLElement | null {
  let here = document.activeElement
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement
  return here instanceof HTMLElement && here !== document.body ? here : null
}
