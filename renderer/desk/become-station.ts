import { localized, msg } from '@lit/localize'
import { css, html, LitElement } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { STATIONS, type Station } from '../../preload/contract/define.ts'
import { Form } from '../data/form.ts'
import { letWindowGo } from '../data/hold-window.ts'
import { enterStation } from '../data/station-here.ts'
import '../elements/dialog.ts'
import { formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import { stationWord } from '../i18n/station.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'

/** What this PC is from now on, with the password of somebody of the administration. Fires `mb-close`. */
@localized()
@customElement('mb-become-station')
export class BecomeStation extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
        padding-bottom: 24px;
      }
    `,
  ]

  /** What the policy of this PC has decided. */
  @property({ attribute: false }) decided: Station | null = null
  readonly #form = new Form(this, 'workstation.become', {
    fields: () => ({
      station: {
        kind: 'choice',
        label: msg('Este computador passa a ser'),
        options: STATIONS.map((station) => ({ value: station, label: stationWord(station) })),
      },
      identifier: { kind: 'text', label: msg('Usuário de alguém da administração') },
      password: { kind: 'password', label: msg('Senha de acesso'), again: true },
    }),
    done: (_output, { station }) => {
      letWindowGo()
      enterStation(station)
    },
  })

  protected override firstUpdated(): void {
    if (!this.decided) this.#form.begin()
  }

  #fields() {
    return html`<p>
        ${msg('Salve antes o que está aberto nesta tela: quem está aqui sai, e o computador abre assim daqui em diante.')}
      </p>
      ${formProblem(this.#form)} ${formFields(this.#form, ['station', 'identifier', 'password'])}
      <button class="button primary" type="submit">${msg('Mudar')}</button>`
  }

  override render() {
    return html`<mb-dialog heading=${msg('O que este computador é')} open>
      <form ${formOf(this.#form)}>
        ${
          this.decided
            ? html`<p>
                ${msg('A política deste computador já decidiu.')} <b>${stationWord(this.decided)}</b>
              </p>`
            : this.#fields()
        }
      </form>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-become-station': BecomeStation
  }
}
