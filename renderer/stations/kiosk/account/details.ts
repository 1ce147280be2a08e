import edit from '@carbon/icons/es/edit/32'
import skip from '@carbon/icons/es/subtract--alt/32'
import viewOff from '@carbon/icons/es/view--off/32'
import view from '@carbon/icons/es/view/32'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { coveredCpf, cpf, phone, signInText } from '../../../i18n/identity.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import '../ask/digits.ts'
import '../ask/text.ts'
import { actions } from '../parts/actions.ts'
import '../parts/scroll.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import { askArea, checkEmail, checkName, checkPhone } from './checks.ts'
import { guessMail } from './guess-mail.ts'
import { peopleStyles } from './people-styles.ts'

type Account = Output<'account.read'>
type Field = 'displayName' | 'phone' | 'email'

/** "Meus dados": what the account says, each line with its own "mudar". */
@localized()
@customElement('mb-kiosk-details')
export class KioskDetails extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @state() private field: Field | undefined
  @state() private issue = ''
  @state() private saved = ''
  /** The CPF is in sight: somebody may stand behind. */
  @state() private shown = false
  readonly #account = new LiveQuery(this, 'account.read', () => ({}))

  async #save(change: { displayName?: string; phone?: string | null; email?: string | null }): Promise<void> {
    const { displayName, phone: number, email, version } = this.#account.value ?? {}
    if (displayName === undefined || version === undefined) return
    try {
      await call('account.update', {
        displayName,
        phone: number ?? null,
        email: email ?? null,
        version,
        ...change,
      })
      this.field = undefined
      this.saved = msg('Dados salvos.')
      this.#account.refresh()
    } catch (error) {
      this.issue = errorSentence(error)
    }
  }

  #edit(field: Field): void {
    this.issue = ''
    this.saved = ''
    this.field = field
  }

  override render() {
    const account = this.#account.value
    if (!account) return waiting(msg('Meus dados'), this.#account, () => goTo('/kiosk/conta'))
    return keyed(this.field, this.field ? this.#question(this.field, account) : this.#list(account))
  }

  #list(account: Account): TemplateResult {
    const line = (label: string, value: string | null, key: TemplateResult | typeof nothing = nothing) =>
      html`<li>
        <span><small>${label}</small><b>${value ?? msg('Não informado')}</b></span>
        ${key}
      </li>`
    const change = (label: string, field: Field) =>
      html`<button
        type="button"
        class="key"
        aria-label=${`${msg('Mudar')}: ${label}`}
        @click=${() => this.#edit(field)}
      >
        ${icon(edit, 48)}<span>${msg('Mudar')}</span>
      </button>`
    const changed = (label: string, value: string | null, field: Field) =>
      line(label, value, change(label, field))
    const ownCpf = account.cpf && (this.shown ? cpf(account.cpf) : coveredCpf(account.cpf))
    const look = html`<button
      type="button"
      class="key"
      aria-label=${`${this.shown ? msg('Esconder') : msg('Mostrar')}: ${msg('CPF')}`}
      @click=${() => (this.shown = !this.shown)}
    >
      ${icon(this.shown ? viewOff : view, 48)}<span>${this.shown ? msg('Esconder') : msg('Mostrar')}</span>
    </button>`
    return html`<section class="voice">
        <h1>${msg('Meus dados')}</h1>
        <p class="hint" role="status">
          ${this.saved || msg('O nome do documento e o CPF só a recepção muda, com um documento com foto.')}
        </p>
      </section>
      <section class="touch">
        <mb-scroll>
          <ul class="people">
            ${changed(msg('Como chamamos você'), account.displayName, 'displayName')}
            ${changed(msg('Celular'), account.phone ? phone(account.phone) : null, 'phone')}
            ${changed(msg('E-mail'), account.email, 'email')}
            ${line(msg('CPF'), ownCpf, ownCpf ? look : nothing)}
            ${account.userName ? line(msg('Número da conta'), signInText(account.userName)) : nothing}
          </ul>
        </mb-scroll>
        ${actions({ back: () => goTo('/kiosk/conta') })}
      </section>`
  }

  #question(field: Field, account: Account): TemplateResult {
    const back = () => (this.field = undefined)
    const without = (label: string, act: () => void) =>
      html`<button type="button" class="key row-key" @click=${act}>
        ${icon(skip, 52)}<span>${label}</span>
      </button>`
    if (field === 'phone')
      return html`<mb-ask-digits
        .question=${msg('Qual é o seu celular agora?')}
        .hint=${msg('São 11 números, com o DDD. A clínica avisa por ele se algo mudar.')}
        .pattern=${'(00) 00000-0000'}
        .least=${10}
        .ask=${askArea}
        .value=${(account.phone ?? '').replace(/^\+55/u, '')}
        .next=${msg('Salvar')}
        .issue=${this.issue}
        .check=${checkPhone}
        @mb-next=${(event: CustomEvent<string>) => void this.#save({ phone: event.detail })}
        @mb-back=${back}
      >
        ${without(msg('Não tenho telefone'), () => void this.#save({ phone: null }))}
      </mb-ask-digits>`
    if (field === 'email')
      return html`<mb-ask-text
        .question=${msg('Qual é o seu e-mail agora?')}
        .hint=${msg('Não é obrigatório. Para entrar com um e-mail novo, mostre antes um documento na recepção.')}
        .kind=${'email'}
        .max=${254}
        .value=${account.email ?? ''}
        .next=${msg('Salvar')}
        .issue=${this.issue}
        .check=${checkEmail}
        .guess=${guessMail}
        @mb-next=${(event: CustomEvent<string>) => void this.#save({ email: event.detail })}
        @mb-back=${back}
      >
        ${without(msg('Não tenho e-mail'), () => void this.#save({ email: null }))}
      </mb-ask-text>`
    return html`<mb-ask-text
      .question=${msg('Como a clínica chama você?')}
      .hint=${msg('Pode ser o nome social. O nome do documento não muda.')}
      .value=${account.displayName}
      .next=${msg('Salvar')}
      .issue=${this.issue}
      .check=${checkName}
      @mb-next=${(event: CustomEvent<string>) => void this.#save({ displayName: event.detail })}
      @mb-back=${back}
    ></mb-ask-text>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-details': KioskDetails
  }
}
