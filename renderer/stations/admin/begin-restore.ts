import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { Form } from '../../data/form.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'
import { isSecondNeeded, SECOND_BLAME, secondFields, secondOf, secondRows } from './second-person.ts'

/** The way to a restore: who asks types his password again, then the clinic shuts and the door shows the backups. */
@localized()
@customElement('mb-begin-restore')
export class BeginRestore extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      form,
      ul {
        display: grid;
        gap: 16px;
        max-width: 640px;
      }

      ul {
        margin: 0 0 24px;
        padding-left: 20px;
        list-style: disc;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  /** Where another person administers too, nobody goes back alone. */
  @state() private needsSecond = false
  readonly #form = new Form(this, 'recovery.begin-restore', {
    fields: () => ({ password: { kind: 'password', label: msg('Sua senha de acesso') } }),
    beside: (typed) => secondFields(typed, this.needsSecond),
    rest: (typed) => ({ second: this.needsSecond ? secondOf(typed) : null }),
    blame: { credentials: 'password', ...SECOND_BLAME },
    failed: (error) => (this.needsSecond ||= isSecondNeeded(error)),
  })

  override render() {
    return html`
      <div class="head"><h1 class="heading-04">${msg('Restaurar uma cópia')}</h1></div>
      ${
        this.session?.clinic.practice
          ? html`<mb-notice
              kind="info"
              text=${msg('A clínica de treino não tem cópias a restaurar.')}
            ></mb-notice>`
          : html`<ul>
                <li>
                  ${msg('A clínica fecha em todas as janelas enquanto você escolhe a cópia. O que não foi salvo nelas se perde: avise a equipe antes.')}
                </li>
                <li>
                  ${msg('Antes de restaurar você vê de quando é cada cópia e o que ficaria de fora. Até lá nada muda, e quem desiste abre a clínica como estava.')}
                </li>
                <li>
                  ${msg('A clínica de agora fica guardada ao lado, com outro nome. Os profissionais e a administração são avisados, e o registro de acessos diz quem restaurou.')}
                </li>
              </ul>
              <form ${formOf(this.#form)}>
                ${formProblem(this.#form)} ${formField(this.#form, 'password')}
                ${
                  this.needsSecond
                    ? secondRows(
                        this.#form,
                        msg(
                          'Uma cópia desfaz o que outros assinaram depois dela. Como outra pessoa também administra a clínica, restaurar precisa de duas pessoas, e todas serão avisadas.',
                        ),
                      )
                    : nothing
                }
                <div class="actions">
                  <button
                    class="button primary"
                    type="submit"
                    aria-disabled=${this.#form.busy ? 'true' : nothing}
                  >
                    ${this.#form.busy ? msg('Fechando a clínica…') : msg('Fechar a clínica e escolher a cópia')}
                  </button>
                  <button class="button ghost" type="button" @click=${() => goTo('/admin/copias')}>
                    ${msg('Voltar')}
                  </button>
                </div>
              </form>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-begin-restore': BeginRestore
  }
}
