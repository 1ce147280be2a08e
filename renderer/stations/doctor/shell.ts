import calendar from '@carbon/icons/es/calendar/20'
import folder from '@carbon/icons/es/document/20'
import home from '@carbon/icons/es/home/20'
import printer from '@carbon/icons/es/printer/20'
import stethoscope from '@carbon/icons/es/stethoscope/20'
import text from '@carbon/icons/es/text--short-paragraph/20'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement } from 'lit/decorators.js'
import { LiveQuery } from '../../data/live-query.ts'
import { CLOCK_MS, SessionSource } from '../../data/session.ts'
import { unsavedAreOf } from '../../data/unsaved-notes.ts'
import { deskShell } from '../../desk/desk-shell.ts'
import type { PatientActions } from '../../desk/palette.ts'
import { goTo, Router } from '../../router.ts'
import './broken-glass.ts'
import { keysOf } from './key-hints.ts'
import { routes } from './routes.ts'

/** A patient found here is a chart. */
const patients: PatientActions = { open: (patientId) => goTo(`/doctor/prontuario/${patientId}`) }

const TRIAGE = '/doctor/triagem'

/** The doctor's window. */
@localized()
@customElement('mb-doctor')
export class Doctor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 100vh;
    }
  `

  readonly session = new SessionSource(this, CLOCK_MS)
  readonly router = new Router(this, routes, this.session.drawn)
  readonly #open = new LiveQuery(this, 'record.open', () =>
    this.session.value?.state === 'active' && !this.#isNurse ? {} : null,
  )

  /** Who works here as a nurse alone has the triage, and nothing else of this window. */
  get #isNurse(): boolean {
    const roles = this.session.value?.account?.roles ?? []
    return roles.includes('nurse') && !roles.includes('doctor')
  }

  protected override willUpdate(): void {
    const account = this.session.value?.account
    if (account) unsavedAreOf(account.id)
    const isElsewhere = this.router.path !== undefined && this.router.path !== TRIAGE
    if (this.#isNurse && isElsewhere) goTo(TRIAGE, { replace: true })
  }

  /** The way back to what was begun last today, and to its papers. */
  get #underWay() {
    const today = this.session.value?.now.slice(0, 10)
    const last = this.#open.value?.find(({ encounterId, date }) => encounterId !== null && date === today)
    if (!last) return []
    const path = `/doctor/atendimento/${last.encounterId ?? ''}`
    // Papers are of the consultation in sight, whichever was begun last.
    const inSight = this.router.params['encounterId'] ?? last.encounterId ?? ''
    return [
      { path, label: msg('Atender'), icon: stethoscope, key: 'F4' },
      { path: `/doctor/atendimento/${inSight}/documentos`, label: msg('Emitir'), icon: printer, key: 'F7' },
    ]
  }

  #triage() {
    const views = [{ path: TRIAGE, label: msg('Triagem'), icon: stethoscope, key: 'F2' }]
    return html`<mb-desk-frame .views=${views} path=${TRIAGE} position=${msg('Enfermagem')}
      >${this.router.path === TRIAGE ? this.router.outlet() : nothing}</mb-desk-frame
    >`
  }

  override render() {
    if (this.#isNurse) return deskShell(this.session, msg('Consultório'), () => this.#triage())
    const views = [
      { path: '/doctor/dia', label: msg('Meu dia'), icon: home, key: 'F2' },
      { path: '/doctor/prontuario', label: msg('Prontuário'), icon: folder, key: 'F3' },
      ...this.#underWay,
      { path: '/doctor/agenda', label: msg('Agenda'), icon: calendar, key: 'F5' },
      { path: '/doctor/textos', label: msg('Textos'), icon: text, key: 'F6' },
    ]
    return deskShell(
      this.session,
      msg('Consultório'),
      () =>
        html`<mb-desk-frame
            .views=${views}
            .patients=${patients}
            .keys=${keysOf(this.router.path)}
            path=${this.router.path ?? ''}
            position=${msg('Profissional')}
            >${this.router.outlet()}</mb-desk-frame
          ><mb-broken-glass></mb-broken-glass>`,
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-doctor': Doctor
  }
}
