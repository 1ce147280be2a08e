import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { OperationError } from '../../operation-error.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** The copy that runs just now, made by whomever: where to, how far, and the way to end it. Nothing while none runs. */
@localized()
@customElement('mb-copy-progress')
export class CopyProgress extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px 16px;
        align-items: center;
        padding: 16px;
        margin-bottom: 24px;
        background: var(--layer-01);
        border: 1px solid var(--border-subtle-00);
      }

      progress {
        grid-column: 1 / 3;
        width: 100%;
        height: 8px;
        appearance: none;
        background: var(--border-subtle-01);
        border: 0;
      }

      progress::-webkit-progress-bar {
        background: var(--border-subtle-01);
      }

      progress::-webkit-progress-value {
        background: var(--interactive);
      }
    `,
  ]

  @state() private problem = ''
  readonly #running = new LiveQuery(this, 'backup.progress', () => ({}))

  async #cancel(): Promise<void> {
    this.problem = ''
    try {
      await call('backup.cancel', {})
    } catch (error) {
      // It ended in the same moment: there is nothing left to cancel.
      if (!(error instanceof OperationError && error.code === 'no-copy')) this.problem = errorSentence(error)
    }
  }

  override render() {
    const running = this.#running.value?.running
    if (!running) return nothing
    const phase = {
      copying: msg('Copiando'),
      checking: msg('Conferindo'),
      sealing: msg('Calculando a assinatura do arquivo'),
    }[running.phase]
    const percent = Math.floor(running.fraction * 100)
    return html`<section aria-label=${msg('Cópia em andamento')}>
      <div>
        <p role="status">
          ${running.cancelling ? msg('Cancelando: a cópia para no próximo passo.') : msg(str`${phase}: ${percent} %`)}
        </p>
        <p class="helper">${running.folder}</p>
      </div>
      <button
        class="button tertiary md"
        type="button"
        aria-disabled=${running.cancelling ? 'true' : nothing}
        @click=${() => (running.cancelling ? undefined : void this.#cancel())}
      >
        ${msg('Cancelar a cópia')}
      </button>
      <progress max="1" .value=${running.fraction} aria-label=${phase}></progress>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-copy-progress': CopyProgress
  }
}
