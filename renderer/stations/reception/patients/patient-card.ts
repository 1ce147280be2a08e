import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import copy from '@carbon/icons/es/copy/16'
import phoneIcon from '@carbon/icons/es/phone/16'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { call, OperationError } from '../../../data/client.ts'
import { refusedFields } from '../../../data/check.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { copyText } from '../../../elements/copy-text.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date } from '../../../i18n/format.ts'
import { cpf, phone } from '../../../i18n/identity.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import * as fields from './card-fields.ts'
import { CardForm } from './card-form.ts'
import type { CardRead } from './card-fields.ts'
import { cardText } from './card-text.ts'
import './duplicates-found.ts'
import { keepCard, takeCard } from './kept-card.ts'
import './patient-accounts.ts'
import './patient-around.ts'
import './patient-history.ts'
import './patient-photo.ts'

/** A patient's card: who it is and how to reach the person, then everything that can be changed, then what stands around it. */
@localized()
@customElement('mb-patient-card')
export class PatientCard extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      .number {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 24px;
        padding: 12px 16px;
        margin-bottom: 24px;
        background: var(--highlight);
        border-left: 4px solid var(--interactive);
      }

      .number b {
        font-size: 42px;
        line-height: 50px;
        font-weight: 300;
        user-select: all;
      }

      .fields {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 170px), 1fr));
      }

      mb-notice {
        margin-bottom: 16px;
      }

      .head .actions {
        margin: 0;
      }

      .around {
        margin-top: 40px;
        padding-top: 24px;
        border-top: 1px solid var(--border-subtle-00);
      }
    `,
  ]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private said = ''
  @state() private calling = false
  /** What the card says as it is being changed; null while it is only read. */
  @state() private typed: Input<'patient.duplicates'> | null = null
  #before: CardRead | undefined
  /** What is changed and not saved: of which card, and by whom. */
  #changing: { readonly of: string; readonly accountId: string | undefined } | null = null
  /** The card that was looked for among what is kept. */
  #asked = ''
  readonly #form = new CardForm(this, () => void this.#save())
  readonly #read = new LiveQuery(this, 'patient.read', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#changing) keepCard(this.#changing, this.#form.typed() as CardRead)
  }

  get #typing() {
    const { id = '', version = 0 } = this.#read.value ?? {}
    return { of: `${id} ${String(version)}`, accountId: this.session?.account?.id }
  }

  /** What this person had typed in this very card before a lock or another view. */
  protected override willUpdate(): void {
    const typing = this.#typing
    if (!this.#read.value || typing.of === this.#asked) return
    this.#asked = typing.of
    this.#before = takeCard(typing)
    this.#changing = this.#before ? typing : null
    if (this.#before) this.said = msg('O que foi digitado antes está aqui, e ainda não foi salvo.')
  }

  #look(): void {
    this.#changing = this.#typing
    this.typed = this.#form.person(this.patientId)
  }

  async #save(): Promise<void> {
    const card = this.#form.checked()
    this.said = ''
    this.problem = card ? '' : msg('Há algo a corrigir nos campos marcados. Nada foi gravado ainda.')
    if (!card) return
    try {
      const version = this.#read.value?.version ?? 0
      await call('patient.update', { patientId: this.patientId, version, card })
      this.#changing = null
      this.said = msg('Cadastro salvo.')
    } catch (error) {
      this.problem = errorSentence(error)
      if (error instanceof OperationError) this.#form.refuse(refusedFields(error))
    }
  }

  #leave(): void {
    this.#changing = null
    goTo('/reception/pacientes')
  }

  #copy(card: Output<'patient.read'>['card']): void {
    this.said = copyText(cardText(card)) ? msg('Dados copiados.') : msg('Não foi possível copiar.')
  }

  #head({ card }: Output<'patient.read'>) {
    const about = [
      `${date(card.birthDate)}, ${age(card.birthDate, this.session?.now ?? card.birthDate)}`,
      card.cpf && `CPF ${cpf(card.cpf)}`,
      card.insurer ?? msg('Particular'),
    ]
    const number = card.phone ?? card.guardian?.phone ?? null
    const whose = card.phone ? (card.socialName ?? card.name) : (card.guardian?.name ?? '')
    return html`<div class="head">
        <div>
          <h1 class="heading-04">${card.socialName ?? card.name}</h1>
          <p class="label">${about.filter(Boolean).join(', ')}</p>
        </div>
        <div class="actions">
          ${
            number
              ? html`<button
                  class="button ghost md"
                  type="button"
                  aria-expanded=${this.calling}
                  @click=${() => (this.calling = !this.calling)}
                >
                  ${icon(phoneIcon, 16)} ${msg('Ligar')}
                </button>`
              : nothing
          }
          <button class="button ghost md" type="button" @click=${() => this.#copy(card)}>
            ${icon(copy, 16)} ${msg('Copiar dados')}
          </button>
          <button
            class="button tertiary md"
            type="button"
            @click=${() => goTo(`/reception/agendar/${this.patientId}`)}
          >
            ${msg('Agendar consulta')}
          </button>
        </div>
      </div>
      ${
        number && this.calling
          ? html`<p class="number" role="status">
              <span>${msg(str`Ligue para ${whose}`)}</span><b>${phone(number)}</b>
            </p>`
          : nothing
      }`
  }

  #merged(mergedInto: string) {
    return html`<div class="head"><h1 class="heading-04">${msg('Cadastro unido a outro')}</h1></div>
      <mb-notice kind="info" text=${msg('Este cadastro foi unido a outro. Consultas e contas estão lá.')}>
        <a class="button tertiary sm" href=${`/reception/pacientes/${mergedInto}`}
          >${msg('Abrir o cadastro')}</a
        >
      </mb-notice>`
  }

  #fields(card: Output<'patient.read'>['card']) {
    const view = this.#form.view(this.#before ?? card)
    return html`<div class="columns">
      <div class="stack">
        <h2 class="heading-02">${msg('Identificação')}</h2>
        ${fields.nameField(view)} ${fields.birthDateField(view)}
        <div class="fields">${fields.cpfFields(view)}</div>
        ${fields.aboutFields(view)}
      </div>
      <div class="stack">
        <h2 class="heading-02">${msg('Contato e convênio')}</h2>
        <div class="fields">${fields.phoneField(view)} ${fields.emailField(view)}</div>
        ${fields.addressFields(view)} ${fields.insurerFields(view)}
      </div>
      <div class="stack">
        <h2 class="heading-02">${msg('Responsável')}</h2>
        <p class="helper">${msg('Obrigatório para quem tem menos de 18 anos.')}</p>
        ${fields.guardianFields(view)}
        <mb-duplicates-found .typed=${this.typed} patientId=${this.patientId}></mb-duplicates-found>
      </div>
    </div>`
  }

  override render() {
    const read = this.#read.value
    if (!read)
      return this.#read.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#read.error)}></mb-notice>`
        : nothing
    if (read.mergedInto) return this.#merged(read.mergedInto)
    return html`${this.#head(read)}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${this.said ? html`<mb-notice kind=${this.#before ? 'info' : 'success'} text=${this.said}></mb-notice>` : nothing}
      <div
        @input=${() => this.#look()}
        @change=${() => this.#look()}
        @focusout=${this.#form.onLeave}
        @keydown=${this.#form.onKey}
      >
        ${this.#fields(read.card)}
        <div class="actions">
          <button class="button primary" type="button" data-last @click=${() => void this.#save()}>
            ${msg('Salvar cadastro')} <kbd>Ctrl+Enter</kbd>
          </button>
          <button class="button ghost" type="button" @click=${() => this.#leave()}>${msg('Voltar')}</button>
        </div>
      </div>
      <mb-patient-around class="around" .patientId=${read.id} .merges=${read.merges}></mb-patient-around>
      <mb-patient-photo
        .patientId=${read.id}
        name=${read.card.socialName ?? read.card.name}
      ></mb-patient-photo>
      <mb-patient-accounts .patientId=${read.id} .accounts=${read.accounts}></mb-patient-accounts>
      <mb-patient-history patientId=${read.id}></mb-patient-history>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-card': PatientCard
  }
}
