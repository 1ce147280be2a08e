import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

/** What a professional who is gone had to remember: sent to a colleague by name, read by nobody here. Nothing where there is none. */
@localized()
@customElement('mb-left-reminders')
export class LeftReminders extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section,
      form {
        display: grid;
        gap: 16px;
        justify-items: start;
        max-width: 720px;
        margin-bottom: 24px;
      }
    `,
  ]

  @property() practitionerId = ''
  @state() private said = ''
  readonly #left = new LiveQuery(this, 'reminder.left', () =>
    this.practitionerId ? { practitionerId: this.practitionerId } : null,
  )
  readonly #practitioners = new LiveQuery(this, 'practitioner.list', () =>
    this.#left.value?.open ? {} : null,
  )
  readonly #form = new Form(this, 'reminder.hand-left', {
    fields: () => ({
      toPractitionerId: {
        kind: 'choice',
        label: msg('Passar os lembretes para'),
        options: (this.#practitioners.value ?? [])
          .filter(({ id, active }) => active && id !== this.practitionerId)
          .map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    of: () => this.practitionerId,
    rest: () => ({ practitionerId: this.practitionerId }),
    done: ({ handed }) => (this.said = msg(str`Lembretes passados: ${handed}.`)),
  })

  override render() {
    const open = this.#left.value?.open ?? 0
    if (open === 0) return html`<p role="status">${this.said}</p>`
    return html`<section aria-labelledby="left-reminders">
      <h2 class="heading-02" id="left-reminders">${msg('Lembretes que ficaram')}</h2>
      <p>
        ${open === 1 ? msg('Há 1 lembrete em aberto.') : msg(str`Há ${open} lembretes em aberto.`)}
        ${msg('Quem os recebe passa a vê-los, também os particulares. Ninguém os lê por aqui.')}
      </p>
      <form ${formOf(this.#form)}>
        ${formProblem(this.#form)} ${formField(this.#form, 'toPractitionerId')}
        <button class="button primary" type="submit">${msg('Passar os lembretes')}</button>
      </form>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-left-reminders': LeftReminders
  }
}
