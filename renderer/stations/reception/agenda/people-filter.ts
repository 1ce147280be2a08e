import chevron from '@carbon/icons/es/chevron--down/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import type { Column } from '../../../elements/day-grid/layout.ts'
import { icon } from '../../../elements/icon.ts'
import { openUnder } from '../../../elements/open-under.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'

/** Which professionals have a column: "7 de 9 profissionais". Fires `mb-hidden` with the ids of those who have none. */
@localized()
@customElement('mb-people-filter')
export class PeopleFilter extends LitElement {
  static override styles = [
    base,
    type,
    css`
      .open {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-width: 0;
        height: 100%;
        padding: 0 12px;
        white-space: nowrap;
      }

      .open:hover {
        background: var(--layer-hover);
      }

      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        width: 320px;
        max-height: 60vh;
        overflow: auto;
        border: 1px solid var(--border-subtle-01);
        background: var(--background);
        box-shadow: var(--shadow-lg);
      }

      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 36px;
        padding: 4px 16px;
      }

      label:hover {
        background: var(--layer-hover);
      }

      input {
        flex: none;
        width: 18px;
        height: 18px;
        accent-color: var(--interactive);
      }

      .all {
        width: 100%;
        min-height: 40px;
        padding: 0 16px;
        text-align: left;
        border-bottom: 1px solid var(--border-subtle-00);
      }
    `,
  ]

  @property({ attribute: false }) columns: readonly Column[] = []
  @property({ attribute: false }) away: ReadonlySet<string> = new Set()
  /** How many have a column after every filter. */
  @property({ type: Number }) shown = 0
  @query('[popover]') private panel!: HTMLElement

  #tell(hidden: ReadonlySet<string>): void {
    this.dispatchEvent(new CustomEvent('mb-hidden', { detail: hidden, bubbles: true, composed: true }))
  }

  #toggle(id: string): void {
    const next = new Set(this.away)
    if (!next.delete(id)) next.add(id)
    this.#tell(next)
  }

  override render() {
    const { columns, shown } = this
    const all = columns.length
    return html`<button
        type="button"
        class="open"
        @click=${(event: Event) => openUnder(this.panel, event.currentTarget as Element)}
      >
        ${shown === all ? msg('Todos os profissionais') : msg(str`${shown} de ${all} profissionais`)}
        ${icon(chevron, 16)}
      </button>
      <div popover role="group" aria-label=${msg('Profissionais')}>
        <button type="button" class="all" @click=${() => this.#tell(new Set())}>
          ${msg('Mostrar todos')}
        </button>
        ${columns.map(
          ({ id, title, specialty }) =>
            html`<label>
              <input type="checkbox" .checked=${!this.away.has(id)} @change=${() => this.#toggle(id)} />
              <span>${title}<br /><span class="helper">${specialty}</span></span>
            </label>`,
        )}
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-people-filter': PeopleFilter
  }
}
