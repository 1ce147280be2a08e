import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Visit } from '../../../../preload/contract/visit-fields.ts'
import { folding } from '../../../data/folding.ts'
import { Form } from '../../../data/form.ts'
import { formFields, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { remarkStyles } from '../remark-styles.ts'

/** What the desk remarks of a visit, read and written in place. */
@localized()
@customElement('mb-visit-remark')
export class VisitRemark extends LitElement {
  static override styles = [base, type, button, remarkStyles]

  @property({ attribute: false }) visit: Visit | undefined
  readonly #form = new Form(this, 'visit.set-remark', {
    fields: () => ({
      remark: {
        kind: 'text',
        label: msg('Observação da consulta'),
        help: msg('Nada clínico. Aparece na agenda, na fila e no dia do profissional.'),
        max: 200,
      },
    }),
    of: () => this.visit?.id ?? null,
    known: () => this.visit && { remark: this.visit.remark, version: this.visit.version },
    rest: () => ({ appointmentId: this.visit?.id ?? '', version: this.visit?.version ?? 0 }),
    done: () => this.#fold.close(),
  })
  readonly #fold = folding(this, () => this.#form)

  /** Opens the field, as the key does. */
  begin(): void {
    this.#fold.open()
  }

  override render() {
    const { visit } = this
    if (!visit) return nothing
    const stands = visit.remark ? html`<p>${msg('Desta consulta:')} <b>${visit.remark}</b></p>` : nothing
    // Whoever is told that it was changed sees what stands.
    if (this.#fold.isOpen)
      return html`<form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${this.#form.problem ? stands : nothing}
        ${formFields(this.#form, ['remark'])}
        <div class="actions">
          <button class="button primary sm" type="submit">${msg('Salvar')} <kbd>Enter</kbd></button>
          <button class="button ghost sm" type="button" @click=${() => this.#fold.leave()}>
            ${msg('Voltar')}
          </button>
        </div>
      </form>`
    return html`${visit.patientRemark ? html`<p>${msg('Do paciente:')} <b>${visit.patientRemark}</b></p>` : nothing}
      ${stands}
      <button class="button ghost sm" type="button" @click=${() => this.begin()}>
        ${visit.remark ? msg('Mudar a observação') : msg('Anotar observação')} <kbd>A</kbd>
      </button>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-visit-remark': VisitRemark
  }
}
