import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Form } from '../data/form.ts'
import { enterStation } from '../data/station-here.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import { localeNow } from '../i18n/locale.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { stepStyles } from './step-styles.ts'

/** At a kiosk or a panel nothing is replaced: whoever has the clinic's sheet makes this PC a desk first. */
@localized()
@customElement('mb-become-desk')
export class BecomeDesk extends LitElement {
  static override styles = [base, type, button, stepStyles]

  readonly #form = new Form(this, 'gate.set-up-workstation', {
    fields: () => ({
      proof: { kind: 'password', label: msg('Código da folha ou frase da clínica que está aqui') },
    }),
    rest: () => ({ language: localeNow(), station: 'admin' }),
    blame: { 'proof-needed': 'proof', 'proof-wrong': 'proof' },
    done: () => enterStation('admin'),
  })

  override render() {
    return html`
      <p class="lead">
        ${msg('Um totem ou um painel não restaura cópias. Para resolver aqui, torne este computador uma estação de administração.')}
      </p>
      ${formProblem(this.#form)}
      <form ${formOf(this.#form)}>
        ${formField(this.#form, 'proof')}
        <div class="actions">
          <button class="button tertiary" type="submit">${msg('Tornar estação de administração')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-become-desk': BecomeDesk
  }
}
