import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { AMBER_REASONS } from '../../preload/contract/health-reason.ts'
import { Form } from '../data/form.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/dialog.ts'
import { formField, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import { healthSentence, healthWord, isOfTrust, wayOut, whoMayGoOn } from '../i18n/health-sentence.ts'
import { goTo } from '../router.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'

const administers = ({ station, account }: Session): boolean =>
  station === 'admin' && (account?.roles.includes('admin') ?? false)

/** Why the light is not green and who may go on; an administrator does so here. Fires `mb-close`. */
@localized()
@customElement('mb-health-dialog')
export class HealthDialog extends LitElement {
  static override styles = [
    base,
    button,
    css`
      form,
      .reasons {
        display: grid;
        gap: 16px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @property({ type: Boolean }) open = false
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #form = new Form(this, 'health.accept', {
    fields: () => ({ password: { kind: 'password', label: msg('Sua senha de acesso') } }),
    done: () => this.dispatchEvent(new CustomEvent('mb-close')),
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') && !this.open) this.#form.clear()
  }

  #goOn(session: Session) {
    if (!administers(session) || !session.health.reasons.some(isOfTrust)) return nothing
    return html`<form ${formOf(this.#form)}>
      <p>
        ${msg('Continue só depois de comparar com as cópias de segurança. Fica no registro de acessos quem decidiu.')}
      </p>
      ${formProblem(this.#form)} ${formField(this.#form, 'password')}
      <button class="button danger" type="submit">${msg('Continuar com os dados como estão')}</button>
    </form>`
  }

  /** A button for each place that helps, the gravest reason's first. */
  #waysOut({ health, clinic }: Session) {
    const ways = clinic.practice ? [] : health.reasons.flatMap((reason) => wayOut(reason) ?? [])
    const once = new Map(ways.map((way) => [way.label, way]))
    if (once.size === 0) return nothing
    return html`<div class="actions">
      ${[...once.values()].map(
        ({ path, label }) =>
          html`<button class="button tertiary" type="button" @click=${() => this.#go(path)}>
            ${label}
          </button>`,
      )}
    </div>`
  }

  #go(path: string): void {
    this.dispatchEvent(new CustomEvent('mb-close'))
    goTo(path)
  }

  override render() {
    const { session } = this
    if (!session) return nothing
    const [first] = session.health.reasons
    return html`<mb-dialog heading=${first ? healthWord(first) : ''} ?open=${this.open}>
      <div class="reasons">
        ${session.health.reasons.map(
          (reason) =>
            html`<mb-notice
              kind=${AMBER_REASONS.includes(reason) ? 'warning' : 'error'}
              text=${`${healthSentence(reason, session)} ${whoMayGoOn(reason, administers(session))}`.trim()}
            ></mb-notice>`,
        )}
        ${administers(session) ? this.#waysOut(session) : nothing} ${this.#goOn(session)}
      </div>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-health-dialog': HealthDialog
  }
}
