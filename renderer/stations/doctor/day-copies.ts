import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { byAsker } from '../../desk/copy-words.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

/** Copies of records that were asked for at the desk and wait for this professional; each is made in its chart. */
@localized()
@customElement('mb-day-copies')
export class DayCopies extends LitElement {
  static override styles = [
    base,
    type,
    css`
      section {
        padding: 12px 16px 16px;
        border-bottom: 1px solid var(--border-subtle-01);
      }

      h2 {
        margin-bottom: 4px;
        font-size: 14px;
        line-height: 18px;
        font-weight: 600;
      }

      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 8px;
        padding: 4px 0;
      }

      .minor {
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }

      .minor.late {
        color: var(--text-error);
      }
    `,
  ]

  @property() today = ''
  readonly #awaited = new LiveQuery(this, 'copy.awaited', () => ({ patientId: null }))

  override render() {
    const { value, error } = this.#awaited
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    if (!value || value.length === 0) return nothing
    return html`<section aria-labelledby="copies">
      <h2 id="copies">${msg('Cópias do prontuário pedidas')}</h2>
      <ul>
        ${value.map(
          (one) =>
            html`<li>
              <span
                >${one.patientName}<br /><span class="minor ${one.dueOn < this.today ? 'late' : ''}"
                  >${msg(str`pedida em ${date(one.askedOn)}`)} ${byAsker(one)},
                  ${msg(str`prazo ${date(one.dueOn)}`)}</span
                ></span
              >
              <a
                class="link"
                href="/doctor/prontuario/${one.patientId}"
                aria-label=${msg(str`Abrir o prontuário de ${one.patientName}`)}
                >${msg('Abrir prontuário')}</a
              >
            </li>`,
        )}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-day-copies': DayCopies
  }
}
