import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { DraftContent } from '../../../preload/contract/draft.ts'
import { vitalLabel } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { differences, settled, type Choice, type Difference } from './draft-differences.ts'

/** One note that two windows wrote in: both texts part by part, and what is to stand. Fires `mb-settled` with the note. */
@localized()
@customElement('mb-draft-rival')
export class DraftRival extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: grid;
        gap: 16px;
        align-content: start;
        padding: 16px 24px 32px;
        overflow: auto;
      }

      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        padding: 0;
        border: 0;
      }

      legend {
        margin-bottom: 4px;
        font-weight: 600;
      }

      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 8px;
        align-content: start;
        padding: 8px 12px;
        background: var(--layer-01);
        border: 1px solid var(--border-subtle-01);
        cursor: pointer;
      }

      label:has(:checked) {
        border-color: var(--interactive);
        box-shadow: inset 3px 0 0 var(--interactive);
      }

      label.both {
        grid-column: 1 / -1;
      }

      .words {
        grid-column: 1 / -1;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ]

  @property({ attribute: false }) here: DraftContent | undefined
  @property({ attribute: false }) there: DraftContent | undefined
  @state() private choices: ReadonlyMap<string, Choice> = new Map()
  @state() private missed = false

  #words({ part }: Difference, content: DraftContent): string {
    switch (part.kind) {
      case 'text':
        return content.texts.find(({ key }) => key === part.key)?.text ?? ''
      case 'vital':
        return content.vitals[part.key]
      case 'measures':
        return content.measures.map(({ field, text }) => `${vitalLabel(field)} ${text}`).join('\n')
      case 'diagnoses':
        return content.diagnoses.map(({ code, words }) => [code, words].filter(Boolean).join(' ')).join('\n')
    }
  }

  #title({ part }: Difference): string {
    switch (part.kind) {
      case 'text':
        return part.title
      case 'vital':
        return vitalLabel(part.key)
      case 'measures':
        return msg('Outras medidas')
      case 'diagnoses':
        return msg('Diagnósticos')
    }
  }

  #choice(one: Difference, choice: Choice, name: string, words: string) {
    return html`<label class=${choice}>
      <input
        type="radio"
        name=${one.id}
        .checked=${this.choices.get(one.id) === choice}
        @change=${() => (this.choices = new Map(this.choices).set(one.id, choice))}
      />
      <span>${name}</span>
      ${choice === 'both' ? nothing : html`<span class="words">${words.trim() === '' ? msg('(nada)') : words}</span>`}
    </label>`
  }

  #part(one: Difference) {
    return html`<fieldset>
      <legend>${this.#title(one)}</legend>
      ${this.#choice(one, 'here', msg('Nesta janela'), this.#words(one, one.here))}
      ${this.#choice(one, 'there', msg('Na outra janela'), this.#words(one, one.there))}
      ${one.part.kind === 'text' ? this.#choice(one, 'both', msg('Os dois, um depois do outro'), '') : nothing}
    </fieldset>`
  }

  #settle(found: readonly Difference[]): void {
    this.missed = found.some(({ id }) => !this.choices.has(id))
    if (this.missed || !this.here || !this.there) return
    const detail = settled(this.here, this.there, this.choices)
    this.dispatchEvent(new CustomEvent<DraftContent>('mb-settled', { detail }))
  }

  override render() {
    if (!this.here || !this.there) return nothing
    const found = differences(this.here, this.there)
    return html`<h2 class="heading-02">${msg('Este atendimento foi escrito em duas janelas')}</h2>
      <p>
        ${msg('Nada se perdeu. Escolha, parte por parte, o que fica; o que não ficar ainda pode ser visto até a assinatura.')}
      </p>
      ${found.map((one) => this.#part(one))}
      ${this.missed ? html`<p role="alert">${msg('Falta escolher em uma das partes.')}</p>` : nothing}
      <div>
        <button class="button primary" type="button" @click=${() => this.#settle(found)}>
          ${msg('Continuar com o que escolhi')}
        </button>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-draft-rival': DraftRival
  }
}
