import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/clinic-form.ts'
import type { ClinicData, ClinicForm } from '../../desk/clinic-form.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import './schedule/patient-rules.ts'
import '../../elements/notice.ts'
import '../../elements/text-field.ts'
import type { TextField } from '../../elements/text-field.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** The clinic's card and its idle lock. */
@localized()
@customElement('mb-clinic-card')
export class ClinicCard extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      mb-patient-rules {
        max-width: 780px;
        margin-top: 32px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private saved = ''
  @query('mb-clinic-form') private form!: ClinicForm
  @query('#idle') private idle!: TextField
  readonly #clinic = new LiveQuery(this, 'clinic.read', () => ({}))

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const clinic = this.form.collect()
    this.saved = ''
    this.problem = ''
    if (!clinic) return
    try {
      await call('clinic.update', { clinic, idleLockMinutes: Number(this.idle.value) })
      this.saved = msg('Dados da clínica salvos.')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    const clinic = this.#clinic.value
    const head = html`<div class="head"><h1 class="heading-04">${msg('Clínica')}</h1></div>`
    if (!clinic || !this.session) return html`${head} ${standIn(this.#clinic)}`
    return html`<form
        @keydown=${submitOnEnter}
        @submit=${(event: SubmitEvent) => void this.#save(event)}
        novalidate
      >
        ${head} ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${this.saved ? html`<mb-notice kind="success" text=${this.saved}></mb-notice>` : nothing}
        <div class="columns">
          <mb-clinic-form .clinic=${clinic as ClinicData}></mb-clinic-form>
          <div class="stack">
            <mb-text-field
              id="idle"
              keyboard="numeric"
              label=${msg('Bloquear a estação depois de quantos minutos sem uso')}
              .value=${String(this.session.idleLockMinutes)}
            ></mb-text-field>
          </div>
        </div>
        <div class="actions"><button class="button primary" type="submit">${msg('Salvar')}</button></div>
      </form>
      <mb-patient-rules></mb-patient-rules>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-card': ClinicCard
  }
}
