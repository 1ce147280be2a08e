import { localized, msg, str } from '@lit/localize'
import { LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { HUES } from '../../../preload/contract/hues.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { leaveForms, namedForm, namedFormStyles, touchedLines } from '../../desk/named-form.ts'
import { visitCount, waitingCount } from '../../i18n/format.ts'
import { hueWord } from '../../i18n/hue-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

type Kind = Output<'schedule.kinds'>['kinds'][number]

/** A kind of visit: its name, whether it is a retorno, whether it is in use; and what a change of it touches. Fires `mb-leave`. */
@localized()
@customElement('mb-kind-form')
export class KindForm extends LitElement {
  static override styles = [base, type, button, field, namedFormStyles]

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
      hue: {
        kind: 'choice',
        label: msg('Cor na agenda'),
        help: msg('A legenda da agenda diz de que tipo é cada cor.'),
        options: [
          { value: null, label: msg('Sem cor') },
          ...HUES.map((hue) => ({ value: hue, label: hueWord(hue) })),
        ],
        preset: null,
      },
      followUp: { kind: 'check', label: msg('É retorno: vale o prazo de cada profissional') },
    } as const
  }

  #leave(): void {
    leaveForms(this, this.#new, this.#change)
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
    return touchedLines(lines)
  }

  override render() {
    const { kind } = this
    return namedForm({
      heading: kind?.name ?? msg('Criar tipo'),
      form: kind ? this.#change : this.#new,
      fields: ['name', 'hue', 'followUp', 'active'],
      more: kind ? this.#touches(kind) : nothing,
      leave: () => this.#leave(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-kind-form': KindForm
  }
}
