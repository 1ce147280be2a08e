import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { KnownOf } from '../../data/form-fields.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { practitionerFields, wrongHours } from '../../desk/practitioner-fields.ts'
import { practitionerRows, practitionerRowStyles } from '../../desk/practitioner-rows.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import './left-open.ts'
import { practitionerTabs, tabStyles } from './practitioner-tabs.ts'

/** One professional, new or to be changed. */
@localized()
@customElement('mb-practitioner')
export class Practitioner extends LitElement {
  static override styles = [base, type, button, field, viewStyles, tabStyles, practitionerRowStyles]

  @property() practitionerId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #list = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #hours = new LiveQuery(this, 'practitioner.hours', () =>
    this.practitionerId ? { practitionerId: this.practitionerId } : null,
  )

  readonly #new = new Form(this, 'practitioner.create', {
    fields: () => practitionerFields(this.#today),
    card: true,
    of: () => (this.practitionerId ? null : ''),
    wrong: wrongHours,
    done: () => goTo('/admin/profissionais'),
  })
  readonly #change = new Form(this, 'practitioner.update', {
    fields: () => ({
      ...practitionerFields(this.#today),
      active: { kind: 'check', label: msg('Atende na clínica') },
    }),
    card: true,
    of: () => this.practitionerId,
    known: () => this.#known,
    rest: () => ({ practitionerId: this.practitionerId }),
    wrong: wrongHours,
    done: () => goTo('/admin/profissionais'),
  })

  get #today(): string {
    return this.session?.now.slice(0, 10) ?? ''
  }

  get #one() {
    return this.#list.value?.find(({ id }) => id === this.practitionerId)
  }

  get #known(): KnownOf<'practitioner.update'> | null {
    const hours = this.#hours.value
    if (!this.#one || !hours) return null
    const { active, visitTypes, ...card } = this.#one
    const practitioner = { ...card, hours, visitTypes: visitTypes.map(({ id: _id, ...one }) => one) }
    return { practitioner, active } as KnownOf<'practitioner.update'>
  }

  #leave(): void {
    this.#new.clear()
    this.#change.clear()
    goTo('/admin/profissionais')
  }

  override render() {
    if (this.#today === '' || (this.practitionerId && !this.#known))
      return standIn(this.#list.value ? this.#hours : this.#list)
    const form = this.practitionerId ? this.#change : this.#new
    return html`
      <div class="head"><h1 class="heading-04">${this.#one?.name ?? msg('Cadastrar profissional')}</h1></div>
      ${this.practitionerId ? practitionerTabs(this.practitionerId, 'card') : nothing} ${formProblem(form)}
      ${this.practitionerId ? html`<mb-left-open practitionerId=${this.practitionerId}></mb-left-open>` : nothing}
      ${formField(form, 'active')}
      <form ${formOf(form)}>
        ${practitionerRows(form, this.#today)}
        <div class="actions">
          <button class="button primary" type="submit">${msg('Salvar')}</button>
          <button class="button ghost" type="button" @click=${() => this.#leave()}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioner': Practitioner
  }
}
