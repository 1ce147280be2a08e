import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Input, Output } from '../../../../preload/contract/index.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { formField, formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { scheduleStyles } from './schedule-styles.ts'

type Needs = Output<'schedule.read'>['visitTypes'][number]
type Room = Output<'schedule.read'>['rooms'][number]
type RoomNeed = Input<'schedule.set-visit-type'>['roomNeed']

const roomNeeds = (): { value: RoomNeed; label: string }[] => [
  { value: 'none', label: msg('Não precisa') },
  { value: 'preferred', label: msg('De preferência') },
  { value: 'needed', label: msg('Só com sala livre') },
  { value: 'on-arrival', label: msg('Escolhida na chegada') },
]

/** The sex at birth, as the card has it. */
const sexes = () => [
  { value: null, label: msg('Todos') },
  { value: 'female' as const, label: msg('Sexo feminino') },
  { value: 'male' as const, label: msg('Sexo masculino') },
]

/** Said in the words of ages: the clinic's own sentence speaks of dates and hours. */
const agesTurned = (typed: RawAt): Record<string, string> =>
  typed('minAge') && typed('maxAge') && Number(typed('minAge')) > Number(typed('maxAge'))
    ? { maxAge: msg('Esta idade é menor que a primeira.') }
    : {}

/** One visit type: the minutes that stay free around it, whether and where it needs a room, for whom it is meant. */
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

      .boxes {
        display: flex;
        flex-wrap: wrap;
        gap: 0 24px;
      }

      /* Their words are longer than a number. */
      .line mb-select-field {
        grid-column: span 2;
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
  readonly #form = new Form(this, 'schedule.set-visit-type', {
    fields: (typed: RawAt) => ({
      bufferBefore: { kind: 'number', label: msg('Intervalo antes (min)') },
      bufferAfter: { kind: 'number', label: msg('Intervalo depois (min)') },
      roomNeed: { kind: 'choice', label: msg('Sala'), options: roomNeeds() },
      minAge: { kind: 'number', label: msg('A partir de (anos)') },
      maxAge: { kind: 'number', label: msg('Até (anos)') },
      forSex: { kind: 'choice', label: msg('Para quem'), options: sexes() },
      roomIds: {
        kind: 'many',
        label: msg('Salas que servem (nenhuma marcada: todas em uso)'),
        when: typed('roomNeed') !== 'none',
        options: this.#offered,
      },
    }),
    of: () => this.needs?.visitTypeId ?? null,
    known: () => this.needs,
    rest: (typed) => ({
      visitTypeId: this.needs?.visitTypeId ?? '',
      ...(typed('roomNeed') === 'none' ? { roomIds: [] } : {}),
    }),
    wrong: agesTurned,
    blame: { 'no-room': 'roomNeed', 'span-wrong': 'maxAge' },
  })

  get #offered() {
    const kept = this.needs?.roomIds ?? []
    return this.rooms
      .filter(({ id, active }) => active || kept.includes(id))
      .map(({ id, name }) => ({ value: id, label: name }))
  }

  override render() {
    const { needs } = this
    if (!needs) return nothing
    return html`<form aria-label=${needs.name} ${formOf(this.#form)}>
      <div class="line">
        <h3 class="heading-01">
          ${needs.name}<br /><span class="minor">${msg(str`${this.minutes} min`)}</span>
        </h3>
        ${formFields(this.#form, ['bufferBefore', 'bufferAfter', 'roomNeed', 'minAge', 'maxAge', 'forSex'])}
      </div>
      ${formField(this.#form, 'roomIds')} ${formProblem(this.#form)}
      <div class="buttons">
        <button class="button tertiary sm" type="submit" aria-label=${msg(str`Salvar ${needs.name}`)}>
          ${msg('Salvar')}
        </button>
        <span class="minor" role="status">${this.#form.saved ? msg('Salvo.') : ''}</span>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-type-needs': VisitTypeNeeds
  }
}
