import add from '@carbon/icons/es/add/16'
import down from '@carbon/icons/es/arrow--down/16'
import up from '@carbon/icons/es/arrow--up/16'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { fold } from '../../../preload/contract/fold.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { ruleHits, ruleHitStyles, saveWord } from '../../desk/rule-hits.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import '../../elements/text-field.ts'
import { codeSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { roomsStyles } from './rooms-styles.ts'

interface Room {
  readonly id: string | null
  readonly name: string
  readonly active: boolean
}
interface Draft extends Room {
  /** Tells a row from the others while it has no id. */
  readonly key: string
}

const roomsOf = (rows: readonly Draft[]) => rows.map(({ id, name, active }) => ({ id, name, active }))

/** The second of two rooms of one name, at its field. */
function doubled(rows: readonly Draft[]): Readonly<Record<string, string>> {
  const names = rows.map(({ name }) => fold(name.trim()))
  const places = names.flatMap((name, at) => (name !== '' && names.indexOf(name) < at ? [at] : []))
  return Object.fromEntries(places.map((at) => [`rooms.${String(at)}.name`, codeSentence('name-taken')]))
}

/** The clinic's rooms in their order: named, moved up and down, taken out of use; what stands in one stays. */
@localized()
@customElement('mb-rooms')
export class Rooms extends LitElement {
  static override styles = [base, type, button, field, viewStyles, ruleHitStyles, roomsStyles]

  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))
  readonly #form = new Form(this, 'schedule.set-rooms', {
    fields: () => ({ rooms: { kind: 'own', read: roomsOf } }),
    card: true,
    of: () => '',
    known: () => this.#schedule.value,
    wrong: (typed) => doubled(typed<readonly Draft[]>('rooms')),
  })
  readonly #hits = new LiveQuery(this, 'schedule.hits', () => {
    const rooms = this.#rows.flatMap(({ id, active }) => (id === null ? [] : [{ id, active }]))
    return this.#form.begun ? { rooms } : null
  })
  #made = 0

  get #rows(): readonly Draft[] {
    const rows = this.#form.typed<readonly (Room & Partial<Draft>)[] | null>('rooms') ?? []
    return rows.map((row) => ({ ...row, key: row.key ?? row.id ?? '' }))
  }

  #change(rows: readonly Draft[]): void {
    this.#form.put('rooms', rows)
  }

  #edit(key: string, part: Partial<Draft>): void {
    this.#change(this.#rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  }

  #swap(index: number, by: number): void {
    const rows = [...this.#rows]
    const [row] = rows.splice(index, 1)
    if (!row || index + by < 0 || index + by > rows.length) return
    rows.splice(index + by, 0, row)
    this.#change(rows)
  }

  #add(): void {
    this.#made += 1
    const key = `new-${String(this.#made)}`
    this.#change([...this.#rows, { key, id: null, name: '', active: true }])
    void this.updateComplete.then(async () => {
      const last = [...this.renderRoot.querySelectorAll('mb-text-field')].at(-1)
      await last?.updateComplete
      last?.focus()
    })
  }

  #row({ key, name, active }: Draft, index: number, all: number) {
    const issue = this.#form.at(`rooms.${String(index)}.name`)
    return html`<li
      @keydown=${(event: KeyboardEvent) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        this.#swap(index, event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <span class="place">${index + 1}</span>
      <mb-text-field
        label=${msg('Nome')}
        .maxLength=${40}
        .value=${name}
        issue=${issue}
        @input=${(event: Event) =>
          this.#edit(key, { name: (event.currentTarget as unknown as { value: string }).value })}
      ></mb-text-field>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${active}
          @change=${() => this.#edit(key, { active: !active })}
        /><span>${msg('Em uso')}<span class="visually-hidden"> ${name}</span></span></label
      >
      <button
        class="button ghost icon-only md"
        type="button"
        aria-label=${msg('Subir')}
        ?disabled=${index === 0}
        @click=${() => this.#swap(index, -1)}
      >
        ${icon(up, 16)}
      </button>
      <button
        class="button ghost icon-only md"
        type="button"
        aria-label=${msg('Descer')}
        ?disabled=${index === all - 1}
        @click=${() => this.#swap(index, 1)}
      >
        ${icon(down, 16)}
      </button>
    </li>`
  }

  override render() {
    const { value } = this.#schedule
    const rows = this.#rows
    return html`<form ${formOf(this.#form)}>
      <div class="head"><h1 class="heading-04">${msg('Salas')}</h1></div>
      <p class="note">
        ${msg('A ordem vale no quadro de salas da recepção. Uma sala fora de uso não é oferecida; as consultas que já estão nela ficam.')}
      </p>
      ${formProblem(this.#form)}
      ${this.#form.saved ? html`<mb-notice kind="success" text=${msg('Salas salvas.')}></mb-notice>` : nothing}
      ${standIn(this.#schedule)}
      ${value && rows.length === 0 ? html`<p>${msg('Nenhuma sala ainda. Com salas, a agenda não marca duas consultas no mesmo lugar.')}</p>` : nothing}
      <ol>
        ${repeat(
          rows,
          ({ key }) => key,
          (row, index) => this.#row(row, index, rows.length),
        )}
      </ol>
      ${
        // A list that is not known yet must not be saved: a room left out goes out of use.
        value
          ? html`${ruleHits(this.#hits.value)}
              <div class="actions">
                <button class="button ghost" type="button" @click=${() => this.#add()}>
                  ${icon(add, 16)} ${msg('Mais uma sala')}
                </button>
                <button class="button primary" type="submit">
                  ${saveWord(msg('Salvar'), this.#hits.value)}
                </button>
              </div>`
          : nothing
      }
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-rooms': Rooms
  }
}
