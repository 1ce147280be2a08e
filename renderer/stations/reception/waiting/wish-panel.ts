import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { fold } from '../../../../preload/contract/fold.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { dayMonth, shortWeekday, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { tellDeed, undoBatch } from '../deed.ts'
import { panelStyles } from '../visit/panel-styles.ts'
import { outcomes, wishWord, withWord, type Entry } from './words.ts'

type Outcome = ReturnType<typeof outcomes>[number]['value']
type Opening = Output<'waiting.openings'>[number]

/** Places that have a key of their own. */
const KEYS = 9

/** One who waits: the phone, what is free for the wish now, and the ways to end the wait. Fires `mb-gone` once it has ended. */
@localized()
@customElement('mb-wish-panel')
export class WishPanel extends LitElement {
  static override styles = [base, type, button, field, panelStyles]

  @property({ attribute: false }) entry: Entry | undefined
  @state() private problem = ''
  @state() private outcome: Outcome | '' = ''
  @state() private keepsOld = false
  /** What is meant now, until it is saved. */
  @state() private kindId = ''
  readonly #openings = new LiveQuery(this, 'waiting.openings', () =>
    this.entry ? { id: this.entry.id } : null,
  )
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  #busy = false

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entry') || changed.get('entry')?.id === this.entry?.id) return
    this.problem = ''
    this.outcome = ''
    this.keepsOld = false
    this.kindId = ''
  }

  /** Books the place with this number, as its key asks. */
  bookAt(index: number): void {
    const opening = index < KEYS ? this.#openings.value?.[index] : undefined
    if (opening) void this.#book(opening)
  }

  async #try(action: (entry: Entry) => Promise<void>): Promise<void> {
    const { entry } = this
    if (!entry || this.#busy) return
    this.#busy = true
    this.problem = ''
    try {
      await action(entry)
      this.dispatchEvent(new CustomEvent('mb-gone', { detail: entry.id, bubbles: true, composed: true }))
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.#busy = false
    }
  }

  async #book({ practitionerId, visitTypeId, date, startMinute }: Opening): Promise<void> {
    await this.#try(async ({ id, patientName, ...entry }) => {
      const oldVisit = this.keepsOld ? null : entry.oldVisit
      const giveUpOld = oldVisit?.version ?? null
      const where = { practitionerId, visitTypeId, date, startMinute }
      const { batchId } = await call('waiting.book', { id, ...where, giveUpOld })
      const place = `${shortWeekday(date)} ${dayMonth(date)}, ${time2(startMinute)}`
      const said = oldVisit
        ? msg(
            str`Marcada ${place}: ${patientName}. Desmarcada a de ${dayMonth(oldVisit.date)}, ${time2(oldVisit.startMinute)}`,
          )
        : msg(str`Marcada ${place}: ${patientName}`)
      tellDeed(this, { said, back: undoBatch(batchId) })
    })
  }

  /** The kinds that whoever is meant offers, each once. */
  #kindsFor({ practitionerId, specialty }: Entry) {
    const meant = (this.#practitioners.value ?? []).filter(
      (one) =>
        one.active &&
        (practitionerId === null ? fold(one.specialty) === fold(specialty ?? '') : one.id === practitionerId),
    )
    const names = new Map(meant.flatMap(({ visitTypes }) => visitTypes.map((one) => [one.kindId, one.name])))
    return [...names].map(([value, label]) => ({ value, label }))
  }

  /** Nobody who is meant offers what was wished: somebody says what is meant now. */
  #kind(entry: Entry) {
    if (entry.offered) return nothing
    return html`<section>
      <mb-notice
        kind="warning"
        text=${msg(str`Ninguém atende “${entry.visitType}” para esta espera. Escolha o tipo que vale agora.`)}
      ></mb-notice>
      <mb-select-field
        label=${msg('Tipo de consulta')}
        .value=${this.kindId}
        .options=${[{ value: '', label: msg('Escolha') }, ...this.#kindsFor(entry)]}
        @change=${(event: Event) => (this.kindId = (event.target as HTMLInputElement).value)}
      ></mb-select-field>
      <button
        class="button tertiary md"
        type="button"
        ?disabled=${this.kindId === ''}
        @click=${() => void this.#setKind(entry)}
      >
        ${msg('Salvar o tipo')}
      </button>
    </section>`
  }

  async #setKind({ id }: Entry): Promise<void> {
    const { kindId } = this
    if (kindId === '') return
    this.problem = ''
    try {
      await call('waiting.set-kind', { id, kindId })
      this.kindId = ''
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #end(): Promise<void> {
    const { outcome } = this
    if (outcome === '') return
    await this.#try(async ({ id, patientName }) => {
      const { batchId } = await call('waiting.close', { id, outcome })
      tellDeed(this, { said: msg(str`Fora da lista: ${patientName}`), back: undoBatch(batchId) })
    })
  }

  #place(opening: Opening, index: number) {
    const who = this.#practitioners.value?.find(({ id }) => id === opening.practitionerId)
    return html`<li>
      <button type="button" @click=${() => void this.#book(opening)}>
        <span
          ><b>${shortWeekday(opening.date)} ${dayMonth(opening.date)} ${time2(opening.startMinute)}</b>
          ${who?.treatment ?? ''}</span
        >
        ${index < KEYS ? html`<kbd>${index + 1}</kbd>` : nothing}
      </button>
    </li>`
  }

  #places() {
    const { value, error, showSpinner } = this.#openings
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value) return html`<p class="helper" aria-live="polite">${showSpinner ? msg('Procurando…') : ''}</p>`
    if (value.length === 0)
      return html`<p>
        ${msg('Nada livre que sirva nos próximos 60 dias. Quando um horário vagar, aparece aqui.')}
      </p>`
    return html`<ul class="places">
      ${value.map((opening, index) => this.#place(opening, index))}
    </ul>`
  }

  override render() {
    const { entry } = this
    if (!entry)
      return html`<section>
        <p class="helper">${msg('Escolha quem espera para ver o telefone e o que está livre.')}</p>
      </section>`
    const { oldVisit } = entry
    return html`
      <section>
        <p class="label">${msg('Falar com')}</p>
        <h2 class="heading-03">${entry.patientName}</h2>
        <p class="number">${entry.phone ? phone(entry.phone) : msg('sem telefone')}</p>
        <dl>
          <dt>${msg('Quer')}</dt>
          <dd>${withWord(entry)}</dd>
          <dt>${msg('Tipo')}</dt>
          <dd>${msg(str`${entry.visitType}, ${entry.minutes} min`)}</dd>
          <dt>${msg('Quando')}</dt>
          <dd>${wishWord(entry)}</dd>
          ${
            entry.note
              ? html`<dt>${msg('Observação')}</dt>
                  <dd>${entry.note}</dd>`
              : nothing
          }
        </dl>
      </section>
      ${this.#kind(entry)}
      <section>
        <h3 class="heading-01">${msg('Livre agora')}</h3>
        ${
          oldVisit
            ? html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${!this.keepsOld}
                  @change=${() => (this.keepsOld = !this.keepsOld)}
                /><span
                  >${msg(str`Desmarcar a de ${dayMonth(oldVisit.date)}, ${time2(oldVisit.startMinute)}`)}</span
                ></label
              >`
            : nothing
        }
        ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
        ${this.#places()}
      </section>
      <section>
        <mb-select-field
          label=${msg('Encerrar a espera')}
          .value=${this.outcome}
          .options=${[{ value: '', label: msg('Escolha') }, ...outcomes()]}
          @change=${(event: Event) => (this.outcome = (event.target as HTMLInputElement).value as typeof this.outcome)}
        ></mb-select-field>
        <button
          class="button tertiary md"
          type="button"
          ?disabled=${this.outcome === ''}
          @click=${() => void this.#end()}
        >
          ${msg('Tirar da lista')}
        </button>
      </section>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-wish-panel': WishPanel
  }
}
