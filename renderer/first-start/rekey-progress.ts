import { msg } from '@lit/localize'
import { html } from 'lit'

/** What a window shows while the clinic is put under a new key; it leads back by itself. */
export function rekeyProgress(fraction: number | null) {
  const label = msg('Trocando a chave dos dados')
  return html`<h1 class="heading-04">${label}</h1>
    <p class="lead">
      ${msg('A folha de recuperação foi trocada e os dados estão sendo copiados para a chave nova. Nada foi perdido. A clínica abre sozinha quando terminar; não desligue o computador.')}
    </p>
    <progress aria-label=${label} max="1" .value=${fraction ?? 0}></progress>`
}
