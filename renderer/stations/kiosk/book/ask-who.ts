import add from '@carbon/icons/es/user--follow/32'
import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { icon } from '../../../elements/icon.ts'
import '../ask/choice.ts'
import type { Choice } from '../ask/choice.ts'
import type { Steps } from '../parts/steps.ts'

/** For whom the visit is, asked of whoever books for himself alone too: a mother would book under her own name. */
export function askWho(ask: {
  readonly steps: Steps
  /** What has just been done here. */
  readonly said: string
  readonly choices: readonly Choice[]
  readonly take: (patientId: string) => void
  readonly add: () => void
  readonly back: () => void
}): TemplateResult {
  return html`<mb-ask-choice
    .steps=${ask.steps}
    .question=${msg('Para quem é a consulta?')}
    .hint=${ask.said || (ask.choices.length === 1 ? msg('Para outra pessoa, toque em “Incluir dependente”.') : '')}
    .choices=${ask.choices}
    .issue=${ask.choices.length > 0 ? '' : msg('Esta conta não marca consultas para ninguém. Fale com a recepção.')}
    @mb-next=${(event: CustomEvent<string>) => ask.take(event.detail)}
    @mb-back=${ask.back}
  >
    <button type="button" class="key row-key" @click=${ask.add}>
      ${icon(add, 52)}<span>${msg('Incluir dependente')}</span>
    </button>
  </mb-ask-choice>`
}
