import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { isOpen } from '../../../../preload/contract/visit-status.ts'
import { call } from '../../../data/client.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import '../../../desk/void-document.ts'
import '../../../elements/dialog.ts'
import { formField, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import '../../../elements/notice.ts'
import { standingInWords } from '../../../i18n/document-words.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { timeText } from '../../../i18n/time-typed.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Line = Output<'document.attendance'>['papers'][number]

/** What the reception may print about a visit: the slip of one that is to come, a declaration that somebody was here. */
@localized()
@customElement('mb-visit-papers')
export class VisitPapers extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: grid;
        gap: 8px;
        margin-top: 8px;
      }

      .ahead {
        justify-self: start;
      }

      section,
      form {
        display: grid;
        gap: 8px;
      }

      form {
        gap: 16px;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
      }

      li span {
        flex: 1 1 160px;
      }
    `,
  ]

  @property({ attribute: false }) visit: Visit | undefined
  @state() private asks = false
  @state() private voiding: Line | null = null
  @state() private problem = ''
  @state() private said = ''
  readonly keys = new ViewKeys(this, () => ({ t: () => this.#begin(), b: () => void this.#printSlip() }))
  readonly #papers = new LiveQuery(this, 'document.attendance', () =>
    this.visit && WAS_HERE.includes(this.visit.status) ? { appointmentId: this.visit.id } : null,
  )
  readonly #form = new Form(this, 'document.issue-attendance', {
    fields: () => ({
      leftAt: {
        kind: 'time',
        label: msg('Saiu às'),
        preset: this.#papers.value?.times?.to,
        help: msg('Em branco: uma linha para escrever à mão'),
      },
    }),
    of: () => this.visit?.id ?? '',
    rest: () => ({ appointmentId: this.visit?.id ?? '' }),
    done: ({ documentId, number }) => {
      this.asks = false
      void this.#print(documentId, number)
    },
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visit') && changed.get('visit')?.id !== this.visit?.id) this.problem = this.said = ''
  }

  #begin(): void {
    if (!this.#papers.value?.times) return
    this.#form.begin()
    this.asks = true
  }

  #leave(): void {
    this.#form.clear()
    this.asks = false
  }

  async #print(documentId: string, number: number): Promise<void> {
    this.problem = this.said = ''
    try {
      await call('document.print', { documentId })
      this.said = msg(str`Documento nº ${number} impresso.`)
    } catch (error) {
      this.problem = msg(
        str`O documento nº ${number} foi emitido, mas não foi impresso: ${errorSentence(error)}`,
      )
    }
  }

  get #isAhead(): boolean {
    return this.visit !== undefined && isOpen(this.visit.status)
  }

  async #printSlip(): Promise<void> {
    if (!this.visit || !this.#isAhead) return
    this.problem = this.said = ''
    try {
      await call('visit.print-slip', { appointmentId: this.visit.id })
      this.said = msg('O comprovante está saindo na impressora.')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #line(paper: Line) {
    const { documentId, number, standing, prints } = paper
    return html`<li>
      <span>${msg(str`Declaração nº ${number}`)}, ${standingInWords(paper)}</span>
      ${
        standing === 'valid'
          ? html`<button
                class="button ghost sm"
                type="button"
                @click=${() => void this.#print(documentId, number)}
              >
                ${prints > 0 ? msg('Reimprimir') : msg('Imprimir')}
              </button>
              <button class="button ghost sm" type="button" @click=${() => (this.voiding = paper)}>
                ${msg('Anular')}
              </button>`
          : nothing
      }
    </li>`
  }

  #dialog() {
    const { times, cpfMissing } = this.#papers.value ?? {}
    if (!this.asks || !times) return nothing
    return html`<mb-dialog
      open
      heading=${msg('Declaração de comparecimento')}
      @mb-close=${() => this.#leave()}
    >
      <form ${formOf(this.#form)}>
        <p>
          ${msg(str`Diz que a pessoa esteve aqui desde ${timeText(times.from)}. Não diz com quem, de que especialidade nem por quê.`)}
        </p>
        ${cpfMissing ? html`<mb-notice kind="warning" text=${msg('Falta o CPF do paciente: sai uma linha para escrever à mão.')}></mb-notice>` : nothing}
        ${formProblem(this.#form)} ${formField(this.#form, 'leftAt')}
        <button class="button primary" type="submit">${msg('Emitir e imprimir')}</button>
      </form>
    </mb-dialog>`
  }

  override render() {
    const { value } = this.#papers
    const told = html`${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
    ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}`
    if (this.#isAhead)
      return html`<button class="button ghost sm ahead" type="button" @click=${() => void this.#printSlip()}>
          ${msg('Imprimir comprovante')} <kbd>B</kbd>
        </button>
        ${told}`
    if (!value) return nothing
    return html`<section>
        <h3 class="label">${msg('Documentos da recepção')}</h3>
        ${told}
        <ul>
          ${value.papers.map((paper) => this.#line(paper))}
        </ul>
        <div>
          <button class="button ghost sm" type="button" @click=${() => this.#begin()}>
            ${msg('Declaração de comparecimento')} <kbd>T</kbd>
          </button>
          <button class="button ghost sm" type="button" @click=${() => goTo('/reception/conferir')}>
            ${msg('Conferir documento')}
          </button>
        </div>
      </section>
      ${this.#dialog()}
      ${
        this.voiding
          ? html`<mb-void-document
              documentId=${this.voiding.documentId}
              number=${this.voiding.number}
              desk
              @mb-leave=${() => (this.voiding = null)}
            ></mb-void-document>`
          : nothing
      }`
  }
}

const WAS_HERE: readonly Visit['status'][] = ['arrived', 'in-progress', 'fulfilled']

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-papers': VisitPapers
  }
}
