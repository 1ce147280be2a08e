import done from '@carbon/icons/es/checkmark--outline/16'
import checkmark from '@carbon/icons/es/checkmark/16'
import warning from '@carbon/icons/es/warning--alt/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { icon } from '../../../elements/icon.ts'
import { date } from '../../../i18n/format.ts'
import { healthWord } from '../../../i18n/health-sentence.ts'
import { base } from '../../../style/base.ts'
import { light } from '../../../style/light.ts'
import { type } from '../../../style/type.ts'
import { asksOf, type Ask } from './asks.ts'
import { copiesCard, diskCard, hereCard, trailCard, versionCard } from './cards.ts'
import { homeStyles } from './home-styles.ts'

type UnsignedCount = Output<'clinic.lacks'>['unsigned'][number]

/** Where the administration begins: whether the clinic is protected, what it lacks, who is in, what waits for a signature. */
@localized()
@customElement('mb-admin-home')
export class AdminHome extends LitElement {
  static override styles = [base, type, light, homeStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #lacks = new LiveQuery(this, 'clinic.lacks', () => ({}))
  readonly #measures = new LiveQuery(this, 'health.measures', () => ({}))
  readonly #folders = new LiveQuery(this, 'backup.folders', () => ({}))
  readonly #copies = new LiveQuery(this, 'backup.list', () => ({}))
  readonly #here = new LiveQuery(this, 'session.everybody', () => ({}))
  readonly #rules = new LiveQuery(this, 'document.rules', () => ({}))

  #head(session: Session) {
    const { state: light, reasons } = session.health
    const wrong = light === 'red' ? 'wrong' : light === 'amber' ? 'late' : ''
    const title = {
      green: session.clinic.practice ? msg('Clínica de treino: sem cópias') : msg('A clínica está protegida'),
      amber: msg('A clínica pede atenção'),
      red: msg('A clínica tem um defeito grave'),
    }[light]
    return html`<header>
      <span class="light ${wrong}">${icon(wrong ? warning : checkmark, 16)}</span>
      <div>
        <h1 class="heading-03">${title}</h1>
        <p class="helper">
          ${reasons.length === 0 ? msg('Banco de dados e registro de acessos sem aviso') : reasons.map(healthWord).join(', ')}
        </p>
      </div>
    </header>`
  }

  #ask({ title, about, path }: Ask) {
    return html`<li>
      ${icon(warning, 16)}
      <div>
        <b>${title}</b>
        <p class="helper">${about}</p>
      </div>
      <a href=${path}>${msg('Abrir')}<span class="visually-hidden">: ${title}</span></a>
    </li>`
  }

  #unsigned({ name, consultations, oldest }: UnsignedCount) {
    return html`<li>
      <span class="many">${consultations}</span>
      <div>
        ${name}
        <p class="helper">${msg(str`a mais antiga de ${date(oldest)}`)}</p>
      </div>
    </li>`
  }

  #administrators(many: number) {
    return html`<section>
      <h2 class="heading-02">${msg('Administração')}</h2>
      <ul>
        <li class="done">
          ${icon(done, 16)}
          <div>${msg(str`${many} pessoas administram`)}</div>
          <a href="/admin/usuarios">${msg('Usuários')}</a>
        </li>
      </ul>
    </section>`
  }

  #side(session: Session) {
    const lacks = this.#lacks.value
    if (!lacks) return standIn(this.#lacks)
    const asks = asksOf(lacks, session, this.#rules.value?.rules.filter(({ due }) => due).length ?? 0)
    const many = lacks.unsigned.reduce((sum, { consultations }) => sum + consultations, 0)
    return html`<section>
        <h2 class="heading-02">
          ${asks.length === 0 ? msg('Nada espera por você') : msg(str`Esperam por você: ${asks.length}`)}
        </h2>
        <ul>
          ${asks.map((ask) => this.#ask(ask))}
        </ul>
      </section>
      <section>
        <h2 class="heading-02">${msg('Sem assinatura há mais de 24 h')}</h2>
        <ul>
          ${lacks.unsigned.map((one) => this.#unsigned(one))}
        </ul>
        ${
          many === 0
            ? html`<p class="helper">${msg('Nenhuma consulta espera assinatura.')}</p>`
            : html`<p class="helper">${msg('Só a contagem: a administração não abre notas.')}</p>`
        }
      </section>
      ${lacks.administrators > 1 ? this.#administrators(lacks.administrators) : nothing}`
  }

  override render() {
    const { session } = this
    if (!session) return nothing
    return html`${this.#head(session)}
      <div class="cards">
        ${copiesCard(session, this.#folders.value, this.#copies.value)} ${diskCard(this.#measures.value)}
        ${trailCard(session, this.#measures.value)} ${versionCard(this.#measures.value)}
        ${hereCard(session, this.#here.value)}
      </div>
      <aside aria-label=${msg('O que espera por você')}>${this.#side(session)}</aside>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-admin-home': AdminHome
  }
}
