import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { CLOCK_MS, SessionSource } from '../../data/session.ts'
import { brandMark } from '../../desk/brand-mark.ts'
import { longDate, minuteOf, time2 } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import './leave.ts'

/** The waiting room's screen while nobody is called: whose clinic, what day and time. */
@localized()
@customElement('mb-panel')
export class Panel extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        min-height: 100vh;
        padding: 5vh 5vw;
        background: var(--teal-80);
        color: #fff;
      }

      .clinic {
        display: flex;
        align-items: center;
        gap: 24px;
        font-size: clamp(24px, 3.2vw, 64px);
        line-height: 1.2;
      }

      main {
        display: grid;
        align-content: center;
      }

      h1 {
        font-size: clamp(72px, 20vw, 400px);
        line-height: 1;
        font-weight: 500;
        letter-spacing: -0.02em;
        color: var(--teal-20);
      }

      .day {
        font-size: clamp(28px, 4vw, 80px);
        line-height: 1.3;
      }

      .day::first-letter {
        text-transform: uppercase;
      }

      .practice {
        justify-self: start;
        padding: 8px 24px;
        font-size: clamp(20px, 2vw, 40px);
        line-height: 1.4;
        background: #fcf4d6;
        color: #3d2e00;
      }
    `,
  ]

  readonly session = new SessionSource(this, CLOCK_MS)
  @state() private leaving = false

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.#toLeave)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.#toLeave)
  }

  /** Nobody closes the panel's window; Escape asks for a member of staff. */
  readonly #toLeave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.leaving = !this.leaving
  }

  override render() {
    const session = this.session.value
    if (!session) return nothing
    const { clinic, now } = session
    return html`
      <p class="clinic">${brandMark(48)} ${clinic.name}</p>
      <main>
        <h1>${time2(minuteOf(now))}</h1>
        <p class="day">${longDate(now)}</p>
      </main>
      ${this.leaving ? html`<mb-panel-leave @mb-left=${() => (this.leaving = false)}></mb-panel-leave>` : nothing}
      ${clinic.trial ? html`<p class="practice">${clinic.practice ? msg('Clínica de treino: pessoas e dados fictícios') : msg('Clínica de teste: não use dados reais')}</p>` : nothing}
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-panel': Panel
  }
}
