import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { stationWord } from '../../i18n/station.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'

/** The trail of who did what, newest first, and the walk along its chain. */
@localized()
@customElement('mb-audit')
export class AuditView extends LitElement {
  static override styles = [base, type, button, table, viewStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private olderThan: number | undefined
  @state() private said = ''
  @state() private problem = ''
  readonly #list = new LiveQuery(this, 'audit.list', () =>
    this.olderThan === undefined ? {} : { before: this.olderThan },
  )

  async #verify(): Promise<void> {
    this.said = ''
    this.problem = ''
    try {
      const { intact, rows, brokenAt, head } = await call('audit.verify', {})
      if (intact) this.said = msg(str`Cadeia íntegra: ${rows} registros conferidos, ponta ${head}.`)
      else
        this.problem = msg(
          str`A cadeia foi quebrada no registro ${brokenAt ?? 0}. Guarde este computador como está e chame o suporte.`,
        )
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  override render() {
    const { value } = this.#list
    const zone = this.session?.clinic.timeZone
    const { problem } = this
    if (!zone) return nothing
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Trilha de auditoria')}</h1>
        <button class="button tertiary" type="button" @click=${() => void this.#verify()}>
          ${msg('Verificar cadeia')}
        </button>
      </div>
      ${problem ? html`<mb-notice kind="error" text=${problem}></mb-notice>` : nothing}
      ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      ${standIn(this.#list)}
      <table class="list" ?hidden=${!value}>
        <thead>
          <tr>
            <th scope="col">${msg('Número')}</th>
            <th scope="col">${msg('Quando')}</th>
            <th scope="col">${msg('Evento')}</th>
            <th scope="col">${msg('Resultado')}</th>
            <th scope="col">${msg('Quem')}</th>
            <th scope="col">${msg('Estação')}</th>
            <th scope="col">${msg('Vezes')}</th>
          </tr>
        </thead>
        <tbody>
          ${value?.map(
            (row) =>
              html`<tr>
                <td>${row.seq}</td>
                <td>${instant(row.at, zone)}</td>
                <td>${row.event}</td>
                <td>
                  ${row.outcome === 'ok' ? msg('feito') : row.outcome === 'denied' ? msg('negado') : msg('não feito')}
                  ${row.code ?? ''}
                </td>
                <td>${row.actorName ?? msg('ninguém')}</td>
                <td>${stationWord(row.station)}</td>
                <td>${row.count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="actions">
        ${
          this.olderThan !== undefined
            ? html`<button class="button ghost" type="button" @click=${() => (this.olderThan = undefined)}>
                ${msg('Mais novos')}
              </button>`
            : nothing
        }
        ${
          value?.length === 100
            ? html`<button
                class="button ghost"
                type="button"
                @click=${() => (this.olderThan = value.at(-1)?.seq)}
              >
                ${msg('Mais antigos')}
              </button>`
            : nothing
        }
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-audit': AuditView
  }
}
