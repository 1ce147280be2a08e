import { msg } from '@lit/localize'
import { html } from 'lit'
import { percent } from '../i18n/format.ts'

/** What a window shows while the clinic is put under a new key; it leads back by itself. Until then the old sheet counts. */
export function rekeyProgress(fraction: number | null) {
  const label = msg('Trocando a chave dos dados')
  const share = fraction ?? 0
  // Read aloud as it changes: in tenths.
  const said = percent(Math.floor(share * 10) / 10)
  return html`<h1 class="heading-04">${label}</h1>
    <p class="lead">
      ${msg('Os dados estão sendo copiados para a chave da folha nova. Até o fim vale a folha antiga: guarde as duas. Nada se perde. A clínica abre sozinha quando terminar; não desligue o computador.')}
    </p>
    <progress aria-label=${label} max="1" .value=${share}></progress>
    <p role="status">${said}</p>`
}
