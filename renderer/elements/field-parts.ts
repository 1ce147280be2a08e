import warning from '@carbon/icons/es/warning--filled/16'
import { html, nothing, type TemplateResult } from 'lit'
import { icon } from './icon.ts'

/** Label, control, then the issue or else the hint; the control must carry id "control" and aria-describedby "about". */
export function fieldParts(parts: {
  readonly label: string
  readonly control: TemplateResult
  readonly hint: string
  readonly issue: string
}): TemplateResult {
  return html`<div class="field">
    <label for="control">${parts.label}</label>
    ${parts.control}
    <div id="about" aria-live="polite">
      ${
        parts.issue
          ? html`<span class="issue">${icon(warning)}<span>${parts.issue}</span></span>`
          : parts.hint
            ? html`<span class="hint">${parts.hint}</span>`
            : nothing
      }
    </div>
  </div>`
}
