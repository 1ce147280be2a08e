import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../desk/practitioner-form.ts'
import type { PractitionerInput } from '../../desk/practitioner-form.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { practitionerTabs, tabStyles } from './practitioner-tabs.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

/** One professional, new or to be changed. */
@localized()
@customElement('mb-practitioner')
export class Practitioner extends LitElement {
  static override styles = [base, type, button, field, viewStyles, tabStyles]

  @property() practitionerId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private active: boolean | undefined
  readonly #list = new LiveQuery(this, 'practitioner.list', () => ({}))
  readonly #hours = new LiveQuery(this, 'practitioner.hours', () =>
    this.practitionerId ? { practitionerId: this.practitionerId } : null,
  )

  async #save(practitioner: PractitionerInput): Promise<void> {
    this.problem = ''
    try {
      const known = this.#list.value?.find(({ id }) => id === this.practitionerId)
      if (known)
        await call('practitioner.update', {
          practitionerId: known.id,
          practitioner,
          active: this.active ?? known.active,
        })
      else await call('practitioner.create', { practitioner, mine: false })
      goTo('/admin/profissionais')
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    const today = this.session?.now.slice(0, 10)
    const known = this.#list.value?.find(({ id }) => id === this.practitionerId)
    const hours = this.#hours.value
    if (!today || (this.practitionerId && (!known || !hours)))
      return standIn(this.#list.value ? this.#hours : this.#list)
    const practitioner =
      known && hours
        ? ({
            ...known,
            hours,
            visitTypes: known.visitTypes.map(({ id: _id, ...one }) => one),
          } as unknown as PractitionerInput)
        : undefined
    return html`
      <div class="head"><h1 class="heading-04">${known?.name ?? msg('Cadastrar profissional')}</h1></div>
      ${known ? practitionerTabs(known.id, 'card') : nothing}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${
        known
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.active ?? known.active}
                @change=${(event: Event) => (this.active = (event.target as HTMLInputElement).checked)}
              />
              <span>${msg('Atende na clínica')}</span>
            </label>`
          : nothing
      }
      <mb-practitioner-form
        today=${today}
        .practitioner=${practitioner}
        @mb-practitioner=${(event: CustomEvent<PractitionerInput>) => void this.#save(event.detail)}
      >
        <button class="button ghost" type="button" @click=${() => goTo('/admin/profissionais')}>
          ${msg('Voltar')}
        </button>
      </mb-practitioner-form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-practitioner': Practitioner
  }
}
