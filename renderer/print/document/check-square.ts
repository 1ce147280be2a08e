import { html } from 'lit'
import { encode } from 'uqr'

/** The check code as a QR square, and nothing else in it. */
export function checkSquare(code: string) {
  const { data, size } = encode(code, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return html`<svg
    class="square"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`
}
