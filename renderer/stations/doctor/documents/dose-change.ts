import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { PrescribedMedicine } from '../../../../preload/contract/document-content.ts'
import { fold } from '../../../../preload/contract/fold.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { keptPosology } from '../../../i18n/medicine-words.ts'
import { base } from '../../../style/base.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'

/** The version in use whose dose is changed, that it comes beside what is in use, or nothing said. */
export type DoseAnswer = string | 'adds' | ''

interface Taken {
  readonly id: string
  readonly name: string
  readonly posology: string
}

/** Name and dose as they are compared: that something is taken without an end changes no dose. */
const doseOf = ({ name, posology }: Omit<Taken, 'id'>) =>
  `${fold(name).trim()}\n${fold(keptPosology(posology)).replace(/,?\s*uso continuo\.?$/u, '')}`

/**
 * What a prescribed medicine is to one of the same substances that is taken in another dose: asked, since only the doctor knows.
 * Nothing where it is prescribed as it is taken. Fires `mb-instead`.
 */
@localized()
@customElement('mb-dose-change')
export class DoseChange extends LitElement {
  static override styles = [
    base,
    type,
    field,
    css`
      fieldset {
        display: grid;
        gap: 8px;
        padding: 0;
        border: 0;
      }

      label {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        overflow-wrap: anywhere;
      }

      input {
        flex: none;
        margin-top: 3px;
      }
    `,
  ]

  @property() patientId = ''
  /** The names in use that the clinic warns of. */
  @property({ attribute: false }) inUse: readonly string[] = []
  @property({ attribute: false }) medicine: Pick<PrescribedMedicine, 'name' | 'posology'> | undefined
  @property() value: DoseAnswer = ''
  readonly #known = new LiveQuery(this, 'statement.list', () =>
    this.patientId && this.inUse.length > 0 ? { patientId: this.patientId } : null,
  )

  /** The same substances in another dose; what nobody has told the dose of is no other one. */
  get #taken(): readonly Taken[] {
    const { medicine, inUse } = this
    if (!medicine || medicine.posology.trim() === '') return []
    const all = (this.#known.value?.statements ?? []).flatMap(({ id, content }) =>
      content.kind === 'medication' && content.posology !== null && content.stopped === null
        ? [{ id, name: content.name, posology: content.posology }]
        : [],
    )
    const same = all.filter(({ name }) => inUse.includes(name))
    return same.some((one) => doseOf(one) === doseOf(medicine)) ? [] : same
  }

  /** The version whose dose is changed, as it is answered now. */
  get changes(): string | null {
    return this.#taken.find(({ id }) => id === this.value)?.id ?? null
  }

  /** It asks, and nobody has answered. */
  get isOpen(): boolean {
    return this.#taken.length > 0 && this.value !== 'adds' && this.changes === null
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus()
  }

  /** The form stands around this element, where Enter on a choice does not reach it by itself. */
  #send({ key, ctrlKey }: KeyboardEvent): void {
    if (key === 'Enter' && !ctrlKey) this.closest('form')?.requestSubmit()
  }

  #choice(value: DoseAnswer, words: string) {
    return html`<label
      ><input
        type="radio"
        name="instead"
        .checked=${this.value === value}
        @change=${() => this.dispatchEvent(new CustomEvent('mb-instead', { detail: value }))}
      />${words}</label
    >`
  }

  override render() {
    const taken = this.#taken
    if (taken.length === 0) return nothing
    return html`<fieldset @keydown=${(event: KeyboardEvent) => this.#send(event)}>
      <legend class="label">${msg('Já está em uso em outra dose')}</legend>
      ${taken.map(({ id, name, posology }) =>
        this.#choice(id, msg(str`Muda a dose: no lugar de ${name}, ${posology}, quando for emitido`)),
      )}
      ${this.#choice('adds', msg('Soma-se ao que está em uso'))}
    </fieldset>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-dose-change': DoseChange
  }
}
