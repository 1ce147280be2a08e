import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../preload/contract/index.ts'

type Clinic = Pick<Output<'session.current'>['clinic'], 'practice' | 'trial'>

/** On a paper of a clinic that is none: nobody may take it for real. */
export const fictitious = ({ practice, trial }: Clinic): TemplateResult | typeof nothing =>
  practice || trial ? html`<p class="slip-practice">${msg('DADOS FICTÍCIOS')}</p>` : nothing
