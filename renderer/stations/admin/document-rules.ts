import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import { kindOfDocument, ruleFieldWord } from '../../i18n/document-words.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './prescription-rules.ts'

type Rule = Output<'document.rules'>['rules'][number]

const councilWord = (council: string) =>
  council === '*' ? msg('Os demais') : council === 'CLINIC' ? msg('Recepção') : council

/** Which council may issue which paper, each rule with its source: an administrator says that he held it against it. */
@localized()
@customElement('mb-document-rules')
export class DocumentRules extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    css`
      .note {
        max-width: 720px;
        margin-bottom: 16px;
      }

      mb-notice {
        display: block;
        margin-bottom: 16px;
      }
    `,
  ]

  @state() private problem = ''
  readonly #rules = new LiveQuery(this, 'document.rules', () => ({}))

  async #confirm({ ruleId }: Rule): Promise<void> {
    this.problem = ''
    try {
      await call('document.confirm-rule', { ruleId })
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #checked({ checkedOn, checkedBy, due }: Rule) {
    if (checkedOn === null) return html`<b>${msg('a confirmar')}</b>`
    const said = msg(str`${date(checkedOn)}, por ${checkedBy ?? ''}`)
    return due ? html`${said} <b>${msg('(há mais de um ano)')}</b>` : said
  }

  #row(rule: Rule) {
    const { kind, council, mayIssue, vias, validityDays, limits, fields, source, inForceFrom, due } = rule
    const name = `${kindOfDocument(kind)}, ${councilWord(council)}`
    return html`<tr>
      <td><b>${kindOfDocument(kind)}</b></td>
      <td>${councilWord(council)}</td>
      <td>${mayIssue ? msg('emite') : msg('não emite')}</td>
      <td>
        ${vias === 1 ? msg('1 via') : msg(str`${vias} vias`)}${validityDays === null ? nothing : html`, ${msg(str`vale ${validityDays} dias`)}`}${limits === null ? nothing : html`<br /><span class="helper">${limits}</span>`}${fields.length === 0 ? nothing : html`<br /><span class="helper">${msg(str`diz: ${fields.map(ruleFieldWord).join(', ')}`)}</span>`}
      </td>
      <td>${source}<br /><span class="helper">${msg(str`desde ${date(inForceFrom)}`)}</span></td>
      <td>${this.#checked(rule)}</td>
      <td>
        ${
          due
            ? html`<button class="button ghost sm" type="button" @click=${() => void this.#confirm(rule)}>
                ${msg('Conferi na fonte')}<span class="visually-hidden">: ${name}</span>
              </button>`
            : nothing
        }
      </td>
    </tr>`
  }

  override render() {
    const rules = this.#rules.value?.rules
    const columns = [
      ...[msg('Documento'), msg('Conselho'), msg('Emite'), msg('No papel')],
      ...[msg('Fonte'), msg('Conferida em')],
    ]
    return html`<div class="head"><h1 class="heading-04">${msg('Regras dos documentos')}</h1></div>
      <p class="note">
        ${msg('Vieram com o programa, como a pesquisa as encontrou. Confira cada uma na fonte, com quem responde pela clínica: o seu nome e a data ficam ao lado. Depois de doze meses o programa pede de novo.')}
      </p>
      <p class="note">
        <a class="link" href="/admin/documentos/modelos">${msg('Modelos de documento da clínica')}</a>
      </p>
      <p class="note">
        <a class="link" href="/admin/documentos/medicamentos">${msg('Lista oficial de medicamentos')}</a>
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${standIn(this.#rules)}
      <table class="list" ?hidden=${rules === undefined}>
        <thead>
          <tr>
            ${columns.map((word) => html`<th scope="col">${word}</th>`)}
            <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${rules?.map((rule) => this.#row(rule))}
        </tbody>
      </table>
      <mb-prescription-rules></mb-prescription-rules>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-document-rules': DocumentRules
  }
}
