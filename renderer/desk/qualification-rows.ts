import add from '@carbon/icons/es/add/16'
import close from '@carbon/icons/es/close/16'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { MOST_QUALIFICATIONS } from '../../preload/contract/most-qualifications.ts'
import { icon } from '../elements/icon.ts'
import '../elements/text-field.ts'
import { QUALIFICATIONS, type Qualification } from './practitioner-fields.ts'
import type { PractitionerForm } from './practitioner-rows.ts'

const NEW: Qualification = { specialty: '', rqe: '', onPapers: true }

/** The specialties beside the one of the card, each with its register and whether papers name it. */
export function qualificationRows(form: PractitionerForm) {
  const rows = form.typed<readonly Qualification[]>(QUALIFICATIONS)
  const change = (index: number, part: Partial<Qualification>) =>
    form.put(
      QUALIFICATIONS,
      rows.map((one, at) => (at === index ? { ...one, ...part } : one)),
    )
  const take = (index: number) => {
    // By place, the sentences would stand at other rows now.
    form.refuse(
      Object.fromEntries(
        Object.entries(form.issues).filter(([path]) => !path.startsWith(`${QUALIFICATIONS}.`)),
      ),
    )
    form.put(
      QUALIFICATIONS,
      rows.filter((_, at) => at !== index),
    )
  }
  const line = (index: number, name: 'specialty' | 'rqe', label: string) =>
    html`<mb-text-field
      id=${`${name}-${String(index + 2)}`}
      label=${label}
      .value=${live(rows[index]?.[name] ?? '')}
      issue=${form.issues[`${QUALIFICATIONS}.${String(index)}.${name}`] ?? ''}
      @input=${({ currentTarget }: Event) =>
        change(index, { [name]: (currentTarget as HTMLElementTagNameMap['mb-text-field']).value })}
    ></mb-text-field>`
  return html`${rows.map(
    ({ onPapers }, index) =>
      html`<div class="qualification">
        ${line(index, 'specialty', msg(str`${index + 2}ª especialidade`))} ${line(index, 'rqe', 'RQE')}
        <label class="check">
          <input
            type="checkbox"
            .checked=${live(onPapers)}
            @change=${({ currentTarget }: Event) =>
              change(index, { onPapers: (currentTarget as HTMLInputElement).checked })}
          />
          <span>${msg('Sai nos papéis')}</span>
        </label>
        <button
          class="button ghost icon-only md"
          type="button"
          aria-label=${msg(str`Tirar a ${index + 2}ª especialidade`)}
          @click=${() => take(index)}
        >
          ${icon(close, 16)}
        </button>
      </div>`,
  )}
  ${
    rows.length < MOST_QUALIFICATIONS
      ? html`<div>
          <button
            class="button ghost md"
            type="button"
            @click=${() => form.put(QUALIFICATIONS, [...rows, NEW])}
          >
            ${icon(add, 16)} ${msg('Mais uma especialidade com RQE')}
          </button>
        </div>`
      : nothing
  }`
}
