import calendar from '@carbon/icons/es/calendar/32'
import certificate from '@carbon/icons/es/certificate/32'
import close from '@carbon/icons/es/close/32'
import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import '../ask/choice.ts'
import type { Steps } from '../parts/steps.ts'

interface Ways {
  readonly steps: Steps
  /** A court made whoever stands here the curator: the desk asks for the paper. */
  readonly goOn: () => void
  readonly mend: () => void
  readonly leave: () => void
}

/** Said where somebody of age is about to be added: he is his own but for a curatorship, and the desk would refuse him. */
export function adultQuestion({ steps, goOn, mend, leave }: Ways): TemplateResult {
  const acts: Readonly<Record<string, () => void>> = { goOn, mend, leave }
  return html`<mb-ask-choice
    .steps=${steps}
    .question=${msg('Esta pessoa já é adulta')}
    .hint=${msg('Quem tem 18 anos ou mais faz a própria conta, aqui ou na recepção. Outra pessoa só cuida da conta dela se um juiz mandou (curatela), e a recepção pede o papel.')}
    .choices=${[
      { id: 'leave', icon: close, label: msg('Não incluir'), detail: msg('Ela faz a própria conta.') },
      { id: 'mend', icon: calendar, label: msg('A data está errada') },
      {
        id: 'goOn',
        icon: certificate,
        label: msg('Um juiz me deu a curatela'),
        detail: msg('Leve à recepção o papel do juiz e um documento dos dois.'),
      },
    ]}
    @mb-next=${(event: CustomEvent<string>) => acts[event.detail]?.()}
    @mb-back=${mend}
  ></mb-ask-choice>`
}
