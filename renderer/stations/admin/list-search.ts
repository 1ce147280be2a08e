import { msg, str } from '@lit/localize'
import { css, html, type TemplateResult } from 'lit'
import { fold } from '../../../preload/contract/fold.ts'
import '../../elements/text-field.ts'

export const listSearchStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 24px;
    margin-bottom: 16px;
  }

  .search mb-text-field {
    width: min(100%, 360px);
  }

  .search p {
    padding-bottom: 10px;
  }
`

/** Whether every word that was typed begins a word of what is known of a line. */
export function isFound(typed: string, known: readonly (string | null)[]): boolean {
  const words = fold(known.filter((one) => one !== null).join(' ')).split(/[^\p{L}\p{N}]+/u)
  return fold(typed)
    .split(/\s+/u)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
}

interface ListSearch {
  readonly text: string
  /** How many lines are in sight, of how many. */
  readonly shown: number
  readonly all: number
  /** Of all of them, in use. */
  readonly active: number
  typed(text: string): void
}

function countWords({ shown, all, active }: Pick<ListSearch, 'shown' | 'all' | 'active'>): string {
  if (shown === 0 && all > 0) return msg('Nada com estas letras.')
  return shown === all ? msg(str`${all} ao todo, ${active} em uso`) : msg(str`${shown} de ${all}`)
}

/** Above a list of the administration: a word to look for, and how many there are. Wants `listSearchStyles`. */
export function listSearch({ text, shown, all, active, typed }: ListSearch): TemplateResult {
  return html`<div class="search">
    <mb-text-field
      label=${msg('Procurar')}
      type="search"
      .value=${text}
      @input=${(event: Event) => typed((event.currentTarget as unknown as { value: string }).value)}
    ></mb-text-field>
    <p class="helper" role="status">${countWords({ shown, all, active })}</p>
  </div>`
}
