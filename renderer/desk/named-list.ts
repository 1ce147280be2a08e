import { msg } from '@lit/localize'
import { css, html, type TemplateResult } from 'lit'

/** The page of what the clinic names once: what the list is for, a way to add, one row a name. */
export const namedListStyles = css`
  .note {
    max-width: 720px;
    margin-bottom: 16px;
  }

  mb-notice {
    display: block;
    margin-bottom: 16px;
  }
`

interface NamedList {
  readonly title: string
  readonly note: string
  readonly add: { readonly word: string; readonly run: () => void }
  /** What is said above the table: that it is late, empty, or what in it needs somebody. */
  readonly above: unknown
  readonly columns: readonly string[]
  /** None: there is no table. */
  readonly rows: readonly TemplateResult[] | undefined
  readonly dialog: unknown
}

export function namedList({ title, note, add, above, columns, rows, dialog }: NamedList): TemplateResult {
  return html`
    <div class="head">
      <h1 class="heading-04">${title}</h1>
      <button class="button primary" type="button" @click=${add.run}>${add.word}</button>
    </div>
    <p class="note">${note}</p>
    ${above}
    <table class="list" ?hidden=${rows === undefined}>
      <thead>
        <tr>
          ${columns.map((word) => html`<th scope="col">${word}</th>`)}
          <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${dialog}
  `
}
