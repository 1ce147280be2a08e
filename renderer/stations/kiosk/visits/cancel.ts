import checkmark from '@carbon/icons/es/checkmark--filled/32'
import move from '@carbon/icons/es/event--schedule/32'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { longDate, time } from '../../../i18n/format.ts'
import { nameAmong } from '../../../i18n/identity.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { peopleStyles } from '../account/people-styles.ts'
import '../ask/choice.ts'
import { actions } from '../parts/actions.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'

type Reason = Input<'visit.cancel'>['reason']

const toList = () => goTo('/kiosk/consultas')

/** "Desmarcar": why, and then it is done; reagendar is offered first. */
@localized()
@customElement('mb-kiosk-cancel')
export class KioskCancel extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @property() appointmentId = ''
  @state() private issue = ''
  @state() private done = false
  @state() private sending = false
  readonly #visit = new LiveQuery(this, 'visit.slip', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )

  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))

  get #reasons(): readonly { readonly id: Reason; readonly label: string }[] {
    return [
      { id: 'patient-asked', label: msg('Não vou poder ir') },
      { id: 'patient-ill', label: msg('Não estou bem de saúde') },
      { id: 'mistake', label: msg('Marquei por engano') },
      { id: 'other', label: msg('Outro motivo') },
      { id: 'not-told', label: msg('Prefiro não dizer') },
    ]
  }

  async #cancel(reason: string): Promise<void> {
    const visit = this.#visit.value
    const known = this.#reasons.find(({ id }) => id === reason)
    if (this.sending || !visit || !known) return
    this.sending = true
    try {
      await call('visit.cancel', {
        appointmentId: visit.id,
        version: visit.version,
        reason: known.id,
        detail: null,
      })
      this.done = true
    } catch (error) {
      this.issue = errorSentence(error)
    } finally {
      this.sending = false
    }
  }

  override render() {
    const visit = this.#visit.value
    if (!visit) return waiting(msg('Desmarcar consulta'), this.#visit, toList)
    const when = msg(str`${longDate(visit.date)}, às ${time(visit.startMinute)}`)
    const names = this.#people.value?.map(({ name }) => name) ?? []
    const who = nameAmong(visit.patientName, names)
    if (this.done)
      return html`<section class="voice">
          <h1>${msg('Consulta desmarcada')}</h1>
          <p class="hint">${`${who}, ${when}`}</p>
        </section>
        <section class="touch">
          <div class="big-note">
            ${icon(checkmark, 160)}
            <p>${msg('O horário ficou livre para outra pessoa. Agradecemos por avisar.')}</p>
          </div>
          ${actions({ back: toList, next: msg('Agendar outra'), onNext: () => goTo('/kiosk/agendar') })}
        </section>`
    return html`<mb-ask-choice
      .question=${msg(str`Desmarcar a consulta de ${who}?`)}
      .hint=${`${visit.practitionerName}, ${when}`}
      .choices=${this.#reasons}
      .confirm=${this.sending ? msg('Desmarcando…') : msg('Desmarcar consulta')}
      .missing=${msg('Escolha o motivo')}
      .issue=${this.issue}
      @mb-next=${(event: CustomEvent<string>) => void this.#cancel(event.detail)}
      @mb-back=${toList}
    >
      <button
        type="button"
        class="key row-key"
        @click=${() => goTo(`/kiosk/consultas/${visit.id}/reagendar`)}
      >
        ${icon(move, 52)}<span>${msg('Prefiro reagendar')}</span>
      </button>
    </mb-ask-choice>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-cancel': KioskCancel
  }
}
