import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { base } from '../../style/base.ts'
import { styleProps } from '../../style/style-props.ts'
import { type } from '../../style/type.ts'
import { isTyping } from '../typing.ts'
import { cardStyles } from './card-styles.ts'
import { columnRow } from './column.ts'
import { cursorNow, earliestOf, neighbourStop, nextStop, type Cursor } from './cursor.ts'
import { columnUnder, watchDrag } from './drag.ts'
import { edgeScroller } from './edge-scroll.ts'
import { gridIntent, isInField, type GridIntent } from './keyboard.ts'
import { drawnVisits, minuteAt, PX_PER_MINUTE, startMeant, STRIDE, visitAt } from './layout.ts'
import type { Column, Field, GridDay, Place, GridVisit } from './layout.ts'
import { ghostWord, nowLine, ruler } from './parts.ts'
import { gridStyles } from './styles.ts'
import { carriedOver, mayMove, shifted } from './wishes.ts'
import type { Bound, ExplainWish, Ghost, MoveWish, OpenWish } from './wishes.ts'

/**
 * Days of professionals as columns, time down. Fires `mb-pick` (the {@link Cursor}, null when left), `mb-open`
 * ({@link OpenWish}), `mb-move` ({@link MoveWish}), `mb-explain` ({@link ExplainWish}), `mb-enter` (Enter on a visit);
 * slot "field" stands at `field`.
 */
@localized()
@customElement('mb-day-grid')
export class DayGrid extends LitElement {
  static override styles = [base, type, gridStyles, cardStyles]

  @property({ attribute: false }) day: GridDay | undefined
  @property({ attribute: false }) columns: readonly Column[] = []
  /** The day or week that is shown; another one starts anew. */
  @property() date = ''
  /** The clinic's wall clock, "2026-11-23T10:04". */
  @property() now = ''
  @property() selectedId = ''
  @property({ attribute: false }) field: Field | null = null
  @property({ attribute: false }) bound: Bound | null = null
  @state() private cursor: Cursor | null = null
  @state() private ghost: Ghost | null = null
  #hadFocus = false
  #shownDate = ''
  #grabbed = 0
  #dropped = false

  get #today(): Column | undefined {
    return this.columns.find(({ date }) => date === this.now.slice(0, 10))
  }

  get #minute(): number {
    return this.#today ? earliestOf(this.#today, this.now) : 0
  }

  get #at(): Cursor | null {
    return cursorNow(this.cursor, this.day, this.columns, this.now)
  }

  /** Puts the focus where the cursor is. */
  focusCursor(): void {
    void this.updateComplete.then(() => {
      const cell = this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')
      cell?.focus({ preventScroll: true })
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }

  /** Picks a visit up, to be put down with Enter or a click. */
  carry(visit: GridVisit): void {
    if (!mayMove(visit)) return
    const { column, startMinute: minute } = visit
    this.cursor = { column, minute, visitId: visit.id }
    this.ghost = { visit, column, minute, copy: false, by: 'mover' }
    this.focusCursor()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const columns = changed.get('columns')
    if (this.ghost && columns) this.ghost = carriedOver(this.ghost, columns, this.columns)
    if (changed.has('date') && changed.get('date'))
      this.cursor = this.ghost && { ...this.ghost, visitId: this.ghost.visit.id }
    this.#hadFocus = this.shadowRoot?.activeElement?.matches('[role=gridcell]') ?? false
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('day') && (!changed.get('day') || this.#shownDate !== this.date)) this.#scrollToNow()
    // A visit that changed columns is a new node: the focus follows it.
    if (this.#hadFocus && !this.field && this.shadowRoot?.activeElement === null) this.focusCursor()
  }

  /** A day opens with the visit that was chosen, or else the hour it is, in sight, with some of what was before. */
  #scrollToNow(): void {
    this.#shownDate = this.date
    const scroll = this.renderRoot.querySelector('.scroll')
    const chosen = this.day?.visits.find(({ id }) => id === this.selectedId)
    const gone = ((chosen?.startMinute ?? this.#minute) - (this.day?.fromMinute ?? 0)) * PX_PER_MINUTE
    if (scroll) scroll.scrollTop = Math.max(0, gone - scroll.clientHeight / 3)
  }

  #fire<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #walkTo(next: Cursor | null): void {
    if (!next) return
    this.cursor = next
    this.#fire<Cursor>('mb-pick', next)
    this.focusCursor()
  }

  #open({ column, minute }: Place, overbook: boolean): void {
    this.#fire<OpenWish>('mb-open', { column, minute, overbook })
  }

  /** Where a visit is, or is bound to be by the keys that came before. */
  #placeOf(visit: GridVisit): Place {
    const { bound } = this
    return bound?.visitId === visit.id ? bound : { column: visit.column, minute: visit.startMinute }
  }

  #onKey(event: KeyboardEvent): void {
    const intent = isTyping(event) || isInField(event) ? null : gridIntent(event)
    const at = this.#at
    if (!intent || !at || !this.day) return
    const taken = this.ghost
      ? this.#keyWithGhost(intent, this.ghost, this.day)
      : this.#keyAt(intent, at, this.day)
    if (taken) event.preventDefault()
  }

  #keyAt(intent: GridIntent, at: Cursor, day: GridDay): boolean {
    const visits = drawnVisits(day.visits, at.column)
    const visit = visits.find(({ id }) => id === at.visitId)
    switch (intent.does) {
      case 'walk':
        this.#walkTo(nextStop({ cursor: at, ...intent }, visits, day))
        return true
      case 'side':
        this.#walkTo(neighbourStop(at, intent.by, this.columns, day.visits))
        return true
      case 'edge': {
        const minute = intent.by > 0 ? day.toMinute - STRIDE : day.fromMinute
        this.#walkTo({ ...at, minute, visitId: visitAt(visits, minute)?.id ?? null })
        return true
      }
      case 'nudge':
      case 'swap':
        if (visit && mayMove(visit))
          this.#move(shifted({ ...this.#placeOf(visit), visit, copy: false }, intent, this.columns, day))
        return true
      case 'enter':
        if (visit) this.#fire('mb-enter', visit.id)
        else this.#open(at, false)
        return true
      case 'overbook':
        this.#open(at, true)
        return true
      case 'explain':
        this.#fire<ExplainWish>('mb-explain', { ...at, visit: null })
        return true
      case 'leave':
        this.#fire('mb-pick', null)
        return true
    }
  }

  #keyWithGhost(intent: GridIntent, ghost: Ghost, day: GridDay): boolean {
    if (intent.does === 'leave') this.ghost = null
    else if (intent.does === 'enter') this.#move(ghost)
    else if (intent.does === 'explain') this.#fire<ExplainWish>('mb-explain', ghost)
    else if (intent.does === 'walk' || intent.does === 'side') {
      this.ghost = shifted(ghost, intent, this.columns, day)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('.ghost')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      )
    }
    return true
  }

  #move({ visit, column, minute, copy }: MoveWish): void {
    // While another day is on its way, what is drawn is not where anybody means.
    if (!this.date.endsWith(this.columns[0]?.date ?? '')) return
    this.ghost = null
    this.cursor = { column, minute, visitId: copy ? null : visit.id }
    const place = this.#placeOf(visit)
    const isHere = this.day?.visits.some(({ id }) => id === visit.id)
    if (isHere && place.minute === minute && place.column === column && !copy) return
    this.#fire<MoveWish>('mb-move', { visit, column, minute, copy })
  }

  #placeUnder(event: PointerEvent | MouseEvent): Place | null {
    const found = columnUnder(this.renderRoot.querySelectorAll<HTMLElement>('.area'), event)
    return found && this.day
      ? { column: found.column, minute: minuteAt(found.px - this.#grabbed, this.day) }
      : null
  }

  #onPress(event: PointerEvent): void {
    this.#dropped = false
    this.#grabbed = 0
    const visit = this.#visitOf(event)
    if (!visit || event.button !== 0 || this.ghost) return
    this.cursor = { column: visit.column, minute: visit.startMinute, visitId: visit.id }
    this.#fire<Cursor>('mb-pick', this.cursor)
    if (!mayMove(visit)) return
    this.#watch(event, visit)
  }

  #watch(event: PointerEvent, visit: GridVisit): void {
    const box = this.renderRoot.querySelector<HTMLElement>('.scroll')
    if (!box) return
    const cell = event.composedPath()[0] as HTMLElement
    this.#grabbed = event.clientY - (cell.closest('.visit')?.getBoundingClientRect().top ?? event.clientY)
    let last = event
    const carry = () => {
      const place = this.#placeUnder(last) ?? this.ghost
      if (place) this.ghost = { ...place, visit, copy: last.ctrlKey, by: 'drag' }
    }
    const edges = edgeScroller(box, carry)
    watchDrag(event, {
      move: (over) => {
        last = over
        carry()
        edges.over(over)
      },
      drop: () => {
        edges.stop()
        this.#dropped = true
        if (this.ghost) this.#move(this.ghost)
      },
      leave: () => {
        edges.stop()
        this.ghost = null
      },
    })
  }

  #onHover(event: PointerEvent): void {
    const place = this.ghost?.by === 'mover' ? this.#placeUnder(event) : null
    if (this.ghost && place) this.ghost = { ...this.ghost, ...place }
  }

  #onClick(event: MouseEvent): void {
    if (this.#dropped) return
    if (this.ghost?.by === 'mover') return this.#move(this.ghost)
    const area = (event.composedPath()[0] as HTMLElement).closest<HTMLElement>('.area')
    if (this.#visitOf(event) || !area || (event.composedPath()[0] as HTMLElement).closest('.shut')) return
    const place = this.#placeUnder(event)
    const column = this.columns.find(({ id }) => id === place?.column)
    if (!place || !column || !this.day) return
    const visits = drawnVisits(this.day.visits, column.id)
    const minute = startMeant(place.minute, column, visits, earliestOf(column, this.now))
    this.cursor = { ...place, minute, visitId: null }
    this.#fire<Cursor>('mb-pick', this.cursor)
    this.#open({ ...place, minute }, false)
  }

  #visitOf(event: Event): GridVisit | undefined {
    const cell = (event.composedPath()[0] as Element).closest<HTMLElement>('.visit')
    return this.day?.visits.find(({ id }) => id === cell?.dataset['visit'])
  }

  override render() {
    const { day, columns, now, selectedId, ghost, field } = this
    if (!day) return nothing
    const ownLine = columns.some(({ date }) => date !== now.slice(0, 10))
    const view = { now, selectedId, ghost, field, at: this.#at, ownLine }
    return html`<div class="scroll">
        <div
          class="sheet"
          ${styleProps({ '--minutes': `${day.toMinute - day.fromMinute}`, '--columns': `${columns.length}` })}
        >
          ${ruler(day, this.#minute)} ${ownLine ? nothing : nowLine(day, this.#minute, 'now')}
          <div
            class="columns"
            role="grid"
            aria-label=${msg('Agenda por profissional')}
            @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
            @pointerdown=${(event: PointerEvent) => this.#onPress(event)}
            @pointermove=${(event: PointerEvent) => this.#onHover(event)}
            @click=${(event: MouseEvent) => this.#onClick(event)}
          >
            ${repeat(
              columns,
              ({ id }) => id,
              (column) => columnRow(column, day, view),
            )}
          </div>
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.ghost ? ghostWord(this.ghost, columns) : ''}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-day-grid': DayGrid
  }
}
