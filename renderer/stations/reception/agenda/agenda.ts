import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import '../../../elements/day-grid/day-grid.ts'
import type { DayGrid } from '../../../elements/day-grid/day-grid.ts'
import { isTyping } from '../../../elements/day-grid/keyboard.ts'
import type { Column, GridDay } from '../../../elements/day-grid/layout.ts'
import type { MoveWish, OpenWish } from '../../../elements/day-grid/wishes.ts'
import { span } from '../../../elements/day-grid/words.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { addDays, localDateTime } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { dayStyles } from '../day-styles.ts'
import '../visit-panel.ts'
import type { VisitPanel } from '../visit-panel.ts'
import { agendaStyles } from './agenda-styles.ts'
import './book-in-place.ts'
import type { Deed } from './deed.ts'
import { judgeMove, judgeOpen, type Asked, type Landing } from './judge.ts'
import './overbook-ask.ts'
import { dayBar, emptyDay, filters, keyHints, legend, skeleton } from './parts.ts'
import './undo-strip.ts'

/** The day as columns of professionals, with the chosen visit beside it and the way back below. */
@localized()
@customElement('mb-reception-agenda')
export class ReceptionAgenda extends LitElement {
  static override styles = [base, type, button, dayStyles, agendaStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosenDate = new URL(location.href).searchParams.get('dia') ?? ''
  @state() private selectedId = new URL(location.href).searchParams.get('consulta') ?? ''
  @state() private specialty = ''
  @state() private practitionerId = ''
  @state() private deed: Deed | null = null
  @state() private problem = ''
  @state() private asked: Asked | null = null
  @query('mb-day-grid') private grid!: DayGrid | null
  #moving = false
  /** What a move left behind, until the grid has heard of it: keys that come sooner are dropped. */
  #awaited: { readonly id: string; readonly version: number } | null = null
  readonly #day = new LiveQuery(this, 'agenda.grid', () => (this.#date ? { date: this.#date } : null))

  get #date(): string {
    return this.chosenDate || (this.session?.now.slice(0, 10) ?? '')
  }

  get #columns(): readonly Column[] {
    return (this.#day.value?.columns ?? []).filter(
      (column) =>
        (!this.specialty || column.specialty === this.specialty) &&
        (!this.practitionerId || column.practitionerId === this.practitionerId),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onKey)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('chosenDate') && changed.get('chosenDate') !== undefined) this.asked = null
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return
    const act: Record<string, () => void> = {
      n: () => this.#bookElsewhere(),
      h: () => (this.chosenDate = ''),
      pagedown: () => this.#go(1),
      pageup: () => this.#go(-1),
    }
    const action = act[event.key.toLowerCase()]
    if (action) {
      event.preventDefault()
      action()
      return
    }
    const idle = event.composedPath()[0]
    if (event.key.startsWith('Arrow') && idle instanceof Element && idle.matches('h1, body')) {
      event.preventDefault()
      this.grid?.focusCursor()
    }
  }

  #go(days: number): void {
    this.chosenDate = addDays(this.#date, days)
    this.selectedId = ''
  }

  #bookElsewhere(): void {
    goTo(`/reception/agendar?dia=${this.#date}`)
  }

  #say(problem: string): void {
    this.problem = ''
    void this.updateComplete.then(() => (this.problem = problem))
  }

  #did(deed: Deed): void {
    this.problem = ''
    this.deed = deed
    if (!this.asked) return
    this.asked = null
    this.selectedId = deed.appointmentId
    this.#backToGrid()
  }

  #leave(): void {
    this.asked = null
    this.#backToGrid()
  }

  /** Once the field is gone its cell can be reached again. */
  #backToGrid(): void {
    void this.updateComplete.then(() => this.grid?.focusCursor())
  }

  #ask(judge: (day: GridDay) => Asked | string): void {
    const day = this.#day.value
    const answer = day && judge(day)
    if (typeof answer === 'string') return this.#say(answer)
    if (!answer) return
    this.problem = ''
    if (answer.does === 'put') void this.#put(answer)
    else this.asked = answer
  }

  async #put(wish: Landing, reason?: string): Promise<void> {
    const { visit: carried } = wish
    if (this.#moving || (this.#awaited?.id === carried.id && carried.version < this.#awaited.version)) return
    this.#moving = true
    const { visit, practitionerId, visitTypeId, minute, minutes, copy } = wish
    const place = { practitionerId, visitTypeId, start: localDateTime(this.#date, minute) }
    const overbook = reason === undefined ? {} : { overbook: { reason } }
    const when = span({ startMinute: minute, endMinute: minute + minutes })
    try {
      if (copy) {
        const { appointmentId } = await call('booking.book', {
          patientId: visit.patientId,
          ...place,
          ...overbook,
        })
        const said = msg(str`Retorno marcado ${when}: ${visit.patientName}`)
        this.#did({ appointmentId, version: 1, said, back: 'cancel', asksReason: false })
      } else {
        const { id: appointmentId, version: known } = visit
        const input = { appointmentId, version: known, ...place, ...overbook }
        const { version } = await call('booking.reschedule', input)
        this.#awaited = { id: appointmentId, version }
        const said = msg(str`Consulta movida para ${when}: ${visit.patientName}`)
        this.#did({ appointmentId, version, said, back: 'undo', asksReason: false })
      }
    } catch (error) {
      this.asked = null
      this.#say(errorSentence(error))
    } finally {
      this.#moving = false
    }
  }

  /** The question or the field, in the gap it is about. */
  #field(columns: readonly Column[]) {
    const { asked } = this
    const index = columns.findIndex(({ practitionerId }) => practitionerId === asked?.practitionerId)
    const column = columns[index]
    const day = this.#day.value
    if (!asked || !column || !day) return nothing
    const left = index > 0 && index >= columns.length - 2
    const up = asked.minute > day.toMinute - 4 * 60
    if (asked.does === 'book')
      return html`<mb-book-in-place
        slot="field"
        ?up=${up}
        ?left=${left}
        .column=${column}
        .minute=${asked.minute}
        .free=${asked.free}
        .overbook=${asked.overbook}
        date=${this.#date}
        now=${this.session?.now ?? ''}
        @mb-leave=${() => this.#leave()}
        @mb-length=${(event: CustomEvent<number>) => (this.asked = { ...asked, minutes: event.detail })}
      ></mb-book-in-place>`
    const where = `${span({ startMinute: asked.minute, endMinute: asked.minute + asked.minutes })}, ${column.treatment}`
    return html`<mb-overbook-ask
      slot="field"
      ?up=${up}
      ?left=${left}
      where=${where}
      @mb-leave=${() => this.#leave()}
      @mb-reason=${(event: CustomEvent<string>) => void this.#put(asked, event.detail)}
    ></mb-overbook-ask>`
  }

  #main() {
    const { value, error, showSpinner } = this.#day
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return showSpinner ? skeleton() : nothing
    const columns = this.#columns
    if (columns.length === 0) return emptyDay()
    const { asked } = this
    return html`<mb-day-grid
      .day=${value}
      .columns=${columns}
      .field=${asked ? { practitionerId: asked.practitionerId, minute: asked.minute, startMinute: asked.minute, endMinute: asked.minute + asked.minutes } : null}
      date=${this.#date}
      now=${this.session?.now ?? ''}
      selectedId=${this.selectedId}
      @mb-pick=${(event: CustomEvent<string>) => {
        this.selectedId = event.detail
        this.asked = null
      }}
      @mb-enter=${() => this.renderRoot.querySelector<VisitPanel>('mb-visit-panel')?.focusFirst()}
      @mb-open=${(event: CustomEvent<OpenWish>) =>
        this.#ask((day) => judgeOpen(day, event.detail, this.#date, this.session?.now ?? ''))}
      @mb-move=${(event: CustomEvent<MoveWish>) => this.#ask((day) => judgeMove(day, event.detail))}
      >${this.#field(columns)}</mb-day-grid
    >`
  }

  override render() {
    if (!this.#date) return nothing
    const day = this.#day.value
    const selected = day?.visits.find(({ id }) => id === this.selectedId)
    return html`
      ${dayBar(this.#date, day, { go: (days) => this.#go(days), today: () => (this.chosenDate = ''), book: () => this.#bookElsewhere() })}
      <div class="tools">
        ${filters(day?.columns ?? [], {
          specialty: this.specialty,
          practitionerId: this.practitionerId,
          choose: (specialty, practitionerId) => {
            this.specialty = specialty
            this.practitionerId = practitionerId
          },
        })}
        ${legend()}
      </div>
      <div class="main" @mb-deed=${(event: CustomEvent<Deed>) => this.#did(event.detail)}>
        ${this.#main()}
      </div>
      <aside aria-label=${msg('Consulta selecionada')}>
        <mb-visit-panel
          movable
          .visit=${selected}
          .now=${this.session?.now ?? ''}
          @mb-deed=${(event: CustomEvent<Deed>) => this.#did(event.detail)}
          @mb-carry=${() => selected && this.grid?.carry(selected)}
        ></mb-visit-panel>
      </aside>
      <footer>
        <mb-undo-strip .deed=${this.deed} problem=${this.problem}></mb-undo-strip>
        ${keyHints()}
      </footer>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-agenda': ReceptionAgenda
  }
}
