import { msg, str } from '@lit/localize'
import { html } from 'lit'
import type { CalledText } from './pulled.ts'

/** The list under a text: what may be called by the word behind "/", and all of the chosen one. */
export function snippetChoices(
  word: string,
  offered: readonly CalledText[],
  chosen: number,
  take: (one: CalledText) => void,
) {
  if (offered.length === 0) return html`<p class="helper">${msg(str`Nenhum texto pronto com /${word}`)}</p>`
  return html`<ul id="snippets" role="listbox" aria-label=${msg('Textos prontos')}>
      ${offered.map(
        (one, at) =>
          html`<li
            id="snippet-${at}"
            role="option"
            aria-selected=${at === chosen ? 'true' : 'false'}
            @mousedown=${(event: Event) => {
              event.preventDefault()
              take(one)
            }}
          >
            <b>/${one.shortcut}</b> <span>${one.label}</span>
          </li>`,
      )}
    </ul>
    <p class="preview">${offered[chosen]?.text}</p>`
}
