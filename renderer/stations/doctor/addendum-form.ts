import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import type { RawAt } from '../../data/form-options.ts'
import { Form } from '../../data/form.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import {
  NO_DIAGNOSES,
  openQuestions,
  rectifiableValues,
  sentDiagnoses,
  sentValues,
  type DiagnosisCorrections,
  type ValueCorrections,
} from './rectify/corrections.ts'
import './rectify/diagnosis-corrections.ts'
import './rectify/value-corrections.ts'

type Note = Output<'note.read'>

/**
 * An addendum or a correction, under the sealed note that it is about: the old text stays readable, the new one gets its own
 * seal. A correction also puts values and diagnoses right, each beside what stands there. What was typed and not signed is there
 * again when it is opened again. Of a triage no diagnosis is put right, and no chart but its own is known to a nurse. Fires `mb-close`, and `mb-wrong-chart` when it is not what is meant.
 */
@localized()
@customElement('mb-addendum-form')
export class AddendumForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 16px;
        max-width: 640px;
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--border-subtle-01);
      }

      .actions {
        display: flex;
        gap: 8px;
      }
    `,
  ]

  @property({ attribute: false }) note: Note | undefined
  readonly #form = new Form(this, 'note.add', {
    fields: (typed: RawAt) => ({
      kind: {
        kind: 'choice',
        label: msg('O que é'),
        options: [
          { value: 'addendum' as const, label: msg('Adendo: acrescenta') },
          { value: 'correction' as const, label: msg('Retificação: corrige, com motivo') },
        ],
      },
      reason: { kind: 'text', label: msg('Motivo'), when: typed('kind') === 'correction' },
      values: { kind: 'own', when: typed('kind') === 'correction', preset: null, read: sentValues },
      diagnoses: {
        ...{ kind: 'own', when: typed('kind') === 'correction', preset: null, read: sentDiagnoses },
      },
      text: { kind: 'text', label: msg('Texto'), rows: 6 },
      password: { kind: 'password', label: msg('Sua senha de acesso, para assinar'), again: true },
    }),
    of: () => this.note?.id ?? null,
    rest: () => ({ noteId: this.note?.id ?? '' }),
    wrong: (typed) =>
      this.note && typed('kind') === 'correction'
        ? openQuestions(
            this.note,
            typed<ValueCorrections | null>('values'),
            typed<DiagnosisCorrections | null>('diagnoses'),
          )
        : {},
    blame: { 'reason-needed': 'reason', 'vitals-unread': 'values', 'diagnosis-unfit': 'diagnoses' },
    done: () => this.#close(),
  })

  /** The whole note is in the wrong chart: that is asked for in the place of this form. */
  #elsewhere(): void {
    this.dispatchEvent(new CustomEvent('mb-wrong-chart', { bubbles: true, composed: true }))
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override firstUpdated(): void {
    this.#form.begin()
  }

  /** What a correction puts right of values and diagnoses, beside its words. */
  #corrections(note: Note) {
    const form = this.#form
    if (form.typed('kind') !== 'correction') return nothing
    const values = rectifiableValues(note)
    const said = (path: string) => {
      const issue = form.at(path)
      return issue ? html`<p class="issue" role="alert">${issue}</p>` : nothing
    }
    return html`${
      values.length > 0
        ? html`<mb-value-corrections
            .rows=${values}
            .corrections=${form.typed<ValueCorrections | null>('values') ?? {}}
            .issues=${(item: string) => form.at(`values.${item}`)}
            @mb-corrections=${({ detail }: CustomEvent<ValueCorrections>) => form.put('values', detail)}
          ></mb-value-corrections>`
        : nothing
    }
    ${said('values')}
    ${
      note.triage
        ? nothing
        : html`<mb-diagnosis-corrections
            .rows=${note.diagnoses}
            .corrections=${form.typed<DiagnosisCorrections | null>('diagnoses') ?? NO_DIAGNOSES}
            .issues=${(item: string) => form.at(`diagnoses.${item}`)}
            @mb-corrections=${({ detail }: CustomEvent<DiagnosisCorrections>) => form.put('diagnoses', detail)}
          ></mb-diagnosis-corrections>`
    }
    ${said('diagnoses')}`
  }

  override render() {
    if (!this.note) return nothing
    return html`<form ${formOf(this.#form)} aria-label=${msg('Adendo ou retificação')}>
      <h4 class="heading-02">${msg('Adendo ou retificação')}</h4>
      ${formProblem(this.#form)} ${formFields(this.#form, ['kind', 'reason'])} ${this.#corrections(this.note)}
      ${formFields(this.#form, ['text', 'password'])}
      <div class="actions">
        <button class="button primary" type="submit">${msg('Assinar')}</button>
        <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Fechar')}</button>
        ${
          this.note.triage
            ? nothing
            : html`<button class="button ghost" type="button" @click=${() => this.#elsewhere()}>
                ${msg('A nota é de outra pessoa?')}
              </button>`
        }
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-addendum-form': AddendumForm
  }
}
