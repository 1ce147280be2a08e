import close from '@carbon/icons/es/close--outline/32'
import move from '@carbon/icons/es/event--schedule/32'
import event from '@carbon/icons/es/event/32'
import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { OwnVisit } from '../../../../preload/contract/visit-fields.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { icon } from '../../../elements/icon.ts'
import { date, dayMonth, relativeDay, time, weekday } from '../../../i18n/format.ts'
import { nameAmong } from '../../../i18n/identity.ts'
import { statusWord } from '../../../i18n/status.ts'
import { goTo } from '../../../router.ts'
import { actions } from '../parts/actions.ts'
import { Question } from '../parts/question.ts'
import '../parts/scroll.ts'
import { waiting, waitStyles } from '../parts/wait.ts'
import { letters } from '../style/letters.ts'

/** "Minhas consultas": what is to come, with reagendar and desmarcar where the clinic's rules allow, and what was. */
@localized()
@customElement('mb-kiosk-visits')
export class KioskVisits extends Question {
  static override styles = [
    ...Question.styles,
    waitStyles,
    css`
      .which {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 2.4rem;
        flex: none;
      }

      .which .key {
        min-height: max(10.4rem, 64px);
        ${letters(44, 52)};
      }

      ul {
        display: grid;
        gap: 2.4rem;
      }

      li {
        padding: 3.2rem 3.6rem;
        background: var(--surface);
        border: 0.2rem solid var(--paper-30);
        border-radius: var(--corner);
      }

      .top {
        display: grid;
        grid-template-columns: auto 1fr;
        column-gap: 3.6rem;
        align-items: center;
      }

      time {
        ${letters(72, 80)};
        font-weight: 600;
        color: var(--accent-words);
      }

      time small {
        display: block;
        ${letters(36, 44)};
        font-weight: 500;
        color: var(--words-2);
      }

      .top b {
        display: block;
        ${letters(46, 54)};
        overflow-wrap: anywhere;
      }

      .top span {
        display: block;
        ${letters(36, 44)};
        color: var(--words-2);
        overflow-wrap: anywhere;
      }

      .answers {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 2rem;
        margin-top: 2.8rem;
      }

      .answers .key {
        min-height: max(10.4rem, 64px);
        ${letters(40, 48)};
      }

      .answers svg {
        width: 4.8rem;
        height: 4.8rem;
      }

      li > p {
        margin-top: 2rem;
        ${letters(34, 44)};
        color: var(--words-2);
      }

      @media (orientation: landscape) {
        time {
          ${letters(60, 68)};
        }
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() private session: Session | undefined
  @state() private which: 'next' | 'past' = 'next'
  readonly #mine = new LiveQuery(this, 'visit.mine', () => ({}))

  override render() {
    const mine = this.#mine.value
    if (!mine) return waiting(msg('Minhas consultas'), this.#mine, () => goTo('/kiosk/conta'))
    const visits = mine[this.which]
    const tab = (which: 'next' | 'past', label: string) =>
      html`<button
        type="button"
        class="key"
        aria-pressed=${this.which === which ? 'true' : 'false'}
        @click=${() => (this.which = which)}
      >
        ${label}
      </button>`
    return html`<section class="voice">
        <h1>${msg('Minhas consultas')}</h1>
        <p class="hint">
          ${this.which === 'next' ? msg('As que ainda vão acontecer.') : msg('Receitas e atestados: peça a segunda via na recepção.')}
        </p>
      </section>
      <section class="touch">
        <div class="which">${tab('next', msg('Próximas'))}${tab('past', msg('Anteriores'))}</div>
        ${
          visits.length === 0
            ? this.#none()
            : html`<mb-scroll
                ><ul>
                  ${visits.map((visit) => this.#visit(visit))}
                </ul></mb-scroll
              >`
        }
        ${actions({ back: () => goTo('/kiosk/conta'), next: msg('Agendar consulta'), onNext: () => goTo('/kiosk/agendar') })}
      </section>`
  }

  #none(): TemplateResult {
    return html`<div class="nothing">
      ${icon(event, 120)}
      <p>
        ${this.which === 'next' ? msg('Você não tem consulta marcada. Agende a primeira aqui embaixo.') : msg('Aqui ficam as consultas que já passaram.')}
      </p>
    </div>`
  }

  #nameOf({ patientName }: OwnVisit): string {
    const { next = [], past = [] } = this.#mine.value ?? {}
    return nameAmong(
      patientName,
      [...next, ...past].map((one) => one.patientName),
    )
  }

  #visit(visit: OwnVisit): TemplateResult {
    const today = this.session?.now.slice(0, 10) ?? ''
    const next = this.which === 'next'
    const day = next ? relativeDay(visit.date, today) : date(visit.date)
    return html`<li>
      <div class="top">
        <time datetime=${visit.date}>${time(visit.startMinute)}<small>${day}</small></time>
        <div>
          <b>${visit.practitionerName}</b>
          <span>${[visit.visitType, visit.room].filter(Boolean).join(' · ')}</span>
          <span>${this.#nameOf(visit)} · ${statusWord(visit.status)}</span>
        </div>
      </div>
      ${next ? this.#changes(visit) : ''}
    </li>`
  }

  #changes(visit: OwnVisit): TemplateResult {
    if (!visit.canChange) return html`<p>${msg('Para mudar esta consulta, fale com a recepção.')}</p>`
    const name = `${this.#nameOf(visit)}, ${weekday(visit.date)}, ${dayMonth(visit.date)}, ${time(visit.startMinute)}`
    return html`<div class="answers">
      <button
        type="button"
        class="key"
        aria-label=${`${msg('Reagendar')}: ${name}`}
        @click=${() => goTo(`/kiosk/consultas/${visit.id}/reagendar`)}
      >
        ${icon(move, 48)}<span>${msg('Reagendar')}</span>
      </button>
      <button
        type="button"
        class="key"
        aria-label=${`${msg('Desmarcar')}: ${name}`}
        @click=${() => goTo(`/kiosk/consultas/${visit.id}/desmarcar`)}
      >
        ${icon(close, 48)}<span>${msg('Desmarcar')}</span>
      </button>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kiosk-visits': KioskVisits
  }
}
