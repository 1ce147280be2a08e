import add from '@carbon/icons/es/add/16'
import close from '@carbon/icons/es/close/16'
import { msg } from '@lit/localize'
import { css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { formFields, type DrawnForm } from '../elements/form-field.ts'
import { icon } from '../elements/icon.ts'
import '../elements/notice.ts'
import './hours-editor.ts'
import type { Hours } from './hours.ts'
import { HOURS, TYPES, type Kind, type VisitType } from './practitioner-fields.ts'
import { qualificationRows } from './qualification-rows.ts'
import './week-painter.ts'

export interface PractitionerForm extends DrawnForm {
  readonly issues: Readonly<Record<string, string>>
  typed<T>(path: string): T
  refuse(issues: Readonly<Record<string, string>>): void
}

export const practitionerRowStyles = css`
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1fr) 40px;
    gap: 8px;
    align-items: end;
  }

  .qualification {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto 40px;
    gap: 8px;
    align-items: start;
  }

  /* In line with the fields, whose labels stand above them. */
  .qualification > .button {
    margin-top: 22px;
  }

  .qualification > .check {
    margin-top: 26px;
  }
`

const isAbout = (path: string, list: string) => path === list || path.startsWith(`${list}.`)

function hours(form: PractitionerForm, today: string) {
  const now = form.typed<readonly Hours[]>(HOURS)
  const issues = now.flatMap((_, at) => {
    const sentence = form.issues[`${HOURS}.${String(at)}`]
    return sentence ? [[at, sentence] as const] : []
  })
  const take = (next: readonly Hours[]) => {
    // By place, the sentences would stand at other stretches now.
    if (next.length !== now.length)
      form.refuse(Object.fromEntries(Object.entries(form.issues).filter(([path]) => !isAbout(path, HOURS))))
    form.put(HOURS, next)
  }
  return html`<mb-week-painter
      today=${today}
      .hours=${now}
      @mb-hours=${(event: CustomEvent<Hours[]>) => take(event.detail)}
    ></mb-week-painter>
    <mb-hours-editor
      data-fields
      today=${today}
      .hours=${now}
      .issues=${new Map(issues)}
      @mb-hours=${(event: CustomEvent<Hours[]>) => take(event.detail)}
    ></mb-hours-editor>`
}

/** Nothing is chosen for a new row; a kind that another row has is not offered twice. */
function kindOptions(kinds: readonly Kind[], types: readonly VisitType[], own: string) {
  const free = kinds.filter(
    ({ id, active }) => id === own || (active && types.every(({ kindId }) => kindId !== id)),
  )
  return [{ id: '', name: msg('Escolha') }, ...free].map(
    ({ id, name }) => html`<option value=${id} .selected=${live(id === own)}>${name}</option>`,
  )
}

function visitTypes(form: PractitionerForm, kinds: readonly Kind[]) {
  const types = form.typed<readonly VisitType[]>(TYPES)
  const change = (index: number, part: Partial<VisitType>) =>
    form.put(
      TYPES,
      types.map((one, at) => (at === index ? { ...one, ...part } : one)),
    )
  const control = (event: Event) => event.currentTarget as HTMLInputElement
  return html`${types.map(
      (one, index) =>
        html`<div class="line">
          <label class="field"
            ><span class="label">${msg('Tipo')}</span>
            <select
              class="input"
              data-field
              @change=${(event: Event) => change(index, { kindId: control(event).value })}
            >
              ${kindOptions(kinds, types, one.kindId)}
            </select></label
          >
          <label class="field"
            ><span class="label">${msg('Minutos')}</span>
            <input
              class="input"
              data-field
              type="number"
              min="5"
              max="480"
              step="5"
              .value=${String(one.minutes)}
              @change=${(event: Event) => change(index, { minutes: Number(control(event).value) })}
          /></label>
          <label class="check">
            <input
              type="checkbox"
              .checked=${one.bookableByPatient}
              @change=${(event: Event) => change(index, { bookableByPatient: control(event).checked })}
            />
            <span>${msg('Paciente marca')}</span>
          </label>
          <button
            class="button ghost icon-only md"
            type="button"
            aria-label=${msg('Tirar este tipo')}
            @click=${() =>
              form.put(
                TYPES,
                types.filter((_, at) => at !== index),
              )}
          >
            ${icon(close, 16)}
          </button>
        </div>`,
    )}
    <button
      class="button ghost md"
      type="button"
      @click=${() => form.put(TYPES, [...types, { kindId: '', minutes: 30, bookableByPatient: true }])}
    >
      ${icon(add, 16)} ${msg('Mais um tipo')}
    </button>`
}

const at = (...names: readonly string[]) => names.map((name) => `practitioner.${name}`)

/** A professional's card as it is laid out; wants `practitionerRowStyles`, `viewStyles` and the styles of fields. */
export function practitionerRows(form: PractitionerForm, today: string, kinds: readonly Kind[]) {
  const isWrong = Object.keys(form.issues).some((path) => isAbout(path, HOURS) || isAbout(path, TYPES))
  return html`<div class="columns">
    <div class="stack">
      ${formFields(form, at('name', 'treatment'))}
      <div class="fields">${formFields(form, at('council', 'councilNumber', 'councilState'))}</div>
      <div class="fields">${formFields(form, at('specialty', 'rqe'))}</div>
      ${qualificationRows(form)}
      <div class="fields">${formFields(form, at('roomId'))}</div>
      ${formFields(form, at('keepRoomWords'))}
      <div class="fields">${formFields(form, at('paperPhone', 'paperEmail'))}</div>
    </div>
    <div class="stack">
      ${isWrong ? html`<mb-notice kind="error" text=${msg('Confira os horários e os tipos de consulta.')}></mb-notice>` : nothing}
      <h2 class="heading-02">${msg('Expediente da semana')}</h2>
      ${hours(form, today)}
      <h2 class="heading-02">${msg('Tipos de consulta')}</h2>
      ${visitTypes(form, kinds)}
    </div>
  </div>`
}
