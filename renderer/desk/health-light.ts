import checkmark from '@carbon/icons/es/checkmark/16'
import warning from '@carbon/icons/es/warning--alt/16'
import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Session } from '../data/session.ts'
import { icon } from '../elements/icon.ts'
import { instant } from '../i18n/format.ts'
import { healthSentence, healthWord } from '../i18n/health-sentence.ts'

/** The light at every desk: the last backup, and how the data are. `explain` shows the reasons. */
export function healthLight(session: Session, explain: () => void) {
  const at = session.lastBackupAt
  const said =
    at === null
      ? session.clinic.practice
        ? msg('Clínica de treino: sem cópias')
        : msg('Nenhuma cópia de segurança')
      : `${msg('Cópia de segurança')} ${instant(at, session.clinic.timeZone)}`
  const { state, reasons } = session.health
  const [reason] = reasons
  const wrong = state === 'red' ? 'wrong' : state === 'amber' ? 'late' : ''
  return html`<div class="health" aria-live="polite">
    <span class="light ${wrong}">${icon(wrong ? warning : checkmark, 12)}</span>
    <div>
      <p class="label">${said}</p>
      <p class="helper">
        ${
          reason
            ? html`<button type="button" title=${healthSentence(reason, session)} @click=${explain}>
                ${healthWord(reason)}
              </button>`
            : msg('Banco de dados íntegro')
        }
      </p>
    </div>
  </div>`
}
