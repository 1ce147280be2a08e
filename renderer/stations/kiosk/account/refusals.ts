import warning from '@carbon/icons/es/warning--alt/32'
import { localized, msg, str } from '@lit/localize'
import { html } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { actions, trouble } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { peopleStyles } from './people-styles.ts'

type Refusal = Output<'claim.refusals'>[number]

const WORDS: Readonly<Record<Refusal['refusal'], () => string>> = {
  'another-person': () => msg('O documento mostrado era de outra pessoa.'),
  'no-proof': () => msg('Faltaram os documentos. Traga-os e inclua de novo.'),
  adult: () => msg('Quem tem 18 anos ou mais faz a própria conta.'),
  'holder-refused': () => msg('O cadastro de quem é responsável não foi confirmado.'),
  other: () => msg('A recepção explica o motivo no balcão.'),
}

/** What reception refused, told once before anything else: this account does not book for these people. */
@localized()
@customElement('mb-kiosk-refusals')
export class KioskRefusals extends Question {
  static override styles = [...Question.styles, ...peopleStyles]

  @property({ attribute: false }) refusals: readonly Refusal[] = []
  @state() private issue = ''

  async #read(): Promise<void> {
    try {
      await call('claim.refusals-read', { claimIds: this.refusals.map(({ claimId }) => claimId) })
    } catch (error) {
      this.issue = errorSentence(error)
    }
  }

  override render() {
    return html`<section class="voice">
        <h1>${msg('A recepção não confirmou um cadastro')}</h1>
        <p class="hint">${msg('As consultas marcadas por aqui para estas pessoas foram desmarcadas.')}</p>
      </section>
      <section class="touch">
        ${trouble(this.issue)}
        <mb-scroll>
          <ul class="people">
            ${this.refusals.map(
              ({ name, refusal, note }) =>
                html`<li>
                  ${icon(warning, 64)}
                  <span>
                    <b>${name}</b>
                    <small
                      >${WORDS[refusal]()}${note ? ` ${msg(str`Recado da recepção: ${note}`)}` : ''}</small
                    >
                  </span>
                </li>`,
            )}
          </ul>
        </mb-scroll>
        ${actions({ next: msg('Entendi'), onNext: () => void this.#read() })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-refusals': KioskRefusals
  }
}
