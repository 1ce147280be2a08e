import { msg } from '@lit/localize'
import { html } from 'lit'

/** What a window shows while an administrator at another one chooses a backup, or has it put back; it leads back by itself. */
export function restoringElsewhere() {
  const label = msg('A clínica está fechada')
  return html`<h1 class="heading-04">${label}</h1>
    <p class="lead">
      ${msg('A administração a fechou para restaurar uma cópia de segurança. Esta janela volta sozinha quando terminar, com a cópia ou com a clínica como estava. Não desligue o computador.')}
    </p>
    <progress aria-label=${label}></progress>`
}
