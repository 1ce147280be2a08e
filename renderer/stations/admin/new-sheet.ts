import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/recovery-code.ts'
import type { ShownSheet } from '../../desk/recovery-code.ts'
import '../../elements/notice.ts'
import '../../elements/password-field.ts'
import type { PasswordField } from '../../elements/password-field.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { isSecondNeeded, type SecondPersonFields } from './second-person.ts'

/** Replaces the recovery sheet: own password, new code on paper, two groups typed back. Fires `mb-close` when done. */
@localized()
@customElement('mb-new-sheet')
export class NewSheet extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private sheet: ShownSheet | undefined
  @state() private typed: [string, string] | null = null
  @state() private problem = ''
  @state() private busy = false
  @state() private done = false
  @state() private keyStore = true
  @query('#password') private password!: PasswordField
  @state() private needsSecond = false
  @query('mb-second-person') private second!: SecondPersonFields | null
  @query('#passphrase') private passphrase!: PasswordField | null

  async #try(action: () => Promise<void>): Promise<void> {
    this.problem = ''
    try {
      await action()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #begin(event: SubmitEvent): void {
    event.preventDefault()
    void this.#try(async () => {
      const begin = { password: this.password.value, second: this.second?.second ?? null }
      const sheet = await call('recovery.begin', begin).catch((error: unknown) => {
        this.needsSecond ||= isSecondNeeded(error)
        throw error
      })
      this.keyStore = (await call('gate.status', {})).keyStore
      this.sheet = sheet
    })
  }

  #replace(event: SubmitEvent): void {
    event.preventDefault()
    const { typed } = this
    if (!typed || this.busy) return
    this.busy = true
    void this.#try(async () => {
      const passphrase = this.passphrase?.value || null
      await call('recovery.replace', { confirmGroups: typed, passphrase })
      this.done = true
    }).finally(() => (this.busy = false))
  }

  override render() {
    const problem = this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing
    if (this.done)
      return html`<mb-notice
        kind="success"
        text=${msg('Folha trocada. A clínica abre de novo quando os dados estiverem na chave nova. Faça então uma cópia de segurança: as antigas abrem com a folha antiga.')}
      ></mb-notice>`
    if (!this.sheet) {
      return html`<form
        @keydown=${submitOnEnter}
        @submit=${(event: SubmitEvent) => this.#begin(event)}
        novalidate
      >
        ${problem}
        <mb-password-field
          id="password"
          label=${msg('Sua senha de acesso')}
          autocomplete="off"
        ></mb-password-field>
        ${
          this.needsSecond
            ? html`<mb-second-person
                why=${msg('Com a folha se chega a tudo. Como outra pessoa também administra a clínica, ela é trocada por duas pessoas, e todas serão avisadas.')}
              ></mb-second-person>`
            : nothing
        }
        <button class="button primary" type="submit">${msg('Mostrar o código novo')}</button>
      </form>`
    }
    return html`<form
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => this.#replace(event)}
      novalidate
    >
      ${problem}
      <mb-recovery-code
        .sheet=${this.sheet}
        clinic=${this.session?.clinic.name ?? ''}
        @mb-typed=${(event: CustomEvent<[string, string] | null>) => (this.typed = event.detail)}
      ></mb-recovery-code>
      <p>
        ${msg('A clínica fecha enquanto os dados são copiados para uma chave nova e abre sozinha depois. Os outros usuários deste computador digitam a folha nova uma vez.')}
      </p>
      ${
        this.keyStore
          ? nothing
          : html`<mb-password-field
              id="passphrase"
              label=${msg('Frase de abertura')}
              autocomplete="off"
            ></mb-password-field>`
      }
      <button class="button primary" type="submit" ?disabled=${!this.typed}>${msg('Trocar a folha')}</button>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-new-sheet': NewSheet
  }
}
