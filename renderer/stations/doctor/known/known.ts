import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { focusNow } from '../../../data/focus-now.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { closedSection } from './closed-section.ts'
import type { FormTask, Deed } from './fields.ts'
import {
  isDeniable,
  keyName,
  KINDS,
  kindTitle,
  type ContentOf,
  type Deniable,
  type Known,
  type KnownKind,
} from './kinds.ts'
import { knownRow, type RowActs } from './known-row.ts'
import { knownSection } from './known-section.ts'
import { knownStyles } from './known-styles.ts'
import './statement-form.ts'

/**
 * What is known of a patient beyond one visit: allergies first, then problems, medicines and the rest, each entered and changed in
 * place, by one key. What others enter shows at once. Fires `mb-to-note` with a problem that goes into the note. Whatever stands in its slot comes after what is needed first.
 */
@localized()
@customElement('mb-known')
export class KnownPanel extends LitElement {
  static override styles = [base, type, button, knownStyles]

  @property() patientId = ''
  /** The consultation in which something is entered. */
  @property({ attribute: false }) encounterId: string | null = null
  @property() today = ''
  /** A note is being written: a problem can be put into it. */
  @property({ type: Boolean }) writing = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private asked: FormTask | null = null
  /** The version whose ways stand open, and whether its history does. */
  @state() private open = ''
  @state() private history = false
  @state() private problem = ''
  @state() private said = ''
  @state() private busy = false
  #before: HTMLElement | null = null
  readonly #list = new LiveQuery(this, 'statement.list', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly keys = new ViewKeys(this, () => {
    // A form asked for before the list has come opens with it.
    const opening = KINDS.map((kind) => [keyName(kind), () => this.#ask('new', kind.kind, [])] as const)
    const denying = KINDS.flatMap((kind) =>
      isDeniable(kind.kind) && this.#mayDeny(kind.kind)
        ? [
            [
              `${keyName(kind).replace('Alt+', 'Alt+Shift+')}`,
              () => void this.#deny(kind.kind as Deniable),
            ] as const,
          ]
        : [],
    )
    return Object.fromEntries([...opening, ...denying])
  })

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('patientId')) return
    this.asked = null
    this.open = this.problem = this.said = ''
  }

  #ask(deed: Deed, kind: KnownKind, versions: readonly Known[]): void {
    this.#before ??= focusNow()
    this.problem = this.said = ''
    this.asked = { deed, kind, versions, today: this.today }
  }

  /** Back to where the keys were, as to the note. */
  #close(said = ''): void {
    this.asked = null
    this.open = ''
    this.said = said
    const before = this.#before
    this.#before = null
    void this.updateComplete.then(() => before?.focus())
  }

  #mayDeny = (kind: Deniable): boolean => this.#list.value?.asked[kind] === 'not-asked'

  async #run(deed: () => Promise<unknown>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await deed()
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #deny(of: Deniable): Promise<void> {
    const { patientId, encounterId } = this
    const content = { kind: 'denial', of } as const
    return this.#run(() => call('statement.enter', { patientId, encounterId, content }))
  }

  /** One version in the place of all that stand beside it. */
  #keep(right: Known, rivals: readonly Known[]): Promise<void> {
    const { patientId, encounterId } = this
    const input: Input<'statement.change'> = {
      ...{ patientId, encounterId, content: right.content, mistaken: false, reason: null },
      replaces: rivals.map(({ id }) => id),
    }
    return this.#run(() => call('statement.change', input))
  }

  get #acts(): RowActs {
    return { ...this.#ways, toNote: this.writing ? (problem) => this.#toNote(problem) : null }
  }

  #toNote(problem: ContentOf<'problem'>): void {
    this.dispatchEvent(new CustomEvent('mb-to-note', { detail: problem, bubbles: true, composed: true }))
    this.said = msg(str`Na nota: ${problem.words}`)
  }

  readonly #ways: Omit<RowActs, 'toNote'> = {
    toggle: (id) => {
      this.open = this.open === id ? '' : id
      this.history = false
    },
    history: () => (this.history = !this.history),
    ask: (deed, kind, versions) => this.#ask(deed, kind, versions),
    keep: (right, rivals) => void this.#keep(right, rivals),
  }

  #form(kind: KnownKind) {
    const { asked } = this
    if (asked?.kind !== kind) return nothing
    return keyed(
      asked,
      html`<mb-statement-form
        .patientId=${this.patientId}
        .encounterId=${this.encounterId}
        .asked=${asked}
        @mb-done=${(event: CustomEvent<string>) => this.#close(event.detail)}
        @mb-close=${() => this.#close()}
      ></mb-statement-form>`,
    )
  }

  #section(one: (typeof KINDS)[number]) {
    const { asked, statements } = this.#list.value ?? {}
    if (!asked || !statements) return nothing
    const { kind } = one
    const known = statements.filter(({ content }) => content.kind === kind)
    const state = isDeniable(kind) ? asked[kind] : 'listed'
    const denial =
      state === 'denied'
        ? statements.findLast(({ content }) => content.kind === 'denial' && content.of === kind)
        : undefined
    if (known.length === 0 && !isDeniable(kind) && this.asked?.kind !== kind) return nothing
    const row = (version: Known) =>
      knownRow(version, {
        ...{ kind, patientId: this.patientId, today: this.today, acts: this.#acts },
        timeZone: this.session?.clinic.timeZone ?? 'UTC',
        open: this.open === version.id,
        history: this.history,
      })
    return knownSection({
      ...{ known, state, today: this.today, kind, row, acts: this.#acts },
      key: keyName(one),
      form: this.#form(kind),
      denial: denial ? row(denial) : nothing,
      ask: () => this.#ask('new', kind, []),
      deny: isDeniable(kind) && this.#mayDeny(kind) ? () => void this.#deny(kind) : null,
    })
  }

  /** Kinds of which nothing is known: a word and a key each. */
  #others() {
    const known = this.#list.value?.statements ?? []
    const others = KINDS.filter(
      ({ kind }) => !isDeniable(kind) && !known.some(({ content }) => content.kind === kind),
    )
    if (others.length === 0) return nothing
    return html`<section aria-labelledby="others">
      <h3 id="others">${msg('Anotar também')}</h3>
      <div class="others">
        ${others.map(
          (one) =>
            html`<button
              class="act"
              type="button"
              aria-keyshortcuts=${keyName(one)}
              @click=${() => this.#ask('new', one.kind, [])}
            >
              ${kindTitle(one.kind)} <kbd>${keyName(one)}</kbd>
            </button>`,
        )}
      </div>
    </section>`
  }

  override render() {
    const { value } = this.#list
    const failed = this.#list.error
    if (!value)
      return html`<section>${standIn(this.#list)}</section>
        <slot></slot>`
    return html`
      ${failed ? html`<section>${standIn(this.#list)}</section>` : nothing}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${KINDS.filter(({ first }) => first).map((one) => this.#section(one))}
      ${closedSection(value.closed, this.patientId, this.session?.clinic.timeZone ?? 'UTC')}
      <slot></slot>
      ${KINDS.filter(({ first }) => !first).map((one) => this.#section(one))} ${this.#others()}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-known': KnownPanel
  }
}
