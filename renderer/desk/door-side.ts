import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Session } from '../data/session.ts'
import { longDate, minuteOf, time2 } from '../i18n/format.ts'
import { brandMark } from './brand-mark.ts'

/** The dark column of the screens before work: whose clinic, what day, and whether it is only practice. */
export function doorSide(session: Session, station: string): TemplateResult {
  const { clinic, now } = session
  return html`<aside>
    ${brandMark(32)}
    <b>${clinic.name}</b>
    <p>${station}</p>
    ${
      clinic.trial
        ? html`<p class="practice">
            ${clinic.practice ? msg('Clínica de treino: pessoas e dados fictícios') : msg('Clínica de teste: não use dados reais')}
          </p>`
        : nothing
    }
    <span class="grow"></span>
    <p>${longDate(now)}, ${time2(minuteOf(now))}</p>
  </aside>`
}
