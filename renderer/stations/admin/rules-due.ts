import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import '../../elements/notice.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'

/** A line where the administration starts: how many rules of papers wait to be held against their sources. Nothing where none does. */
@localized()
@customElement('mb-rules-due')
export class RulesDue extends LitElement {
  static override styles = [
    base,
    button,
    css`
      mb-notice {
        display: block;
        max-width: 960px;
        margin-bottom: 16px;
      }
    `,
  ]

  readonly #rules = new LiveQuery(this, 'document.rules', () => ({}))

  override render() {
    const due = this.#rules.value?.rules.filter((rule) => rule.due).length ?? 0
    if (due === 0) return nothing
    return html`<mb-notice kind="info" text=${msg(str`Regras de documentos a conferir na fonte: ${due}.`)}
      ><button class="button ghost sm" type="button" @click=${() => goTo('/admin/documentos')}>
        ${msg('Ver as regras')}
      </button></mb-notice
    >`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-rules-due': RulesDue
  }
}
