import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../desk/patient-search.ts'
import type { PatientLine } from '../../desk/patient-search.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { date } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { knownLine } from './known/words.ts'

type Note = Output<'note.read'>
type Brought = Output<'note.brought'>['statements'][number]

/** How many of something, where there is any. */
function countWords(count: number, one: string, many: string): string[] {
  if (count === 0) return []
  return [count === 1 ? one : many]
}

/**
 * One's own note belongs to another person: of whom, why, and what goes with it. What was typed and not signed is there again
 * when it is opened again. Fires `mb-close`, and `mb-note-moved` with the new seal.
 */
@localized()
@customElement('mb-wrong-chart')
export class WrongChart extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 640px;
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--border-subtle-01);
      }

      .actions,
      .whose {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }

      ul {
        padding-left: 20px;
        list-style: disc;
      }

      li {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) note: Note | undefined
  readonly #brought = new LiveQuery(this, 'note.brought', () => (this.note ? { noteId: this.note.id } : null))
  readonly #form = new Form(this, 'note.wrong-chart', {
    fields: () => ({
      patientId: { kind: 'own', preset: null, read: (patient: PatientLine | null) => patient?.id ?? '' },
      reason: { kind: 'text', label: msg('Como aconteceu'), max: 300 },
      wrongVisit: {
        kind: 'choice',
        label: msg('O atendimento em que a nota está agora'),
        options: [
          { value: 'took-place' as const, label: msg('Também aconteceu: a nota dele ainda vai ser escrita') },
          { value: 'mistake' as const, label: msg('Não aconteceu: foi aberto por engano') },
        ],
      },
      password: { kind: 'password', label: msg('Sua senha de acesso, para assinar'), again: true },
    }),
    of: () => this.note?.id ?? null,
    rest: () => ({ noteId: this.note?.id ?? '' }),
    wrong: (typed) =>
      typed<PatientLine | null>('patientId')
        ? ({} as Record<string, string>)
        : { patientId: msg('Escolha de quem é a nota.') },
    done: ({ seal }) => {
      this.#close()
      this.dispatchEvent(new CustomEvent('mb-note-moved', { detail: seal, bubbles: true, composed: true }))
    },
  })

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override firstUpdated(): void {
    this.#toSearch()
  }

  #toSearch(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<LitElement>('mb-patient-search')?.updateComplete.then(() => {
        this.renderRoot.querySelector('mb-patient-search')?.shadowRoot?.querySelector('input')?.focus()
      }),
    )
  }

  #choose(patient: PatientLine | null): void {
    this.#form.put('patientId', patient)
    if (patient === null) this.#toSearch()
    else void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#reason')?.focus())
  }

  /** The right patient; one that is chosen is read by name and birth before anything is signed. */
  #whose() {
    const patient = this.#form.typed<PatientLine | null>('patientId')
    const issue = this.#form.at('patientId')
    if (patient)
      return html`<div class="whose">
        <span>${msg('É de')} <b>${patient.name}</b>, ${date(patient.birthDate)}</span>
        <button class="button ghost sm" type="button" @click=${() => this.#choose(null)}>
          ${msg('Trocar o paciente')}
        </button>
      </div>`
    return html`<div>
      <mb-patient-search
        own
        label=${msg('De quem é a nota')}
        @mb-patient=${(event: CustomEvent<PatientLine>) => this.#choose(event.detail)}
      ></mb-patient-search>
      ${issue ? html`<p class="issue" role="alert">${issue}</p>` : nothing}
    </div>`
  }

  #statement({ content, changed }: Brought, today: string) {
    const line = knownLine(content, today)
    return html`<li>${changed ? msg(str`${line} (aqui volta a valer o que estava antes)`) : line}</li>`
  }

  #goesAlong({ measured, diagnoses, addenda }: Note) {
    const { statements = [], reminders = [], papers = 0, documents = 0 } = this.#brought.value ?? {}
    const parts = [
      msg('o texto'),
      ...countWords(measured.length, msg('1 valor medido'), msg(str`${measured.length} valores medidos`)),
      ...countWords(diagnoses.length, msg('1 diagnóstico'), msg(str`${diagnoses.length} diagnósticos`)),
      ...countWords(addenda.length, msg('1 adendo'), msg(str`${addenda.length} adendos`)),
    ]
    return html`<p>${msg(str`Vai junto: ${parts.join(', ')}.`)}</p>
      ${documents === 0 ? nothing : html`<p>${msg(str`Documentos emitidos neste atendimento (${documents}): são anulados, e nenhum é emitido de novo sozinho. Quem conferir o código saberá que não valem.`)}</p>`}
      ${papers === 0 ? nothing : html`<p>${msg(str`Já foi impressa ou salva (${papers}): o papel continua com quem o recebeu.`)}</p>`}
      ${
        statements.length + reminders.length === 0
          ? nothing
          : html`<p>${msg('E o que se registrou na capa durante o atendimento:')}</p>
              <ul>
                ${statements.map((one) => this.#statement(one, this.#form.today))}
                ${reminders.map(({ text }) => html`<li>${msg(str`Lembrete: ${text}`)}</li>`)}
              </ul>`
      }`
  }

  override render() {
    const { note } = this
    if (!note) return nothing
    return html`<form ${formOf(this.#form)} aria-label=${msg('Prontuário errado')}>
      <h4 class="heading-02">${msg('Prontuário errado')}</h4>
      <p>
        ${msg('A nota é assinada de novo no prontuário certo, com a data em que aconteceu. Aqui fica só a marca: data, autor, selo e “pertencia a outra pessoa”.')}
      </p>
      ${this.#goesAlong(note)} ${formProblem(this.#form)} ${this.#whose()}
      ${formFields(this.#form, ['reason', 'wrongVisit', 'password'])}
      <div class="actions">
        <button class="button primary" type="submit">${msg('Assinar no prontuário certo')}</button>
        <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Fechar')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-wrong-chart': WrongChart
  }
}
