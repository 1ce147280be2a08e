import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { call, OperationError } from '../../data/client.ts'
import { contract } from '../../data/contract.ts'
import { checkInput, refusedFields } from '../../data/check.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/date-field.ts'
import '../../elements/notice.ts'
import '../../elements/select-field.ts'
import '../../elements/text-field.ts'
import { errorSentence, issueSentence } from '../../i18n/errors.ts'
import { cpf, phone } from '../../i18n/identity.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { cpfMissingReasons, relationships, sexesAtBirth } from './card-choices.ts'
import './patient-accounts.ts'
import { viewStyles } from '../../desk/view-styles.ts'

type Card = Input<'patient.register'>
type Issues = ReturnType<typeof checkInput>

/** A patient's card: identity, contact, insurer, guardian; new or to be changed. */
@localized()
@customElement('mb-patient-card')
export class PatientCard extends LitElement {
  static override styles = [base, type, button, viewStyles]

  @property() patientId = ''
  @state() private issues: Issues = {}
  @state() private problem = ''
  @state() private saved = ''
  readonly #read = new LiveQuery(this, 'patient.read', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  #value(id: string): string {
    const found = this.renderRoot.querySelector<HTMLElement & { value: string }>(`#${id}`)
    return found?.value.trim() ?? ''
  }

  #collect(): Card {
    const text = (id: string) => this.#value(id) || null
    const guardian = text('guardianName')
    return {
      name: this.#value('name'),
      socialName: text('socialName'),
      birthDate: this.#value('birthDate'),
      sexAtBirth: this.#value('sexAtBirth') as Card['sexAtBirth'],
      motherName: text('motherName'),
      cpf: text('cpf'),
      cpfMissingReason: (text('cpfMissingReason') ?? null) as Card['cpfMissingReason'],
      phone: text('phone'),
      email: text('email'),
      address: text('address'),
      city: text('city'),
      insurer: text('insurer'),
      insuranceCard: text('insuranceCard'),
      guardian: guardian
        ? {
            name: guardian,
            cpf: text('guardianCpf'),
            phone: text('guardianPhone'),
            relationship: this.#value('guardianRelationship') as NonNullable<
              Card['guardian']
            >['relationship'],
          }
        : null,
    }
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const card = this.#collect()
    this.saved = ''
    this.problem = ''
    this.issues = checkInput(contract['patient.register'].input, card)
    if (Object.keys(this.issues).length > 0) {
      this.problem = msg('Há algo a corrigir nos campos marcados. Nada foi gravado ainda.')
      return
    }
    try {
      if (this.patientId) {
        await call('patient.update', {
          patientId: this.patientId,
          version: this.#read.value?.version ?? 0,
          card,
        })
        this.saved = msg('Cadastro salvo.')
        return
      }
      const { patientId } = await call('patient.register', card)
      const book = new URL(location.href).searchParams.has('agendar')
      goTo(book ? `/reception/agendar/${patientId}` : `/reception/pacientes/${patientId}`, { replace: true })
    } catch (error) {
      this.problem = errorSentence(error)
      if (error instanceof OperationError) this.issues = refusedFields(error)
    }
  }

  #issue(path: string): string {
    const issue = this.issues[path]
    return issue ? issueSentence(issue) : ''
  }

  #text(
    id: keyof Card & string,
    label: string,
    value: string | null | undefined,
    more: { mask?: (typed: string) => string; hint?: string; path?: string } = {},
  ) {
    return html`<mb-text-field
      id=${id}
      label=${label}
      .value=${value ?? ''}
      .mask=${more.mask}
      hint=${more.hint ?? ''}
      issue=${this.#issue(more.path ?? id)}
    ></mb-text-field>`
  }

  #identity(card: Output<'patient.read'>['card'] | undefined) {
    return html`<div class="stack">
      <h2 class="heading-02">${msg('Identificação')}</h2>
      ${this.#text('name', msg('Nome civil'), card?.name)}
      ${this.#text('socialName', msg('Nome social'), card?.socialName, { hint: msg('É o nome usado em toda a clínica, sem pedir documento') })}
      <div class="fields">
        <mb-date-field
          id="birthDate"
          label=${msg('Nascimento')}
          .value=${card?.birthDate ?? ''}
          issue=${this.#issue('birthDate')}
        ></mb-date-field>
        <mb-select-field
          id="sexAtBirth"
          label=${msg('Sexo ao nascer')}
          .value=${card?.sexAtBirth ?? 'unknown'}
          .options=${sexesAtBirth()}
        ></mb-select-field>
      </div>
      ${this.#text('motherName', msg('Nome da mãe'), card?.motherName, { hint: msg('Deixe em branco se não informada') })}
      <div class="fields">
        ${this.#text('cpf', 'CPF', card?.cpf ? cpf(card.cpf) : '', { mask: cpf })}
        <mb-select-field
          id="cpfMissingReason"
          label=${msg('Sem CPF: motivo')}
          .value=${card?.cpfMissingReason ?? ''}
          .options=${cpfMissingReasons()}
        ></mb-select-field>
      </div>
    </div>`
  }

  #contact(card: Output<'patient.read'>['card'] | undefined) {
    return html`<div class="stack">
      <h2 class="heading-02">${msg('Contato e convênio')}</h2>
      <div class="fields">
        ${this.#text('phone', msg('Telefone com DDD'), card?.phone ? phone(card.phone) : '')}
        ${this.#text('email', msg('E-mail'), card?.email)}
      </div>
      ${this.#text('address', msg('Endereço'), card?.address)}
      ${this.#text('city', msg('Município'), card?.city)}
      <div class="fields">
        ${this.#text('insurer', msg('Convênio'), card?.insurer, { hint: msg('Em branco: particular') })}
        ${this.#text('insuranceCard', msg('Carteirinha'), card?.insuranceCard)}
      </div>
    </div>`
  }

  #guardian(card: Output<'patient.read'>['card'] | undefined) {
    const guardian = card?.guardian
    const field = (id: string, label: string, value: string | null | undefined, path: string) =>
      html`<mb-text-field
        id=${id}
        label=${label}
        .value=${value ?? ''}
        issue=${this.#issue(path)}
      ></mb-text-field>`
    return html`<div class="stack">
      <h2 class="heading-02">${msg('Responsável')}</h2>
      <p class="helper">${msg('Obrigatório para quem tem menos de 18 anos.')}</p>
      ${field('guardianName', msg('Nome do responsável'), guardian?.name, 'guardian.name')}
      <div class="fields">
        ${field('guardianCpf', msg('CPF do responsável'), guardian?.cpf ? cpf(guardian.cpf) : '', 'guardian.cpf')}
        ${field('guardianPhone', msg('Telefone do responsável'), guardian?.phone ? phone(guardian.phone) : '', 'guardian.phone')}
        <mb-select-field
          id="guardianRelationship"
          label=${msg('Parentesco')}
          .value=${guardian?.relationship ?? 'mother'}
          .options=${relationships()}
        ></mb-select-field>
      </div>
    </div>`
  }

  override render() {
    const read = this.#read.value
    if (this.patientId && !read)
      return this.#read.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#read.error)}></mb-notice>`
        : nothing
    const card = read?.card
    return html`<form @submit=${(event: SubmitEvent) => void this.#save(event)} novalidate>
        <div class="head">
          <h1 class="heading-04">${card ? (card.socialName ?? card.name) : msg('Cadastrar paciente')}</h1>
          ${
            this.patientId
              ? html`<button
                  class="button tertiary"
                  type="button"
                  @click=${() => goTo(`/reception/agendar/${this.patientId}`)}
                >
                  ${msg('Agendar consulta')}
                </button>`
              : nothing
          }
        </div>
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${this.saved ? html`<mb-notice kind="success" text=${this.saved}></mb-notice>` : nothing}
        <div class="columns">${this.#identity(card)} ${this.#contact(card)} ${this.#guardian(card)}</div>
        <div class="actions">
          <button class="button primary" type="submit">${msg('Salvar cadastro')}</button>
          <button class="button ghost" type="button" @click=${() => goTo('/reception/pacientes')}>
            ${msg('Voltar')}
          </button>
        </div>
      </form>
      ${read ? html`<mb-patient-accounts .patientId=${read.id} .accounts=${read.accounts}></mb-patient-accounts>` : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-card': PatientCard
  }
}
