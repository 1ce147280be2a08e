import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { SessionSource } from '../../data/session.ts'
import { deskShell } from '../../desk/desk-shell.ts'

/** The administration's window. */
@localized()
@customElement('mb-admin')
export class Admin extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100vh;
    }
  `

  readonly session = new SessionSource(this)

  override render() {
    return deskShell(
      this.session,
      msg('Administração'),
      () =>
        html`<mb-desk-frame position=${msg('Administração')}
          ><h1>${msg('Administração')}</h1></mb-desk-frame
        >`,
    )
  }
}
