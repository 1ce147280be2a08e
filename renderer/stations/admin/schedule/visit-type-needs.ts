import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import { Sending } from '../../../data/sending.ts'
import '../../../elements/notice.ts'
import '../../../elements/select-field.ts'
import '../../../elements/text-field.ts'
import { submitOnEnter } from '../../../elements/submit-on-enter.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { numberAt } from './form-values.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Needs = Output<'schedule.read'>['visitTypes'][number]
type Room = Output<'schedule.read'>['rooms'][number]
type RoomNeed = Input<'schedule.set-visit-type'>['roomNeed']

/** One visit type: the minutes that stay free around it, and whether and where it needs a room. */
@localized()
@customElement('mb-visit-type-needs')
export class VisitTypeNeeds extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    scheduleStyles,
    css`
      form {
        display: grid;
        gap: 12px;
        padding: 16px 0;
      }

      .rooms {
        display: flex;
        flex-wrap: wrap;
        gap: 0 24px;
      }

      h3 {
        padding-top: 4px;
      }

      [role='status'] {
        align-self: center;
      }
    `,
  ]

  @property({ attribute: false }) needs: Needs | undefined
  @property({ type: Number }) minutes = 0
  @property({ attribute: false }) rooms: readonly Room[] = []
  @state() private roomNeed: RoomNeed = 'none'
  @state() private roomIds: readonly string[] = []
  @state() private saved = false
  readonly #save = new Sending(this, 'schedule.set-visit-type')

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('needs') || !this.needs) return
    // What the clinic says again unchanged must not undo a choice that is being made.
    if (JSON.stringify(changed.get('needs')) === JSON.stringify(this.needs)) return
    this.roomNeed = this.needs.roomNeed
    this.roomIds = this.needs.roomIds
  }

  async #submit(event: SubmitEvent, { visitTypeId }: Needs): Promise<void> {
    event.preventDefault()
    this.saved = false
    const done = await this.#save.send(
      {
        visitTypeId,
        bufferBefore: numberAt(this.renderRoot, 'before'),
        bufferAfter: numberAt(this.renderRoot, 'after'),
        roomNeed: this.roomNeed,
        roomIds: this.roomNeed === 'none' ? [] : [...this.roomIds],
      },
      { 'no-room': 'roomNeed' },
    )
    this.saved = done !== undefined
  }

  #rooms() {
    if (this.roomNeed === 'none') return nothing
    return html`<fieldset class="field">
      <legend>${msg('Salas que servem (nenhuma marcada: todas em uso)')}</legend>
      <div class="rooms">
        ${this.rooms
          .filter(({ id, active }) => active || this.roomIds.includes(id))
          .map(({ id, name }) => {
            const on = this.roomIds.includes(id)
            return html`<label class="check"
              ><input
                type="checkbox"
                .checked=${on}
                @change=${() =>
                  (this.roomIds = on ? this.roomIds.filter((one) => one !== id) : [...this.roomIds, id])}
              /><span>${name}</span></label
            >`
          })}
      </div>
    </fieldset>`
  }

  override render() {
    const { needs } = this
    if (!needs) return nothing
    const options = [
      { value: 'none', label: msg('Não precisa') },
      { value: 'preferred', label: msg('De preferência') },
      { value: 'needed', label: msg('Só com sala livre') },
      { value: 'on-arrival', label: msg('Escolhida na chegada') },
    ]
    return html`<form
      novalidate
      aria-label=${needs.name}
      @keydown=${submitOnEnter}
      @submit=${(event: SubmitEvent) => void this.#submit(event, needs)}
    >
      <div class="line">
        <h3 class="heading-01">
          ${needs.name}<br /><span class="minor">${msg(str`${this.minutes} min`)}</span>
        </h3>
        <mb-text-field
          id="before"
          label=${msg('Livre antes (min)')}
          keyboard="numeric"
          .value=${String(needs.bufferBefore)}
          issue=${this.#save.at('bufferBefore')}
        ></mb-text-field>
        <mb-text-field
          id="after"
          label=${msg('Livre depois (min)')}
          keyboard="numeric"
          .value=${String(needs.bufferAfter)}
          issue=${this.#save.at('bufferAfter')}
        ></mb-text-field>
        <mb-select-field
          label=${msg('Sala')}
          .value=${this.roomNeed}
          .options=${options}
          issue=${this.#save.at('roomNeed')}
          @change=${(event: Event) => (this.roomNeed = (event.target as HTMLInputElement).value as RoomNeed)}
        ></mb-select-field>
      </div>
      ${this.#rooms()}
      ${this.#save.problem ? html`<mb-notice kind="error" text=${this.#save.problem}></mb-notice>` : nothing}
      <div class="buttons">
        <button class="button tertiary sm" type="submit" aria-label=${msg(str`Salvar ${needs.name}`)}>
          ${msg('Salvar')}
        </button>
        <span class="minor" role="status">${this.saved ? msg('Salvo.') : ''}</span>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-type-needs': VisitTypeNeeds
  }
}
