import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { UNKNOWN_BIRTH } from '../../../preload/contract/birth-date.ts'
import {
  MESSAGE_FIELDS,
  MOST_WORDS,
  namesField,
  PROGRAM_WORDS,
  strangeFields,
  type MessageField,
  type Recipient,
} from '../../../preload/contract/message-words.ts'
import type { RawAt } from '../../data/form-options.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { confirmationText } from '../../desk/confirmation-text.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { addDays, figures } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

const RECIPIENTS = ['patient', 'guardian'] as const

const fieldWord = (field: MessageField): string =>
  ({
    paciente: msg('o primeiro nome do paciente'),
    profissional: msg('com quem é a consulta'),
    data: msg('o dia, por extenso'),
    hora: msg('a hora'),
    clínica: msg('o nome da clínica'),
    telefone: msg('o telefone da clínica'),
  })[field]

const recipientWord = (recipient: Recipient): string =>
  recipient === 'patient'
    ? msg('Para o paciente')
    : msg('Para quem responde por uma criança ou um adolescente')

const lengthWord = (text: string) => msg(str`${figures(text.length)} de ${figures(MOST_WORDS)} caracteres`)

const asked = (recipient: Recipient, typed: RawAt) => ({
  ...{ label: recipientWord(recipient), help: lengthWord(typed(recipient)), rows: 5 },
})

/** Each field that is none, by name. */
function strangeWords(typed: RawAt): Readonly<Record<string, string>> {
  const found = RECIPIENTS.map(
    (recipient) => [recipient, strangeFields(typed(recipient)).join(', ')] as const,
  )
  return Object.fromEntries(
    found
      .filter(([, strange]) => strange !== '')
      .map(([recipient, strange]) => [
        recipient,
        msg(str`Não existe o campo ${strange}. Os que existem estão na lista, cada um entre chaves.`),
      ]),
  )
}

/** The clinic's own words for asking whether somebody comes, with what is to be put in, and how it reads then. */
@localized()
@customElement('mb-message-words')
export class MessageWordsView extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      blockquote {
        margin: 4px 0 0;
        padding: 12px;
        background: var(--layer-01);
        border-left: 4px solid var(--interactive);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }

      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 4px 16px;
        margin: 8px 0 0;
      }

      dt {
        font-family: 'IBM Plex Mono', monospace;
        user-select: all;
      }

      dd {
        margin: 0;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #words = new LiveQuery(this, 'message.words', () => ({}))
  readonly #form = new Form(this, 'message.set-words', {
    fields: (typed: RawAt) => ({
      patient: { kind: 'text', ...asked('patient', typed) },
      guardian: { kind: 'text', ...asked('guardian', typed) },
    }),
    of: () => '',
    known: () => this.#words.value,
    wrong: strangeWords,
  })

  #field(recipient: Recipient) {
    const isProgram = this.#form.typed(recipient) === PROGRAM_WORDS[recipient]
    return html`<div>
      ${formField(this.#form, recipient)}
      ${
        isProgram
          ? nothing
          : html`<button
              class="button ghost sm"
              type="button"
              @click=${() => this.#form.put(recipient, PROGRAM_WORDS[recipient])}
            >
              ${msg('Voltar ao texto do programa')}
              <span class="visually-hidden">: ${recipientWord(recipient)}</span>
            </button>`
      }
    </div>`
  }

  /** Of people who are invented, so that nobody's visit stands on the page. */
  #preview(recipient: Recipient) {
    const { session } = this
    if (!session) return nothing
    const date = addDays(session.now.slice(0, 10), 1)
    const text = confirmationText(
      {
        patientName: recipient === 'patient' ? 'Marina' : 'Caio',
        // Who is born that day is a child whenever the page is looked at.
        birthDate: recipient === 'patient' ? UNKNOWN_BIRTH : date,
        practitionerName: 'Dra. Sofia Prado',
        ...{ date, startMinute: 570 },
      },
      { patient: this.#form.typed('patient'), guardian: this.#form.typed('guardian') },
      session.clinic,
    )
    return html`<div>
      <h3 class="heading-01">${recipientWord(recipient)}</h3>
      <blockquote lang="pt-BR">${text}</blockquote>
    </div>`
  }

  /** Before it is missed at the desk. */
  get #phoneMissing(): boolean {
    const isNamed = RECIPIENTS.some((recipient) => namesField(this.#form.typed(recipient), 'telefone'))
    return isNamed && this.session?.clinic.phone === null
  }

  override render() {
    const head = html`<div class="head"><h1 class="heading-04">${msg('Mensagem de confirmação')}</h1></div>`
    if (!this.#words.value) return html`${head} ${standIn(this.#words)}`
    return html`${head}
      <div class="columns">
        <form class="stack" ${formOf(this.#form)}>
          <p>
            ${msg('É o texto que a recepção copia ou abre no WhatsApp. Outros leem o celular do paciente: nada de saúde, nem o tipo da consulta.')}
          </p>
          ${formProblem(this.#form)}
          ${this.#form.saved ? html`<mb-notice kind="success" text=${msg('Texto salvo.')}></mb-notice>` : nothing}
          ${RECIPIENTS.map((recipient) => this.#field(recipient))}
          <div class="actions"><button class="button primary" type="submit">${msg('Salvar')}</button></div>
        </form>
        <div class="stack">
          <section class="stack" aria-labelledby="preview">
            <h2 class="heading-02" id="preview">${msg('Como o paciente lê')}</h2>
            ${
              this.#phoneMissing
                ? html`<mb-notice
                    kind="warning"
                    text=${msg('A clínica está sem telefone no cadastro. Até que tenha um, segue o texto do programa.')}
                  ></mb-notice>`
                : nothing
            }
            ${RECIPIENTS.map((recipient) => this.#preview(recipient))}
          </section>
          <section aria-labelledby="fields">
            <h2 class="heading-02" id="fields">${msg('O que o programa põe no lugar')}</h2>
            <dl>
              ${MESSAGE_FIELDS.map(
                (field) =>
                  html`<dt>{${field}}</dt>
                    <dd>${fieldWord(field)}</dd>`,
              )}
            </dl>
          </section>
        </div>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-message-words': MessageWordsView
  }
}
