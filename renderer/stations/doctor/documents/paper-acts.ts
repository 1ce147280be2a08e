import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { isKept } from '../../../../preload/contract/prescription-kinds.ts'
import type { PaperLine } from './paper-list.ts'

interface Acts {
  print(): void
  save(): void
  repeat(): void
  replace(): void
  voided(): void
}

/** What may be done with an issued paper in sight: printed again, saved, its words taken again, and by its author put right or voided. */
export function paperActs({ kind, standing, own, prints }: PaperLine, acts: Acts) {
  const stands = standing === 'valid'
  return html`<div class="ways">
    ${
      stands
        ? html`<button class="button tertiary md" type="button" @click=${() => acts.print()}>
            ${prints > 0 ? msg('Reimprimir') : msg('Imprimir')}
          </button>`
        : nothing
    }
    ${
      stands && !isKept(kind)
        ? html`<button class="button ghost md" type="button" @click=${() => acts.save()}>
            ${msg('Salvar PDF')}
          </button>`
        : nothing
    }
    <button class="button ghost md" type="button" @click=${() => acts.repeat()}>${msg('Repetir')}</button>
    ${
      stands && own
        ? html`<button class="button ghost md" type="button" @click=${() => acts.replace()}>
              ${msg('Substituir')}
            </button>
            <button class="button ghost md" type="button" @click=${() => acts.voided()}>
              ${msg('Anular')}
            </button>`
        : nothing
    }
  </div>`
}
