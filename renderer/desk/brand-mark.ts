import { html, type TemplateResult } from 'lit'

/** The product's mark: a square of the agenda, a cross, a square taken. */
export function brandMark(size = 24): TemplateResult {
  return html`<svg width=${size} height=${size} viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2 2h9v9H2z" fill="none" stroke="var(--brand-mark)" stroke-width="2"></path>
    <path d="M14.5 5.2h2V2.5h3v2.7h2v3h-2v2.7h-3V8.2h-2zM13 13h9v9h-9z" fill="var(--brand-mark)"></path>
    <path d="M2 14h9v8H2z" fill="var(--teal-60)"></path>
  </svg>`
}
