import chevron from '@carbon/icons/es/chevron--down/16'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { VISIT_STATUSES } from '../../../../preload/contract/visit-status.ts'
import { icon } from '../../../elements/icon.ts'
import { openUnder } from '../../../elements/open-under.ts'
import '../../../elements/status-mark.ts'
import { base } from '../../../style/base.ts'
import { hues } from '../../../style/hues.ts'
import { type } from '../../../style/type.ts'

const STATUSES = VISIT_STATUSES.filter((status) => status !== 'cancelled')

/** What the fills and patterns mean: in a line where there is room, else behind a button. */
@localized()
@customElement('mb-agenda-legend')
export class AgendaLegend extends LitElement {
  static override styles = [
    base,
    type,
    hues,
    css`
      :host {
        display: flex;
        justify-content: flex-end;
        flex: 1 1 0;
        min-width: 104px;
        container-type: inline-size;
      }

      .inline {
        display: flex;
        align-items: center;
        gap: 13px;
        padding: 0 16px;
      }

      ul {
        font-size: 12px;
        line-height: 16px;
        letter-spacing: 0.1px;
        color: var(--text-secondary);
      }

      li,
      mb-status-mark {
        display: flex;
        align-items: center;
        gap: 6px;
      }

      button {
        display: none;
        align-items: center;
        gap: 8px;
        padding: 0 12px;
      }

      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 16px;
        border: 1px solid var(--border-subtle-01);
        background: var(--background);
        box-shadow: var(--shadow-lg);
      }

      [popover]:popover-open {
        display: grid;
        justify-items: start;
        gap: 12px;
      }

      @container (max-width: 730px) {
        button {
          display: flex;
        }

        .inline {
          display: none;
        }
      }

      .long {
        display: none;
      }

      .long + button {
        display: flex;
      }

      .swatch {
        width: 20px;
        height: 16px;
        flex: none;
      }

      .lane {
        border: 1px solid var(--en-bd);
        background: repeating-linear-gradient(135deg, var(--en-bd) 0 2px, var(--en-bg) 2px 5px);
      }

      .hold {
        border: 1px dashed var(--hold-bd);
        background: repeating-linear-gradient(90deg, var(--hold-ink) 0 1px, transparent 1px 4px);
      }
    `,
  ]

  /** Kinds of visit with a colour of their own. */
  @property({ attribute: false }) hued: Output<'agenda.grid'>['hued'] = []
  @query('[popover]') private panel!: HTMLElement

  #hued() {
    return this.hued.map(({ name, hue }) => html`<li><i class="swatch hue ${hue}"></i>${name}</li>`)
  }

  #marks() {
    return html`${STATUSES.map((status) => html`<li><mb-status-mark status=${status}></mb-status-mark></li>`)}
      <li><i class="swatch lane"></i>${msg('Encaixe')}</li>
      <li><i class="swatch hold"></i>${msg('Em uso')}</li>
      ${this.#hued()}`
  }

  override render() {
    // The clinic's own colours are as many as it likes: they have no room in a line.
    return html`<ul class="inline ${this.hued.length > 0 ? 'long' : ''}" aria-label=${msg('Legenda')}>
        ${this.#marks()}
      </ul>
      <button type="button" @click=${(event: Event) => openUnder(this.panel, event.currentTarget as Element)}>
        ${msg('Legenda')} ${icon(chevron, 16)}
      </button>
      <ul popover aria-label=${msg('Legenda')}>
        ${this.#marks()}
      </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-agenda-legend': AgendaLegend
  }
}
