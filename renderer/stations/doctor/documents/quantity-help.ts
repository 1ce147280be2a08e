import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { quantityFor } from '../../../../preload/contract/posology-quantity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { figureField } from './figure-field.ts'

const measure = (typed: string) => {
  const value = Number(typed.trim().replace(',', '.'))
  return typed.trim() === '' || !(value > 0) || value > 5000 ? null : value
}

/** The quantity that a posology adds up to, offered and never put by itself; what of a bottle is not known is asked. Fires `mb-quantity`. */
@localized()
@customElement('mb-quantity-help')
export class QuantityHelp extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }

      input {
        max-width: 120px;
      }
    `,
  ]

  /** What is prescribed: another medicine is another bottle. */
  @property() name = ''
  @property() posology = ''
  @property() quantity = ''
  @state() private volume = ''
  @state() private drops = ''

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name')) this.volume = this.drops = ''
  }

  #field(key: 'volume' | 'drops', label: string) {
    return figureField(key, label, this[key], (typed) => (this[key] = typed))
  }

  override render() {
    const product = { millilitres: measure(this.volume), dropsPerMillilitre: measure(this.drops) }
    const known = quantityFor(this.posology, product)
    const isBottled = quantityFor(this.posology, { millilitres: null, dropsPerMillilitre: null })
    if (!known || !isBottled) return nothing
    const asks = 'asks' in isBottled ? isBottled.asks : null
    const words = 'words' in known ? known.words : ''
    return html`${asks === 'dropsPerMillilitre' ? this.#field('drops', msg('Gotas por mL deste produto')) : nothing}
    ${asks === null ? nothing : this.#field('volume', msg('mL em cada frasco'))}
    ${
      words === '' || words === this.quantity.trim()
        ? nothing
        : html`<button
            class="button ghost sm"
            type="button"
            @click=${() => this.dispatchEvent(new CustomEvent('mb-quantity', { detail: words }))}
          >
            ${msg(str`Usar: ${words}`)}
          </button>`
    }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-quantity-help': QuantityHelp
  }
}
