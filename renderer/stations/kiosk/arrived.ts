import locationPerson from '@carbon/icons/es/location--person/32'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon } from '../../elements/icon.ts'
import { goTo } from '../../router.ts'
import { actions } from './parts/actions.ts'
import { Question } from './parts/question.ts'
import { letters } from './style/letters.ts'

/** Arrival is registered at the desk; nothing of anybody's visit is shown here. */
@localized()
@customElement('mb-kiosk-arrived')
export class KioskArrived extends Question {
  static override styles = [
    ...Question.styles,
    css`
      .card {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 3.2rem;
        flex: 1;
        padding: 4rem;
        text-align: center;
        background: var(--surface);
        border: 0.2rem solid var(--paper-30);
        border-radius: var(--corner);
      }

      .card svg {
        width: 16rem;
        height: 16rem;
        color: var(--accent-icon);
      }

      .card p {
        ${letters(60, 72)};
        font-weight: 600;
        text-wrap: balance;
        max-width: 78rem;
      }

      .card small {
        ${letters(40, 52)};
        font-weight: 400;
        color: var(--words-2);
        max-width: 78rem;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined

  override render() {
    const signedIn = this.session?.state === 'active'
    return html`<section class="voice">
        <h1>${msg('Que bom que você chegou!')}</h1>
        <p class="hint">${msg('Falta só um passo.')}</p>
      </section>
      <section class="touch">
        <div class="card">
          ${icon(locationPerson, 160)}
          <p>${msg('Avise a recepção, no balcão, que você chegou.')}</p>
          <small>${msg('Leve um documento com foto e, se tiver, a carteirinha do convênio.')}</small>
        </div>
        ${actions({
          back: () => goTo('/kiosk'),
          next: signedIn ? msg('Ver minhas consultas') : msg('Entendi'),
          onNext: () => goTo(signedIn ? '/kiosk/consultas' : '/kiosk'),
        })}
      </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-arrived': KioskArrived
  }
}
