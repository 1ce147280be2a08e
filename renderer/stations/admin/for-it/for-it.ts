import { localized } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import english from '../../../../build/readme/for-it.md?raw'
import portuguese from '../../../../build/readme/for-it.pt-BR.md?raw'
import { localeNow } from '../../../i18n/locale.ts'
import { base } from '../../../style/base.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { blocksOf, wordsOf, type Block } from './blocks.ts'

const words = (line: string) =>
  wordsOf(line).map(({ as, text }) => {
    if (as === 'plain') return text
    return as === 'code' ? html`<code>${text}</code>` : html`<strong>${text}</strong>`
  })

function drawn(block: Block) {
  switch (block.kind) {
    case 'title':
      return html`<h1 class="heading-04">${words(block.text)}</h1>`
    case 'heading':
      return html`<h2 class="heading-03">${words(block.text)}</h2>`
    case 'paragraph':
      return html`<p class="prose">${words(block.text)}</p>`
    case 'steps':
      return html`<ol class="prose">
        ${block.items.map((item) => html`<li>${words(item)}</li>`)}
      </ol>`
    case 'table':
      return html`<table class="list">
        <thead>
          <tr>
            ${block.head.map((cell) => html`<th scope="col">${words(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${words(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`
  }
}

/** The page for whoever administers the PCs, as it stands beside the README, in the language of the window. */
@localized()
@customElement('mb-for-it')
export class ForIt extends LitElement {
  static override styles = [
    base,
    type,
    table,
    css`
      :host {
        display: block;
        max-width: 1100px;
        padding: 24px 32px 48px;
      }

      h2 {
        margin: 32px 0 8px;
      }

      p,
      ol,
      table.list {
        margin: 8px 0 16px;
      }

      ol {
        padding-left: 24px;
        list-style: decimal;
      }

      table.list td {
        height: auto;
        padding: 8px 16px;
        vertical-align: top;
      }

      code {
        font-size: 13px;
        overflow-wrap: anywhere;
        user-select: text;
      }

      /* The name of a setting is read whole. */
      td:first-child code {
        overflow-wrap: normal;
      }
    `,
  ]

  override render() {
    return blocksOf(localeNow() === 'en' ? english : portuguese).map(drawn)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-for-it': ForIt
  }
}
