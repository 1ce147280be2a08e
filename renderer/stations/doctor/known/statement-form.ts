import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { MedicineAlert } from '../../../../preload/contract/medicine-alert.ts'
import type { CheckKind } from '../../../data/form-fields.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { formField, formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { groupsInWords } from '../../../i18n/medicine-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import '../medicine/medicine-field.ts'
import type { MedicineField } from '../medicine/medicine-field.ts'
import { smallFormStyles } from '../small-form-styles.ts'
import { knownContent, knownFields, wrongWords, type FormTask } from './fields.ts'
import { endWord, kindTitle, type Known } from './kinds.ts'
import { knownLine } from './words.ts'

/** What stands in the form at first: of two that are joined, what one does not say is taken from the other. */
function standing({ versions: [one, other] }: FormTask): Known['content'] | undefined {
  if (!one) return undefined
  const told = Object.entries(one.content).filter(([, value]) => value !== null)
  return { ...other?.content, ...Object.fromEntries(told) } as Known['content']
}

/**
 * One small form for what is known of a patient: entered, changed, ended, joined, or taken back as a mistake. What was typed and
 * not sent is there again when it is opened again. Fires `mb-done` with what was said, and `mb-close`.
 */
@localized()
@customElement('mb-statement-form')
export class StatementForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    smallFormStyles,
    css`
      .about {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property() patientId = ''
  @property({ attribute: false }) encounterId: string | null = null
  @property({ attribute: false }) asked: FormTask = { deed: 'new', kind: 'problem', versions: [], today: '' }
  @state() private warnings: readonly MedicineAlert[] = []

  readonly #enter = new Form(this, 'statement.enter', {
    fields: () => ({ secret: this.#secretField(this.asked.kind) }),
    beside: (typed) => (this.#isNew ? knownFields(this.#task, typed) : {}),
    of: () => (this.#isNew ? `${this.patientId} ${this.asked.kind}` : null),
    rest: (typed) => ({ ...this.#where, content: knownContent(this.#task, typed) }),
    wrong: (typed) => wrongWords(this.#task, typed),
    blame: { 'reason-needed': 'content.despite.reason' },
    done: (_, { content }) => this.#done(content),
  })
  readonly #change = new Form(this, 'statement.change', {
    fields: () => ({
      reason: {
        kind: 'text',
        max: 300,
        label: this.asked.deed === 'mistake' ? msg('Por que foi engano') : msg('Motivo, se quiser'),
        // A medicine or a pregnancy says in its own field why it came to its end.
        when: this.asked.deed !== 'end' || !['medication', 'pregnancy'].includes(this.asked.kind),
      },
      secret: this.#secretField(this.asked.kind),
    }),
    beside: (typed) => (this.#isNew ? {} : knownFields(this.#task, typed)),
    known: () => {
      const content = standing(this.asked)
      const secret = this.asked.versions.some(({ secrecy }) => secrecy !== 'open')
      return content ? { content, secret } : null
    },
    of: () => (this.#isNew ? null : `${this.asked.deed} ${this.#replaces.join(' ')}`),
    rest: (typed) => ({
      ...this.#where,
      replaces: this.#replaces,
      content: knownContent(this.#task, typed),
      mistaken: this.asked.deed === 'mistake',
    }),
    wrong: (typed) => ({ ...wrongWords(this.#task, typed), ...this.#missingReason(typed('reason')) }),
    done: (_, { content }) => this.#done(content),
  })

  /** What an allergy that is being typed will warn of. */
  readonly #groups = new LiveQuery(this, 'medicine.groups', () => {
    const { deed, kind } = this.asked
    if (kind !== 'allergy' || deed === 'end' || deed === 'mistake') return null
    const text = (this.#form.typed<string | undefined>('content.substance') ?? '').trim()
    return text.length < 3 ? null : { text: text.slice(0, 120) }
  })

  /** An allergy is nobody's secret; of a medicine the name still warns. */
  #secretField(kind: Known['content']['kind']): CheckKind {
    const label =
      kind === 'medication'
        ? msg('Sob sigilo: só o nome avisa quem prescreve')
        : msg('Sob sigilo: só você, e outro profissional com motivo')
    return { kind: 'check', label, when: kind !== 'allergy' }
  }

  get #form() {
    return this.#isNew ? this.#enter : this.#change
  }

  get #task(): FormTask {
    const told = this.#groups.value ? groupsInWords(this.#groups.value) : ''
    return { ...this.asked, warnings: this.warnings, told }
  }

  get #isNew(): boolean {
    return this.asked.deed === 'new'
  }

  get #where() {
    return { patientId: this.patientId, encounterId: this.encounterId }
  }

  get #replaces(): string[] {
    return this.asked.versions.map(({ id }) => id)
  }

  #missingReason(typed: string) {
    const missing = this.asked.deed === 'mistake' && typed.trim() === ''
    return missing ? { reason: msg('Diga o motivo: ele fica no histórico.') } : {}
  }

  #done(content: Known['content']): void {
    const line = knownLine(content, this.asked.today)
    const detail = this.asked.deed === 'mistake' ? msg(str`Engano: ${line}`) : msg(str`Anotado: ${line}`)
    this.dispatchEvent(new CustomEvent('mb-done', { detail, bubbles: true, composed: true }))
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#close()
  }

  override firstUpdated(): void {
    this.#form.begin()
  }

  get #heading(): string {
    const { deed, kind } = this.asked
    if (deed === 'new') return msg('Anotar')
    if (deed === 'join') return msg('Juntar as duas')
    if (deed === 'mistake') return msg('Foi engano')
    return deed === 'end' ? endWord(kind) : msg('Mudar')
  }

  #about() {
    const { deed, versions, today } = this.asked
    if (deed === 'new' || deed === 'change') return nothing
    return versions.map(({ content }) => html`<p class="label about">${knownLine(content, today)}</p>`)
  }

  /** The name of a medicine is looked for as it is typed; all else is a field like others. */
  #field(path: string) {
    const form = this.#form
    const view = this.asked.kind === 'medication' && path === 'content.name' ? form.view(path) : null
    if (!view || view.field.kind !== 'text') return formField(form, path)
    return html`<mb-medicine-field
      data-field
      id=${view.id}
      label=${view.field.label}
      issue=${view.issue}
      .value=${typeof view.raw === 'string' ? view.raw : ''}
      .patientId=${this.patientId}
      .besides=${this.#replaces}
      @input=${(event: Event) => form.put(path, (event.currentTarget as MedicineField).value)}
      @mb-warnings=${(event: CustomEvent<readonly MedicineAlert[]>) => (this.warnings = event.detail)}
    ></mb-medicine-field>`
  }

  override render() {
    const form = this.#form
    const title = `${kindTitle(this.asked.kind)}: ${this.#heading}`
    const paths = Object.keys(knownFields(this.#task, form.typed))
    return html`<form
      ${formOf(form)}
      aria-label=${title}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      <h4 class="heading-01">${this.#heading}</h4>
      ${this.#about()} ${formProblem(form)} ${paths.map((path) => this.#field(path))}
      ${this.#isNew ? nothing : formFields(form, ['reason'])} ${formFields(form, ['secret'])}
      <div class="actions">
        <button class="button primary sm" type="submit">${msg('Anotar')}</button>
        <button class="button ghost sm" type="button" @click=${() => this.#close()}>
          ${msg('Fechar')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-statement-form': StatementForm
  }
}
