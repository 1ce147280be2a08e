import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../data/client.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../desk/practitioner-form.ts'
import type { PractitionerInput } from '../desk/practitioner-form.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { type } from '../style/type.ts'
import { handOver } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 6: the first professional; can be left for later. */
@localized()
@customElement('mb-step-practitioner')
export class StepPractitioner extends LitElement {
  static override styles = [base, type, button, field, stepStyles]

  @state() private problem = ''
  @state() private mine = false
  @state() private read = false
  readonly #session = new LiveQuery(this, 'session.current', () => ({}))
  readonly #terms = new LiveQuery(this, 'terms.current', () => ({ language: localeNow() }))

  /** The administrator accepts the terms here, so that nothing stands between the first start and work. */
  async #acceptTerms(): Promise<void> {
    if (this.#session.value?.state !== 'terms') return
    await call('terms.accept', { documents: (this.#terms.value ?? []).map(({ id, hash }) => ({ id, hash })) })
  }

  async #try(action: () => Promise<unknown>): Promise<void> {
    this.problem = ''
    if (!this.read) {
      this.problem = msg('Leia e aceite os termos para continuar.')
      return
    }
    try {
      await this.#acceptTerms()
      await action()
      handOver(this)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    const today = this.#session.value?.now.slice(0, 10)
    if (!today) return nothing
    return html`
      <p class="label">${msg('Passo 6 de 6')}</p>
      <h1 class="heading-04">${msg('Primeiro profissional')}</h1>
      <p class="lead">
        ${msg('A clínica está criada. Com o primeiro profissional e seus horários, a agenda abre hoje.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.mine}
          @change=${(event: Event) => (this.mine = (event.target as HTMLInputElement).checked)}
        />
        <span>${msg('Sou eu: quero atender com a minha conta')}</span>
      </label>
      <details>
        <summary>${msg('Termos de uso e aviso de privacidade')}</summary>
        ${this.#terms.value?.map(
          ({ title, sections }) =>
            html`<h2 class="heading-02">${title}</h2>
              ${sections.map(
                ({ heading, text }) =>
                  html`<h3 class="heading-01">${heading}</h3>
                    <p class="prose">${text}</p>`,
              )}`,
        )}
      </details>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.read}
          @change=${(event: Event) => (this.read = (event.target as HTMLInputElement).checked)}
        />
        <span>${msg('Li e aceito os termos de uso e o aviso de privacidade')}</span>
      </label>
      <mb-practitioner-form
        today=${today}
        verb=${msg('Salvar e abrir a clínica')}
        @mb-practitioner=${(event: CustomEvent<PractitionerInput>) =>
          void this.#try(() => call('practitioner.create', { practitioner: event.detail, mine: this.mine }))}
      >
        <button class="button ghost" type="button" @click=${() => void this.#try(() => Promise.resolve())}>
          ${msg('Deixar para depois')}
        </button>
      </mb-practitioner-form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-practitioner': StepPractitioner
  }
}
