import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/notice.ts'
import '../../elements/status-mark.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { age, date, longDate, time2 } from '../../i18n/format.ts'
import { phone } from '../../i18n/identity.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { isTyping } from '../../elements/day-grid/keyboard.ts'
import type { Deed } from './agenda/deed.ts'
import type { Visit } from './day.ts'
import './series/series-panel.ts'
import { historyWord } from './history-word.ts'

type Step = Input<'agenda.step'>['step']

/** The chosen visit: facts, the next step, the ways to change it, and what happened to it. Fires `mb-deed`, `mb-carry`. */
@localized()
@customElement('mb-visit-panel')
export class VisitPanel extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section {
        padding: 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      h2 {
        overflow-wrap: anywhere;
      }

      dl {
        display: grid;
        grid-template-columns: 80px 1fr;
        gap: 4px 8px;
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }

      dt {
        color: var(--text-helper);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .primary {
        width: 100%;
        justify-content: space-between;
      }

      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 1px;
        margin-top: 8px;
        background: var(--border-subtle-00);
        border: 1px solid var(--border-subtle-00);
      }

      .acts button {
        min-height: 40px;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        padding: 0 8px;
        background: var(--background);
      }

      .acts button:last-child:nth-child(odd) {
        grid-column: 1 / 3;
      }

      .acts button:hover {
        background: var(--layer-hover);
      }

      ol {
        display: grid;
        gap: 8px;
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ]

  @property({ attribute: false }) visit: Visit | undefined
  @property() now = ''
  /** There is a grid to move it on. */
  @property({ type: Boolean }) movable = false
  @state() private problem = ''
  readonly #history = new LiveQuery(this, 'agenda.history', () =>
    this.visit ? { appointmentId: this.visit.id } : null,
  )

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit') || changed.get('visit')?.id === this.visit?.id) return
    this.problem = ''
  }

  /** Puts the focus on the first thing that can be done. */
  focusFirst(): void {
    this.renderRoot.querySelector('button')?.focus()
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || isTyping(event)) return
    const key = event.key.toUpperCase()
    const step = this.#actions().find((action) => action.key === key)
    if (step) {
      event.preventDefault()
      step.run()
    }
  }

  #actions(): { key: string; word: string; run: () => void; step?: Step }[] {
    const { visit } = this
    if (!visit) return []
    const may = (step: Step) => visit.steps.includes(step)
    const step = (key: string, word: string, name: Step) =>
      may(name) ? [{ key, word, step: name, run: () => void this.#step(name) }] : []
    const open = visit.status === 'booked' || visit.status === 'confirmed'
    return [
      ...step('C', msg('Registrar chegada'), 'arrive'),
      ...step('O', msg('Confirmar'), 'confirm'),
      ...step('F', msg('Faltou'), 'miss'),
      ...step('V', msg('Desfazer chegada'), 'undo-arrive'),
      ...step('V', msg('Desfazer falta'), 'undo-miss'),
      ...step('Z', msg('Desfazer confirmação'), 'undo-confirm'),
      ...(open ? this.#changes(visit) : []),
      { key: 'P', word: msg('Cadastro'), run: () => goTo(`/reception/pacientes/${visit.patientId}`) },
    ]
  }

  #changes(visit: Visit) {
    const carry = () => this.dispatchEvent(new CustomEvent('mb-carry', { bubbles: true, composed: true }))
    return [
      {
        key: 'R',
        word: msg('Reagendar'),
        run: () => goTo(`/reception/reagendar/${visit.id}?dia=${visit.date}`),
      },
      ...(this.movable ? [{ key: 'M', word: msg('Mover'), run: () => void carry() }] : []),
      { key: 'D', word: msg('Desmarcar'), run: () => void this.#cancel() },
    ]
  }

  async #do(
    visit: Visit,
    action: () => Promise<{ readonly version: number }>,
    told: Pick<Deed, 'said' | 'asksReason'>,
  ): Promise<void> {
    this.problem = ''
    try {
      const { version } = await action()
      const detail: Deed = { appointmentId: visit.id, version, back: 'undo', ...told }
      this.dispatchEvent(new CustomEvent('mb-deed', { detail, bubbles: true, composed: true }))
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #step(step: Step): Promise<void> {
    const { visit } = this
    if (!visit) return
    await this.#do(
      visit,
      () => call('agenda.step', { appointmentId: visit.id, version: visit.version, step }),
      { said: msg(str`Situação mudada: ${visit.patientName}`), asksReason: false },
    )
  }

  async #cancel(): Promise<void> {
    const { visit } = this
    if (!visit) return
    const input = {
      appointmentId: visit.id,
      version: visit.version,
      reason: 'not-told',
      detail: null,
    } as const
    await this.#do(visit, () => call('booking.cancel', input), {
      said: msg(str`Consulta desmarcada: ${visit.patientName}`),
      asksReason: true,
    })
  }

  override render() {
    const { visit } = this
    if (!visit)
      return html`<section>
        <p class="helper">${msg('Escolha uma consulta para ver o que pode ser feito.')}</p>
      </section>`
    const [first, ...others] = this.#actions()
    const primary = first?.step ? first : undefined
    return html`
      <section>
        <p class="label">${msg('Consulta selecionada')}</p>
        <h2 class="heading-03">${visit.patientName}</h2>
        <dl>
          <dt>${msg('Nascimento')}</dt>
          <dd>${date(visit.birthDate)}, ${age(visit.birthDate, this.now || visit.date)}</dd>
          <dt>${msg('Convênio')}</dt>
          <dd>${visit.insurer ?? msg('Particular')}</dd>
          <dt>${msg('Horário')}</dt>
          <dd><b>${time2(visit.startMinute)}–${time2(visit.endMinute)}</b>, ${visit.visitType}</dd>
          <dt>${msg('Dia')}</dt>
          <dd>${longDate(visit.date)}</dd>
          <dt>${msg('Com')}</dt>
          <dd>${visit.practitionerName}${visit.room ? `, ${visit.room}` : ''}</dd>
          <dt>${msg('Telefone')}</dt>
          <dd>${visit.phone ? phone(visit.phone) : msg('não informado')}</dd>
        </dl>
      </section>
      <section>
        <mb-status-mark status=${visit.status}></mb-status-mark>
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${primary ? html`<button class="button primary" type="button" @click=${primary.run}>${primary.word} <kbd>${primary.key}</kbd></button>` : nothing}
        <div class="acts">
          ${(primary ? others : this.#actions()).map(
            ({ key, word, run }) =>
              html`<button type="button" @click=${run}>${word} <kbd>${key}</kbd></button>`,
          )}
        </div>
      </section>
      <mb-series-panel .visit=${visit}></mb-series-panel>
      <section>
        <h3 class="heading-01">${msg('O que aconteceu')}</h3>
        <ol>
          ${this.#history.value?.map(
            (event) =>
              html`<li>
                ${historyWord(event.event)}: ${date(event.date)} ${time2(event.startMinute)}<br /><span
                  class="helper"
                  >${event.actorName}</span
                >
              </li>`,
          )}
        </ol>
      </section>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-panel': VisitPanel
  }
}
