import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'

type Note = Output<'triage.sheet'>['notes'][number]

/**
 * A nurse's own triage was of somebody else who is here: of whom, how it came to be, and her signature. Fires `mb-close`, and
 * `mb-moved` with whose it is now.
 */
@localized()
@customElement('mb-triage-move')
export class TriageMove extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      form {
        display: grid;
        gap: 12px;
        margin-top: 12px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property({ attribute: false }) note: Note | undefined
  readonly #waiting = new LiveQuery(this, 'triage.waiting', () => ({}))
  readonly #form = new Form(this, 'triage.move', {
    fields: () => ({
      appointmentId: {
        kind: 'choice',
        label: msg('De quem é esta triagem'),
        options: this.#others.map(({ appointmentId: value, patientName, startMinute, practitionerName }) => ({
          value,
          label: msg(str`${patientName}, ${time2(startMinute)} com ${practitionerName}`),
        })),
      },
      reason: { kind: 'text', label: msg('Como aconteceu'), max: 300 },
      password: { kind: 'password', label: msg('Sua senha de acesso, para assinar'), again: true },
    }),
    of: () => this.note?.id ?? null,
    rest: () => ({ noteId: this.note?.id ?? '' }),
    done: (_output, { appointmentId }) => this.#moved(appointmentId),
  })
  #isBegun = false

  /** Who is here beside the one in whose chart it stands. */
  get #others() {
    return (this.#waiting.value ?? []).filter(({ patientId }) => patientId !== this.note?.patientId)
  }

  protected override updated(): void {
    if (this.#isBegun || this.#others.length === 0) return
    this.#isBegun = true
    this.#form.begin()
  }

  #moved(to: string): void {
    const detail = this.#others.find(({ appointmentId }) => appointmentId === to)?.patientName ?? ''
    this.dispatchEvent(new CustomEvent('mb-moved', { detail, bubbles: true, composed: true }))
    this.#close()
  }

  #close(): void {
    this.#form.clear()
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  override render() {
    if (!this.#waiting.value) return standIn(this.#waiting)
    const isNobody = this.#others.length === 0
    return html`<form ${formOf(this.#form)} aria-label=${msg('Triagem de outra pessoa')}>
      <p>
        ${isNobody ? msg('Ninguém mais espera agora. Quando a pessoa certa estiver na clínica, ela aparece aqui.') : msg('A triagem é assinada de novo no prontuário certo. Neste fica só a marca de que pertencia a outra pessoa.')}
      </p>
      ${formProblem(this.#form)}
      ${isNobody ? nothing : formFields(this.#form, ['appointmentId', 'reason', 'password'])}
      <div class="actions">
        ${
          isNobody
            ? nothing
            : html`<button class="button primary" type="submit" ?disabled=${this.#form.busy}>
                ${msg('Levar para o prontuário certo')}
              </button>`
        }
        <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-triage-move': TriageMove
  }
}
