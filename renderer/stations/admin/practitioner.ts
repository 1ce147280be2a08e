import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import type { KnownOf } from '../../data/form-fields.ts'
import type { RawAt } from '../../data/form-options.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { hasHours, hourIssues, type Hours } from '../../desk/hours.ts'
import { HOURS, ownRooms, practitionerFields, wrongHours } from '../../desk/practitioner-fields.ts'
import { practitionerRows, practitionerRowStyles } from '../../desk/practitioner-rows.ts'
import { ruleHits, ruleHitStyles, saveWord } from '../../desk/rule-hits.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import './left-open.ts'
import './left-reminders.ts'
import { practitionerTabs, tabStyles } from './practitioner-tabs.ts'

type Type = Output<'practitioner.list'>[number]['visitTypes'][number]

const offered = ({ kindId, minutes, bookableByPatient }: Type) => ({ kindId, minutes, bookableByPatient })

/** One professional, new or to be changed. */
@localized()
@customElement('mb-practitioner')
export class Practitioner extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    tabStyles,
    practitionerRowStyles,
    ruleHitStyles,
  ]

  @property() practitionerId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private absence = false
  @state() private problem = ''
  readonly #list = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #house = new LiveQuery(this, 'schedule.kinds', () => ({}))
  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))
  readonly #hours = new LiveQuery(this, 'practitioner.hours', () =>
    this.practitionerId ? { practitionerId: this.practitionerId } : null,
  )

  readonly #new = new Form(this, 'practitioner.create', {
    fields: (typed: RawAt) => practitionerFields(this.#today, this.#kinds, this.#rooms, typed),
    card: true,
    of: () => (this.practitionerId ? null : ''),
    wrong: wrongHours,
    done: () => goTo('/admin/profissionais'),
  })
  readonly #change = new Form(this, 'practitioner.update', {
    fields: (typed: RawAt) => ({
      ...practitionerFields(this.#today, this.#kinds, this.#rooms, typed),
      active: { kind: 'check', label: msg('Atende na clínica') },
    }),
    card: true,
    of: () => this.practitionerId,
    known: () => this.#known,
    rest: () => ({ practitionerId: this.practitionerId }),
    wrong: wrongHours,
    done: (_saved, { active }) => void this.#settle(active),
  })

  /** What the card would leave outside, as it is typed; asked once something that decides it is another than it was. */
  readonly #hits: LiveQuery<'schedule.hits'> = new LiveQuery(this, 'schedule.hits', () => {
    const known = this.#known
    if (!this.practitionerId || !known || !this.#change.begun) return null
    const hours = this.#change.typed<readonly Hours[]>(HOURS)
    if (hourIssues(hours).size > 0) return null
    const active = this.#change.typed<boolean>('active')
    return { professional: { practitionerId: this.practitionerId, active, hours: hours.filter(hasHours) } }
  })

  get #kinds() {
    return this.#house.value?.kinds ?? []
  }

  get #rooms() {
    return ownRooms(this.#schedule.value?.rooms, this.#one)
  }

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
    const practitioner = { ...card, keepRoomWords: true, hours, visitTypes: visitTypes.map(offered) }
    return { practitioner, active } as KnownOf<'practitioner.update'>
  }

  /** Visits that stay with somebody who leaves are put into an absence where that was ticked: the desk moves them from there. */
  async #settle(stays: boolean): Promise<void> {
    const until = this.#hits.value?.until
    try {
      if (this.absence && !stays && until)
        await call('closing.add', {
          practitionerId: this.practitionerId,
          fromDate: this.#today,
          toDate: until,
          startMinute: null,
          endMinute: null,
          reason: msg('Não atende mais'),
        })
      goTo('/admin/profissionais')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #way() {
    if (this.#change.typed<boolean>('active'))
      return html`<p>${msg('Para remarcar de uma vez, a recepção registra uma ausência.')}</p>`
    return html`<label class="check"
      ><input type="checkbox" .checked=${this.absence} @change=${() => (this.absence = !this.absence)} /><span
        >${msg('Registrar a ausência ao salvar: a recepção remarca ou desmarca todas em Ausências')}</span
      ></label
    >`
  }

  #leave(): void {
    this.#new.clear()
    this.#change.clear()
    goTo('/admin/profissionais')
  }

  override render() {
    const reads = [this.#house, this.#schedule, ...(this.practitionerId ? [this.#list, this.#hours] : [])]
    const missing = reads.find(({ value }) => !value)
    if (missing) return standIn(missing)
    if (this.#today === '' || (this.practitionerId && !this.#known)) return nothing
    const form = this.practitionerId ? this.#change : this.#new
    const hits = ruleHits(this.#hits.value, this.#way())
    // Beside what decides it: who leaves is told at once, other hours beside the button.
    const leaves = this.practitionerId !== '' && !this.#change.typed<boolean>('active')
    return html`
      <div class="head"><h1 class="heading-04">${this.#one?.name ?? msg('Cadastrar profissional')}</h1></div>
      ${this.practitionerId ? practitionerTabs(this.practitionerId, 'card') : nothing} ${formProblem(form)}
      ${this.practitionerId ? html`<mb-left-open practitionerId=${this.practitionerId}></mb-left-open><mb-left-reminders practitionerId=${this.practitionerId}></mb-left-reminders>` : nothing}
      ${formField(form, 'active')} ${leaves ? hits : nothing}
      <form ${formOf(form)}>
        ${practitionerRows(form, this.#today, this.#kinds)} ${leaves ? nothing : hits}
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        <div class="actions">
          <button class="button primary" type="submit">${saveWord(msg('Salvar'), this.#hits.value)}</button>
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
