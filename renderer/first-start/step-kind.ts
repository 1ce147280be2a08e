import { localized, msg } from '@lit/localize'
import { html, LitElement } from 'lit'
import { customElement } from 'lit/decorators.js'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import { goBack, handOver } from './draft.ts'
import { stepStyles } from './step-styles.ts'

/** Step 2: a new clinic, one brought back from a backup, or the practice clinic. */
@localized()
@customElement('mb-step-kind')
export class StepKind extends LitElement {
  static override styles = [base, type, button, stepStyles]

  #tell(name: 'mb-restore' | 'mb-practice'): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }))
  }

  override render() {
    return html`
      <p class="label">${msg('Passo 2 de 6')}</p>
      <h1 class="heading-04">${msg('Como começar?')}</h1>
      <div class="choices">
        <button class="choice" type="button" @click=${() => handOver(this)}>
          <b>${msg('Clínica nova')}</b><span>${msg('Cria um banco de dados cifrado neste computador')}</span>
        </button>
        <button class="choice" type="button" @click=${() => this.#tell('mb-restore')}>
          <b>${msg('Restaurar de uma cópia')}</b
          ><span>${msg('Com a pasta da cópia de segurança e a folha de recuperação')}</span>
        </button>
        <button class="choice" type="button" @click=${() => this.#tell('mb-practice')}>
          <b>${msg('Clínica de treino')}</b
          ><span>${msg('Pessoas e dados fictícios, para experimentar e treinar')}</span>
        </button>
      </div>
      <div class="actions">
        <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-step-kind': StepKind
  }
}
