import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { folding } from '../../../data/folding.ts'
import type { RawAt } from '../../../data/form-options.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import './copy-request.ts'

/** "Cópia do prontuário" on a patient's card: who asks for it is noted here, and it is handed over here. No word of a chart. */
@localized()
@customElement('mb-copy-requests')
export class CopyRequests extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      :host {
        display: block;
      }

      form {
        display: grid;
        gap: 16px;
        max-width: 560px;
      }

      li {
        padding: 8px 0;
        border-bottom: 1px solid var(--border-subtle-00);
      }
    `,
  ]

  @property() patientId = ''
  readonly #requests = new LiveQuery(this, 'copy.list', () =>
    this.patientId ? { patientId: this.patientId } : null,
  )
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #form = new Form(this, 'copy.ask', {
    fields: (typed: RawAt) => ({
      recipient: {
        kind: 'choice',
        label: msg('Quem pede'),
        options: [
          { value: 'patient' as const, label: msg('O próprio paciente') },
          { value: 'guardian' as const, label: msg('Quem responde por ele') },
        ],
      },
      asker: {
        kind: 'text',
        label: msg('Nome de quem responde por ele'),
        when: typed('recipient') === 'guardian',
        max: 120,
      },
      document: {
        kind: 'text',
        label: msg('Documento conferido'),
        help:
          typed('recipient') === 'guardian'
            ? msg('Com foto, tipo e número, e o que prova que responde: certidão, termo ou procuração.')
            : msg('Com foto: tipo e número.'),
        max: 200,
      },
      practitionerId: {
        kind: 'choice',
        label: msg('Quem faz a cópia'),
        help: msg('O que é sigiloso de outro profissional aparece para ele também.'),
        options: this.#people,
      },
      fromDate: { kind: 'date', label: msg('Desde'), help: msg('Em branco: desde o começo') },
      toDate: { kind: 'date', label: msg('Até'), help: msg('Em branco: até hoje') },
    }),
    of: () => this.patientId,
    rest: () => ({ patientId: this.patientId }),
    blame: { 'span-wrong': 'toDate', 'colleague-away': 'practitionerId' },
    done: () => this.#fold.close(),
  })
  readonly #fold = folding(this, () => this.#form)

  /** Who sees patients, and so may have written. */
  get #people() {
    return (this.#practitioners.value ?? [])
      .filter(({ active, visitTypes }) => active && visitTypes.length > 0)
      .map(({ id, name }) => ({ value: id, label: name }))
  }

  #ask() {
    if (!this.#fold.isOpen)
      return html`<div class="actions">
        <button class="button tertiary md" type="button" @click=${() => this.#fold.open()}>
          ${msg('Anotar pedido de cópia')}
        </button>
      </div>`
    return html`<form ${formOf(this.#form)} aria-label=${msg('Pedido de cópia do prontuário')}>
      <p>${msg('É direito do paciente: gratuita, sem motivo, em até 15 dias.')}</p>
      ${formProblem(this.#form)}
      ${formFields(this.#form, ['recipient', 'asker', 'document', 'practitionerId', 'fromDate', 'toDate'])}
      <div class="actions">
        <button class="button primary md" type="submit">${msg('Anotar o pedido')}</button>
        <button class="button ghost md" type="button" @click=${() => this.#fold.leave()}>
          ${msg('Voltar')}
        </button>
      </div>
    </form>`
  }

  override render() {
    const requests = this.#requests.value
    return html`<section class="stack" aria-labelledby="copies">
      <h2 class="heading-02" id="copies">${msg('Cópia do prontuário')}</h2>
      ${requests ? nothing : standIn(this.#requests)}
      ${
        requests && requests.length > 0
          ? html`<ul>
              ${repeat(
                requests,
                ({ id }) => id,
                (request) => html`<li><mb-copy-request .request=${request}></mb-copy-request></li>`,
              )}
            </ul>`
          : nothing
      }
      ${this.#ask()}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-copy-requests': CopyRequests
  }
}
