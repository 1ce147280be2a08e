import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Station } from '../../preload/contract/define.ts'
import { localeNow } from '../i18n/locale.ts'
import { stationWord } from '../i18n/station.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { emptyDraft, handOver, type SetUpDraft } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 1: what this PC is for. */
@localized()
@customElement('mb-step-station')
export class StepStation extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ attribute: false }) draft: SetUpDraft = emptyDraft('reception')
  /** The policy of this PC has chosen. */
  @property({ attribute: false }) decided: Station | null = null
  @state() private station: Station | undefined

  #choices(): readonly { station: Station; title: string; about: string }[] {
    return [
      {
        station: 'reception',
        title: stationWord('reception'),
        about: msg('Agenda, chegadas e cadastro de pacientes'),
      },
      {
        station: 'doctor',
        title: stationWord('doctor'),
        about: msg('O dia do profissional, prontuário e atendimento'),
      },
      {
        station: 'kiosk',
        title: stationWord('kiosk'),
        about: msg('Tela de toque para marcar e acompanhar consultas'),
      },
      { station: 'panel', title: stationWord('panel'), about: msg('A TV da sala de espera') },
      {
        station: 'admin',
        title: stationWord('admin'),
        about: msg('Usuários, profissionais e cópias de segurança'),
      },
    ]
  }

  override render() {
    const chosen = this.decided ?? this.station ?? this.draft.station
    return html`
      <p class="label">${msg('Passo 1 de 6')}</p>
      <h1 class="heading-04">${msg('O que este computador será?')}</h1>
      <p class="lead">
        ${
          this.decided
            ? msg('A política deste computador já decidiu.')
            : msg('Dá para mudar depois. O mesmo programa serve em todos os lugares da clínica.')
        }
      </p>
      <div class="choices">
        ${this.#choices().map(
          ({ station, title, about }) =>
            html`<button
              class="choice"
              type="button"
              ?disabled=${this.decided !== null && station !== chosen}
              aria-pressed=${station === chosen}
              @click=${() => (this.station = station)}
            >
              <b>${title}</b><span>${about}</span>
            </button>`,
        )}
      </div>
      <div class="actions">
        <button
          class="button primary"
          type="button"
          @click=${() => handOver(this, { station: chosen, language: localeNow() })}
        >
          ${msg('Continuar')}
        </button>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-station': StepStation
  }
}
