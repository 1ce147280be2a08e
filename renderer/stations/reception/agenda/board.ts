import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { ViewKeys } from '../../../desk/view-keys.ts'
import type { Cursor } from '../../../elements/day-grid/cursor.ts'
import '../../../elements/day-grid/day-grid.ts'
import type { DayGrid } from '../../../elements/day-grid/day-grid.ts'
import {
  columnOf,
  type Column,
  type GridDay,
  type Place,
  type GridVisit,
} from '../../../elements/day-grid/layout.ts'
import type { Bound, ExplainWish, MoveWish, OpenWish } from '../../../elements/day-grid/wishes.ts'
import { isTyping } from '../../../elements/typing.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { tellDeed, tellRefused, type Deed, type Gap } from '../deed.ts'
import { isElsewhere, placeRefused } from '../same-time.ts'
import { sheetStyles } from '../sheet-styles.ts'
import '../visit/visit-panel.ts'
import type { VisitPanel } from '../visit/visit-panel.ts'
import { boardStyles } from './board-styles.ts'
import { askedField } from './field.ts'
import './gap-panel.ts'
import { explanationOf, gapAt, stillFree } from './gap.ts'
import { judgeMove, judgeOpen, type FieldQuestion, type LandingPlan, gone } from './judge.ts'
import { land, type Insistence } from './land.ts'
import { keyHints } from './parts.ts'
import { rememberWhere } from './where.ts'
import './why-not.ts'

/**
 * The grid with everything that is done on it: booking in place, moves one after another, the chosen visit and who fits the
 * gap beside it, what was done and the way back below. Slots "tools" and "instead" (shown in place of the grid).
 */
@localized()
@customElement('mb-agenda-board')
export class AgendaBoard extends LitElement {
  static override styles = [base, type, button, sheetStyles, boardStyles]

  @property({ attribute: false }) day: GridDay | undefined
  @property({ attribute: false }) columns: readonly Column[] = []
  /** The day or week that is shown. */
  @property() date = ''
  @property() now = ''
  @property() selectedId = ''
  @state() private at: Place | null = null
  @state() private freed: Gap | null = null
  @state() private asked: FieldQuestion | null = null
  @state() private bound: Bound | null = null
  @state() private why: ExplainWish | null = null
  @query('mb-day-grid') private grid!: DayGrid | null
  /** An arrow begins the walk where nothing else has the focus. */
  readonly keys = new ViewKeys(this, (event): Record<string, () => void> => {
    const idle = event.composedPath()[0]
    const begins = event.key.startsWith('Arrow') && idle instanceof Element && idle.matches('h1, body')
    return begins ? { [event.key]: () => this.grid?.focusCursor() } : {}
  })
  /** What was refused last, until something else is looked at. */
  #refused: ExplainWish | null = null
  #moving = false
  /** The move that comes once the one under way has landed; a later wish for it takes its place. */
  #next: LandingPlan | null = null
  /** What the last move left behind, until the grid has heard of it. */
  @state() private left: Deed['visit']

  /** Puts the focus where the cursor is. */
  focusGrid(): void {
    void this.updateComplete.then(() => this.grid?.focusCursor())
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('date') && changed.get('date')) {
      this.asked = null
      this.why = null
      if (!changed.has('selectedId')) this.selectedId = ''
      this.at = null
      this.freed = null
    }
    this.#settle()
  }

  /** A visit in the version that the last move left, which the grid may not have heard of yet. */
  #newest(visit: GridVisit): GridVisit {
    const { left } = this
    return left?.id === visit.id && left.version > visit.version ? { ...visit, version: left.version } : visit
  }

  /** Once the grid shows where a move went, keys count from there. */
  #settle(): void {
    const { bound, day } = this
    if (!bound || this.#moving) return
    const visit = day?.visits.find(({ id }) => id === bound.visitId)
    if (!visit || this.left?.id !== visit.id || visit.version >= this.left.version) this.bound = null
  }

  #say(sentence: string, refused: ExplainWish | null = null): void {
    this.#refused = refused
    tellRefused(this, refused ? { sentence, explain: () => this.#explain(refused) } : { sentence })
  }

  #did(deed: Deed): void {
    this.freed = deed.freed ?? null
    if (!this.asked) return
    this.asked = null
    this.selectedId = deed.visit?.id ?? ''
    this.focusGrid()
  }

  #leave(): void {
    this.asked = null
    this.focusGrid()
  }

  #pick(cursor: Cursor | null): void {
    this.selectedId = cursor?.visitId ?? ''
    this.at = cursor
    this.asked = null
    this.why = null
    this.freed = null
    this.#say('')
    const column = columnOf(this.day, cursor?.column)
    if (column) rememberWhere({ practitionerId: column.practitionerId, date: column.date })
  }

  #open(wish: OpenWish): void {
    const answer = this.day && judgeOpen(this.day, wish, this.now)
    if (typeof answer === 'string') return this.#say(answer, { ...wish, visit: null })
    this.#say('')
    this.asked = answer ?? null
  }

  #wishMove(wish: MoveWish): void {
    const answer = this.day && judgeMove(this.day, wish)
    if (typeof answer === 'string') return this.#say(answer)
    if (!answer) return
    this.#say('')
    if (answer.does !== 'put') {
      this.asked = answer
      return
    }
    const { visit, column, minute, copy } = answer
    if (!copy) this.bound = { visitId: visit.id, column, minute }
    if (this.#moving) this.#next = answer
    else void this.#put(answer)
  }

  async #put(landing: LandingPlan, insisting: Insistence = {}): Promise<void> {
    const { visit } = landing
    const column = columnOf(this.day, landing.column)
    if (!column || this.#moving) return
    this.#moving = true
    try {
      const deed = await land(landing, column, this.#newest(visit).version, insisting)
      if (!landing.copy) this.left = deed.visit
      // Carried over from another day, it was chosen there.
      this.selectedId ||= deed.visit?.id ?? ''
      this.#did(deed)
      tellDeed(this, deed)
    } catch (error) {
      this.#next = null
      this.bound = null
      if (isElsewhere(error)) {
        this.asked = { ...landing, warning: placeRefused(error) }
      } else {
        this.asked = null
        this.#say(errorSentence(error), { ...landing, visit })
        this.focusGrid()
      }
    } finally {
      this.#moving = false
    }
    const next = this.#next
    this.#next = null
    if (next) await this.#put(next)
    else this.#settle()
  }

  #explain(wish: ExplainWish): void {
    const column = columnOf(this.day, wish.column)
    if (column && !column.active) return this.#say(gone(column))
    this.why = this.#refused ?? wish
  }

  #grid(day: GridDay) {
    const { asked } = this
    return html`<mb-day-grid
      .day=${day}
      .columns=${this.columns}
      .field=${asked ? { ...asked, startMinute: asked.minute, endMinute: asked.minute + asked.minutes } : null}
      .bound=${this.bound}
      date=${this.date}
      now=${this.now}
      selectedId=${this.selectedId}
      @mb-pick=${(event: CustomEvent<Cursor | null>) => this.#pick(event.detail)}
      @mb-enter=${() => this.renderRoot.querySelector<VisitPanel>('mb-visit-panel')?.focusFirst()}
      @mb-open=${(event: CustomEvent<OpenWish>) => this.#open(event.detail)}
      @mb-move=${(event: CustomEvent<MoveWish>) => this.#wishMove(event.detail)}
      @mb-explain=${(event: CustomEvent<ExplainWish>) => this.#explain(event.detail)}
      >${askedField(asked, { ...day, columns: this.columns }, this.now, {
        leave: () => this.#leave(),
        length: (minutes) => asked?.does === 'book' && (this.asked = { ...asked, minutes }),
        land: (putting, reason) =>
          void this.#put(putting, {
            sameTime: putting.warning !== undefined,
            ...(putting.does === 'overbook' ? { overbook: { reason } } : {}),
          }),
      })}</mb-day-grid
    >`
  }

  #panel() {
    const { day, now, why } = this
    const selected = day?.visits.find(({ id }) => id === this.selectedId)
    const gap =
      stillFree(day, this.freed) ?? gapAt(day, this.asked?.does === 'book' ? this.asked : this.at, now)
    const column = day?.columns.find(
      ({ practitionerId, date }) => practitionerId === gap?.practitionerId && date === gap.date,
    )
    return html`<aside
      aria-label=${msg('Consulta selecionada')}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !isTyping(event) && this.focusGrid()}
    >
      ${
        why
          ? html`<mb-why-not
              .wish=${explanationOf(day, why)}
              whom=${columnOf(day, why.column)?.treatment ?? ''}
            ></mb-why-not>`
          : nothing
      }
      ${
        selected || !gap
          ? html`<mb-visit-panel
              movable
              .visit=${selected && this.#newest(selected)}
              .now=${now}
              @mb-carry=${() => selected && this.grid?.carry(selected)}
            ></mb-visit-panel>`
          : nothing
      }
      <mb-gap-panel .gap=${gap} .column=${column}></mb-gap-panel>
    </aside>`
  }

  override render() {
    const { day, columns } = this
    return html`<div class="whole" @mb-deed=${(event: CustomEvent<Deed>) => this.#did(event.detail)}>
      <div class="tools"><slot name="tools"></slot></div>
      <div class="main">
        ${day && columns.length > 0 ? this.#grid(day) : html`<slot name="instead"></slot>`}
      </div>
      ${this.#panel()}
      <footer>${keyHints()}</footer>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-agenda-board': AgendaBoard
  }
}
