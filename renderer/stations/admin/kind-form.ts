import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import '../../elements/dialog.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { visitCount, waitingCount } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

type Kind = Output<'schedule.kinds'>['kinds'][number]

/** A kind of visit: its name, whether it is a retorno, whether it is in use; and what a change of it touches. Fires `mb-leave`. */
@localized()
@customElement('mb-kind-form')
export class KindForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      form {
        display: grid;
        gap: 16px;
      }

      ul {
        padding-left: 16px;
        list-style: disc;
      }
    `,
  ]

  /** The one that is changed; none: a new one. */
  @property({ attribute: false }) kind: Kind | undefined
  readonly #new = new Form(this, 'schedule.add-kind', {
    fields: () => this.#both(),
    of: () => (this.kind ? null : ''),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })
  readonly #change = new Form(this, 'schedule.change-kind', {
    fields: () => ({ ...this.#both(), active: { kind: 'check', label: msg('Em uso') } }),
    of: () => this.kind?.id ?? null,
    known: () => this.kind,
    rest: () => ({ id: this.kind?.id ?? '' }),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })

  #both() {
    return {
      name: { kind: 'text', label: msg('Nome'), max: 60 },
      followUp: { kind: 'check', label: msg('É retorno: vale o prazo de cada profissional') },
    } as const
  }

  #leave(): void {
    this.#new.clear()
    this.#change.clear()
    this.dispatchEvent(new CustomEvent('mb-leave'))
  }

  /** What stands of this kind, and what becomes of it. */
  #touches({ name, visits, wishes, professionals, active }: Kind) {
    const renamed = this.#change.typed('name').trim() !== name
    const retired = active && !this.#change.typed<boolean>('active')
    const lines = [
      ...(visits > 0 && (renamed || retired)
        ? [msg(str`${visitCount(visits)}: ficam como foram marcadas, com o mesmo nome e a mesma duração.`)]
        : []),
      ...(renamed && wishes > 0 ? [msg(str`${waitingCount(wishes)}: passa a valer o nome novo.`)] : []),
      ...(retired && wishes > 0 ? [msg(str`${waitingCount(wishes)}: a recepção escolhe outro tipo.`)] : []),
      ...(renamed && professionals.length > 0
        ? [msg(str`O nome novo aparece para ${professionals.join(', ')}.`)]
        : []),
      ...(retired && professionals.length > 0
        ? [msg(str`Não é mais marcado com ${professionals.join(', ')}.`)]
        : []),
    ]
    return lines.length === 0
      ? nothing
      : html`<div role="status">
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`
  }

  override render() {
    const { kind } = this
    const form = kind ? this.#change : this.#new
    return html`<mb-dialog open heading=${kind?.name ?? msg('Criar tipo')} @mb-close=${() => this.#leave()}>
      <form ${formOf(form)}>
        ${formProblem(form)} ${formFields(form, ['name', 'followUp', 'active'])}
        ${kind ? this.#touches(kind) : nothing}
        <button class="button primary" type="submit">${msg('Salvar')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kind-form': KindForm
  }
}
