import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { NoteTemplate } from '../../../preload/contract/template.ts'

/** Which template a note is written by: those in use, and the one it has, whatever became of that. */
export function templateChoice(
  now: NoteTemplate,
  offered: readonly NoteTemplate[],
  busy: boolean,
  choose: (template: NoteTemplate) => void,
): TemplateResult {
  const known = offered.some(({ versionId }) => versionId === now.versionId)
  const all = known ? offered : [now, ...offered]
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLSelectElement
    const chosen = all.find(({ versionId }) => versionId === value)
    if (chosen) choose(chosen)
  }
  return html`<label class="template">
    ${msg('Modelo')}
    <select id="template" ?disabled=${busy} aria-keyshortcuts="Control+M" @change=${onChange}>
      ${all.map(
        (one) =>
          html`<option value=${one.versionId} ?selected=${one.versionId === now.versionId}>
            ${one === now && !known ? msg(str`${one.name} (versão da nota)`) : one.name}
          </option>`,
      )}
    </select>
    <kbd>Ctrl+M</kbd>
  </label>`
}
