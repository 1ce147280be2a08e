import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { date, instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type CopyKind = Input<'chart.copy'>['as']

/** "Cópia do prontuário": to whom it is handed, and on what. Nothing of it comes through this page. */
@localized()
@customElement('mb-record-copy')
export class RecordCopy extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 560px;
        padding: 8px 0 16px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private asked = false
  @state() private made: CopyKind | null = null
  readonly #copies = new LiveQuery(this, 'chart.copies', () =>
    this.asked && this.patientId ? { patientId: this.patientId } : null,
  )
  readonly #form = new Form(this, 'chart.copy', {
    fields: () => ({
      recipient: {
        kind: 'choice',
        label: msg('Para quem é a cópia'),
        options: [
          { value: 'patient' as const, label: msg('O próprio paciente') },
          { value: 'guardian' as const, label: msg('Quem responde por ele') },
        ],
      },
      as: {
        kind: 'choice',
        label: msg('Como'),
        options: [
          { value: 'paper' as const, label: msg('Impressa') },
          { value: 'file' as const, label: msg('Em PDF') },
        ],
      },
      askedOn: { kind: 'date', label: msg('Pedida em'), preset: this.session?.now.slice(0, 10) },
      handedTo: {
        kind: 'text',
        label: msg('Retirada por outra pessoa (nome e documento)'),
        help: msg('Deixe em branco quando quem a recebe é a pessoa acima.'),
        max: 200,
      },
    }),
    of: () => this.patientId,
    rest: () => ({ patientId: this.patientId }),
    done: (_output, input) => {
      this.made = input.as
      this.#close()
    },
  })

  async #ask(): Promise<void> {
    this.made = null
    this.asked = true
    await this.updateComplete
    this.#form.begin()
  }

  #close(): void {
    this.#form.clear()
    this.asked = false
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus())
  }

  #said() {
    if (this.made === null) return nothing
    const text =
      this.made === 'paper'
        ? msg('Enviado para a impressora.')
        : msg(
            'PDF salvo onde você escolheu. Ele não tem a proteção da clínica: cuide dele como do prontuário.',
          )
    return html`<mb-notice kind="success" text=${text}></mb-notice>`
  }

  /** What became of one that the desk hands over. */
  #atDesk(requestId: string | null, handedAt: string | null, zone: string): string {
    if (requestId === null) return ''
    return handedAt === null
      ? msg(', na recepção para entregar')
      : msg(str`, entregue na recepção em ${instant(handedAt, zone)}`)
  }

  /** Those that were handed over before. */
  #before() {
    const [copies, zone] = [this.#copies.value ?? [], this.session?.clinic.timeZone]
    if (copies.length === 0 || zone === undefined) return nothing
    return html`<h2 class="heading-01">${msg('Cópias já feitas')}</h2>
      <ul>
        ${copies.map(({ recipient, askedOn, handedTo, madeAt, madeBy, requestId, handedAt }) => {
          const whom = recipient === 'patient' ? msg('o próprio paciente') : msg('quem responde por ele')
          return html`<li>
            ${instant(madeAt, zone)},
            ${msg(str`por ${madeBy}, pedida em ${date(askedOn)} para ${whom}`)}${handedTo === null ? '' : msg(str`, retirada por ${handedTo}`)}${this.#atDesk(requestId, handedAt, zone)}
          </li>`
        })}
      </ul>`
  }

  override render() {
    if (!this.asked)
      return html`<button class="button ghost md" type="button" @click=${() => void this.#ask()}>
          ${msg('Cópia do prontuário')}
        </button>
        <div role="status">${this.#said()}</div>`
    return html`<form ${formOf(this.#form)} aria-label=${msg('Cópia do prontuário')}>
      <p>
        ${msg('A cópia é gratuita e não precisa de motivo. O que está sob sigilo de um colega entra só com autor e data: a cópia disso é pedida a ele.')}
      </p>
      ${formProblem(this.#form)} ${formFields(this.#form, ['recipient', 'as', 'askedOn', 'handedTo'])}
      <div class="actions">
        <button class="button primary" type="submit" ?disabled=${this.#form.busy}>
          ${msg('Fazer a cópia')}
        </button>
        <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Cancelar')}</button>
      </div>
      ${this.#before()}
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-record-copy': RecordCopy
  }
}
