import { localized, msg } from '@lit/localize'
import add from '@carbon/icons/es/add/16'
import close from '@carbon/icons/es/close/16'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../preload/contract/index.ts'
import { checkInput } from '../data/check.ts'
import { contract } from '../data/contract.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import '../elements/select-field.ts'
import '../elements/text-field.ts'
import { issueSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { viewStyles } from './view-styles.ts'
import { councils, stateCodes } from './choices.ts'
import './hours-editor.ts'
import { hourIssues, type Hours } from './hours-editor.ts'

export type PractitionerInput = Input<'practitioner.create'>['practitioner']
type VisitType = PractitionerInput['visitTypes'][number]

const MORNING = { startMinute: 480, endMinute: 720 }
const AFTERNOON = { startMinute: 810, endMinute: 1080 }

/** A week of mornings and afternoons, to begin from. */
function usualWeek(validFrom: string): Hours[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    [MORNING, AFTERNOON].map((shift) => ({ weekday, ...shift, validFrom, validTo: null })),
  )
}

/** A professional: council, room, weekly hours, visit types. Fires `mb-practitioner` with what may be sent. */
@localized()
@customElement('mb-practitioner-form')
export class PractitionerForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    css`
      :host {
        padding: 0;
      }

      .line {
        display: grid;
        grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr) 40px;
        gap: 8px;
        align-items: end;
      }
    `,
  ]

  @property({ attribute: false }) practitioner: PractitionerInput | undefined
  /** First day of new hours. */
  @property() today = ''
  @property() verb = ''
  @state() private hours: Hours[] | undefined
  @state() private types: VisitType[] | undefined
  /** As of the last try: a sentence that went while the next is clicked would move the button away. */
  @state() private hourIssues: ReadonlyMap<number, string> = new Map()
  @state() private issues: Readonly<Record<string, Parameters<typeof issueSentence>[0]>> = {}

  get #hours(): Hours[] {
    return this.hours ?? this.practitioner?.hours.map((shift) => ({ ...shift })) ?? usualWeek(this.today)
  }

  get #types(): VisitType[] {
    return (
      this.types ??
      this.practitioner?.visitTypes.map((one) => ({ ...one })) ?? [
        { name: msg('Consulta'), minutes: 30, bookableByPatient: true },
        { name: msg('Retorno'), minutes: 20, bookableByPatient: true },
      ]
    )
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)?.value.trim() ?? ''
  }

  /** What the form holds now, or undefined while something in it is wrong (and marked). */
  collect(): PractitionerInput | undefined {
    const practitioner: PractitionerInput = {
      name: this.#value('name'),
      treatment: this.#value('treatment'),
      council: this.#value('council') as PractitionerInput['council'],
      councilNumber: this.#value('councilNumber'),
      councilState: this.#value('councilState') as PractitionerInput['councilState'],
      rqe: this.#value('rqe') || null,
      specialty: this.#value('specialty'),
      room: this.#value('room') || null,
      hours: this.#hours,
      visitTypes: this.#types,
    }
    this.issues = checkInput(contract['practitioner.create'].input, { practitioner, mine: false })
    this.hourIssues = hourIssues(this.#hours)
    return Object.keys(this.issues).length + this.hourIssues.size === 0 ? practitioner : undefined
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    const practitioner = this.collect()
    if (practitioner)
      this.dispatchEvent(
        new CustomEvent('mb-practitioner', { detail: practitioner, bubbles: true, composed: true }),
      )
  }

  #text(id: keyof PractitionerInput & string, label: string, hint = '') {
    const issue = this.issues[`practitioner.${id}`]
    return html`<mb-text-field
      id=${id}
      label=${label}
      hint=${hint}
      .value=${(this.practitioner?.[id] as string | null | undefined) ?? ''}
      issue=${issue ? issueSentence(issue) : ''}
    ></mb-text-field>`
  }

  #changeType(index: number, part: Partial<VisitType>): void {
    this.types = this.#types.map((one, at) => (at === index ? { ...one, ...part } : one))
  }

  #setHours(hours: Hours[]): void {
    // By place, the sentences would stand at other stretches now.
    if (hours.length !== this.#hours.length) this.hourIssues = new Map()
    this.hours = hours
  }

  #type(one: VisitType, index: number) {
    return html`<div class="line">
      <label class="field"
        ><span class="label">${msg('Nome')}</span>
        <input
          class="input"
          .value=${one.name}
          @change=${(event: Event) => this.#changeType(index, { name: (event.target as HTMLInputElement).value })}
      /></label>
      <label class="field"
        ><span class="label">${msg('Minutos')}</span>
        <input
          class="input"
          type="number"
          min="5"
          max="480"
          step="5"
          .value=${String(one.minutes)}
          @change=${(event: Event) => this.#changeType(index, { minutes: Number((event.target as HTMLInputElement).value) })}
      /></label>
      <label class="check">
        <input
          type="checkbox"
          .checked=${one.bookableByPatient}
          @change=${(event: Event) => this.#changeType(index, { bookableByPatient: (event.target as HTMLInputElement).checked })}
        />
        <span>${msg('Paciente marca')}</span>
      </label>
      <button
        class="button ghost icon-only md"
        type="button"
        aria-label=${msg('Tirar este tipo')}
        @click=${() => (this.types = this.#types.filter((_, at) => at !== index))}
      >
        ${icon(close, 16)}
      </button>
    </div>`
  }

  override render() {
    const wrong = Object.keys(this.issues).some((path) => /hours|visitTypes/u.test(path))
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event)} novalidate>
      <div class="columns">
        <div class="stack">
          ${this.#text('name', msg('Nome completo'))}
          ${this.#text('treatment', msg('Como é chamado'), msg('Por exemplo: Dra. Helena'))}
          <div class="fields">
            <mb-select-field
              id="council"
              label=${msg('Conselho')}
              .value=${this.practitioner?.council ?? 'CRM'}
              .options=${councils()}
            ></mb-select-field>
            ${this.#text('councilNumber', msg('Número'))}
            <mb-select-field
              id="councilState"
              label="UF"
              .value=${this.practitioner?.councilState ?? 'SP'}
              .options=${stateCodes()}
            ></mb-select-field>
          </div>
          <div class="fields">
            ${this.#text('specialty', msg('Especialidade'))} ${this.#text('rqe', 'RQE')}
            ${this.#text('room', msg('Sala'))}
          </div>
        </div>
        <div class="stack">
          ${wrong ? html`<mb-notice kind="error" text=${msg('Confira os horários e os tipos de consulta.')}></mb-notice>` : nothing}
          <h2 class="heading-02">${msg('Expediente da semana')}</h2>
          <mb-hours-editor
            today=${this.today}
            .hours=${this.#hours}
            .issues=${this.hourIssues}
            @mb-hours=${(event: CustomEvent<Hours[]>) => this.#setHours(event.detail)}
          ></mb-hours-editor>
          <h2 class="heading-02">${msg('Tipos de consulta')}</h2>
          ${this.#types.map((one, index) => this.#type(one, index))}
          <button
            class="button ghost md"
            type="button"
            @click=${() => (this.types = [...this.#types, { name: '', minutes: 30, bookableByPatient: true }])}
          >
            ${icon(add, 16)} ${msg('Mais um tipo')}
          </button>
        </div>
      </div>
      <div class="actions">
        <button class="button primary" type="submit">${this.verb || msg('Salvar')}</button>
        <slot></slot>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioner-form': PractitionerForm
  }
}
