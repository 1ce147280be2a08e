import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { BegunPaper } from './begun-papers.ts'
import type { PaperLine } from './paper-list.ts'

interface Ways {
  /** The newest one of before of its kind. */
  readonly last: PaperLine | undefined
  repeat(): void
  drop(): void
  giveReason(reason: string): void
}

/** Above a paper that is being typed: the last one again, to leave it, and why it takes the place of another. */
export function begunWays({ touched, replaces, replaceReason }: BegunPaper, ways: Ways) {
  const { last } = ways
  const isBare = !last && !touched
  return html`${
    isBare
      ? nothing
      : html`<div class="ways">
          ${
            last
              ? html`<button class="button ghost sm" type="button" @click=${() => ways.repeat()}>
                  ${msg(str`Repetir o último, nº ${last.number}`)} <kbd>Alt+U</kbd>
                </button>`
              : nothing
          }
          ${
            touched
              ? html`<button class="button ghost sm" type="button" @click=${() => ways.drop()}>
                  ${msg('Descartar o que foi digitado')}
                </button>`
              : nothing
          }
        </div>`
  }
  ${
    replaces
      ? html`<div class="field">
          <label for="why">${msg(str`Por que substitui o nº ${replaces.number}`)}</label>
          <input
            id="why"
            class="input"
            maxlength="300"
            .value=${live(replaceReason)}
            @input=${({ currentTarget }: InputEvent) => ways.giveReason((currentTarget as HTMLInputElement).value)}
          />
        </div>`
      : nothing
  }`
}
