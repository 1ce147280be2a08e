import add from '@carbon/icons/es/user--follow/32'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { icon } from '../../../elements/icon.ts'
import { age } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { actions } from '../parts/actions.ts'
import '../parts/scroll.ts'
import { waiting } from '../parts/wait.ts'
import { frame } from '../style/frame.ts'
import { keys } from '../style/keys.ts'
import './add-dependant.ts'
import { peopleStyles } from './people-styles.ts'

/** The people this account books for, and adding one. Taking one away is the desk's matter. */
@localized()
@customElement('mb-kiosk-dependants')
export class KioskDependants extends LitElement {
  static override styles = [base, frame, keys, peopleStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private adding = false
  @state() private saved = ''
  readonly #people = new LiveQuery(this, 'account.patients', () => ({}))

  override render() {
    const today = this.session?.now.slice(0, 10) ?? ''
    if (this.adding)
      return html`<mb-kiosk-add-dependant
        @mb-next=${(event: CustomEvent<string>) => {
          this.saved = event.detail
          this.adding = false
          this.#people.refresh()
        }}
        @mb-back=${() => (this.adding = false)}
      ></mb-kiosk-add-dependant>`
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
          onNext: () => (this.adding = true),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-dependants': KioskDependants
  }
}
