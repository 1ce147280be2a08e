import { html, type TemplateResult } from 'lit'

/** A ring that empties with the seconds; the number stands in its middle. Sizes are set by the sheet around it. */
export function ring(left: number, total: number): TemplateResult {
  const around = 2 * Math.PI * 84
  return html`<span class="ring" role="timer" aria-label=${left}>
    <svg viewBox="0 0 188 188" aria-hidden="true">
      <circle class="track" cx="94" cy="94" r="84"></circle>
      <circle
        class="rest"
        cx="94"
        cy="94"
        r="84"
        stroke-dasharray=${`${(around * left) / total} ${around}`}
      ></circle>
    </svg>
    <b aria-hidden="true">${left}</b>
  </span>`
}
