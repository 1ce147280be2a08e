import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { PrescribedMedicine } from '../../../../preload/contract/document-content.ts'
import type { MedicineAlert } from '../../../../preload/contract/medicine-alert.ts'
import {
  isCounted,
  type MedicineNeed,
  type PrescriptionLimit,
} from '../../../../preload/contract/prescription-kinds.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { keptPosology, posologyReadBack } from '../../../i18n/medicine-words.ts'
import { limitInWords } from '../../../i18n/prescription-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import '../medicine/medicine-field.ts'
import type { MedicineField } from '../medicine/medicine-field.ts'
import './dose-by-weight.ts'
import './dose-change.ts'
import type { DoseAnswer, DoseChange } from './dose-change.ts'
import type { Fields } from './fields.ts'
import './medicine-need.ts'
import { prescribedLines } from './prescribed-lines.ts'
import { prescribedStyles } from './prescribed-styles.ts'
import './quantity-help.ts'
import { isWhole, renewals, wayOf, type Renewable } from './renewals.ts'
import { routeOf } from './route.ts'

type Medicines = Fields['medicines']

/** What the clinic says a medicine goes over, with those that stand before it. */
async function limitsOf(before: Medicines, line: PrescribedMedicine): Promise<readonly PrescriptionLimit[]> {
  const { limits } = await call('prescription.plan', { medicines: [...before, line], text: '' })
  return limits.at(-1) ?? []
}

/** One line that is being typed. */
const BLANK = {
  ...{ name: '', route: '', posology: '', quantity: '', reason: '', need: '' as MedicineNeed | '' },
  instead: '' as DoseAnswer,
}

/** The medicines of a prescription: each searched, with its dose in shorthand and read back; Enter adds it. Fires `mb-medicines`. */
@localized()
@customElement('mb-prescribed-medicines')
export class PrescribedMedicines extends LitElement {
  static override styles = [base, type, button, field, prescribedStyles]
  @property() patientId = ''
  @property({ attribute: false }) medicines: Medicines = []
  @state() private typed = BLANK
  @state() private warnings: readonly MedicineAlert[] = []
  /** The limits of its paper that the typed line goes over, as the clinic answered. */
  @state() private limits: readonly PrescriptionLimit[] = []
  @state() private problem = ''
  @query('mb-medicine-field') private line!: MedicineField | null
  @query('mb-dose-change') private change!: DoseChange | null
  @query('[role=alert]') private alert!: HTMLElement | null
  readonly #renewable = new LiveQuery(this, 'document.renewable', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  readonly #known = new LiveQuery(this, 'statement.list', () =>
    this.patientId && this.#changed.length > 0 ? { patientId: this.patientId } : null,
  )

  /** The versions in use whose dose the paper changes. */
  get #changed(): readonly string[] {
    return this.medicines.flatMap(({ instead }) => instead ?? [])
  }

  /** What this person takes all the time, and stands on no line yet, neither as it is nor in another dose. */
  get #continuous(): readonly Renewable[] {
    const standing = (this.#known.value?.statements ?? []).flatMap(({ id, content }) =>
      content.kind === 'medication' && this.#changed.includes(id) ? [content.name] : [],
    )
    return (this.#renewable.value?.lines ?? []).filter(
      ({ name }) => ![...this.#names, ...standing].includes(name),
    )
  }

  #renew(): void {
    const lines = this.#continuous.filter(isWhole).map((line) => ({
      ...{ name: line.name, route: wayOf(line), posology: line.posology ?? '' },
      ...{ quantity: line.quantity, despite: line.despite },
      ...{ need: 'simple' as const, beyond: null },
    }))
    this.#put([...this.medicines, ...lines])
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

  /** What is missing is said below the fields, where a low window ends. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (changed.has('problem') && this.problem !== '') this.alert?.scrollIntoView({ block: 'nearest' })
  }

  #put(medicines: Medicines): void {
    this.dispatchEvent(new CustomEvent('mb-medicines', { detail: medicines, bubbles: true, composed: true }))
  }

  #type(change: Partial<typeof BLANK>): void {
    this.problem = ''
    // A reason that is being written answers the limits that it stands under.
    if (!('reason' in change)) this.limits = []
    this.typed = { ...this.typed, ...change }
  }

  #name(name: string): void {
    const before = routeOf(this.typed.name)
    // A way that was taken from the name goes on with the name.
    const route = this.typed.route === before ? routeOf(name) : this.typed.route
    this.#type({ name, route, instead: '' })
  }

  /** An allergy, or what comes twice on the paper, asks why; what is in use is what a prescription renews. */
  get #alerts(): readonly MedicineAlert[] {
    const onPaper = this.#names
    return this.warnings.filter(({ kind, of }) => kind === 'allergy' || onPaper.includes(of))
  }

  /** What this person takes of the same substances already. */
  get #inUse(): readonly string[] {
    return this.warnings.flatMap(({ kind, of }) =>
      kind === 'in-use' && !this.#names.includes(of) ? [of] : [],
    )
  }

  get #names(): readonly string[] {
    return this.medicines.map(({ name }) => name)
  }

  #missing(): string {
    const { name, route, posology, quantity, reason, need } = this.typed
    if (name.trim() === '') return msg('Diga qual medicamento.')
    if (route.trim() === '') return msg('Diga a via, como via oral.')
    if (posology.trim() === '') return msg('Diga como se toma.')
    if (this.change?.isOpen) return msg('Diga se muda a dose do que já está em uso, ou se soma a ele.')
    if (need === '') return msg('Diga em qual papel sai este medicamento.')
    if (need !== 'simple' && !isCounted(quantity.trim()))
      return msg('Diga a quantidade a começar pelo número, como 30 comprimidos.')
    if (this.#alerts.length > 0 && reason.trim() === '')
      return msg('Há um aviso: diga por que prescreve assim mesmo.')
    return ''
  }

  async #add(event: Event): Promise<void> {
    event.preventDefault()
    this.problem = this.#missing()
    if (this.problem !== '' && this.change?.isOpen) this.change.focus()
    const { name, route, posology, quantity, reason, need } = this.typed
    if (this.problem !== '' || need === '') return
    const despite = this.#alerts.length > 0 ? { warnings: [...this.#alerts], reason: reason.trim() } : null
    const words = { name: name.trim(), route: route.trim(), posology: keptPosology(posology) }
    const amount = quantity.trim() === '' ? null : quantity.trim()
    const instead = this.change?.changes ?? null
    const line = {
      ...{ ...words, quantity: amount, despite, need, beyond: null },
      ...(instead !== null && { instead }),
    }
    const asked = this.typed
    try {
      const limits = need === 'simple' ? [] : await limitsOf(this.medicines, line)
      // Something else was typed meanwhile.
      if (asked !== this.typed) return
      this.limits = limits
    } catch (error) {
      this.problem = errorSentence(error)
      return
    }
    if (this.limits.length > 0 && reason.trim() === '') {
      this.problem = msg('Passa do que a regra permite: diga por quê, ou corrija.')
      return
    }
    const beyond = this.limits.length > 0 ? { limits: [...this.limits], reason: reason.trim() } : null
    this.#put([...this.medicines, { ...line, beyond }])
    this.typed = BLANK
    this.warnings = this.limits = []
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
    const whole = continuous.filter(isWhole).length
    return html`${prescribedLines(this.medicines, (at) => this.#put(this.medicines.filter((_other, place) => place !== at)))}
      <form @submit=${(event: Event) => void this.#add(event)}>
        <mb-medicine-field
          label=${msg('Medicamento')}
          patientId=${this.patientId}
          .onPaper=${this.#names}
          .value=${typed.name}
          @input=${({ currentTarget }: Event) => this.#name((currentTarget as MedicineField).value)}
          @mb-warnings=${({ detail }: CustomEvent<readonly MedicineAlert[]>) => (this.warnings = detail)}
        ></mb-medicine-field>
        ${this.#field('posology', msg('Como se toma'), 300, posologyReadBack(typed.posology))}
        <mb-dose-by-weight
          patientId=${this.patientId}
          .name=${typed.name}
          .posology=${typed.posology}
          @mb-dose=${({ detail }: CustomEvent<string>) => this.#type({ posology: detail })}
        ></mb-dose-by-weight>
        <mb-dose-change
          patientId=${this.patientId}
          .inUse=${this.#inUse}
          .medicine=${typed}
          .value=${typed.instead}
          @mb-instead=${({ detail }: CustomEvent<DoseAnswer>) => this.#type({ instead: detail })}
        ></mb-dose-change>
        <div class="row">
          ${this.#field('route', msg('Via'), 40)} ${this.#field('quantity', msg('Quantidade'), 60)}
        </div>
        <mb-quantity-help
          .name=${typed.name}
          .posology=${typed.posology}
          .quantity=${typed.quantity}
          @mb-quantity=${({ detail }: CustomEvent<string>) => this.#type({ quantity: detail })}
        ></mb-quantity-help>
        <mb-medicine-need
          .name=${typed.name}
          .value=${typed.need}
          @mb-need=${({ detail }: CustomEvent<MedicineNeed | ''>) => this.#type({ need: detail })}
        ></mb-medicine-need>
        ${this.limits.map((limit) => html`<p class="helper">${limitInWords(limit)}</p>`)}
        ${this.#alerts.length > 0 || this.limits.length > 0 ? this.#field('reason', msg('Por que prescreve assim mesmo (fica guardado)'), 300) : nothing}
        <p class="helper" role="alert">${problem}</p>
        <div class="actions">
          <button class="button tertiary md" type="submit">${msg('Acrescentar')} <kbd>Enter</kbd></button>
          ${
            whole === 0
              ? nothing
              : html`<button class="button ghost md" type="button" @click=${() => this.#renew()}>
                  ${whole === 1 ? msg('Renovar 1 de uso contínuo') : msg(str`Renovar ${whole} de uso contínuo`)}
                </button>`
          }
        </div>
        ${renewals(continuous, this.#renewable.value?.apart ?? 0)}
      </form>
      <p class="helper">
        ${msg('O papel de cada medicamento é o médico quem diz. O programa lembra e separa os papéis.')}
      </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-prescribed-medicines': PrescribedMedicines
  }
}
