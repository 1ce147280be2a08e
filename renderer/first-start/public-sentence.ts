import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Station } from '../../preload/contract/define.ts'

const SENTENCES: Partial<Record<Station, () => string>> = {
  kiosk: () => msg('Este totem volta já. Procure a recepção.'),
  panel: () => msg('O painel volta já.'),
}

/** What people read who only pass by while the clinic is shut; undefined at a desk, which is told why. */
export function publicHeading(station: Station) {
  const sentence = SENTENCES[station]?.()
  return sentence === undefined ? undefined : html`<h1 class="heading-04">${sentence}</h1>`
}
