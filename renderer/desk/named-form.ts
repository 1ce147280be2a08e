import { msg } from '@lit/localize'
import { css, html, nothing, type TemplateResult } from 'lit'
import '../elements/dialog.ts'
import { formFields, formProblem, type DrawnForm } from '../elements/form-field.ts'
import { formOf, type StandingForm } from '../elements/form-of.ts'

/** The frame of a form for something the clinic names once: a convênio, a kind of visit. */
export const namedFormStyles = css`
  form,
  fieldset {
    display: grid;
    gap: 16px;
  }

  fieldset {
    border: 0;
    padding: 0;
  }

  ul {
    padding-left: 16px;
    list-style: disc;
  }
`

interface NamedForm {
  readonly heading: string
  readonly form: DrawnForm & StandingForm
  readonly fields: readonly string[]
  /** What stands between the fields and the button. */
  readonly more: unknown
  readonly leave: () => void
}

export function namedForm({ heading, form, fields, more, leave }: NamedForm): TemplateResult {
  return html`<mb-dialog open heading=${heading} @mb-close=${leave}>
    <form ${formOf(form)}>
      ${formProblem(form)} ${formFields(form, fields)} ${more}
      <button class="button primary" type="submit">${msg('Salvar')}</button>
    </form>
  </mb-dialog>`
}

/** What a change touches, a line each; told as it is typed. */
export const touchedLines = (lines: readonly string[]) =>
  lines.length === 0
    ? nothing
    : html`<div role="status">
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>`

/** Forgets what was typed in forms and tells the page that they are left (`mb-leave`). */
export function leaveForms(host: EventTarget, ...forms: readonly { clear(): void }[]): void {
  for (const form of forms) form.clear()
  host.dispatchEvent(new CustomEvent('mb-leave'))
}
