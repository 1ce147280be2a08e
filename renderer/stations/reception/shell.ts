import calendar from '@carbon/icons/es/calendar/20'
import report from '@carbon/icons/es/chart--bar/20'
import confirm from '@carbon/icons/es/checkmark--outline/20'
import week from '@carbon/icons/es/event--schedule/20'
import hourglass from '@carbon/icons/es/hourglass/20'
import identification from '@carbon/icons/es/identification/20'
import list from '@carbon/icons/es/list/20'
import login from '@carbon/icons/es/login/20'
import userAdmin from '@carbon/icons/es/user--admin/20'
import users from '@carbon/icons/es/user--multiple/20'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { CLOCK_MS, SessionSource } from '../../data/session.ts'
import { deskShell } from '../../desk/desk-shell.ts'
import { Router } from '../../router.ts'
import { keysOf } from './agenda/keys.ts'
import { receptionCommands, receptionPatients } from './commands.ts'
import './help-calls.ts'
import { routes } from './routes.ts'
import './undo-strip.ts'

/** The reception's window. */
@localized()
@customElement('mb-reception')
export class Reception extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100vh;
    }
  `

  readonly session = new SessionSource(this, CLOCK_MS)
  readonly router = new Router(this, routes, this.session.drawn)

  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () =>
    this.session.value?.state === 'active' ? {} : null,
  )

  readonly #commands = () => receptionCommands(this.session.value?.now ?? '', this.#practitioners.value ?? [])

  override render() {
    const station = msg('Recepção')
    const views = [
      { path: '/reception/agenda', label: msg('Agenda'), icon: calendar, key: 'F2' },
      { path: '/reception/semana', label: msg('Semana'), icon: week, key: 'F3' },
      { path: '/reception/lista', label: msg('Lista'), icon: list, key: 'F4' },
      { path: '/reception/chegadas', label: msg('Chegadas'), icon: login, key: 'F5' },
      { path: '/reception/confirmacoes', label: msg('Confirmar'), icon: confirm, key: 'F6' },
      { path: '/reception/pacientes', label: msg('Pacientes'), icon: users, key: 'F7' },
      { path: '/reception/espera', label: msg('Espera'), icon: hourglass, key: 'F8' },
      { path: '/reception/ausencias', label: msg('Ausências'), icon: userAdmin, key: 'F9' },
      { path: '/reception/contas', label: msg('Totem'), icon: identification, key: 'F10' },
      { path: '/reception/relatorios', label: msg('Relatórios'), icon: report, key: 'F11' },
    ]
    return deskShell(
      this.session,
      station,
      () =>
        html`<mb-desk-frame
          .views=${views}
          .commands=${this.#commands}
          .patients=${receptionPatients}
          .keys=${keysOf(this.router.path)}
          path=${this.router.path ?? ''}
          position=${station}
          >${this.router.outlet()}<mb-undo-strip path=${this.router.path ?? ''}></mb-undo-strip
          ><mb-help-calls></mb-help-calls
        ></mb-desk-frame>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception': Reception
  }
}
