import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { MedicineAlert } from '../../../../preload/contract/medicine-alert.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { keptPosology, posologyReadBack } from '../../../i18n/medicine-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import '../medicine/medicine-field.ts'
import type { MedicineField } from '../medicine/medicine-field.ts'
import type { Fields } from './fields.ts'
import { routeOf } from './route.ts'

type Medicines = Fields['medicines']

/** One line that is being typed. */
const BLANK = { name: '', route: '', posology: '', quantity: '', reason: '' }

/** The medicines of a prescription: each searched, with its dose in shorthand and read back; Enter adds it. Fires `mb-medicines`. */
@localized()
@customElement('mb-prescribed-medicines')
export class PrescribedMedicines extends LitElement {
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

      form {
        display: grid;
        gap: 12px;
      }

      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }

      li {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 4px 0;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      li div {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]
  @property() patientId = ''
  @property({ attribute: false }) medicines: Medicines = []
  @state() private typed = BLANK
  @state() private warnings: readonly MedicineAlert[] = []
  @state() private problem = ''
  @query('mb-medicine-field') private line!: MedicineField | null
  readonly #known = new LiveQuery(this, 'statement.list', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  /** What this person takes all the time, and stands on no line yet. */
  get #continuous(): Medicines {
    return (this.#known.value?.statements ?? []).flatMap(({ content }) => {
      if (content.kind !== 'medication' || !content.continuous || content.stopped !== null) return []
      if (this.medicines.some(({ name }) => name === content.name)) return []
      const { name, posology, despite = null } = content
      const route = routeOf(name)
      // What is not whole is typed, where it is asked for.
      return posology === null || route === '' ? [] : [{ name, route, posology, quantity: null, despite }]
    })
  }

  override focus(): void {
    void this.#toLine()
  }

  /** The line may not stand yet. */
  async #toLine(): Promise<void> {
    await this.updateComplete
    await this.line?.updateComplete
    this.line?.focus()
  }

  #put(medicines: Medicines): void {
    this.dispatchEvent(new CustomEvent('mb-medicines', { detail: medicines, bubbles: true, composed: true }))
  }

  #type(change: Partial<typeof BLANK>): void {
    this.problem = ''
    this.typed = { ...this.typed, ...change }
  }

  #name(name: string): void {
    const before = routeOf(this.typed.name)
    // A way that was taken from the name goes on with the name.
    const route = this.typed.route === before ? routeOf(name) : this.typed.route
    this.#type({ name, route })
  }

  /** An allergy, or what comes twice on the paper, asks why; what is in use is what a prescription renews. */
  get #alerts(): readonly MedicineAlert[] {
    const onPaper = this.#names
    return this.warnings.filter(({ kind, of }) => kind === 'allergy' || onPaper.includes(of))
  }

  get #names(): readonly string[] {
    return this.medicines.map(({ name }) => name)
  }

  #missing(): string {
    const { name, route, posology, reason } = this.typed
    if (name.trim() === '') return msg('Diga qual medicamento.')
    if (route.trim() === '') return msg('Diga a via, como via oral.')
    if (posology.trim() === '') return msg('Diga como se toma.')
    if (this.#alerts.length > 0 && reason.trim() === '')
      return msg('Há um aviso: diga por que prescreve assim mesmo.')
    return ''
  }

  #add(event: Event): void {
    event.preventDefault()
    this.problem = this.#missing()
    if (this.problem !== '') return
    const { name, route, posology, quantity, reason } = this.typed
    const despite = this.#alerts.length > 0 ? { warnings: [...this.#alerts], reason: reason.trim() } : null
    const line = { name: name.trim(), route: route.trim(), posology: keptPosology(posology), despite }
    this.#put([...this.medicines, { ...line, quantity: quantity.trim() === '' ? null : quantity.trim() }])
    this.typed = BLANK
    this.warnings = []
    this.focus()
  }

  #field(key: 'route' | 'posology' | 'quantity' | 'reason', label: string, max: number, helper = '') {
    return html`<div class="field">
      <label for=${key}>${label}</label>
      <input
        id=${key}
        class="input"
        maxlength=${max}
        autocomplete="off"
        aria-describedby="${key}-about"
        .value=${live(this.typed[key])}
        @input=${({ currentTarget }: InputEvent) => this.#type({ [key]: (currentTarget as HTMLInputElement).value })}
      />
      <p class="helper" id="${key}-about" aria-live="polite">${helper}</p>
    </div>`
  }

  override render() {
    const { typed, problem } = this
    const continuous = this.#continuous
    return html`<ol>
        ${this.medicines.map(
          (one, at) =>
            html`<li>
              <div>
                <b>${one.name}</b><br />${one.route}:
                ${one.posology}${one.quantity === null ? '' : `. ${one.quantity}`}
              </div>
              <button
                class="button ghost sm"
                type="button"
                aria-label=${msg(str`Tirar: ${one.name}`)}
                @click=${() => this.#put(this.medicines.filter((_other, place) => place !== at))}
              >
                ${msg('Tirar')}
              </button>
            </li>`,
        )}
      </ol>
      <form @submit=${(event: Event) => this.#add(event)}>
        <mb-medicine-field
          label=${msg('Medicamento')}
          patientId=${this.patientId}
          .onPaper=${this.#names}
          .value=${typed.name}
          @input=${({ currentTarget }: Event) => this.#name((currentTarget as MedicineField).value)}
          @mb-warnings=${({ detail }: CustomEvent<readonly MedicineAlert[]>) => (this.warnings = detail)}
        ></mb-medicine-field>
        ${this.#field('posology', msg('Como se toma'), 300, posologyReadBack(typed.posology))}
        <div class="row">
          ${this.#field('route', msg('Via'), 40)} ${this.#field('quantity', msg('Quantidade'), 60)}
        </div>
        ${this.#alerts.length > 0 ? this.#field('reason', msg('Por que prescreve assim mesmo (fica guardado)'), 300) : nothing}
        <p class="helper" role="alert">${problem}</p>
        <div class="actions">
          <button class="button tertiary md" type="submit">${msg('Acrescentar')} <kbd>Enter</kbd></button>
          ${
            continuous.length === 0
              ? nothing
              : html`<button
                  class="button ghost md"
                  type="button"
                  @click=${() => this.#put([...this.medicines, ...continuous])}
                >
                  ${continuous.length === 1 ? msg('Renovar 1 de uso contínuo') : msg(str`Renovar ${continuous.length} de uso contínuo`)}
                </button>`
          }
        </div>
      </form>
      <p class="helper">
        ${msg('Receita simples. O que fica retido na farmácia ou é de controle especial não sai neste papel.')}
      </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-prescribed-medicines': PrescribedMedicines
  }
}
