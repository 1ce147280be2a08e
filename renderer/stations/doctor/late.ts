import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/late-visit.ts'
import type { RecordedVisit } from '../../desk/late-visit.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { goToLateNote } from './late-note.ts'

/** A doctor's own visit that has happened: written down, and on to its note. */
@localized()
@customElement('mb-doctor-late')
export class DoctorLate extends LitElement {
  static override styles = [base, type, button, viewStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  /** The visit that was written down, and why its note did not begin. */
  @state() private stuck: { readonly visit: RecordedVisit; readonly problem: string } | undefined

  async #toNote(visit: RecordedVisit): Promise<void> {
    try {
      await goToLateNote(visit)
    } catch (error) {
      this.stuck = { visit, problem: errorSentence(error) }
    }
  }

  /** The visit is there: it is not written down a second time. */
  #goOn({ visit, problem }: NonNullable<DoctorLate['stuck']>) {
    return html`<p role="status">${msg(str`Lançada: ${visit.patientName}, ${date(visit.date)}`)}</p>
      <mb-notice kind="error" text=${problem}></mb-notice>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => void this.#toNote(visit)}>
          ${msg('Escrever a nota')}
        </button>
        <a class="button ghost" href="/doctor/dia">${msg('Voltar ao meu dia')}</a>
      </div>`
  }

  #form(own: string) {
    return html`<mb-late-visit
      own=${own}
      @mb-recorded=${(event: CustomEvent<RecordedVisit>) => void this.#toNote(event.detail)}
      @mb-leave=${() => goTo('/doctor/dia')}
    ></mb-late-visit>`
  }

  override render() {
    const own = this.session?.account?.practitionerId
    if (!own) return nothing
    return html`<div class="head">
        <h1 class="heading-04">${msg('Lançar consulta que já aconteceu')}</h1>
      </div>
      ${this.stuck ? this.#goOn(this.stuck) : this.#form(own)}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-doctor-late': DoctorLate
  }
}
