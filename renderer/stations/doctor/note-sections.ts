import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { diagnosesPlace, type FilledSection } from '../../../preload/contract/note-sections.ts'
import { hasChoice, withChoice } from './checklist.ts'
import type { SnippetTyping } from './snippets/typing.ts'

interface Drawn {
  readonly sections: readonly FilledSection[]
  readonly readonly: boolean
  /** The fields of vital signs, and whether something stands in them. */
  readonly vitals: TemplateResult
  /** The list of further values. */
  readonly measures: TemplateResult
  readonly measured: boolean
  /** The list of diagnoses, and whether something stands in it. */
  readonly diagnoses: TemplateResult
  readonly diagnosed: boolean
  readonly write: (section: FilledSection, text: string, caret: number | null) => void
  readonly snippets: SnippetTyping
}

function choices({ readonly, write }: Drawn, section: FilledSection) {
  if (section.choices.length === 0) return nothing
  return html`<div class="choices" role="group" aria-label=${section.title}>
    ${section.choices.map(
      (choice) =>
        html`<button
          class="button ghost sm"
          type="button"
          aria-pressed=${hasChoice(section.text, choice) ? 'true' : 'false'}
          ?disabled=${readonly}
          @click=${() => write(section, withChoice(section.text, choice), null)}
        >
          ${choice}
        </button>`,
    )}
  </div>`
}

function part(drawn: Drawn, section: FilledSection) {
  const { key, title, help, text } = section
  const { snippets } = drawn
  return html`<div class="part">
    ${section.kind === 'vitals' ? html`<div class="whole">${drawn.measures}</div>` : nothing}
    <label for=${key}>${title}</label>
    <div class="column">
      ${choices(drawn, section)} ${key === diagnosesPlace(drawn.sections) ? drawn.diagnoses : nothing}
      <textarea
        id=${key}
        rows="4"
        maxlength="20000"
        spellcheck="false"
        aria-describedby=${help === null ? nothing : `${key}-help`}
        ?readonly=${drawn.readonly}
        aria-autocomplete="list"
        aria-controls=${snippets.active(key) === nothing ? nothing : 'snippets'}
        aria-activedescendant=${snippets.active(key)}
        .value=${live(text)}
        @input=${(event: Event) => {
          const area = event.target as HTMLTextAreaElement
          drawn.write(section, area.value, area.selectionStart)
          snippets.typed(event)
        }}
        @keydown=${snippets.key}
        @blur=${snippets.left}
      ></textarea>
      ${snippets.under(key, text)}
      ${help === null ? nothing : html`<p class="helper" id="${key}-help">${help}</p>`}
    </div>
  </div>`
}

/** Values of a note whose template has no place for them. */
const unplacedValues = ({ measures }: Drawn, strip: TemplateResult) =>
  html`${strip}
    <div class="part">
      <div class="whole">${measures}</div>
    </div>`

/** The diagnoses of a note whose template has no place for them. */
const unplaced = ({ diagnoses }: Drawn) =>
  html`<div class="part">
    <span class="name">${msg('Diagnósticos')}</span>
    <div class="column">${diagnoses}</div>
  </div>`

/** The sections of a note in their order; the vital signs stand before the words of theirs and stay in sight. */
export function noteSections(drawn: Drawn): TemplateResult {
  const { sections, vitals, measured, diagnosed } = drawn
  const strip = html`<div class="vitals">${vitals}</div>`
  const placed = sections.some(({ kind }) => kind === 'vitals')
  return html`${repeat(
    sections,
    ({ key }) => key,
    (section) => html`${section.kind === 'vitals' ? strip : nothing} ${part(drawn, section)}`,
  )}
  ${!placed && measured ? unplacedValues(drawn, strip) : nothing}
  ${diagnosesPlace(sections) === null && diagnosed ? unplaced(drawn) : nothing}`
}
