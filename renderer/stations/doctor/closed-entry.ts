import locked from '@carbon/icons/es/locked/20'
import warning from '@carbon/icons/es/warning--alt--filled/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { icon } from '../../elements/icon.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** What is told of an entry under secrecy. */
export interface ClosedEntry {
  readonly authorName: string
  readonly authorCouncil: string
  readonly at: string
  readonly opens: boolean
  /** A medicine that warns although it is secret. */
  readonly warns: string | null
}

/** An entry under secrecy, as others see it in its place; where it can be opened, with a reason that its author is told. */
@localized()
@customElement('mb-closed-entry')
export class ClosedEntryView extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      article {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 16px;
        padding: 12px 16px;
        background: var(--layer-01);
        border: 1px solid var(--border-subtle-01);
      }

      p {
        overflow-wrap: anywhere;
      }

      .warns {
        display: flex;
        gap: 8px;
      }

      form {
        display: grid;
        gap: 12px;
        max-width: 560px;
        margin-top: 12px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property() patientId = ''
  @property() entryId = ''
  @property({ attribute: false }) entry: ClosedEntry | undefined
  @property() timeZone = 'UTC'
  @state() private asking = false
  readonly #form = new Form(this, 'glass.break', {
    fields: () => ({
      reason: {
        kind: 'text',
        label: msg('Por que precisa abrir'),
        max: 300,
        help: msg(
          'Abre só este registro, por 12 horas. Quem o escreveu será avisado, com o seu nome e o motivo.',
        ),
      },
    }),
    of: () => this.entryId,
    rest: () => ({ patientId: this.patientId, entryId: this.entryId }),
  })

  #ask(asking: boolean): void {
    this.asking = asking
    void this.updateComplete.then(() =>
      asking ? this.#form.begin() : this.renderRoot.querySelector<HTMLElement>('button')?.focus(),
    )
  }

  #why() {
    return html`<form ${formOf(this.#form)} aria-label=${msg('Abrir registro sob sigilo')}>
      ${formProblem(this.#form)} ${formField(this.#form, 'reason')}
      <div class="actions">
        <button class="button primary sm" type="submit">${msg('Abrir e avisar')}</button>
        <button class="button ghost sm" type="button" @click=${() => this.#ask(false)}>
          ${msg('Voltar')}
        </button>
      </div>
    </form>`
  }

  #way() {
    if (!this.entry?.opens) return html`<p class="helper">${msg('Só quem escreveu lê este registro.')}</p>`
    if (this.asking) return this.#why()
    return html`<button class="button ghost sm" type="button" @click=${() => this.#ask(true)}>
      ${msg('Abrir com motivo')}
    </button>`
  }

  override render() {
    const { entry } = this
    if (!entry) return nothing
    return html`<article aria-label=${msg('Registro sob sigilo')}>
      ${icon(locked, 20)}
      <div>
        <h3 class="heading-01">${msg('Registro sob sigilo')}</h3>
        <p class="label">${entry.authorName}, ${entry.authorCouncil}, ${instant(entry.at, this.timeZone)}</p>
        ${entry.warns === null ? nothing : html`<p class="warns">${icon(warning, 16)} ${msg(str`Em uso: ${entry.warns}`)}</p>`}
        ${this.#way()}
      </div>
    </article>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-closed-entry': ClosedEntryView
  }
}
