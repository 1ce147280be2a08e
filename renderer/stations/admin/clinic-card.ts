import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { KnownOf } from '../../data/form-fields.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { clinicFields, clinicRows, clinicRowStyles } from '../../desk/clinic-fields.ts'
import { ClinicHints } from '../../desk/clinic-hints.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import './clinic-logo.ts'
import './clinic-sheet.ts'
import './nurse-rules.ts'
import './schedule/patient-rules.ts'
import './technical-lead.ts'

/** The clinic's card and its idle lock. */
@localized()
@customElement('mb-clinic-card')
export class ClinicCard extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    clinicRowStyles,
    css`
      .beside {
        gap: 32px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #clinic = new LiveQuery(this, 'clinic.read', () => ({}))
  readonly #hints: ClinicHints = new ClinicHints(this, () => this.#form)
  readonly #form = new Form(this, 'clinic.update', {
    fields: () => ({
      ...clinicFields(this.#hints),
      idleLockMinutes: {
        kind: 'number',
        id: 'idle',
        label: msg('Bloquear a estação depois de quantos minutos sem uso'),
        help: this.#ceilingHelp,
      },
    }),
    blame: { 'set-by-policy': 'idleLockMinutes' },
    of: () => '',
    known: () => this.#known,
  })

  get #ceilingHelp(): string {
    const most = this.session?.idleLockCeiling ?? null
    return most === null ? '' : msg(str`No máximo ${most}: decide a política do computador da clínica`)
  }

  get #known(): KnownOf<'clinic.update'> | null {
    const clinic = this.#clinic.value
    if (!clinic || !this.session) return null
    return { clinic, idleLockMinutes: this.session.idleLockMinutes } as KnownOf<'clinic.update'>
  }

  override render() {
    const head = html`<div class="head">
      <h1 class="heading-04">${msg('Clínica')}</h1>
      <div>
        <a class="button ghost" href="/admin/clinica/mensagem">${msg('Mensagem de confirmação')}</a>
        <a class="button ghost" href="/admin/clinica/salas">${msg('Salas')}</a>
        <a class="button ghost" href="/admin/clinica/ti">${msg('Para a TI')}</a>
      </div>
    </div>`
    if (!this.#known) return html`${head} ${standIn(this.#clinic)}`
    return html`${head}
      <div class="columns">
        <form ${formOf(this.#form)}>
          ${formProblem(this.#form)}
          ${this.#form.saved ? html`<mb-notice kind="success" text=${msg('Dados da clínica salvos.')}></mb-notice>` : nothing}
          <div class="stack">
            ${clinicRows(this.#form, this.#hints)} ${formField(this.#form, 'idleLockMinutes')}
          </div>
          <div class="actions"><button class="button primary" type="submit">${msg('Salvar')}</button></div>
        </form>
        <div class="stack beside">
          <mb-clinic-logo></mb-clinic-logo>
          <mb-clinic-sheet></mb-clinic-sheet>
          <mb-technical-lead></mb-technical-lead>
          <mb-nurse-rules></mb-nurse-rules>
          <mb-patient-rules></mb-patient-rules>
        </div>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-card': ClinicCard
  }
}
