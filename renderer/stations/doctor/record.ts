import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date, time2 } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import './contact-start.ts'
import { goToLateNote } from './late-note.ts'
import './open-notes.ts'
import './patient-cover.ts'
import './record-copy.ts'
import './timeline/chart-search.ts'
import './timeline/chart-timeline.ts'
import './verify-chart.ts'

/** A patient's chart: cover and timeline. With no visit today the doctor says why it is opened, and that is kept. */
@localized()
@customElement('mb-record')
export class Record extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: grid;
        grid-template-columns: 360px minmax(0, 1fr);
        height: 100%;
      }

      main {
        padding: 24px 32px 48px;
        overflow: auto;
      }

      form {
        display: grid;
        gap: 16px;
        max-width: 560px;
        margin-top: 16px;
      }

      @media (max-width: 900px) {
        :host {
          grid-template-columns: 1fr;
          height: auto;
        }
      }
    `,
  ]

  @property() patientId = ''
  /** The visit that was written down afterwards, whose note is begun once the reason is given. */
  @property() lateVisit = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  /** The seal of a note that has just gone to the right chart. */
  @state() private movedSeal = ''
  readonly #cover = new LiveQuery(this, 'record.cover', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )

  readonly #open = new LiveQuery(this, 'record.open', () => ({}))
  readonly #form = new Form(this, 'record.give-reason', {
    fields: () => ({ reason: { kind: 'text', label: msg('Motivo'), max: 300 } }),
    of: () => this.patientId,
    rest: () => ({ patientId: this.patientId }),
    done: () => {
      if (this.lateVisit) void this.#toNote()
    },
  })

  #asks = false

  async #toNote(): Promise<void> {
    try {
      await goToLateNote({ appointmentId: this.lateVisit, patientId: this.patientId })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  /** Where the doctor was today, and what of this patient is not signed; the rest is for the doctor's own day. */
  get #wayBack() {
    const today = this.session?.now.slice(0, 10)
    return (this.#open.value ?? []).filter(
      (one) =>
        (one.patientId === this.patientId || one.date === today) &&
        // Whose reason is asked for right below.
        !(one.visit?.appointmentId === this.lateVisit && this.#cover.value?.needsReason),
    )
  }

  /** What had the focus is gone with the note: the keys go on from what is said of it, above its mark. */
  async #noteMoved(seal: string): Promise<void> {
    this.movedSeal = seal
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus()
  }

  /** Which visit the note is for. */
  #lateWord() {
    const found = (this.#open.value ?? []).find(({ visit }) => visit?.appointmentId === this.lateVisit)
    if (!found?.visit) return nothing
    const { startMinute, visitType } = found.visit
    return html`<b
      >${msg(str`Nota da consulta de ${date(found.date)}, ${time2(startMinute)}, ${visitType}.`)}</b
    >`
  }

  /** Where a reason is asked for, nothing goes before it. */
  protected override updated(): void {
    const asks = this.#cover.value?.needsReason === true
    if (asks && !this.#asks) this.#form.begin()
    this.#asks = asks
  }

  #askReason() {
    return html`<form ${formOf(this.#form)}>
      <p>
        ${this.lateVisit ? html`${this.#lateWord()} ${msg('Uma consulta lançada depois não abre o prontuário. Diga por que o abre, e a nota começa: o motivo fica guardado e pode ser mostrado ao paciente.')}` : msg('Não há consulta desta pessoa com você hoje. Diga por que abre o prontuário: o motivo fica guardado e pode ser mostrado ao paciente.')}
      </p>
      ${formProblem(this.#form)} ${formField(this.#form, 'reason')}
      <button class="button primary" type="submit">${msg('Abrir o prontuário')}</button>
    </form>`
  }

  #chart(patientName: string) {
    return html`<mb-chart-search .patientId=${this.patientId} patientName=${patientName}>
      <mb-chart-timeline .patientId=${this.patientId} patientName=${patientName}></mb-chart-timeline>
    </mb-chart-search>`
  }

  override render() {
    const cover = this.#cover.value
    if (!cover)
      return this.#cover.error
        ? html`<mb-notice kind="error" text=${errorSentence(this.#cover.error)}></mb-notice>`
        : nothing
    return html`
      <mb-patient-cover .cover=${cover} today=${this.session?.now.slice(0, 10) ?? ''}></mb-patient-cover>
      <main @mb-note-moved=${(event: CustomEvent<string>) => void this.#noteMoved(event.detail)}>
        <h1 class="heading-04">${msg('Linha do tempo')}</h1>
        ${cover.needsReason ? nothing : html`<mb-verify-chart .patientId=${this.patientId}></mb-verify-chart>`}
        ${cover.needsReason ? nothing : html`<mb-record-copy .patientId=${this.patientId}></mb-record-copy>`}
        ${cover.needsReason ? nothing : html`<mb-contact-start .patientId=${this.patientId}></mb-contact-start>`}
        <mb-open-notes .notes=${this.#wayBack} today=${this.session?.now.slice(0, 10) ?? ''}></mb-open-notes>
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        <div class="said" role="status" tabindex="-1">
          ${this.movedSeal ? html`<mb-notice kind="success" text=${msg(str`A nota está assinada no prontuário certo, selo ${this.movedSeal}.`)}></mb-notice>` : nothing}
        </div>
        ${cover.needsReason ? this.#askReason() : this.#chart(cover.name)}
      </main>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-record': Record
  }
}
