import calendar from '@carbon/icons/es/calendar/32'
import locationPerson from '@carbon/icons/es/location--person/32'
import userAvatar from '@carbon/icons/es/user--avatar/32'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, nothing, type PropertyValues } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { icon, type IconDescriptor } from '../../elements/icon.ts'
import { longDate, minuteOf } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { homeStyles } from './home-styles.ts'
import { ClinicClock } from './parts/clock.ts'
import { landscape } from './parts/mark.ts'
import { Question } from './parts/question.ts'

/** The first screen: a greeting and three great keys. Whoever comes here leaves his sign-in behind. */
@localized()
@customElement('mb-kiosk-home')
export class KioskHome extends Question {
  static override styles = [...Question.styles, homeStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  readonly #clock = new ClinicClock(this, () => this.session?.now)

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (changed.has('session') && this.session && this.session.state !== 'signed-out')
      void call('session.sign-out', {})
  }

  get #greeting(): string {
    const minute = minuteOf(this.#clock.now ?? 'T08:00')
    if (minute < 12 * 60) return msg('Bom dia!')
    return minute < 18 * 60 ? msg('Boa tarde!') : msg('Boa noite!')
  }

  override render() {
    const now = this.#clock.now
    return html`<section class="voice">
        <p class="date">${now ? longDate(now) : nothing}</p>
        <h1>${this.#greeting}</h1>
        <p class="hint">${msg('O que você precisa?')}</p>
        ${landscape()}
      </section>
      <section class="touch">
        ${this.#great('primary', locationPerson, msg('Cheguei'), msg('Tenho consulta hoje'), '/kiosk/cheguei')}
        ${this.#great('', calendar, msg('Agendar consulta'), msg('Escolher profissional, dia e horário'), '/kiosk/agendar')}
        ${this.#great('', userAvatar, msg('Minha conta'), msg('Criar conta, cadastro e minhas consultas'), '/kiosk/conta')}
      </section>`
  }

  #great(style: string, glyph: IconDescriptor, label: string, detail: string, path: string) {
    return html`<button type="button" class="key great ${style}" @click=${() => goTo(path)}>
      <span class="tile">${icon(glyph, 120)}</span>
      <span class="words"><b>${label}</b><span>${detail}</span></span>
    </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-home': KioskHome
  }
}
