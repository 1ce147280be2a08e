import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { leaveForms, namedForm, namedFormStyles, touchedLines } from '../../desk/named-form.ts'
import { formFields } from '../../elements/form-field.ts'
import '../../elements/text-field.ts'
import { patientCount, visitCount } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

type Insurer = Output<'insurer.list'>[number]
interface Plan {
  readonly id: string | null
  readonly name: string
  readonly active: boolean
}

const written = (plans: readonly Plan[]) => plans.filter(({ id, name }) => id !== null || name.trim() !== '')

/** A convênio: its name, how its cards are written, its plans, whether it is in use; and what a change touches. Fires `mb-leave`. */
@localized()
@customElement('mb-insurer-form')
export class InsurerForm extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    namedFormStyles,
    css`
      .plan {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 8px;
        align-items: end;
      }
    `,
  ]

  /** The one that is changed; none: a new one. */
  @property({ attribute: false }) insurer: Insurer | undefined
  readonly #touches = new LiveQuery(this, 'insurer.touches', () =>
    this.insurer ? { id: this.insurer.id, into: null } : null,
  )
  readonly #new = new Form(this, 'insurer.add', {
    fields: () => this.#both(),
    of: () => (this.insurer ? null : ''),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })
  readonly #change = new Form(this, 'insurer.change', {
    fields: () => ({
      ...this.#both(),
      active: { kind: 'check', label: msg('Em uso') },
      plans: { kind: 'own', read: written },
    }),
    of: () => this.insurer?.id ?? null,
    known: () => this.insurer,
    rest: () => ({ id: this.insurer?.id ?? '' }),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })

  #both() {
    return {
      name: { kind: 'text', label: msg('Nome'), max: 80 },
      cardFormat: {
        kind: 'text',
        label: msg('Formato da carteirinha'),
        help: msg('Um 9 para cada algarismo, como 9999 9999. Em branco: qualquer número.'),
        max: 40,
      },
    } as const
  }

  #leave(): void {
    leaveForms(this, this.#new, this.#change)
  }

  get #plans(): readonly Plan[] {
    return this.#change.typed<readonly Plan[] | null>('plans') ?? []
  }

  #edit(at: number, part: Partial<Plan>): void {
    this.#change.put(
      'plans',
      this.#plans.map((plan, index) => (index === at ? { ...plan, ...part } : plan)),
    )
  }

  #plan({ name, active }: Plan, at: number) {
    return html`<div class="plan">
      <mb-text-field
        label=${msg(str`Plano ${at + 1}`)}
        .maxLength=${80}
        .value=${name}
        issue=${this.#change.at(`plans.${String(at)}.name`)}
        @input=${(event: Event) => this.#edit(at, { name: (event.currentTarget as HTMLInputElement).value })}
      ></mb-text-field>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${active}
          @change=${() => this.#edit(at, { active: !active })}
        /><span>${msg('Em uso')}<span class="visually-hidden"> ${name}</span></span></label
      >
    </div>`
  }

  #allPlans() {
    return html`<fieldset>
      <legend class="heading-01">${msg('Planos')}</legend>
      ${this.#plans.map((plan, at) => this.#plan(plan, at))}
      <button
        class="button tertiary sm"
        type="button"
        @click=${() => this.#change.put('plans', [...this.#plans, { id: null, name: '', active: true }])}
      >
        ${msg('Mais um plano')}
      </button>
    </fieldset>`
  }

  /** Who has this convênio, and what becomes of it. */
  #touched({ name, active }: Insurer) {
    const { patients, visits, limits } = this.#touches.value ?? { patients: 0, visits: 0, limits: [] }
    const renamed = this.#change.typed('name').trim() !== name
    const retired = active && !this.#change.typed<boolean>('active')
    const lines = [
      ...(renamed && patients > 0 ? [msg(str`${patientCount(patients)}: passa a valer o nome novo.`)] : []),
      ...(renamed && visits > 0 ? [msg(str`${visitCount(visits)}: passa a valer o nome novo.`)] : []),
      ...(renamed && limits.length > 0
        ? [msg(str`Limites com este convênio: ${limits.length}. Continuam valendo, com o nome novo.`)]
        : []),
      ...(retired
        ? [msg(str`${patientCount(patients)}: ficam com este convênio; ninguém mais o escolhe.`)]
        : []),
    ]
    return touchedLines(lines)
  }

  override render() {
    const { insurer } = this
    return namedForm({
      heading: insurer?.name ?? msg('Incluir convênio'),
      form: insurer ? this.#change : this.#new,
      fields: ['name', 'cardFormat'],
      more: insurer
        ? html`${this.#allPlans()} ${formFields(this.#change, ['active'])} ${this.#touched(insurer)}`
        : nothing,
      leave: () => this.#leave(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-insurer-form': InsurerForm
  }
}
