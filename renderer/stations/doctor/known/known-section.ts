import warning from '@carbon/icons/es/warning--alt--filled/16'
import { msg } from '@lit/localize'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { icon } from '../../../elements/icon.ts'
import { askedWords, isDeniable, isPast, kindTitle, pastTitle, type Known, type KnownKind } from './kinds.ts'
import type { RowActs } from './known-row.ts'
import { rivalsIn } from './rivals.ts'

interface SectionView {
  readonly kind: KnownKind
  /** As it is written on a key. */
  readonly key: string
  readonly today: string
  /** Everything known of this kind. */
  readonly known: readonly Known[]
  readonly state: 'not-asked' | 'denied' | 'listed'
  readonly form: unknown
  /** The row of "nega", where that is what was answered. */
  readonly denial: unknown
  readonly acts: RowActs
  row(version: Known): TemplateResult
  ask(): void
  /** null where it was asked already. */
  readonly deny: (() => void) | null
}

/** Two versions of one thing: nobody but a person says which is right. */
function rivalGroup({ kind, row, acts }: SectionView, rivals: readonly Known[]) {
  return html`<div class="rivals" role="group" aria-label=${msg('Duas versões da mesma coisa')}>
    <p>${msg('Duas versões da mesma coisa: diga qual vale.')}</p>
    ${rivals.map(
      (version) =>
        html`${row(version)}
          <button class="act" type="button" @click=${() => acts.keep(version, rivals)}>
            ${msg('Esta é a certa')}
          </button>`,
    )}
    <button class="act" type="button" @click=${() => acts.ask('join', kind, rivals)}>
      ${msg('Juntar as duas')}
    </button>
  </div>`
}

const byWords = (versions: readonly Known[], row: SectionView['row']) =>
  html`<ul>
    ${repeat(
      versions,
      ({ id }) => id,
      (version) => html`<li>${row(version)}</li>`,
    )}
  </ul>`

/** What is graver stands first. */
const gravity = ({ content }: Known) =>
  content.kind !== 'allergy' ? 0 : { high: 0, unknown: 1, low: 2 }[content.criticality]

/** One kind of what is known: what stands now, what has come to its end behind a fold, and its own form. */
export function knownSection(view: SectionView): TemplateResult {
  const { kind, key, known, state, today, row, deny } = view
  const groups = rivalsIn(known)
  const single = known.filter(({ conflict }) => !conflict)
  const now = single
    .filter(({ content }) => !isPast(content, today))
    .sort((one, other) => gravity(one) - gravity(other))
  const past = single.filter(({ content }) => isPast(content, today))
  const nothingNow = now.length === 0 && groups.length === 0
  const isGrave = kind === 'allergy' && !nothingNow
  const title = `known-${kind}`
  return html`<section class=${isGrave ? 'grave' : ''} aria-labelledby=${title}>
    <div class="head">
      <h3 id=${title}>${isGrave ? icon(warning, 16) : nothing} ${kindTitle(kind)}</h3>
      <button class="act" type="button" aria-keyshortcuts=${key} aria-describedby=${title} @click=${view.ask}>
        ${msg('Anotar')} <kbd>${key}</kbd>
      </button>
    </div>
    ${view.form}
    ${
      state === 'not-asked' && isDeniable(kind)
        ? html`<p class="asked">
            ${askedWords(kind, 'not-asked')}
            ${deny ? html`<button class="act" type="button" aria-keyshortcuts=${key.replace('Alt+', 'Alt+Shift+')} @click=${deny}>${msg('Nega')} <kbd>${key.replace('Alt+', 'Alt+Shift+')}</kbd></button>` : nothing}
          </p>`
        : nothing
    }
    ${view.denial} ${groups.map((rivals) => rivalGroup(view, rivals))}
    ${state === 'listed' && nothingNow && past.length > 0 ? html`<p class="asked">${msg('Nenhum hoje')}</p>` : nothing}
    ${now.length > 0 ? byWords(now, row) : nothing}
    ${
      past.length > 0
        ? html`<details>
            <summary>${pastTitle(kind, past.length)}</summary>
            ${byWords(past, row)}
          </details>`
        : nothing
    }
  </section>`
}
