import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { type } from '../../../style/type.ts'
import { onlyInforms, reasonWord } from './reason-words.ts'

/** Why a visit cannot stand at a place: every reason that the clinic gives, kept up to date. */
@localized()
@customElement('mb-why-not')
export class WhyNot extends LitElement {
  static override styles = [
    base,
    type,
    css`
      section {
        padding: 16px;
        border-bottom: 1px solid var(--border-subtle-00);
        border-left: 4px solid var(--interactive);
      }

      ul {
        display: grid;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ]

  @property({ attribute: false }) wish: Input<'booking.explain'> | null = null
  /** "Dra. Beatriz" */
  @property() whom = ''
  readonly #reasons = new LiveQuery(this, 'booking.explain', () => this.wish)

  override render() {
    const { wish, whom } = this
    const { value, error } = this.#reasons
    if (!wish) return nothing
    const at = time2(wish.startMinute)
    const against = value?.filter((one) => !onlyInforms(one)) ?? []
    return html`<section role="status">
      <h3 class="heading-01">${at}, ${whom}</h3>
      ${error ? html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>` : nothing}
      ${value ? html`<p>${against.length === 0 ? msg('Este horário está livre.') : msg('Por que não:')}</p>` : nothing}
      <ul>
        ${value?.map((one) => html`<li>${reasonWord(one)}</li>`)}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-why-not': WhyNot
  }
}
