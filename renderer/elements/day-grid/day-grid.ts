import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { minuteOf } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { styleProps } from '../../style/style-props.ts'
import { type } from '../../style/type.ts'
import { block } from './blocks.ts'
import { card } from './card.ts'
import { cardStyles } from './card-styles.ts'
import { cursorNow, neighbourStop, nextStop, type Cursor } from './cursor.ts'
import { columnUnder, watchDrag } from './drag.ts'
import { gridIntent, isTyping, type GridIntent } from './keyboard.ts'
import {
  drawnVisits,
  isUnderLane,
  minuteAt,
  placed,
  PX_PER_MINUTE,
  startMeant,
  STRIDE,
  visitAt,
} from './layout.ts'
import type { Column, GridDay, Place, Stretch, Visit } from './layout.ts'
import { gridStyles } from './styles.ts'
import { freeCell, ghostCell, ghostWord, head, nowLine, ruler } from './parts.ts'
import { mayMove, shifted, type Ghost, type MoveWish, type OpenWish } from './wishes.ts'

/**
 * Professionals as columns, time down. Fires `mb-pick` (a visit's id or ''), `mb-open` ({@link OpenWish}),
 * `mb-move` ({@link MoveWish}), `mb-enter` (Enter on a visit); slot "field" stands at `field`.
 */
@localized()
@customElement('mb-day-grid')
export class DayGrid extends LitElement {
  static override styles = [base, type, gridStyles, cardStyles]

  @property({ attribute: false }) day: GridDay | undefined
  @property({ attribute: false }) columns: readonly Column[] = []
  @property() date = ''
  /** The clinic's wall clock, "2026-11-23T10:04". */
  @property() now = ''
  @property() selectedId = ''
  @property({ attribute: false }) field: (Place & Stretch) | null = null
  @state() private cursor: Cursor | null = null
  @state() private ghost: Ghost | null = null
  #hadFocus = false
  #shownDate = ''
  #grabbed = 0
  #dropped = false

  /** The first minute that may still be booked on this day. */
  get #earliest(): number {
    return this.date === this.now.slice(0, 10) ? minuteOf(this.now) : 0
  }

  get #at(): Cursor | null {
    return cursorNow(this.cursor, this.day, this.columns, this.#earliest)
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
  carry(visit: Visit): void {
    if (!mayMove(visit)) return
    const { practitionerId, startMinute: minute } = visit
    this.cursor = { practitionerId, minute, visitId: visit.id }
    this.ghost = { visit, practitionerId, minute, copy: false, by: 'mover' }
    this.focusCursor()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('date') && changed.get('date')) this.cursor = null
    this.#hadFocus = this.shadowRoot?.activeElement?.matches('[role=gridcell]') ?? false
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('day') && (!changed.get('day') || this.#shownDate !== this.date)) this.#scrollToNow()
    // A visit that changed columns is a new node: the focus follows it.
    if (this.#hadFocus && !this.field && this.shadowRoot?.activeElement === null) this.focusCursor()
  }

  /** A day opens with the hour it is in sight, with some of what was before. */
  #scrollToNow(): void {
    this.#shownDate = this.date
    const scroll = this.renderRoot.querySelector('.scroll')
    const gone = (this.#earliest - (this.day?.fromMinute ?? 0)) * PX_PER_MINUTE
    if (scroll) scroll.scrollTop = Math.max(0, gone - scroll.clientHeight / 3)
  }

  #fire<T>(name: string, detail: T): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  #walkTo(next: Cursor | null): void {
    if (!next) return
    this.cursor = next
    this.#fire('mb-pick', next.visitId ?? '')
    this.focusCursor()
  }

  #open({ practitionerId, minute }: Place, overbook: boolean): void {
    this.#fire<OpenWish>('mb-open', { practitionerId, minute, overbook })
  }

  #onKey(event: KeyboardEvent): void {
    const intent = isTyping(event) ? null : gridIntent(event)
    const at = this.#at
    if (!intent || !at || !this.day) return
    const taken = this.ghost
      ? this.#keyWithGhost(intent, this.ghost, this.day)
      : this.#keyAt(intent, at, this.day)
    if (taken) event.preventDefault()
  }

  #keyAt(intent: GridIntent, at: Cursor, day: GridDay): boolean {
    const visits = drawnVisits(day.visits, at.practitionerId)
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
          this.#move(shifted({ ...at, visit, copy: false }, intent, this.columns, day))
        return true
      case 'enter':
        if (visit) this.#fire('mb-enter', visit.id)
        else this.#open(at, false)
        return true
      case 'overbook':
        this.#open(at, true)
        return true
      case 'leave':
        this.#fire('mb-pick', '')
        return true
    }
  }

  #keyWithGhost(intent: GridIntent, ghost: Ghost, day: GridDay): boolean {
    if (intent.does === 'leave') this.ghost = null
    else if (intent.does === 'enter') this.#move(ghost)
    else if (intent.does === 'walk' || intent.does === 'side') {
      this.ghost = shifted(ghost, intent, this.columns, day)
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('.ghost')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      )
    }
    return true
  }

  #move({ visit, practitionerId, minute, copy }: MoveWish): void {
    this.ghost = null
    if (visit.startMinute === minute && visit.practitionerId === practitionerId && !copy) return
    this.#fire<MoveWish>('mb-move', { visit, practitionerId, minute, copy })
  }

  #placeUnder(event: PointerEvent | MouseEvent): Place | null {
    const found = columnUnder(this.renderRoot.querySelectorAll<HTMLElement>('.area'), event)
    return found && this.day
      ? { practitionerId: found.practitionerId, minute: minuteAt(found.px - this.#grabbed, this.day) }
      : null
  }

  #onPress(event: PointerEvent): void {
    this.#dropped = false
    this.#grabbed = 0
    const visit = this.#visitOf(event)
    if (!visit || event.button !== 0 || this.ghost) return
    this.cursor = { practitionerId: visit.practitionerId, minute: visit.startMinute, visitId: visit.id }
    this.#fire('mb-pick', visit.id)
    if (!mayMove(visit)) return
    const cell = event.composedPath()[0] as HTMLElement
    this.#grabbed = event.clientY - (cell.closest('.visit')?.getBoundingClientRect().top ?? event.clientY)
    watchDrag(event, {
      move: (over) => {
        const place = this.#placeUnder(over) ?? this.ghost
        if (place) this.ghost = { ...place, visit, copy: over.ctrlKey, by: 'drag' }
      },
      drop: () => {
        this.#dropped = true
        if (this.ghost) this.#move(this.ghost)
      },
      leave: () => (this.ghost = null),
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
    const column = this.columns.find(({ practitionerId }) => practitionerId === place?.practitionerId)
    if (!place || !column || !this.day) return
    const visits = drawnVisits(this.day.visits, column.practitionerId)
    const minute = startMeant(place.minute, column, visits, this.#earliest)
    this.cursor = { ...place, minute, visitId: null }
    this.#open({ ...place, minute }, false)
  }

  #visitOf(event: Event): Visit | undefined {
    const cell = (event.composedPath()[0] as Element).closest<HTMLElement>('.visit')
    return this.day?.visits.find(({ id }) => id === cell?.dataset['visit'])
  }

  #column(column: Column, day: GridDay, at: Cursor | null) {
    const { practitionerId, name, unavailable } = column
    const { fromMinute: from } = day
    const visits = drawnVisits(day.visits, practitionerId)
    const here = at?.practitionerId === practitionerId ? at : null
    return html`<section class="column" role="row" aria-label=${name}>
      ${head(column)}
      <div class="area" data-practitioner=${practitionerId}>
        ${unavailable.map((closed) => block(closed, day))}
        ${repeat(
          visits,
          ({ id }) => id,
          (visit) =>
            card(visit, {
              from,
              today: this.now,
              selected: visit.id === this.selectedId,
              reached: here?.visitId === visit.id,
              under: isUnderLane(visit, visits),
              carried: this.ghost?.visit.id === visit.id && !this.ghost.copy,
            }),
        )}
        ${here && here.visitId === null && !this.field ? freeCell(here.minute, column, day) : nothing}
        ${this.ghost?.practitionerId === practitionerId ? ghostCell(this.ghost, day) : nothing}
        ${
          this.field?.practitionerId === practitionerId
            ? html`<div class="field" role="gridcell" ${styleProps(placed(this.field, from))}>
                <slot name="field"></slot>
              </div>`
            : nothing
        }
        ${nowLine(day, this.#earliest, 'tick')}
      </div>
    </section>`
  }

  override render() {
    const { day, columns } = this
    if (!day) return nothing
    const at = this.#at
    return html`<div class="scroll">
        <div
          class="sheet"
          ${styleProps({ '--minutes': `${day.toMinute - day.fromMinute}`, '--columns': `${columns.length}` })}
        >
          ${ruler(day, this.#earliest)} ${nowLine(day, this.#earliest, 'now')}
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
              ({ practitionerId }) => practitionerId,
              (column) => this.#column(column, day, at),
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
