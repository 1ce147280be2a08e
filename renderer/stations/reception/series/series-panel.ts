import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/date-field.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { date, shortWeekday, time2 } from '../../../i18n/format.ts'
import { minutesOf, timeText } from '../../../i18n/time-typed.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { conflictsOf } from '../batch-conflicts.ts'
import { tellDeed, undoBatch } from '../deed.ts'
import { cancelReasons } from '../visit/cancel-reasons.ts'
import { panelStyles } from '../visit/panel-styles.ts'
import './series-dates.ts'
import { undecided, type Changes } from './series-dates.ts'
import { seriesPanelStyles } from './series-panel-styles.ts'

/** What the panel needs of a visit. */
export interface SeriesVisit {
  readonly id: string
  readonly version: number
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

type Scope = 'following' | 'all'
type Reason = ReturnType<typeof cancelReasons>[number]['value']

/**
 * The series that a visit belongs to, when it does: its dates, and this one with the following or all of them moved or given
 * up in one step. This one alone is moved and given up like any other visit.
 */
@localized()
@customElement('mb-series-panel')
export class SeriesPanel extends LitElement {
  static override styles = [base, type, button, panelStyles, seriesPanelStyles]

  @property({ attribute: false }) visit: SeriesVisit | undefined
  @state() private doing: 'move' | 'cancel' | '' = ''
  @state() private scope: Scope = 'following'
  @state() private to: { readonly date: string; readonly time: string } = { date: '', time: '' }
  @state() private changes: Changes = new Map()
  @state() private problem = ''
  readonly #series = new LiveQuery(this, 'series.read', () =>
    this.visit ? { appointmentId: this.visit.id } : null,
  )
  readonly #check = new LiveQuery(this, 'series.check-move', () => this.#moving)
  #reason: Reason = 'not-told'
  #busy = false

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit') || changed.get('visit')?.id === this.visit?.id) return
    this.doing = ''
    this.problem = ''
  }

  /** Where the visits would go; null until date and hour are typed and are another place. */
  get #moving() {
    const { visit, to } = this
    const minute = minutesOf(to.time)
    if (!visit || this.doing !== 'move' || !to.date || minute === undefined) return null
    if (to.date === visit.date && minute === visit.startMinute) return null
    return {
      appointmentId: visit.id,
      version: visit.version,
      scope: this.scope,
      practitionerId: visit.practitionerId,
      visitTypeId: visit.visitTypeId,
      date: to.date,
      startMinute: minute,
    }
  }

  get #planned() {
    return (this.#check.value ?? []).map(({ appointmentId, ...one }) => ({ ...one, key: appointmentId }))
  }

  #open(doing: 'move' | 'cancel'): void {
    const { visit } = this
    if (!visit) return
    this.doing = this.doing === doing ? '' : doing
    this.to = { date: visit.date, time: timeText(visit.startMinute) }
    this.changes = new Map()
    this.problem = ''
  }

  #place(to: typeof this.to): void {
    this.to = to
    this.changes = new Map()
  }

  async #try(action: () => Promise<{ readonly batchId: string; readonly said: string }>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.problem = ''
    try {
      const { batchId, said } = await action()
      tellDeed(this, { said, back: undoBatch(batchId) })
      this.doing = ''
    } catch (error) {
      this.problem = errorSentence(error)
      const against = conflictsOf(error)
      this.changes = new Map([...this.changes].filter(([id]) => !against.has(id)))
      this.#check.refresh()
    } finally {
      this.#busy = false
    }
  }

  async #move(): Promise<void> {
    const asked = this.#moving
    if (!asked) return
    const changes = [...this.changes].map(([appointmentId, to]) => ({ appointmentId, to }))
    await this.#try(async () => {
      const { batchId, moved } = await call('series.move', { ...asked, changes })
      return { batchId, said: msg(str`${moved} consultas da série movidas`) }
    })
  }

  async #cancel(): Promise<void> {
    const { visit, scope } = this
    if (!visit) return
    await this.#try(async () => {
      const asked = { appointmentId: visit.id, version: visit.version, scope, reason: this.#reason }
      const { batchId, cancelled } = await call('series.cancel', asked)
      return { batchId, said: msg(str`${cancelled} consultas da série desmarcadas`) }
    })
  }

  #scopes() {
    return html`<mb-select-field
      label=${msg('Quais')}
      .value=${this.scope}
      .options=${[
        { value: 'following', label: msg('Esta e as seguintes') },
        { value: 'all', label: msg('Todas que ainda não passaram') },
      ]}
      @change=${(event: Event) => {
        this.scope = (event.target as HTMLInputElement).value as Scope
        this.changes = new Map()
      }}
    ></mb-select-field>`
  }

  #moveForm() {
    const planned = this.#planned
    const open = undecided(planned, this.changes).length
    const ready = this.#moving !== null && this.#check.value !== undefined && open === 0
    const error = this.#check.error
    return html`${this.#scopes()}
      <div class="pair">
        <mb-date-field
          label=${msg('Esta vai para')}
          .value=${this.to.date}
          @input=${(event: Event) =>
            this.#place({ ...this.to, date: (event.currentTarget as unknown as { value: string }).value })}
        ></mb-date-field>
        <mb-text-field
          label=${msg('Às')}
          .value=${this.to.time}
          @input=${(event: Event) =>
            this.#place({ ...this.to, time: (event.currentTarget as unknown as { value: string }).value })}
        ></mb-text-field>
      </div>
      <p class="helper">${msg('As outras andam os mesmos dias, para a mesma hora.')}</p>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      ${
        this.#moving && planned.length > 0
          ? html`<mb-series-dates
              .visits=${planned}
              .changes=${this.changes}
              leave=${msg('Fica onde está')}
              @mb-changes=${(event: CustomEvent<Changes>) => (this.changes = event.detail)}
            ></mb-series-dates>`
          : nothing
      }
      <button class="button primary md" type="button" ?disabled=${!ready} @click=${() => void this.#move()}>
        ${open === 0 ? msg('Mover a série') : open === 1 ? msg('Falta 1 decisão') : msg(str`Faltam ${open} decisões`)}
      </button>`
  }

  #cancelForm() {
    return html`${this.#scopes()}
      <mb-select-field
        label=${msg('Motivo')}
        .value=${this.#reason}
        .options=${cancelReasons()}
        @change=${(event: Event) => (this.#reason = (event.target as HTMLInputElement).value as Reason)}
      ></mb-select-field>
      <button class="button primary md" type="button" @click=${() => void this.#cancel()}>
        ${msg('Desmarcar a série')}
      </button>`
  }

  override render() {
    const { visit, doing } = this
    const series = this.#series.value ?? []
    if (!visit || series.length === 0) return nothing
    const at = series.findIndex(({ appointmentId }) => appointmentId === visit.id)
    return html`<section aria-label=${msg('Série')}>
      <h3 class="heading-01">${msg(str`Série: ${at + 1}ª de ${series.length}`)}</h3>
      <ol class="dates" tabindex="0" aria-label=${msg('Datas da série')}>
        ${series.map(
          (one) =>
            html`<li
              class=${one.appointmentId === visit.id ? 'here' : one.status === 'cancelled' ? 'off' : ''}
            >
              <span>${shortWeekday(one.date)} ${date(one.date)}</span><span>${time2(one.startMinute)}</span>
              ${one.status === 'cancelled' ? html`<span class="visually-hidden">${msg('desmarcada')}</span>` : nothing}
            </li>`,
        )}
      </ol>
      <div class="pair">
        <button
          class="button tertiary sm"
          type="button"
          aria-expanded=${doing === 'move'}
          @click=${() => this.#open('move')}
        >
          ${msg('Mover')}
        </button>
        <button
          class="button tertiary sm"
          type="button"
          aria-expanded=${doing === 'cancel'}
          @click=${() => this.#open('cancel')}
        >
          ${msg('Desmarcar')}
        </button>
      </div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${doing === 'move' ? this.#moveForm() : doing === 'cancel' ? this.#cancelForm() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-series-panel': SeriesPanel
  }
}
