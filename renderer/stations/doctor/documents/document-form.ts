import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Cid, Disclosure } from '../../../../preload/contract/document-content.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import '../../../elements/date-field.ts'
import { diagnosisInWords } from '../../../i18n/diagnosis-words.ts'
import { basisInWords } from '../../../i18n/document-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { documentFormStyles } from './document-form-styles.ts'
import './exam-items.ts'
import type { Fields, Frame } from './fields.ts'
import './prescribed-medicines.ts'
import { holesIn } from './preset-text.ts'
import './summary-choices.ts'

/** The members of what is typed that are words. */
type WordKey = { [K in keyof Fields]: Fields[K] extends string ? K : never }[keyof Fields]

const BASES: readonly Disclosure['basis'][] = ['asked', 'signed', 'duty']
const DAYS = ['1', '2', '3', '5', '7', '14'] as const

/** What one paper says, in as few fields as its kind has. Fires `mb-fields` with what changed. */
@localized()
@customElement('mb-document-form')
export class DocumentForm extends LitElement {
  static override styles = [base, type, button, field, documentFormStyles]

  @property({ attribute: false }) fields: Fields | undefined
  @property({ attribute: false }) frame: Frame | undefined
  @property() patientId = ''
  @property() encounterId = ''
  readonly keys = new ViewKeys(this, () => ({ 'Alt+C': () => this.#toggleCodes() }))

  get #diagnoses(): readonly Cid[] {
    return this.frame?.diagnoses ?? []
  }

  /** A form that comes in another's place is still to be drawn. */
  override focus(): void {
    const first = 'input, textarea, mb-exam-items, mb-prescribed-medicines, mb-summary-choices'
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(first)?.focus())
  }

  /** The first place that a preset left to be filled. */
  fill(): void {
    void this.updateComplete.then(() =>
      [...this.renderRoot.querySelectorAll('textarea')].some((area) => goToHole(area, 0)),
    )
  }

  /** Tab goes to what is still to be filled in this text, as long as there is something. */
  #toNextHole(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, altKey, currentTarget } = event
    const area = currentTarget as HTMLTextAreaElement
    const isTab = key === 'Tab' && !shiftKey && !ctrlKey && !altKey
    if (isTab && this.fields && this.fields.holes.length > 0 && goToHole(area, area.selectionEnd))
      event.preventDefault()
  }

  #put(change: Partial<Fields>): void {
    this.dispatchEvent(new CustomEvent('mb-fields', { detail: change, bubbles: true, composed: true }))
  }

  #toggleCodes(): void {
    const { fields } = this
    if (!fields || !TOLD.includes(fields.kind)) return
    this.#put({ codes: fields.codes.length > 0 ? [] : this.#diagnoses.map(({ code }) => code) })
  }

  #line(key: WordKey, label: string, max: number, hint = '') {
    return html`<div class="field">
      <label for=${key}>${label}</label>
      <input
        id=${key}
        class="input"
        maxlength=${max}
        autocomplete="off"
        .value=${live(this.fields?.[key] ?? '')}
        @input=${({ currentTarget }: InputEvent) => this.#put({ [key]: (currentTarget as HTMLInputElement).value })}
      />
      ${hint === '' ? nothing : html`<p class="helper">${hint}</p>`}
    </div>`
  }

  #area(key: WordKey, label: string, max: number, rows = 4) {
    return html`<div class="field">
      <label for=${key}>${label}</label>
      <textarea
        id=${key}
        class="input"
        rows=${rows}
        maxlength=${max}
        .value=${live(this.fields?.[key] ?? '')}
        @input=${({ currentTarget }: InputEvent) => this.#put({ [key]: (currentTarget as HTMLTextAreaElement).value })}
        @keydown=${(event: KeyboardEvent) => this.#toNextHole(event)}
      ></textarea>
    </div>`
  }

  #times() {
    return html`<div class="row">
      ${this.#line('arrived', msg('Das'), 5)}
      ${this.#line('left', msg('Às'), 5, msg('Em branco: uma linha para escrever à mão'))}
    </div>`
  }

  #leave(fields: Fields) {
    // A leave that begins before the day of the visit says why.
    const isBefore = fields.from !== '' && fields.from < (this.frame?.shown.visitDate ?? '')
    return html`<div class="row">
        ${this.#line('days', msg('Dias'), 3)}
        <mb-date-field
          label=${msg('A partir de')}
          .value=${fields.from}
          @input=${({ currentTarget }: Event) => this.#put({ from: (currentTarget as HTMLElement & { value: string }).value })}
        ></mb-date-field>
      </div>
      <div class="chips" role="group" aria-label=${msg('Dias')}>
        ${DAYS.map(
          (days) =>
            html`<button
              class="button ghost sm"
              type="button"
              aria-pressed=${fields.days === days}
              @click=${() => this.#put({ days })}
            >
              ${days}
            </button>`,
        )}
      </div>
      ${isBefore ? this.#area('retroactive', msg('Por que começa antes da consulta (sai no papel)'), 300, 2) : nothing}
      ${this.#line('purpose', msg('Para fins de'), 60)}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${live(fields.withTimes)}
          @change=${() => this.#put({ withTimes: !fields.withTimes })}
        />${msg('Com a hora do atendimento')}</label
      >
      ${fields.withTimes ? this.#times() : nothing} ${this.#area('text', msg('Texto a mais'), 1500, 3)}
      ${this.#codes(fields)} ${this.#disclosure(fields)}`
  }

  #codes(fields: Fields) {
    const put = (code: string, on: boolean) =>
      this.#put({ codes: on ? [...fields.codes, code] : fields.codes.filter((one) => one !== code) })
    return html`<fieldset class="field">
      <legend>${msg('CID no papel')} <kbd>Alt+C</kbd></legend>
      ${this.#diagnoses.length === 0 ? html`<p class="helper">${msg('A nota não tem diagnóstico com código.')}</p>` : nothing}
      ${this.#diagnoses.map(
        (one) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(fields.codes.includes(one.code))}
              @change=${({ currentTarget }: Event) => put(one.code, (currentTarget as HTMLInputElement).checked)}
            />${diagnosisInWords(one)}</label
          >`,
      )}
    </fieldset>`
  }

  /** Asked as soon as a code is on the paper; the clinic asks too where the words alone tell. */
  #disclosure(fields: Fields) {
    return html`<fieldset class="field">
        <legend>${msg('Se o papel diz o diagnóstico: por quê')}</legend>
        ${BASES.map(
          (basis) =>
            html`<label class="check"
              ><input
                type="radio"
                name="basis"
                .checked=${live(fields.basis === basis)}
                @change=${() => this.#put({ basis })}
              />${basisInWords(basis)}</label
            >`,
        )}
      </fieldset>
      ${fields.basis === null ? nothing : this.#line('basisWords', fields.basis === 'duty' ? msg('Qual lei ou ordem (sai no papel)') : msg('Observação (sai no papel)'), 200)}`
  }

  #priority(fields: Fields) {
    const words = { routine: msg('Rotina'), soon: msg('Em breve'), urgent: msg('Urgente') } as const
    return html`<fieldset class="field">
      <legend>${msg('Prioridade')}</legend>
      <div class="chips">
        ${(['routine', 'soon', 'urgent'] as const).map(
          (priority) =>
            html`<label class="check"
              ><input
                type="radio"
                name="priority"
                .checked=${live(fields.priority === priority)}
                @change=${() => this.#put({ priority })}
              />${words[priority]}</label
            >`,
        )}
      </div>
    </fieldset>`
  }

  #exams(fields: Fields) {
    return html`<mb-exam-items
        .items=${fields.items}
        @mb-items=${({ detail }: CustomEvent<Fields['items']>) => this.#put({ items: detail })}
      ></mb-exam-items>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${live(fields.parted)}
          @change=${() => this.#put({ parted: !fields.parted })}
        />${msg('Um papel para cada lugar: laboratório, imagem, outros métodos')}</label
      >
      ${this.#area('indication', msg('Indicação clínica'), 600, 2)} ${this.#priority(fields)}
      ${this.#codes(fields)} ${this.#area('preparation', msg('Preparo'), 600, 2)}`
  }

  #body(fields: Fields): TemplateResult {
    const long = html`${this.#line('purpose', msg('Finalidade'), 120)}
    ${this.#area('text', msg('Texto'), 12_000, 16)}`
    return {
      prescription: () =>
        html`<mb-prescribed-medicines
            patientId=${this.patientId}
            .medicines=${fields.medicines}
            @mb-medicines=${({ detail }: CustomEvent<Fields['medicines']>) => this.#put({ medicines: detail })}
          ></mb-prescribed-medicines>
          ${this.#area('text', msg('Orientações na receita'), 600, 3)}`,
      leave: () => this.#leave(fields),
      companion: () =>
        html`${this.#line('companion', msg('Nome do acompanhante'), 120)}
        ${this.#line('companionId', msg('Documento do acompanhante'), 40, msg('Em branco: uma linha para escrever à mão'))}
        ${this.#times()}`,
      health: () =>
        html`${this.#line('purpose', msg('Para fins de'), 120)} ${this.#area('text', msg('Texto'), 1500)}
        ${this.#codes(fields)} ${this.#disclosure(fields)}`,
      attendance: () => this.#times(),
      exams: () => this.#exams(fields),
      referral: () =>
        html`${this.#line('to', msg('Para (especialidade ou profissional)'), 120)}
        ${this.#area('reason', msg('Motivo'), 2000, 3)}
        ${this.#area('summary', msg('Resumo clínico'), 4000, 6)} ${this.#priority(fields)}
        ${this.#codes(fields)}`,
      report: () => long,
      opinion: () => long,
      consent: () =>
        html`${this.#line('purpose', msg('Procedimento'), 120)}
        ${this.#area('text', msg('Texto'), 12_000, 16)}`,
      summary: () =>
        html`<mb-summary-choices
            patientId=${this.patientId}
            encounterId=${this.encounterId}
            .frame=${this.frame}
            .chosen=${fields.chosen}
            @mb-chosen=${({ detail }: CustomEvent<Fields['chosen']>) => this.#put({ chosen: detail })}
          ></mb-summary-choices>
          ${this.#area('text', msg('Texto a mais'), 4000)}`,
      guidance: () => this.#area('text', msg('Texto'), 6000, 16),
    }[fields.kind]()
  }

  override render() {
    return this.fields ? this.#body(this.fields) : nothing
  }
}

/** Marks the first place to be filled from here on; whether there is one. */
function goToHole(area: HTMLTextAreaElement, from: number): boolean {
  const [hole] = holesIn(area.value.slice(from))
  if (hole === undefined) return false
  const at = area.value.indexOf(hole, from)
  area.focus()
  area.setSelectionRange(at, at + hole.length)
  return true
}

/** Papers that may carry a code. */
const TOLD: readonly Fields['kind'][] = ['leave', 'health', 'exams', 'referral']

declare global {
  interface HTMLElementTagNameMap {
    'mb-document-form': DocumentForm
  }
}
