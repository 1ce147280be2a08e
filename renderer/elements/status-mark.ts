import { css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { localized } from '@lit/localize'
import { statusWord, type AppointmentStatus } from '../i18n/status.ts'
import { base } from '../style/base.ts'

const stroke = (d: string) => svg`<path d=${d} fill="none" stroke="currentColor" stroke-width="1.6"></path>`

const GLYPHS: Record<AppointmentStatus, ReturnType<typeof stroke>> = {
  booked: svg`<circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" stroke-width="1.6"></circle>`,
  confirmed: stroke('M1.5 6.5l3 3 6-7'),
  arrived: stroke('M1 6h7M5.2 3l3 3-3 3M10.6 1.5v9'),
  'in-progress': svg`<path d="M3 1.5v9l7.5-4.5z" fill="currentColor"></path>`,
  fulfilled: svg`<path d="M1 1h10v10H1z" fill="currentColor"></path><path class="cut" d="M3.2 6.2l2 2 3.8-4.4" fill="none" stroke-width="1.4"></path>`,
  noshow: stroke('M2 2l8 8M10 2l-8 8'),
  cancelled: stroke('M1.5 6h9'),
}

/** The 12 px glyph of a status, for an own svg. */
export const statusGlyph = (status: AppointmentStatus) => GLYPHS[status]

/** Status by shape, fill and word: ring, check, arrow, play, square, cross, dash. `short` leaves the word to the screen reader. */
@localized()
@customElement('mb-status-mark')
export class StatusMark extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }

      .swatch {
        width: 20px;
        height: 16px;
        flex: none;
        display: grid;
        place-items: center;
        background: var(--sp);
        color: var(--gl);
        border: 1px solid var(--bd);
      }

      .cut {
        stroke: var(--sp);
      }

      .booked {
        --sp: var(--ag-sp);
        --gl: var(--ag-gl);
        --bd: var(--ag-bd);

        border-style: dashed;
      }

      .confirmed {
        --sp: var(--cf-sp);
        --gl: var(--cf-gl);
        --bd: var(--cf-bd);
      }

      .arrived {
        --sp: var(--ch-sp);
        --gl: var(--ch-gl);
        --bd: var(--ch-bd);
      }

      .in-progress {
        --sp: var(--ea-bg);
        --gl: var(--ea-gl);
        --bd: var(--ea-bd);
      }

      .fulfilled {
        --sp: var(--at-sp);
        --gl: var(--at-gl);
        --bd: var(--at-bd);
      }

      .noshow,
      .cancelled {
        --sp: var(--fa-bg);
        --gl: var(--fa-gl);
        --bd: var(--fa-bd);

        background-image: repeating-linear-gradient(135deg, var(--fa-ink) 0 2px, transparent 2px 6px);
      }
    `,
  ]

  @property() status: AppointmentStatus = 'booked'
  @property({ type: Boolean }) short = false

  override render() {
    const word = statusWord(this.status)
    return html`<span class="swatch ${this.status}" title=${word}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">${GLYPHS[this.status]}</svg>
      </span>
      <span class=${this.short ? 'visually-hidden' : ''}>${word}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-status-mark': StatusMark
  }
}
