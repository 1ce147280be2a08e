import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { VITAL_FIELDS, type VitalField } from '../../../../preload/contract/vital-signs.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import '../../../elements/dialog.ts'
import {
  fieldTitle,
  struckInWords,
  takingInWords,
  takingPlace,
  type ValueSet,
} from '../../../i18n/taking-words.ts'
import { momentInWords, vitalLabel } from '../../../i18n/vitals-words.ts'
import { base } from '../../../style/base.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { isAbout } from './goal-lines.ts'
import { isDrawn, SPANS, within, type Span } from './points.ts'
import { daysOf } from './scale.ts'
import './trend-plot.ts'
import { valueHistoryStyles } from './value-history-styles.ts'

const spanWord = (span: Span) =>
  ({ year: msg('12 meses'), 'five-years': msg('5 anos'), all: msg('tudo') })[span]

/** The values of a sign over time: a plot, and a table that says all of it. Fires `mb-close`. */
@localized()
@customElement('mb-value-history')
export class ValueHistory extends LitElement {
  static override styles = [base, type, table, valueHistoryStyles]

  @property() patientId = ''
  @property() birthDate = ''
  @property() today = ''
  /** What it opens with. */
  @property() field: VitalField = 'pressure'
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private span: Span = 'all'
  readonly #values = new LiveQuery(this, 'chart.values', () => ({
    ...{ patientId: this.patientId, field: this.field },
  }))
  readonly #known = new LiveQuery(this, 'statement.list', () => ({ patientId: this.patientId }))

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.signs [aria-pressed="true"]')?.focus()
  }

  /** What the doctors wrote that they want this sign to be. */
  get #goals(): string[] {
    return (this.#known.value?.statements ?? []).flatMap(({ content }) =>
      content.kind === 'goal' && isAbout(content.words, this.field) ? [content.words] : [],
    )
  }

  #row(taking: ValueSet) {
    const beside = isDrawn(taking) ? nothing : html` <span class="mark">${msg('fora do gráfico')}</span>`
    const said = takingInWords(taking)
    return html`<tr>
      <td class="nowrap">${momentInWords(taking.at)}</td>
      <td>
        ${
          taking.struck === null
            ? html`<b>${said}</b>${beside}`
            : html`<s>${said}</s>${beside}
                <p class="label">${struckInWords(taking.struck, this.session?.clinic.timeZone ?? 'UTC')}</p>`
        }
      </td>
      <td class="place">${takingPlace(taking)}</td>
      <td>${taking.position ?? ''}</td>
      <td>${taking.authorName}</td>
    </tr>`
  }

  #table(takings: readonly ValueSet[]) {
    return html`<div class="rows" tabindex="0" role="region" aria-label=${msg('Valores em tabela')}>
      <table class="list" aria-label=${fieldTitle(this.field)}>
        <thead>
          <tr>
            <th scope="col">${msg('Quando')}</th>
            <th scope="col">${msg('Valor')}</th>
            <th scope="col">${msg('Onde')}</th>
            <th scope="col">${msg('Posição')}</th>
            <th scope="col">${msg('Na nota de')}</th>
          </tr>
        </thead>
        <tbody>
          ${takings.toReversed().map((taking) => this.#row(taking))}
        </tbody>
      </table>
    </div>`
  }

  #body() {
    const { value } = this.#values
    if (!value) return standIn(this.#values)
    if (value.takings.length === 0) return html`<p class="none">${msg('Nenhum valor registrado ainda.')}</p>`
    const takings = within(value.takings, this.span, daysOf(this.today))
    const goals = this.#goals
    if (takings.length === 0) return html`<p class="none">${msg('Nenhum valor neste período.')}</p>`
    return html`<div class="both">
      <div>
        <mb-trend-plot
          .takings=${takings}
          .field=${this.field}
          birthDate=${this.birthDate}
          .goals=${goals}
        ></mb-trend-plot>
        ${goals.map((words) => html`<p class="label">${msg('Meta anotada')}: ${words}</p>`)}
      </div>
      ${this.#table(takings)}
    </div>`
  }

  override render() {
    return html`<mb-dialog open heading=${msg('Valores no tempo')}>
      <div class="choices">
        <div class="signs" role="group" aria-label=${msg('Sinal')}>
          ${VITAL_FIELDS.map(
            (field) =>
              html`<button
                type="button"
                aria-pressed=${field === this.field ? 'true' : 'false'}
                @click=${() => (this.field = field)}
              >
                ${vitalLabel(field)}
              </button>`,
          )}
        </div>
        <h3>${fieldTitle(this.field)}</h3>
        <div class="spans" role="group" aria-label=${msg('Período')}>
          ${SPANS.map(
            (span) =>
              html`<button
                type="button"
                aria-pressed=${span === this.span ? 'true' : 'false'}
                @click=${() => (this.span = span)}
              >
                ${spanWord(span)}
              </button>`,
          )}
        </div>
      </div>
      ${this.#body()}
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-value-history': ValueHistory
  }
}
