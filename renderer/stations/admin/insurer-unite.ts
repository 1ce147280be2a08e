import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { weekdays } from '../../desk/choices.ts'
import { leaveForms } from '../../desk/named-form.ts'
import '../../elements/dialog.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { patientCount, time2, visitCount } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'

type Insurer = Output<'insurer.list'>[number]
type Limit = Output<'insurer.touches'>['limits'][number]

const counted = ({ visits, beyond }: Limit['before']) =>
  beyond === 0 ? visitCount(visits) : msg(str`${visitCount(visits)}, ${beyond} acima do limite`)

/** Puts one convênio under another: whom it touches and what the limits count, before and after. Fires `mb-leave`. */
@localized()
@customElement('mb-insurer-unite')
export class InsurerUnite extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @property({ attribute: false }) insurer: Insurer | undefined
  @property({ attribute: false }) others: readonly Insurer[] = []
  readonly #form = new Form(this, 'insurer.unite', {
    fields: () => ({
      into: {
        kind: 'choice',
        label: msg('Unir a'),
        options: this.others.map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    of: () => this.insurer?.id ?? null,
    rest: () => ({ id: this.insurer?.id ?? '' }),
    done: () => this.#leave(),
  })
  readonly #touches = new LiveQuery(this, 'insurer.touches', () => {
    const into = this.#form.typed('into')
    return this.insurer && into ? { id: this.insurer.id, into } : null
  })

  #leave(): void {
    leaveForms(this, this.#form)
  }

  #limit(limit: Limit) {
    const day = weekdays().find(({ value }) => Number(value) === limit.weekday)?.label ?? msg('todos os dias')
    return html`<tr>
      <td>
        ${limit.practitionerName}, ${limit.insurer}<br />${day},
        ${time2(limit.startMinute)}–${time2(limit.endMinute)}
      </td>
      <td>${limit.most}</td>
      <td>${counted(limit.before)}</td>
      <td>${counted(limit.after)}</td>
    </tr>`
  }

  #touched(name: string) {
    const touches = this.#touches.value
    const other = this.others.find(({ id }) => id === this.#form.typed('into'))?.name
    if (!touches || other === undefined) return nothing
    const { patients, visits, limits } = touches
    return html`<div role="status">
        <p>
          ${msg(str`${patientCount(patients)} e ${visitCount(visits)} ainda por acontecer passam de ${name} para ${other}. Consultas que já aconteceram ficam como estão.`)}
        </p>
      </div>
      ${
        limits.length === 0
          ? nothing
          : html`<table class="list">
              <caption class="heading-01">
                ${msg('Consultas marcadas que cada limite conta')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">${msg('Limite')}</th>
                  <th scope="col">${msg('No máximo')}</th>
                  <th scope="col">${msg('Hoje')}</th>
                  <th scope="col">${msg('Depois de unir')}</th>
                </tr>
              </thead>
              <tbody>
                ${limits.map((limit) => this.#limit(limit))}
              </tbody>
            </table>`
      }
      <mb-notice kind="warning" text=${msg('Unir não tem volta.')}></mb-notice>`
  }

  override render() {
    const name = this.insurer?.name ?? ''
    return html`<mb-dialog open heading=${msg(str`Unir ${name} a outro`)} @mb-close=${() => this.#leave()}>
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formFields(this.#form, ['into'])} ${this.#touched(name)}
        <button class="button primary" type="submit" ?disabled=${!this.#touches.value}>${msg('Unir')}</button>
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-insurer-unite': InsurerUnite
  }
}
