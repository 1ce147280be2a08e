import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import '../../elements/dialog.ts'
import { date, instant, momentOf } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type Break = Output<'glass.untold'>[number]

/** Who opened this professional's secret entries since he was here, and why; asked for as he comes in, until he has read it. */
@localized()
@customElement('mb-broken-glass')
export class BrokenGlass extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      ul {
        display: grid;
        gap: 16px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        padding-left: 12px;
        border-left: 3px solid var(--support-warning);
        overflow-wrap: anywhere;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private breaks: readonly Break[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    // What could not be asked for now is there at the next sign-in.
    void call('glass.untold', {}).then(
      (breaks) => (this.breaks = breaks),
      () => undefined,
    )
  }

  async #understood(): Promise<void> {
    const ids = this.breaks.map(({ id }) => id)
    this.breaks = []
    await call('glass.seen', { ids }).catch(() => undefined)
  }

  #line({ kind, patientName, enteredAt, byName, brokenAt, reason }: Break, timeZone: string) {
    const day = date(momentOf(enteredAt, timeZone).day)
    return html`<li>
      <p>
        ${kind === 'note' ? msg(str`${byName} abriu a sua nota de ${patientName}, de ${day}.`) : msg(str`${byName} abriu o que você anotou de ${patientName}, em ${day}.`)}
      </p>
      <p class="label">${instant(brokenAt, timeZone)}. ${msg(str`Motivo: ${reason}`)}</p>
    </li>`
  }

  override render() {
    const { breaks, session } = this
    if (!session || breaks.length === 0) return nothing
    return html`<mb-dialog
      open
      heading=${msg('Abriram um registro seu que está sob sigilo')}
      @mb-close=${() => (this.breaks = [])}
    >
      <ul>
        ${breaks.map((one) => this.#line(one, session.clinic.timeZone))}
      </ul>
      <div slot="actions">
        <button class="button primary" type="button" @click=${() => void this.#understood()}>
          ${msg('Entendi')}
        </button>
      </div>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-broken-glass': BrokenGlass
  }
}
