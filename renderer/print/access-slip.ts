import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import type { Output } from '../../preload/contract/index.ts'
import { signInText } from '../i18n/identity.ts'
import { fictitious } from './fictitious.ts'

type Clinic = Output<'session.current'>['clinic']
export type Access = NonNullable<Output<'claim.link'>['access']>

/** Which of the three it is. */
export function signInLabel(signInWith: string): string {
  if (signInWith.includes('@')) return msg('E-mail')
  return /^\d{11}$/u.test(signInWith) ? msg('CPF') : msg('Número da conta')
}

/** The slip that goes to the person present and to nobody else. The CPF stands on it only half: it may lie about. */
export function accessSlip(
  { holder, signInWith, code }: Access,
  until: string,
  clinic: Clinic,
): TemplateResult {
  const isCpf = signInWith !== null && /^\d{11}$/u.test(signInWith)
  return html`<article class="slip">
    <h1>${clinic.name}</h1>
    ${fictitious(clinic)}
    <p>${msg('Código de acesso ao totem')}<br />${holder}</p>
    <p class="slip-code">${code}</p>
    <p>
      ${msg('No totem: Minha conta')}<br />
      ${
        signInWith === null
          ? nothing
          : html`${signInLabel(signInWith)}:
              <b>${isCpf ? msg('os 11 números do seu CPF') : signInText(signInWith)}</b><br />`
      }
      ${msg('No lugar da senha, digite o código. Depois escolha a sua senha.')}
    </p>
    <p class="slip-how">${msg('Vale uma vez, até')} ${until}. ${msg('Não mostre a ninguém.')}</p>
  </article>`
}
