import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import {
  PAPER_GROUPS,
  POINTS,
  SHEETS,
  type PaperGroup,
  type PaperLayout,
  type PaperWay,
} from '../../preload/contract/paper-layout.ts'
import { call } from '../data/client.ts'
import { LiveQuery } from '../data/live-query.ts'
import '../elements/dialog.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { paperGroupWord, sheetWord } from '../i18n/paper-words.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { field } from '../style/field.ts'
import { table } from '../style/table.ts'
import { standIn } from './stand-in.ts'

interface Choice {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: (value: string) => Partial<PaperWay>
}

/** How this PC prints each group of papers: at which printer, on which sheet, how large, with or without a dialog. Fires `mb-close`. */
@localized()
@customElement('mb-paper-ways')
export class PaperWays extends LitElement {
  static override styles = [
    base,
    button,
    field,
    table,
    css`
      mb-dialog {
        --dialog-width: 1200px;
      }

      .input {
        min-width: 136px;
      }

      td:nth-of-type(1) .input {
        min-width: 224px;
      }

      table.list :is(th, td) {
        padding-inline: 8px;
      }

      table.list tbody th {
        max-width: 208px;
        height: auto;
        white-space: normal;
      }

      td label {
        display: flex;
        align-items: center;
        gap: 8px;
        white-space: nowrap;
      }

      .table {
        overflow-x: auto;
      }
    `,
  ]

  @state() private problem = ''
  @state() private said = ''
  readonly #papers = new LiveQuery(this, 'workstation.papers', () => ({}))

  async #try(does: () => Promise<unknown>, said: string): Promise<void> {
    this.problem = this.said = ''
    try {
      await does()
      this.said = said
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #put(group: PaperGroup, change: Partial<PaperWay>): void {
    const way = this.#papers.value?.ways[group]
    if (!way) return
    const saved = msg(str`${paperGroupWord(group)}: guardado neste computador.`)
    void this.#try(() => call('workstation.set-paper', { group, way: { ...way, ...change } }), saved)
  }

  #select(group: PaperGroup, { label, value, options, chosen }: Choice) {
    return html`<select
      class="input"
      aria-label="${paperGroupWord(group)}: ${label}"
      @change=${(event: Event) => this.#put(group, chosen((event.target as HTMLSelectElement).value))}
    >
      ${options.map(
        (one) =>
          html`<option value=${one.value} .selected=${live(one.value === value)}>${one.label}</option>`,
      )}
    </select>`
  }

  #printer(group: PaperGroup, { printer }: PaperWay) {
    const known = this.#papers.value?.printers ?? []
    const gone = printer !== null && !known.some(({ name }) => name === printer)
    return this.#select(group, {
      label: msg('Impressora'),
      value: printer ?? '',
      options: [
        { value: '', label: msg('A que o sistema propõe') },
        ...known.map(({ name, label }) => ({ value: name, label })),
        ...(gone ? [{ value: printer, label: msg(str`${printer} (não está ligada)`) }] : []),
      ],
      chosen: (value) => ({ printer: value === '' ? null : value }),
    })
  }

  /** A record and a slip have a shape of their own. */
  #shape(group: PaperGroup, { sheet, points }: PaperWay, clinicSheet: PaperLayout['sheet']) {
    if (group === 'record' || group === 'slip')
      return html`<td></td>
        <td></td>`
    return html`<td>
        ${this.#select(group, {
          label: msg('Folha'),
          value: sheet ?? '',
          options: [
            { value: '', label: msg(str`A da clínica (${sheetWord(clinicSheet)})`) },
            ...SHEETS.map((value) => ({ value, label: sheetWord(value) })),
          ],
          chosen: (value) => ({ sheet: SHEETS.find((one) => one === value) ?? null }),
        })}
      </td>
      <td>
        ${this.#select(group, {
          label: msg('Letra'),
          value: String(points),
          options: POINTS.map((value) => ({ value: String(value), label: msg(str`${value} pontos`) })),
          chosen: (value) => ({ points: POINTS.find((one) => String(one) === value) ?? points }),
        })}
      </td>`
  }

  #row(group: PaperGroup, way: PaperWay, clinicSheet: PaperLayout['sheet']) {
    const test = () =>
      group === 'slip'
        ? undefined
        : void this.#try(() => call('workstation.test-page', { group }), msg('Página de teste impressa.'))
    return html`<tr>
      <th scope="row">${paperGroupWord(group)}</th>
      <td>${this.#printer(group, way)}</td>
      ${this.#shape(group, way, clinicSheet)}
      <td>
        <label>
          <input
            type="checkbox"
            .checked=${live(way.silent)}
            @change=${(event: Event) => this.#put(group, { silent: (event.target as HTMLInputElement).checked })}
          />
          ${msg('Sem perguntar')}<span class="visually-hidden">: ${paperGroupWord(group)}</span>
        </label>
      </td>
      <td>
        ${
          group === 'slip'
            ? nothing
            : html`<button class="button ghost sm" type="button" @click=${test}>
                ${msg('Página de teste')}<span class="visually-hidden">: ${paperGroupWord(group)}</span>
              </button>`
        }
      </td>
    </tr>`
  }

  override render() {
    const papers = this.#papers.value
    const columns = [msg('Papel'), msg('Impressora'), msg('Folha'), msg('Letra'), msg('Janela do sistema')]
    return html`<mb-dialog
      open
      heading=${msg('Impressão neste computador')}
      @mb-close=${() => this.dispatchEvent(new CustomEvent('mb-close'))}
    >
      ${standIn(this.#papers)}
      ${papers?.printers?.length === 0 ? html`<mb-notice kind="warning" text=${msg('Nenhuma impressora está ligada a este computador.')}></mb-notice>` : nothing}
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${this.said ? html`<mb-notice kind="success" text=${this.said}></mb-notice>` : nothing}
      ${
        papers
          ? html`<div class="table" tabindex="0" role="group" aria-label=${msg('Como cada papel sai')}>
              <table class="list">
                <thead>
                  <tr>
                    ${columns.map((word) => html`<th scope="col">${word}</th>`)}
                    <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
                  </tr>
                </thead>
                <tbody>
                  ${PAPER_GROUPS.map((group) => this.#row(group, papers.ways[group], papers.clinicSheet))}
                </tbody>
              </table>
            </div>`
          : nothing
      }
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-paper-ways': PaperWays
  }
}
