import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { Form } from '../../data/form.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/recovery-code.ts'
import type { ShownSheet } from '../../desk/recovery-code.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { isSecondNeeded, SECOND_BLAME, secondFields, secondOf, secondRows } from './second-person.ts'

/** Replaces the recovery sheet: own password, new code on paper, two groups typed back. Fires `mb-close` when done. */
@localized()
@customElement('mb-new-sheet')
export class NewSheet extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form {
        display: grid;
        gap: 16px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private sheet: ShownSheet | undefined
  @state() private keyStore = true
  /** Where another person administers too, the sheet is not replaced by one alone. */
  @state() private needsSecond = false
  readonly #begin = new Form(this, 'recovery.begin', {
    fields: () => ({ password: { kind: 'password', label: msg('Sua senha de acesso') } }),
    beside: (typed) => secondFields(typed, this.needsSecond),
    rest: (typed) => ({ second: this.needsSecond ? secondOf(typed) : null }),
    done: (sheet) => void this.#show(sheet),
    blame: { credentials: 'password', ...SECOND_BLAME },
    failed: (error) => (this.needsSecond ||= isSecondNeeded(error)),
  })
  readonly #replace = new Form(this, 'recovery.replace', {
    fields: () => ({
      confirmGroups: { kind: 'own' },
      passphrase: { kind: 'password', label: msg('Frase de abertura'), when: !this.keyStore },
    }),
  })

  /** The key that opened it is gone. */
  protected override firstUpdated(): void {
    this.#begin.begin()
  }

  async #show(sheet: ShownSheet): Promise<void> {
    this.keyStore = (await call('gate.status', {})).keyStore
    this.sheet = sheet
  }

  override render() {
    if (this.#replace.saved)
      return html`<mb-notice
        kind="info"
        text=${msg('A troca começou: a clínica fecha, copia os dados para a chave nova e abre sozinha. Até lá vale a folha antiga. Faça então uma cópia de segurança: as antigas abrem com a folha antiga.')}
      ></mb-notice>`
    if (!this.sheet)
      return html`<form ${formOf(this.#begin)}>
        ${formProblem(this.#begin)} ${formField(this.#begin, 'password')}
        ${
          this.needsSecond
            ? secondRows(
                this.#begin,
                msg(
                  'Com a folha se chega a tudo. Como outra pessoa também administra a clínica, a troca precisa de duas pessoas, e todas serão avisadas.',
                ),
              )
            : nothing
        }
        <button class="button primary" type="submit">${msg('Mostrar o código novo')}</button>
      </form>`
    return html`<form ${formOf(this.#replace)}>
      ${formProblem(this.#replace)}
      <mb-recovery-code
        .sheet=${this.sheet}
        clinic=${this.session?.clinic.name ?? ''}
        @mb-typed=${(event: CustomEvent<[string, string] | null>) => this.#replace.put('confirmGroups', event.detail)}
      ></mb-recovery-code>
      <p>
        ${msg('A clínica fecha enquanto os dados são copiados para uma chave nova e abre sozinha depois. Os outros usuários deste computador digitam a folha nova uma vez.')}
      </p>
      ${formField(this.#replace, 'passphrase')}
      <button
        class="button primary"
        type="submit"
        aria-disabled=${this.#replace.busy ? 'true' : nothing}
        ?disabled=${!this.#replace.typed('confirmGroups')}
      >
        ${this.#replace.busy ? msg('Começando a troca…') : msg('Trocar a folha')}
      </button>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-new-sheet': NewSheet
  }
}
