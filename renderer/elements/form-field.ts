import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ChoiceKind, ManyKind, TextKind } from '../data/form-fields.ts'
import type { FieldView } from '../data/form.ts'
import './date-field.ts'
import './notice.ts'
import './password-field.ts'
import './select-field.ts'
import './text-field.ts'

/** What drawing a field needs of its form. */
export interface DrawnForm {
  readonly isCard: boolean
  readonly problem: string
  /** The clinic's date. */
  readonly today?: string
  view(path: string): FieldView | null
  put(path: string, raw: unknown): void
  leave(path: string): void
}

type Control = HTMLElement & { readonly value: string; readonly typedText?: string }

/** A field of a form, drawn by its kind; nothing while it is not asked. */
export function formField(form: DrawnForm, path: string): TemplateResult | typeof nothing {
  const view = form.view(path)
  if (!view) return nothing
  const { id, field, raw, issue } = view
  if (field.kind === 'own') return nothing
  if (field.kind === 'check') return checkBox(form, path, view, field)
  if (field.kind === 'many') return boxes(form, path, view, field)
  const text = typeof raw === 'string' ? raw : ''
  const help = field.help ?? ''
  const onInput = (event: Event) => {
    const control = event.currentTarget as Control
    form.put(path, control.value || (control.typedText ?? ''))
  }
  const onLeave = () => form.isCard && form.leave(path)
  if (field.kind === 'choice')
    return html`<mb-select-field
      id=${id}
      label=${field.label}
      hint=${help}
      .value=${isOffered(field, text) ? text : ''}
      .options=${optionsOf(field, text)}
      issue=${issue}
      @change=${onInput}
      @focusout=${onLeave}
    ></mb-select-field>`
  if (field.kind === 'date')
    return html`<mb-date-field
      id=${id}
      label=${field.label}
      hint=${help}
      ?partial=${field.partial}
      today=${form.today ?? ''}
      .text=${text}
      issue=${issue}
      @input=${onInput}
      @focusout=${onLeave}
    ></mb-date-field>`
  if (field.kind === 'password')
    return html`<mb-password-field
      id=${id}
      label=${field.label}
      hint=${help}
      .value=${live(text)}
      issue=${issue}
      autocomplete="off"
      @input=${onInput}
      @focusout=${onLeave}
    ></mb-password-field>`
  const lines: Partial<TextKind> = field.kind === 'text' ? field : {}
  return html`<mb-text-field
    id=${id}
    label=${field.label}
    hint=${help}
    type=${lines.type ?? 'text'}
    keyboard=${field.kind === 'number' ? 'numeric' : 'text'}
    placeholder=${field.example ?? ''}
    .maxLength=${lines.max ?? 0}
    .rows=${lines.rows ?? 0}
    .mask=${lines.mask}
    .value=${live(text)}
    issue=${issue}
    @input=${onInput}
    @focusout=${onLeave}
  ></mb-text-field>`
}

/** Several fields, in this order. */
export const formFields = (form: DrawnForm, paths: readonly string[]) =>
  paths.map((path) => formField(form, path))

const isOffered = ({ options }: ChoiceKind<string | number>, chosen: string) =>
  options.some(({ value }) => String(value) === chosen)

/** What a choice offers; while nothing is chosen it says so, because a choice that decides something is made by people. */
function optionsOf(field: ChoiceKind<string | number>, chosen: string) {
  const options = field.options.map(({ value, label }) => ({ value: String(value), label }))
  return isOffered(field, chosen) ? options : [{ value: '', label: msg('Escolha') }, ...options]
}

function checkBox(
  form: DrawnForm,
  path: string,
  { id, raw, issue }: FieldView,
  { label, help }: { readonly label: string; readonly help?: string | undefined },
): TemplateResult {
  const about = [issue ? `${id}-issue` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ')
  return html`<label class="check"
      ><input
        id=${id}
        type="checkbox"
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${about || nothing}
        .checked=${live(raw === true)}
        @change=${(event: Event) => form.put(path, (event.currentTarget as HTMLInputElement).checked)}
      /><span>${label}</span></label
    >${help ? html`<p class="helper" id="${id}-help">${help}</p>` : nothing}${issue ? html`<p class="issue" id="${id}-issue" role="alert">${issue}</p>` : nothing}`
}

/** Boxes to tick under one heading; a page lays them out by the class "boxes". */
function boxes(form: DrawnForm, path: string, { raw, issue }: FieldView, field: ManyKind<string>) {
  const ticked = raw as readonly string[]
  const toggle = (value: string) =>
    form.put(path, ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value])
  return html`<fieldset class="field">
    <legend>${field.label}</legend>
    <div class="boxes">
      ${field.options.map(
        ({ value, label }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(ticked.includes(value))}
              @change=${() => toggle(value)}
            /><span>${label}</span></label
          >`,
      )}
    </div>
    ${issue ? html`<p class="issue" role="alert">${issue}</p>` : nothing}
  </fieldset>`
}

/** Why the form as a whole was refused, where there is a reason. */
export const formProblem = ({ problem }: { readonly problem: string }) =>
  problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing
