import building from '@carbon/icons/es/building/20'
import report from '@carbon/icons/es/chart--bar/20'
import document from '@carbon/icons/es/document/20'
import calendar from '@carbon/icons/es/event/20'
import home from '@carbon/icons/es/home/20'
import book from '@carbon/icons/es/notebook/20'
import dataBackup from '@carbon/icons/es/save/20'
import doctor from '@carbon/icons/es/stethoscope/20'
import users from '@carbon/icons/es/user--multiple/20'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { CLOCK_MS, SessionSource } from '../../data/session.ts'
import { deskShell } from '../../desk/desk-shell.ts'
import { Router } from '../../router.ts'
import { routes } from './routes.ts'

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

  readonly session = new SessionSource(this, CLOCK_MS)
  readonly router = new Router(this, routes, this.session.drawn)

  override render() {
    const views = [
      { path: '/admin/inicio', label: msg('Início'), icon: home, key: 'F2' },
      { path: '/admin/profissionais', label: msg('Agendas'), icon: doctor, key: 'F3' },
      { path: '/admin/usuarios', label: msg('Usuários'), icon: users, key: 'F4' },
      { path: '/admin/clinica', label: msg('Clínica'), icon: building, key: 'F5' },
      { path: '/admin/copias', label: msg('Cópias'), icon: dataBackup, key: 'F6' },
      { path: '/admin/trilha', label: msg('Acessos'), icon: book, key: 'F7' },
      { path: '/admin/fechamentos', label: msg('Feriados'), icon: calendar, key: 'F8' },
      { path: '/admin/relatorios', label: msg('Relatórios'), icon: report, key: 'F9' },
      { path: '/admin/documentos', label: msg('Regras'), icon: document, key: 'F10' },
    ]
    const station = msg('Administração')
    return deskShell(
      this.session,
      station,
      () =>
        html`<mb-desk-frame .views=${views} path=${this.router.path ?? ''} position=${station}
          >${this.router.outlet()}</mb-desk-frame
        >`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-admin': Admin
  }
}
