import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/late-visit.ts'
import type { RecordedVisit } from '../../desk/late-visit.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'

/** A doctor's own visit that has happened: written down, and on to its note. */
@localized()
@customElement('mb-doctor-late')
export class DoctorLate extends LitElement {
  static override styles = [base, type, viewStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined

  async #toNote({ appointmentId }: RecordedVisit): Promise<void> {
    const { encounterId } = await call('record.begin-late', { appointmentId })
    goTo(`/doctor/atendimento/${encounterId}`)
  }

  override render() {
    const own = this.session?.account?.practitionerId
    if (!own) return nothing
    return html`<div class="head">
        <h1 class="heading-04">${msg('Lançar consulta que já aconteceu')}</h1>
      </div>
      <mb-late-visit
        own=${own}
        @mb-recorded=${(event: CustomEvent<RecordedVisit>) => void this.#toNote(event.detail)}
        @mb-leave=${() => goTo('/doctor/dia')}
      ></mb-late-visit>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-doctor-late': DoctorLate
  }
}
