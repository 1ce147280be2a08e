import copy from '@carbon/icons/es/copy/16'
import phoneIcon from '@carbon/icons/es/phone/16'
import printer from '@carbon/icons/es/printer/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { AddressHints } from '../../../desk/address-hints.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { copyText } from '../../../elements/copy-text.ts'
import { formOf } from '../../../elements/form-of.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date } from '../../../i18n/format.ts'
import { cpf, phone } from '../../../i18n/identity.ts'
import { printNow } from '../../../print/paper.ts'
import { patientForm, patientLabel } from '../../../print/patient-sheet.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { cardProblem, cardRows, changedCardFields, typedBefore } from './card-fields.ts'
import { callWords, cardLines, cardText, typedCard } from './card-text.ts'
import './copy-requests.ts'
import './duplicates-found.ts'
import { InsurerChoices } from './insurer-choices.ts'
import { oddTyped } from './odd-typed.ts'
import './patient-accounts.ts'
import './patient-around.ts'
import { patientCardStyles } from './patient-card-styles.ts'
import './patient-history.ts'
import './patient-photo.ts'
import './patient-remark.ts'
import { typedPerson } from './typed-person.ts'

type Card = Output<'patient.read'>['card']

/** A patient's card: who it is and how to reach the person, then everything that can be changed, then what stands around it. */
@localized()
@customElement('mb-patient-card')
export class PatientCard extends LitElement {
  static override styles = [base, type, button, viewStyles, patientCardStyles]

  @property() patientId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private said = ''
  @state() private calling = false
  readonly #read = new LiveQuery(this, 'patient.read', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly #address: AddressHints = new AddressHints(this, () => this.#form, 'card.')
  readonly #insurers: InsurerChoices = new InsurerChoices(
    this,
    () => this.#form,
    () => this.session?.now.slice(0, 10) ?? '',
    'card.',
    () => this.#read.value?.card,
  )
  readonly #form = new Form(this, 'patient.update', {
    fields: () => changedCardFields(this.#address, this.#insurers),
    card: true,
    of: () => this.patientId,
    known: () =>
      this.#read.value && { card: typedCard(this.#read.value.card), version: this.#read.value.version },
    rest: () => ({ patientId: this.patientId, version: this.#read.value?.version ?? 0 }),
    wrong: (typed: RawAt) => oddTyped(typed, this.#read.value?.card),
    done: () => (this.said = ''),
  })

  #leave(): void {
    this.#form.clear()
    goTo('/reception/pacientes')
  }

  #copy(card: Card): void {
    this.said = copyText(cardText(card)) ? msg('Dados copiados.') : msg('Não foi possível copiar.')
  }

  #printForm(card: Card): void {
    if (this.session) printNow(patientForm(cardLines(card), this.session.clinic, this.session.now))
  }

  #printLabel(card: Card): void {
    if (this.session) printNow(patientLabel(card, this.session.clinic))
  }

  #head({ card, remark }: Output<'patient.read'>) {
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
          <mb-patient-remark patientId=${this.patientId} .remark=${remark}></mb-patient-remark>
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
          <button class="button ghost md" type="button" @click=${() => this.#printForm(card)}>
            ${icon(printer, 16)} ${msg('Ficha')}
          </button>
          <button class="button ghost md" type="button" @click=${() => this.#printLabel(card)}>
            ${icon(printer, 16)} ${msg('Etiqueta')}
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
              ${callWords(card)}
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

  #fields() {
    const rows = cardRows(this.#form, 'card.')
    const typed = this.#form.begun ? typedPerson(this.#form.value().card, this.patientId) : null
    return html`<div class="columns">
      <div class="stack">
        <h2 class="heading-02">${msg('Identificação')}</h2>
        ${rows.one('name')} ${rows.one('birthDate')} ${rows.row('cpf', 'cpfMissingReason')} ${rows.about()}
      </div>
      <div class="stack">
        <h2 class="heading-02">${msg('Contato e convênio')}</h2>
        ${rows.row('phone', 'email')} ${rows.one('otherPhones')} ${rows.address()} ${rows.insurer()}
      </div>
      <div class="stack">
        <h2 class="heading-02">${msg('Responsável')}</h2>
        <p class="helper">${msg('Obrigatório para quem tem menos de 18 anos.')}</p>
        ${rows.guardian()}
        <mb-duplicates-found .typed=${typed} patientId=${this.patientId}></mb-duplicates-found>
      </div>
    </div>`
  }

  #told() {
    const { restored, saved } = this.#form
    if (restored && !this.said) return typedBefore()
    const text = this.said || (saved ? msg('Cadastro salvo.') : '')
    return text ? html`<mb-notice kind="success" text=${text}></mb-notice>` : nothing
  }

  override render() {
    const read = this.#read.value
    if (!read)
      return this.#read.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#read.error)}></mb-notice>`
        : nothing
    if (read.mergedInto) return this.#merged(read.mergedInto)
    return html`${this.#head(read)} ${cardProblem(this.#form)} ${this.#told()}
      <div ${formOf(this.#form)} @focusout=${this.#address.onLeave}>
        ${this.#fields()}
        <div class="actions">
          <button class="button primary" type="button" data-last @click=${() => void this.#form.submit()}>
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
      <mb-copy-requests patientId=${read.id}></mb-copy-requests>
      <mb-patient-history patientId=${read.id}></mb-patient-history>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-card': PatientCard
  }
}
