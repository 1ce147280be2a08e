import { localized } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import { statusWord } from '../i18n/status.ts'
import { base } from '../style/base.ts'

/** The 12 px glyphs, drawn by the class of whatever stands around them: a step of a visit changes no node of its glyph. */
export const glyphStyles = css`
  .glyph {
    fill: none;
    fill-rule: evenodd;
    stroke: currentcolor;
    stroke-width: 1.6px;
  }

  .booked .glyph {
    d: path('M6 1.8a4.2 4.2 0 0 1 0 8.4a4.2 4.2 0 0 1 0-8.4z');
  }

  .confirmed .glyph {
    d: path('M1.5 6.5l3 3 6-7');
  }

  .arrived .glyph {
    d: path('M1 6h7M5.2 3l3 3-3 3M10.6 1.5v9');
  }

  .in-progress .glyph {
    d: path('M3 1.5v9l7.5-4.5z');
  }

  /* A square with the check cut out of it. */
  .fulfilled .glyph {
    d: path('M1 1h10v10H1zM2.7 6.7l2.5 2.5 4.3-4.9-1.1-1-3.2 3.9-1.5-1.5z');
  }

  .in-progress .glyph,
  .fulfilled .glyph {
    fill: currentcolor;
    stroke: none;
  }

  .noshow .glyph {
    d: path('M2 2l8 8M10 2l-8 8');
  }

  .cancelled .glyph {
    d: path('M1.5 6h9');
  }
`

/** The glyph of the status that a parent has as its class, where {@link glyphStyles} are. */
export const statusGlyph = html`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
  <path class="glyph"></path>
</svg>`

/** Status by shape, fill and word: ring, check, arrow, play, square, cross, dash. `short` leaves the word to the screen reader. */
@localized()
@customElement('mb-status-mark')
export class StatusMark extends LitElement {
  static override styles = [
    base,
    glyphStyles,
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

  @property() status: VisitStatus = 'booked'
  @property({ type: Boolean }) short = false

  override render() {
    const word = statusWord(this.status)
    return html`<span class="swatch ${this.status}" title=${word}> ${statusGlyph} </span>
      <span class=${this.short ? 'visually-hidden' : ''}>${word}</span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-status-mark': StatusMark
  }
}
