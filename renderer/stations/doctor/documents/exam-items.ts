import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { BUNDLES, isIn, KNOWN_EXAMS, toggled } from './bundles.ts'
import type { Fields } from './fields.ts'

/** The exams of a request: whole bundles by one key, one more by typing it and Enter. Fires `mb-items` with them. */
@localized()
@customElement('mb-exam-items')
export class ExamItems extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: grid;
        gap: 12px;
      }

      .bundles {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }

      .bundles [aria-pressed='true'] {
        background: var(--highlight);
        font-weight: 600;
      }

      li {
        display: flex;
        align-items: center;
        gap: 8px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      li span {
        flex: 1;
        overflow-wrap: anywhere;
      }

      form {
        display: flex;
        align-items: end;
        gap: 8px;
      }

      form .field {
        flex: 1;
      }
    `,
  ]

  @property({ attribute: false }) items: Fields['items'] = []
  @state() private typed = ''
  readonly keys = new ViewKeys(this, () =>
    Object.fromEntries(
      BUNDLES.map((bundle, at) => [`Alt+${at + 1}`, () => this.#put(toggled(bundle, this.items))]),
    ),
  )

  /** The field may not stand yet. */
  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus())
  }

  #put(items: Fields['items']): void {
    this.dispatchEvent(new CustomEvent('mb-items', { detail: items, bubbles: true, composed: true }))
  }

  #add(event: Event): void {
    event.preventDefault()
    const name = this.typed.trim()
    if (name === '') return
    if (!this.items.some((one) => one.name === name)) this.#put([...this.items, { name, remark: null }])
    this.typed = ''
  }

  override render() {
    return html`<div class="bundles" role="group" aria-label=${msg('Conjuntos de exames')}>
        ${BUNDLES.map(
          (bundle, at) =>
            html`<button
              class="button ghost sm"
              type="button"
              aria-pressed=${isIn(bundle, this.items)}
              @click=${() => this.#put(toggled(bundle, this.items))}
            >
              ${bundle.title()} <kbd>Alt+${at + 1}</kbd>
            </button>`,
        )}
      </div>
      <form @submit=${(event: Event) => this.#add(event)}>
        <div class="field">
          <label for="exam">${msg('Acrescentar exame')}</label>
          <input
            id="exam"
            class="input"
            maxlength="120"
            list="known"
            autocomplete="off"
            .value=${live(this.typed)}
            @input=${({ currentTarget }: InputEvent) => (this.typed = (currentTarget as HTMLInputElement).value)}
          />
          <datalist id="known">${KNOWN_EXAMS.map((name) => html`<option value=${name}></option>`)}</datalist>
        </div>
        <button class="button tertiary md" type="submit">${msg('Acrescentar')} <kbd>Enter</kbd></button>
      </form>
      <ul>
        ${this.items.map(
          (item) =>
            html`<li>
              <span>${item.name}${item.remark === null ? '' : `, ${item.remark}`}</span>
              <button
                class="button ghost sm"
                type="button"
                aria-label=${msg(str`Tirar: ${item.name}`)}
                @click=${() => this.#put(this.items.filter((one) => one !== item))}
              >
                ${msg('Tirar')}
              </button>
            </li>`,
        )}
      </ul>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-exam-items': ExamItems
  }
}
