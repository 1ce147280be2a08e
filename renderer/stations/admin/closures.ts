import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/clinic-closures.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import './closed-days.ts'
import './schedule/recurring-blocks.ts'

/** The days on which the clinic does not open, year by year. */
@localized()
@customElement('mb-admin-closures')
export class AdminClosures extends LitElement {
  static override styles = [
    base,
    button,
    type,
    viewStyles,
    css`
      .columns {
        grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr);
      }

      @media (max-width: 1200px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }

      mb-clinic-closures {
        border: 1px solid var(--border-subtle-00);
        overflow-x: auto;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined

  readonly #schedule = new LiveQuery(this, 'schedule.read', () => ({}))

  override render() {
    const today = this.session?.now.slice(0, 10) ?? ''
    const { value } = this.#schedule
    return html`<div class="head"><h1 class="heading-04">${msg('Feriados e fechamentos')}</h1></div>
      <div class="columns">
        <mb-clinic-closures today=${today}></mb-clinic-closures>
        <div class="stack">
          <mb-closed-days today=${today}></mb-closed-days>
          ${
            value
              ? html`<mb-recurring-blocks
                  today=${today}
                  .blocks=${value.blocks.filter(({ practitionerId }) => practitionerId === null)}
                ></mb-recurring-blocks>`
              : html`<div>${standIn(this.#schedule)}</div>`
          }
        </div>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-admin-closures': AdminClosures
  }
}
