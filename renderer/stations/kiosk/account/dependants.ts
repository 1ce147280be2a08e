import add from '@carbon/icons/es/user--follow/32'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { isSurelyAdult } from '../../../../preload/contract/birth-date.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { icon } from '../../../elements/icon.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age } from '../../../i18n/format.ts'
import { OperationError } from '../../../operation-error.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { actions } from '../parts/actions.ts'
import '../parts/scroll.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import './dependant-form.ts'
import type { Dependant } from './dependant-form.ts'
import { peopleStyles } from './people-styles.ts'
import './terms-accept.ts'
import type { Acceptance } from './terms-accept.ts'

/** The people this account books for, and adding one. Taking one away is the desk's matter. */
@localized()
@customElement('mb-kiosk-dependants')
export class KioskDependants extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private adding = false
  /** Whom the terms still have to be accepted for. */
  @state() private declared: Dependant | null = null
  @state() private issue = ''
  @state() private saved = ''
  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))

  async #add(dependant: Dependant, acceptedDocuments: Acceptance): Promise<void> {
    try {
      await call('account.add-dependant', { dependant, acceptedDocuments })
      this.adding = false
      this.saved = isSurelyAdult(dependant.birthDate, this.session?.now.slice(0, 10) ?? '')
        ? msg('Dependente incluído. Leve à recepção o papel do juiz e um documento dos dois.')
        : msg('Dependente incluído. Leve um documento dos dois à recepção.')
      this.#people.refresh()
    } catch (error) {
      if (error instanceof OperationError && error.code === 'terms-changed') throw error
      this.issue = errorSentence(error)
    } finally {
      this.declared = null
    }
  }

  override render() {
    const today = this.session?.now.slice(0, 10) ?? ''
    const { declared } = this
    if (declared)
      return html`<mb-kiosk-terms-accept
        hint=${msg(str`Você aceita em nome de ${declared.name}, de quem é responsável.`)}
        .send=${(documents: Acceptance) => this.#add(declared, documents)}
        @mb-back=${() => (this.declared = null)}
      ></mb-kiosk-terms-accept>`
    if (this.adding)
      return html`<mb-dependant-form
        .today=${today}
        .ownName=${this.session?.account?.displayName ?? ''}
        .issue=${this.issue}
        @mb-next=${(event: CustomEvent<Dependant>) => {
          this.issue = ''
          this.declared = event.detail
        }}
        @mb-back=${() => (this.adding = false)}
      ></mb-dependant-form>`
    const people = this.#people.value
    if (!people) return waiting(msg('Dependentes'), this.#people, () => goTo('/kiosk/conta'))
    const others = people.filter((person) => person.relationship !== 'self')
    return html`<section class="voice">
        <h1>${msg('Dependentes')}</h1>
        <p class="hint" role="status">
          ${this.saved || msg('Pessoas para quem você marca consultas. Para tirar alguém, fale com a recepção.')}
        </p>
      </section>
      <section class="touch">
        ${
          others.length === 0
            ? html`<div class="nothing">
                ${icon(add, 120)}
                <p>${msg('Aqui ficam os seus filhos ou pessoas de quem você é responsável.')}</p>
              </div>`
            : html`<mb-scroll>
                <ul class="people">
                  ${others.map(
                    (person) =>
                      html`<li>
                        <span>
                          <b>${person.name}</b>
                          <small
                            >${age(person.birthDate, today)}${person.awaitingCheck ? `, ${msg('falta conferir na recepção')}` : ''}</small
                          >
                        </span>
                      </li>`,
                  )}
                </ul>
              </mb-scroll>`
        }
        ${actions({
          back: () => goTo('/kiosk/conta'),
          next: msg('Incluir dependente'),
          onNext: () => {
            this.issue = ''
            this.adding = true
          },
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-dependants': KioskDependants
  }
}
