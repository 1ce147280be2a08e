import { css, html, LitElement, svg } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { base } from '../style/base.ts'

export interface Bar {
  readonly label: string
  readonly value: number
  /** What stands at the bar's end. */
  readonly said: string
}

const ROW = 32
const LABEL = 168
const SAID = 72
const WIDTH = 640
const TICKS = 4

/** Horizontal bars over one scale, for a table that stands beside them with the numbers. `most` is the scale's end. */
@customElement('mb-bar-plot')
export class BarPlot extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      svg {
        display: block;
        width: 100%;
        height: auto;
        font-size: 12px;
      }

      /* Two lines at most; the table has the whole name. */
      .label {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        height: 100%;
      }

      .label span {
        display: -webkit-box;
        overflow: hidden;
        font-size: 12px;
        line-height: 15px;
        text-align: right;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      text {
        fill: var(--text-primary);
      }

      .scale text,
      .said {
        fill: var(--text-secondary);
      }

      line {
        stroke: var(--border-subtle-01);
      }

      .bar {
        fill: var(--interactive);
      }

      .bar.over {
        fill: url('#over');
      }

      .hatch {
        stroke: var(--text-error);
        stroke-width: 3;
      }
    `,
  ]

  @property({ attribute: false }) bars: readonly Bar[] = []
  @property({ type: Number }) most = 100
  /** From here on a bar is drawn in a pattern as well. */
  @property({ type: Number }) limit = Infinity
  /** What a tick of the scale says. */
  @property({ attribute: false }) tick: (value: number) => string = String
  /** What the plot shows, in one sentence. */
  @property() summary = ''

  #row({ label, value, said }: Bar, index: number) {
    const y = index * ROW
    const width = ((WIDTH - LABEL - SAID) * Math.min(value, this.most)) / this.most
    return svg`<g>
      <foreignObject x="0" y=${y} width=${LABEL - 8} height=${ROW}>
        <div class="label"><span>${label}</span></div>
      </foreignObject>
      <rect class="bar ${value >= this.limit ? 'over' : ''}" x=${LABEL} y=${y + 6} width=${Math.max(0, width)} height=${ROW - 12}></rect>
      <text class="said" x=${LABEL + width + 6} y=${y + 20}>${said}</text>
    </g>`
  }

  #scale() {
    const end = this.bars.length * ROW
    return Array.from({ length: TICKS + 1 }, (_, at) => {
      const x = LABEL + ((WIDTH - LABEL - SAID) * at) / TICKS
      return svg`<line x1=${x} x2=${x} y1="0" y2=${end}></line>
        <text x=${x} y=${end + 16} text-anchor="middle">${this.tick((this.most * at) / TICKS)}</text>`
    })
  }

  override render() {
    return html`<svg
      viewBox="0 0 ${WIDTH} ${this.bars.length * ROW + 24}"
      role="img"
      aria-label=${this.summary}
    >
      <defs>
        <pattern id="over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" x2="0" y1="0" y2="6"></line>
        </pattern>
      </defs>
      <g class="scale">${this.#scale()}</g>
      ${this.bars.map((bar, index) => this.#row(bar, index))}
    </svg>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-bar-plot': BarPlot
  }
}
