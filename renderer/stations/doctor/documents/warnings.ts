import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { DocumentKind } from '../../../../preload/contract/document-content.ts'
import '../../../elements/notice.ts'
import type { Frame } from './fields.ts'
import './missing-identity.ts'

/** What will be a line for the hand, and which rule nobody has confirmed: said before anything is printed. */
export function warnings({ shown, kinds, address: parts }: Frame, kind: DocumentKind, patientId: string) {
  const { cpf, passport, address } = shown.patient
  const lacks = {
    identity: cpf === null && passport === null,
    address: kind === 'prescription' && address === null,
  }
  const said = [
    lacks.identity ? msg('Falta o CPF do paciente: sai uma linha para escrever à mão.') : '',
    lacks.address
      ? msg('Falta o endereço do paciente, que a receita deve ter: sai uma linha para escrever à mão.')
      : '',
    shown.clinic.street === null ? msg('Falta o endereço da clínica, que o documento deve ter.') : '',
    kinds.find((one) => one.kind === kind)?.confirmed === false
      ? msg('A regra deste documento ainda não foi confirmada pela administração.')
      : '',
  ].filter(Boolean)
  return html`${said.map((text) => html`<mb-notice kind="warning" text=${text}></mb-notice>`)}
  ${
    lacks.identity || lacks.address
      ? html`<mb-missing-identity
          patientId=${patientId}
          ?identity=${lacks.identity}
          ?address=${lacks.address}
          .known=${{ cpf, passport, address, ...parts }}
        ></mb-missing-identity>`
      : nothing
  }`
}
