import { msg, str } from '@lit/localize'
import { html, type TemplateResult } from 'lit'

interface Sheet {
  readonly recoveryGroups: readonly string[]
  readonly sheetCheck: string
}

/** The only paper that opens a clinic when every password is lost: all eight groups, how to use them, where it is kept. */
export function recoverySheet({ recoveryGroups, sheetCheck }: Sheet, clinic: string): TemplateResult {
  return html`<article class="recovery">
    <p>${clinic}</p>
    <h1>${msg('Código de recuperação')}</h1>
    <div class="recovery-groups">
      ${recoveryGroups.map((group, at) => html`<div><small>${at + 1}</small><b>${group}</b></div>`)}
    </div>
    <p>
      ${msg(
        'Abre o banco de dados desta clínica quando nada mais abre. Quem tem esta folha e uma cópia de segurança pode ler os prontuários: guarde como se guarda um prontuário.',
      )}
    </p>
    <h2>${msg('Como usar')}</h2>
    <ol>
      <li>
        ${msg('Num computador novo, instale o programa e escolha “Restaurar de uma cópia”. No mesmo computador, a tela pede o código sozinha.')}
      </li>
      <li>${msg('Digite os oito grupos, na ordem dos números. Maiúsculas e minúsculas valem o mesmo.')}</li>
      <li>${msg('As senhas de acesso de todos continuam as mesmas.')}</li>
      <li>${msg('Depois, faça uma folha nova na administração e destrua esta.')}</li>
    </ol>
    <p class="recovery-lines">
      <span>${msg('Onde está guardada')}</span><span>${msg('Quem guardou')}</span><span>${msg('Data')}</span>
    </p>
    <p>${msg(str`Conferência da folha: ${sheetCheck}`)}. ${msg('Não fotografe. Não envie por mensagem.')}</p>
  </article>`
}
