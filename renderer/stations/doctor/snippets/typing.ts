import { msg, str } from '@lit/localize'
import { html, nothing, type LitElement, type ReactiveController } from 'lit'
import { LiveQuery } from '../../../data/live-query.ts'
import { callAt, meant, type Call } from './call.ts'
import type { CalledText } from './pulled.ts'
import { snippetChoices } from './snippet-choices.ts'
import { laidOut, moved, type Stop } from './stops.ts'

/** A list that is open under a text. */
interface Open {
  readonly area: HTMLTextAreaElement
  readonly call: Call
  readonly chosen: number
  /** A "/" alone calls nothing until somebody moves in the list. */
  readonly sure: boolean
}

/** A snippet that was put into a text and is being filled. */
interface Tour {
  readonly area: HTMLTextAreaElement
  readonly text: string
  readonly stops: readonly Stop[]
  readonly at: number
}

/** What was put in and comes from elsewhere in the chart, in which text; said until it is touched. */
interface Pull {
  readonly key: string
  readonly text: string
  readonly from: string
}

/** "/" and a word in the texts of a note call another text; Tab goes from stop to stop of what was put in. */
export class SnippetTyping implements ReactiveController {
  readonly #host: LitElement
  readonly #list: LiveQuery<'snippet.list'>
  readonly #known: () => readonly CalledText[]
  #open: Open | null = null
  #filling: Tour | null = null
  #pulls: readonly Pull[] = []
  /** The text in which what was called had no room. */
  #full = ''

  /** `known`: what the chart has to be called into the note. */
  constructor(host: LitElement, known: () => readonly CalledText[]) {
    this.#host = host
    this.#known = known
    host.addController(this)
    this.#list = new LiveQuery(host, 'snippet.list', () => ({}))
  }

  hostDisconnected(): void {
    this.#open = this.#filling = null
  }

  /** After a text changed. */
  readonly typed = (event: Event): void => {
    const area = event.target as HTMLTextAreaElement
    const { selectionStart, selectionEnd } = area
    const call = selectionStart === selectionEnd ? callAt(area.value, selectionStart) : null
    this.#full = ''
    this.#open = call && { area, call, chosen: 0, sure: call.word !== '' }
    this.#follow(area)
    this.#host.requestUpdate()
  }

  readonly left = (): void => {
    this.#open = this.#filling = null
    this.#host.requestUpdate()
  }

  /** What the list and the stops take of the keys before the text does. */
  readonly key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const taken = this.#open ? this.#keyInList(event, this.#open) : this.#keyInStops(event)
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
    this.#host.requestUpdate()
  }

  #keyInList(event: KeyboardEvent, open: Open): boolean {
    const offered = this.#offered(open)
    // The cursor has gone elsewhere in the text.
    if (open.area.selectionStart !== open.call.to || open.area.selectionEnd !== open.call.to) {
      this.#open = null
      return false
    }
    if (event.key === 'Escape') {
      this.#open = null
      return true
    }
    const chosen = offered[open.chosen]
    if (!chosen || event.shiftKey) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : offered.length - 1
      this.#open = { ...open, chosen: (open.chosen + by) % offered.length, sure: true }
      return true
    }
    if (!open.sure || (event.key !== 'Enter' && event.key !== 'Tab')) return false
    this.#put(open, chosen)
    return true
  }

  #keyInStops(event: KeyboardEvent): boolean {
    const filling = this.#filling
    if (!filling || (event.key !== 'Tab' && event.key !== 'Escape')) return false
    const { selectionStart: caret } = filling.area
    // Somewhere else in the text Tab is nothing of the stops.
    if (caret < (filling.stops[0]?.from ?? 0) || caret > (filling.stops.at(-1)?.to ?? 0)) {
      this.#filling = null
      return false
    }
    const at = filling.at + (event.shiftKey ? -1 : 1)
    if (event.key === 'Escape' || at < 0) {
      this.#filling = null
      return event.key === 'Escape'
    }
    this.#goTo({ ...filling, at })
    return true
  }

  #offered({ call }: Open): readonly CalledText[] {
    const written = (this.#list.value ?? []).map(({ shortcut, text, shared }) => {
      return { shortcut, text, label: shared ? msg('Da clínica') : msg('Meu'), from: null }
    })
    return meant([...written, ...this.#known()], call.word)
  }

  #put({ area, call }: Open, { text, from: origin }: CalledText): void {
    // Brackets in what was written of a patient are his doctor's own.
    const laid = origin === null ? laidOut(text) : { text, stops: [] }
    this.#open = this.#filling = null
    this.#full = area.value.length - (call.to - call.from) + laid.text.length > area.maxLength ? area.id : ''
    // Half of a text says something else than the whole.
    if (this.#full) return
    area.focus()
    area.setSelectionRange(call.from, call.to)
    // As if it were typed: the browser's own undo takes it back.
    document.execCommand('insertText', false, laid.text)
    const stops = laid.stops.map(({ from, to }) => ({ from: from + call.from, to: to + call.from }))
    if (origin !== null) this.#pulls = [...this.#pulls, { key: area.id, text, from: origin }]
    const end = call.from + laid.text.length
    if (stops.length > 0)
      this.#goTo({ area, text: area.value, stops: [...stops, { from: end, to: end }], at: 0 })
  }

  /** The last stop is the end of what was put in: there is nothing more to fill. */
  #goTo(filling: Tour): void {
    const stop = filling.stops[filling.at]
    this.#filling = stop && filling.at < filling.stops.length - 1 ? filling : null
    if (stop) filling.area.setSelectionRange(stop.from, stop.to)
  }

  #follow(area: HTMLTextAreaElement): void {
    const filling = this.#filling
    if (!filling || filling.text === area.value) return
    const stops = moved(filling.stops, filling.text, area.value)
    const whole = filling.area === area && stops.length === filling.stops.length
    this.#filling = whole ? { ...filling, text: area.value, stops } : null
  }

  #choices(open: Open) {
    const take = (one: CalledText) => {
      this.#put(open, one)
      this.#host.requestUpdate()
    }
    return snippetChoices(open.call.word, this.#offered(open), open.chosen, take)
  }

  #stopLine(key: string) {
    const filling = this.#filling
    if (filling?.area.id !== key) return nothing
    return html`<p class="helper" role="status">
      ${msg(str`Campo ${filling.at + 1} de ${filling.stops.length - 1}. Tab: seguinte. Esc: terminar.`)}
    </p>`
  }

  /** What was pulled in and stands there as it was. */
  #pullLines(key: string, text: string) {
    const standing = this.#pulls.filter((pull) => pull.key === key && text.includes(pull.text))
    const looked = (pull: Pull) => {
      this.#pulls = this.#pulls.filter((one) => one !== pull)
      this.#host.requestUpdate()
    }
    return standing.map(
      (pull) =>
        html`<p class="pulled" role="status">
          <span>${pull.from}: ${msg('confira e mude o que for preciso.')}</span>
          <button class="button ghost sm" type="button" @click=${() => looked(pull)}>
            ${msg('Conferi')}
          </button>
        </p>`,
    )
  }

  /** What stands under a text: the list that its "/" opened, which stop is being filled, what came from elsewhere. */
  under(key: string, text: string): unknown {
    if (this.#open?.area.id === key) return html`<div class="snippets">${this.#choices(this.#open)}</div>`
    const full = msg('Não cabe inteiro neste campo. Nada foi posto.')
    return html`${this.#full === key ? html`<p class="helper" role="alert">${full}</p>` : nothing}
    ${this.#stopLine(key)} ${this.#pullLines(key, text)}`
  }

  /** The choice that arrows moved to, for whoever hears the page. */
  active(key: string): string | typeof nothing {
    const open = this.#open?.area.id === key ? this.#open : null
    return open && this.#offered(open).length > 0 ? `snippet-${open.chosen}` : nothing
  }
}
