import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { namedList, namedListStyles } from '../../../desk/named-list.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { instant } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import './template-form.ts'

type Template = Output<'template.list'>[number]
/** What stands in the place of the list. */
type TemplateInHand = { readonly template?: Template; readonly copied?: Template }

/** How notes are written in this clinic: templates that are copied, changed and put out of use. */
@localized()
@customElement('mb-templates')
export class Templates extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    namedListStyles,
    css`
      td:last-child {
        white-space: nowrap;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private editing: TemplateInHand | null = null
  @state() private problem = ''
  readonly #list = new LiveQuery(this, 'template.list', () => ({}))
  /** Where the keys come back to. */
  #from = ''

  #edit(id: string, editing: TemplateInHand): void {
    this.problem = ''
    this.#from = id
    this.editing = editing
  }

  async #leave(): Promise<void> {
    this.editing = null
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(this.#from ? `#${this.#from}` : '.head button')?.focus()
  }

  async #retire({ templateId, retired }: Template): Promise<void> {
    this.problem = ''
    try {
      await call('template.retire', { templateId, retired: !retired })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #row(one: Template) {
    const { templateId, name, sections, number, by, at, builtIn, retired } = one
    const of = html`<span class="visually-hidden"> ${name}</span>`
    const zone = this.session?.clinic.timeZone
    const made = by !== null && at !== null && zone ? `${by}, ${instant(at, zone)}` : ''
    const [change, copy] = [`change-${templateId}`, `copy-${templateId}`]
    return html`<tr>
      <td>
        <b>${name}</b
        >${builtIn ? html`<br /><span class="helper">${msg('Veio com o programa')}</span>` : nothing}
      </td>
      <td>${sections.map(({ title }) => title).join(', ')}</td>
      <td>${number}${made ? html`<br /><span class="helper">${made}</span>` : nothing}</td>
      <td>${retired ? msg('Fora de uso') : msg('Em uso')}</td>
      <td>
        <button
          id=${change}
          class="button ghost sm"
          type="button"
          @click=${() => this.#edit(change, { template: one })}
        >
          ${msg('Mudar')}${of}
        </button>
        <button
          id=${copy}
          class="button ghost sm"
          type="button"
          @click=${() => this.#edit(copy, { copied: one })}
        >
          ${msg('Copiar')}${of}
        </button>
        <button class="button ghost sm" type="button" @click=${() => void this.#retire(one)}>
          ${retired ? msg('Voltar a usar') : msg('Tirar de uso')}${of}
        </button>
      </td>
    </tr>`
  }

  override render() {
    const { value } = this.#list
    if (this.editing)
      return html`<mb-template-form
        .template=${this.editing.template}
        .copied=${this.editing.copied}
        .all=${value ?? []}
        @mb-leave=${() => void this.#leave()}
      ></mb-template-form>`
    return namedList({
      title: msg('Modelos de nota'),
      note: msg(
        'Cada profissional escolhe o modelo em que escreve. Uma mudança vale para as notas que ainda não começaram.',
      ),
      add: { word: msg('Criar modelo'), run: () => this.#edit('', {}) },
      above: html`${standIn(this.#list)}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}`,
      columns: [msg('Modelo'), msg('Seções'), msg('Versão'), msg('Situação')],
      rows: value?.map((one) => this.#row(one)),
      dialog: nothing,
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-templates': Templates
  }
}
