import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/clinic-closures.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

/** The days on which the clinic does not open, year by year. */
@localized()
@customElement('mb-admin-closures')
export class AdminClosures extends LitElement {
  static override styles = [
    base,
    type,
    viewStyles,
    css`
      mb-clinic-closures {
        max-width: 1000px;
        border: 1px solid var(--border-subtle-00);
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined

  override render() {
    return html`<div class="head"><h1 class="heading-04">${msg('Feriados e fechamentos')}</h1></div>
      <mb-clinic-closures today=${this.session?.now.slice(0, 10) ?? ''}></mb-clinic-closures>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-admin-closures': AdminClosures
  }
}
