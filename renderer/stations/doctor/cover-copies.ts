import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { byAsker, spanWords } from '../../desk/copy-words.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type Request = Output<'copy.awaited'>[number]
type CopyForm = Input<'chart.copy-asked'>['as']

/** On a chart's cover: the copies of it that were asked for at the desk, made from here as they were asked for. */
@localized()
@customElement('mb-cover-copies')
export class CoverCopies extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        padding: 12px 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      h3 {
        margin-bottom: 6px;
        font-size: 12px;
        line-height: 16px;
        font-weight: 600;
        letter-spacing: 0.32px;
        color: var(--text-secondary);
      }

      p {
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 4px;
      }
    `,
  ]

  @property() patientId = ''
  @state() private problem = ''
  @state() private said = ''
  @state() private busy = false
  readonly #awaited = new LiveQuery(this, 'copy.awaited', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  async #make({ id }: Request, as: CopyForm): Promise<void> {
    this.problem = this.said = ''
    this.busy = true
    try {
      await call('chart.copy-asked', { requestId: id, as })
      this.said =
        as === 'paper'
          ? msg('Enviada para a impressora. A recepção a entrega.')
          : msg('PDF salvo onde você escolheu. A recepção registra a entrega.')
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #request(one: Request) {
    const last = one.made.at(-1)
    return html`<li>
      <p>
        ${msg(str`Pedida em ${date(one.askedOn)}`)} ${byAsker(one)}: ${spanWords(one)}.
        ${msg(str`Prazo: ${date(one.dueOn)}.`)}
      </p>
      ${last ? html`<p class="label">${msg(str`Já feita por ${last.by}.`)}</p>` : nothing}
      <div class="actions">
        <button
          class="button tertiary sm"
          type="button"
          ?disabled=${this.busy}
          @click=${() => void this.#make(one, 'paper')}
        >
          ${msg('Imprimir a cópia')}
        </button>
        <button
          class="button ghost sm"
          type="button"
          ?disabled=${this.busy}
          @click=${() => void this.#make(one, 'file')}
        >
          ${msg('Salvar em PDF')}
        </button>
      </div>
    </li>`
  }

  override render() {
    const requests = this.#awaited.value ?? []
    if (requests.length === 0) return nothing
    return html`<section aria-labelledby="copies">
      <h3 id="copies">${msg('Cópia do prontuário pedida')}</h3>
      <ul>
        ${requests.map((one) => this.#request(one))}
      </ul>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <div role="status">
        ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      </div>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-cover-copies': CoverCopies
  }
}
