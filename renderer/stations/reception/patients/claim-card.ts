import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date, instant } from '../../../i18n/format.ts'
import { cpf, phone, signInText } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { claimCardStyles } from './claim-card-styles.ts'
import {
  guardianshipChoices,
  refusalChoices,
  relationshipWord,
  type Guardianship,
  type Refusal,
} from './claim-words.ts'

export type Claim = Output<'claim.list'>['groups'][number]['claims'][number]
export type Link = Output<'claim.link'>

/** Who somebody declared at the kiosk is: decided with a document in hand. Fires "mb-linked" and "mb-refused". */
@localized()
@customElement('mb-claim-card')
export class ClaimCard extends LitElement {
  static override styles = [base, type, button, field, viewStyles, claimCardStyles]

  @property({ attribute: false }) claim!: Claim
  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private checked = false
  @state() private guardianship: Guardianship | '' = ''
  @state() private refusing = false
  @state() private refusal: Refusal | '' = ''
  @state() private note = ''
  @state() private problem = ''

  async #link(patientId: string | null): Promise<void> {
    this.problem = ''
    const { claimId } = this.claim
    try {
      const guardianship = this.guardianship || null
      const linked = await call('claim.link', { claimId, patientId, photoIdChecked: true, guardianship })
      this.dispatchEvent(new CustomEvent<Link>('mb-linked', { detail: linked }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #refuse(): Promise<void> {
    const { refusal } = this
    if (refusal === '') {
      this.problem = msg('Escolha o motivo da recusa.')
      return
    }
    this.problem = ''
    try {
      const { claimId } = this.claim
      const { cancelled } = await call('claim.refuse', {
        claimId,
        refusal,
        note: this.note.trim() || null,
      })
      this.dispatchEvent(new CustomEvent<number>('mb-refused', { detail: cancelled }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #holder() {
    const { holder, relationship, dependants } = this.claim
    const since = instant(holder.since, this.session?.clinic.timeZone ?? 'UTC')
    const number = holder.number === null ? '' : signInText(holder.number)
    return html`<p class="label">
        ${relationship === 'self' ? msg('Conta feita no totem') : html`<b>${msg(str`Conta de ${holder.name}, que diz ser ${relationshipWord(relationship)}`)}</b>`}<br />
        ${number ? html`${msg(str`Conta nº ${number}`)}, ` : nothing}${msg(str`desde ${since}`)}${holder.email ? html`, ${holder.email}` : nothing}
      </p>
      ${dependants.length > 0 ? html`<p class="label">${msg(str`Depois desta conferência: ${dependants.join(', ')}`)}</p>` : nothing}`
  }

  /** The other account may be the same person's, and what she booked through it goes with it. */
  #rivals() {
    const { rivals } = this.claim
    if (rivals === 0) return nothing
    const others =
      rivals === 1
        ? msg('Há 1 outro pedido com este CPF: ao ligar, ele é recusado e o que marcou é desmarcado.')
        : msg(
            str`Há ${rivals} outros pedidos com este CPF: ao ligar, eles são recusados e o que marcaram é desmarcado.`,
          )
    return html`<p class="helper">
      ${others}
      ${msg('Pergunte antes se a pessoa fez mais de uma conta: o que for dela, marque de novo depois.')}
    </p>`
  }

  #proof() {
    const { relationship, minor } = this.claim
    if (relationship === 'self') return nothing
    const words = minor
      ? msg('Menor de idade: veja o que mostra quem é responsável.')
      : msg('Maior de idade: só com termo de curatela. Sem ele, recuse: a pessoa faz a própria conta.')
    return html`<mb-select-field
      label=${msg('O que você viu')}
      hint=${words}
      .value=${this.guardianship}
      .options=${[{ value: '', label: msg('Escolha') }, ...guardianshipChoices(minor)]}
      @change=${(event: Event) => (this.guardianship = (event.target as HTMLInputElement).value as Guardianship)}
    ></mb-select-field>`
  }

  #refuseForm() {
    return html`<div class="stack">
      <mb-select-field
        label=${msg('Motivo da recusa')}
        .value=${this.refusal}
        .options=${[{ value: '', label: msg('Escolha') }, ...refusalChoices(this.claim.relationship === 'self')]}
        @change=${(event: Event) => (this.refusal = (event.target as HTMLInputElement).value as Refusal | '')}
      ></mb-select-field>
      <mb-text-field
        label=${msg('Recado para a pessoa (opcional)')}
        hint=${msg('Aparece no totem quando ela entrar.')}
        .value=${this.note}
        .maxLength=${200}
        @input=${(event: Event) => (this.note = (event.target as HTMLInputElement).value)}
      ></mb-text-field>
      <p class="helper">
        ${msg('A conta não marca mais para esta pessoa, e as consultas que ela marcou são desmarcadas.')}
      </p>
      <div class="actions">
        <button class="button danger" type="button" @click=${() => void this.#refuse()}>
          ${msg('Recusar pedido')}
        </button>
        <button class="button ghost" type="button" @click=${() => (this.refusing = false)}>
          ${msg('Voltar')}
        </button>
      </div>
    </div>`
  }

  override render() {
    const { declared, candidates, relationship } = this.claim
    const isReady = this.checked && (relationship === 'self' || this.guardianship !== '')
    const today = this.session?.now.slice(0, 10) ?? ''
    return html`<article class="card stack" aria-label=${declared.name}>
      <div>
        <p class="heading-02">${declared.name}</p>
        <p>
          ${date(declared.birthDate)}
          (${age(declared.birthDate, today)})${declared.cpf ? `, CPF ${cpf(declared.cpf)}` : ''}${declared.phone ? `, ${phone(declared.phone)}` : ''}
        </p>
      </div>
      ${this.#holder()} ${this.#rivals()}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${
        this.refusing
          ? this.#refuseForm()
          : html`<label class="check">
                <input
                  type="checkbox"
                  .checked=${this.checked}
                  @change=${(event: Event) => (this.checked = (event.target as HTMLInputElement).checked)}
                />
                <span
                  >${relationship === 'self' ? msg('Conferi um documento com foto desta pessoa') : msg('Conferi um documento com foto de quem é dono da conta')}</span
                >
              </label>
              ${this.#proof()}
              <div class="actions">
                ${candidates.map(
                  ({ id, name, birthDate, cpf: known }) =>
                    html`<button
                      class="button primary"
                      type="button"
                      ?disabled=${!isReady}
                      @click=${() => void this.#link(id)}
                    >
                      ${msg(str`É ${name}, ${date(birthDate)}${known ? `, CPF ${cpf(known)}` : ''}: ligar`)}
                    </button>`,
                )}
                <button
                  class="button ${candidates.length > 0 ? 'ghost' : 'primary'}"
                  type="button"
                  ?disabled=${!isReady}
                  @click=${() => void this.#link(null)}
                >
                  ${candidates.length > 0 ? msg('É outra pessoa: cadastro novo') : msg('Confirmar cadastro novo')}
                </button>
                <button class="button ghost" type="button" @click=${() => (this.refusing = true)}>
                  ${msg('Recusar…')}
                </button>
              </div>`
      }
    </article>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-claim-card': ClaimCard
  }
}
