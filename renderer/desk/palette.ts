import search from '@carbon/icons/es/search/16'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { focusNow } from '../data/focus-now.ts'
import { LiveQuery } from '../data/live-query.ts'
import { sessionContext, type Session } from '../data/session.ts'
import { icon } from '../elements/icon.ts'
import { isInDialog } from '../elements/typing.ts'
import { errorSentence } from '../i18n/errors.ts'
import { age, date } from '../i18n/format.ts'
import { cpf } from '../i18n/identity.ts'
import { base } from '../style/base.ts'
import { type } from '../style/type.ts'
import { matchCommands, type Command } from './commands.ts'
import { foundBy, firstForEnter, moreFound } from './found-words.ts'
import { markedName } from './marked-name.ts'
import { paletteStyles } from './palette-styles.ts'
import type { PatientLine } from './patient-search.ts'
import { recentsContext } from './recents.ts'
import { TypedName } from './typed-name.ts'

/** What a station does with a patient who was found. */
export interface PatientActions {
  open(patientId: string): void
  readonly book?: (patientId: string) => void
}

const ENOUGH = 3
const MOST_COMMANDS = 8

type Item =
  | { readonly kind: 'patient'; readonly patient: PatientLine }
  | { readonly kind: 'command'; readonly command: Command }

/** Ctrl+K: a patient or a command by name, whoever was opened last first. Fires `mb-patient` with who is. */
@localized()
@customElement('mb-palette')
export class Palette extends LitElement {
  static override styles = [base, type, paletteStyles]

  /** Asked as it opens: they are many, and its page is drawn anew with every tick of the clock. */
  @property({ attribute: false }) commands: () => readonly Command[] = () => []
  /** null where the station may not see patients. */
  @property({ attribute: false }) patients: PatientActions | null = null
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private open = false
  @state() private text = ''
  /** Which line the keys went to; null: they have not moved yet. */
  @state() private movedTo: number | null = null
  @consume({ context: recentsContext, subscribe: true }) @state() recents: readonly PatientLine[] = []
  #known: readonly Command[] = []
  #before: HTMLElement | null = null
  /** Enter came before the answer: it is done when the answer is there. */
  #waiting: { readonly book: boolean } | null = null
  readonly typedName = new TypedName(this, {
    isOpen: () => this.open,
    type: (letters) => void this.#type(letters),
  })
  readonly #found = new LiveQuery(this, 'patient.search', () =>
    this.patients && this.open && this.text.trim().length >= ENOUGH
      ? { text: this.text.slice(0, 120), list: 'palette' }
      : null,
  )

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#onShortcut)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#onShortcut)
  }

  readonly #onShortcut = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'k') return
    event.preventDefault()
    if (!isInDialog(event)) void this.#show()
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#typed')
  }

  async #show(): Promise<void> {
    if (!this.open) this.#before = focusNow()
    this.open = true
    await this.updateComplete
    this.#field?.select()
  }

  /** Letters that were typed before the field had the focus. */
  async #type(letters: string): Promise<void> {
    if (!this.open) this.#before = focusNow()
    this.text = this.open ? this.text + letters : letters
    this.open = true
    await this.updateComplete
    const field = this.#field
    if (!field) return
    field.value = this.text
    field.focus()
  }

  #close(back: boolean): void {
    this.open = false
    this.text = ''
    this.movedTo = null
    this.#waiting = null
    const before = this.#before
    this.#before = null
    if (back && before?.isConnected) before.focus()
  }

  /** Whoever is only alike is never what Enter takes: the first command is, or nothing. */
  get #at(): number {
    if (this.movedTo !== null) return this.movedTo
    const people = this.text.trim().length >= ENOUGH && this.#items.some(({ kind }) => kind === 'patient')
    return people && firstForEnter(this.#found.value) < 0
      ? this.#items.findIndex(({ kind }) => kind === 'command')
      : 0
  }

  get #items(): readonly Item[] {
    const typed = this.text.trim()
    const people =
      typed.length >= ENOUGH ? (this.#found.value?.lines ?? []) : typed === '' ? this.recents : []
    return [
      ...(this.patients ? people.map((patient) => ({ kind: 'patient' as const, patient })) : []),
      ...matchCommands(this.#known, typed)
        .slice(0, MOST_COMMANDS)
        .map((command) => ({ kind: 'command' as const, command })),
    ]
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.#known = this.commands()
  }

  protected override updated(): void {
    if (!this.#waiting || this.#found.pending) return
    const { book } = this.#waiting
    this.#waiting = null
    this.#run(this.#items[this.#at], book)
  }

  #run(item: Item | undefined, book: boolean): void {
    if (!item || (book && (item.kind === 'command' || !this.patients?.book))) return
    this.#close(item.kind === 'command')
    if (item.kind === 'command') return item.command.run()
    this.dispatchEvent(new CustomEvent('mb-patient', { detail: item.patient, bubbles: true, composed: true }))
    if (book) this.patients?.book?.(item.patient.id)
    else this.patients?.open(item.patient.id)
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#items.length - 1
    if (event.key === 'Escape') this.#close(true)
    else if (event.key === 'ArrowDown') this.movedTo = this.#at >= last ? 0 : this.#at + 1
    else if (event.key === 'ArrowUp') this.movedTo = this.#at <= 0 ? last : this.#at - 1
    else if (event.key === 'Enter') {
      this.#waiting = { book: event.ctrlKey }
      this.requestUpdate()
    } else return
    event.preventDefault()
    event.stopPropagation()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    )
  }

  #patient(patient: PatientLine) {
    const born = `${date(patient.birthDate)}, ${age(patient.birthDate, this.session?.now ?? patient.birthDate)}`
    const about = [born, patient.cpf && cpf(patient.cpf), patient.guardianName, foundBy(patient)]
    return html`<span>${markedName(patient.name, this.text)}</span>
      <span class="about">${about.filter(Boolean).join(', ')}</span>
      <span class="side">${patient.insurer ?? msg('Particular')}</span>`
  }

  #option(item: Item, index: number) {
    return html`<div
      id="i${index}"
      role="option"
      class="option"
      aria-selected=${index === this.#at}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault()
        this.#run(item, event.ctrlKey)
      }}
    >
      ${
        item.kind === 'patient'
          ? this.#patient(item.patient)
          : html`<span>${item.command.label}</span
              >${item.command.key ? html`<kbd class="side">${item.command.key}</kbd>` : nothing}`
      }
    </div>`
  }

  #group(kind: Item['kind'], label: string) {
    const items = this.#items
    if (!items.some((item) => item.kind === kind)) return nothing
    return html`<div role="group" aria-label=${label}>
      <p class="group" aria-hidden="true">${label}</p>
      ${items.map((item, index) => (item.kind === kind ? this.#option(item, index) : nothing))}
    </div>`
  }

  #list() {
    const { error } = this.#found
    const some = this.#items.length > 0
    return html`<div class="list">
      ${error ? html`<p class="said" role="alert">${errorSentence(error)}</p>` : nothing}
      ${some || this.#found.pending ? nothing : html`<p class="said" role="status">${msg('Nada com estas letras.')}</p>`}
      <div id="list" role="listbox" aria-label=${msg('Pacientes e comandos')} ?hidden=${!some}>
        ${this.#group('patient', this.text.trim() === '' ? msg('Recentes') : msg('Pacientes'))}
        ${this.#group('command', msg('Comandos'))}
      </div>
      ${this.#found.value?.more ? html`<p class="said" role="status">${moreFound()}</p>` : nothing}
      <p class="keys">
        <span><kbd>Enter</kbd> ${msg('abrir')}</span>
        ${this.patients?.book && this.#items[this.#at]?.kind === 'patient' ? html`<span><kbd>Ctrl+Enter</kbd> ${msg('agendar')}</span>` : nothing}
        <span><kbd>Esc</kbd> ${msg('sair')}</span>
      </p>
    </div>`
  }

  override render() {
    const label = this.patients ? msg('Paciente ou comando') : msg('Comando')
    if (!this.open)
      return html`<button
        type="button"
        class="field"
        title=${label}
        aria-keyshortcuts="Control+K"
        @click=${() => void this.#show()}
      >
        ${icon(search, 16)} <span>${label}</span> <kbd>Ctrl+K</kbd>
      </button>`
    const some = this.#items.length > 0
    return html`<div class="field open" @focusout=${() => this.#close(false)}>
      ${icon(search, 16)}
      <input
        id="typed"
        type="text"
        role="combobox"
        aria-label=${label}
        aria-autocomplete="list"
        aria-expanded=${some}
        aria-controls="list"
        aria-activedescendant=${some && this.#at >= 0 ? `i${this.#at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        placeholder=${label}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLInputElement).value
          this.movedTo = null
        }}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      />
      ${this.#list()}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-palette': Palette
  }
}
