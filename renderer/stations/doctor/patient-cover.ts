import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { VITAL_FIELDS, type VitalField } from '../../../preload/contract/vital-signs.ts'
import { ViewKeys } from '../../desk/view-keys.ts'
import '../../elements/avatar.ts'
import { age, date } from '../../i18n/format.ts'
import { measuredInWords } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'
import './book-return.ts'
import './cover-copies.ts'
import './known/known.ts'
import './reminders/cover-reminders.ts'
import { sparkline } from './trend/sparkline.ts'
import './trend/value-history.ts'

export type Cover = Output<'record.cover'>

/** The cover of a chart: who it is, what is known beyond one visit, the last visits, the last measures. */
@localized()
@customElement('mb-patient-cover')
export class PatientCover extends LitElement {
  static override styles = [
    base,
    type,
    css`
      :host {
        background: var(--layer-01);
        overflow: auto;
      }

      section {
        padding: 12px 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      .who {
        display: grid;
        grid-template-columns: 72px minmax(0, 1fr);
        gap: 16px;
        padding: 16px;
      }

      mb-avatar {
        --avatar-size: 72px;
      }

      .who p:first-child {
        overflow-wrap: anywhere;
      }

      h3 {
        margin-bottom: 6px;
        font-size: 12px;
        line-height: 16px;
        font-weight: 600;
        letter-spacing: 0.32px;
        color: var(--text-secondary);
      }

      li {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding: 3px 0;
      }

      li > span:last-child {
        text-align: right;
      }

      .head {
        display: flex;
        justify-content: space-between;
        gap: 8px;
      }

      .act {
        color: var(--link-primary);
      }

      .value {
        flex: 1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        min-height: 32px;
      }

      .value:hover {
        background: var(--layer-hover);
      }

      .spark polyline {
        fill: none;
        stroke: var(--interactive);
        stroke-width: 1.5;
      }

      .spark .diastolic {
        stroke: var(--text-secondary);
        stroke-dasharray: 4 2;
      }

      .spark rect {
        fill: var(--text-primary);
      }
    `,
  ]

  @property({ attribute: false }) cover: Cover | undefined
  /** The consultation in which something is entered from here. */
  @property({ attribute: false }) encounterId: string | null = null
  @property() today = ''
  /** A note is being written beside it. */
  @property({ type: Boolean }) writing = false
  /** The sign whose values over time stand open. */
  @state() private history: VitalField | null = null
  /** The next visit is being booked from here. */
  @state() private booking = false
  readonly keys = new ViewKeys(this, (event) => {
    if (!this.cover || this.cover.needsReason) return {}
    // From a value of the note: its own.
    const from = event.composedPath()[0]
    const field = from instanceof Element ? VITAL_FIELDS.find((one) => one === from.id) : undefined
    return { 'Alt+H': () => this.openHistory(field ?? 'pressure') }
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('cover') || changed.get('cover')?.patientId === this.cover?.patientId) return
    this.history = null
    this.booking = false
  }

  /** Shows the values of a sign over time. */
  openHistory(field: VitalField): void {
    this.history = field
  }

  /** Beside a note it is offered once that is signed. */
  #return({ patientId, needsReason }: Cover) {
    if (needsReason || this.writing) return nothing
    if (this.booking) return html`<mb-book-return patientId=${patientId}></mb-book-return>`
    return html`<section>
      <button class="act" type="button" @click=${() => (this.booking = true)}>
        ${msg('Marcar retorno')}
      </button>
    </section>`
  }

  #visits(cover: Cover) {
    return html`
      ${this.#return(cover)}
      <section>
        <h3>${msg('Convênio')}</h3>
        <p>${cover.insurer ?? msg('Particular')}</p>
      </section>
      ${
        cover.guardianName
          ? html`<section>
              <h3>${msg('Responsável')}</h3>
              <p>${cover.guardianName}</p>
            </section>`
          : nothing
      }
      <section>
        <h3>${msg('Últimas consultas')}</h3>
        ${
          cover.lastVisits.length === 0
            ? html`<p>
                ${cover.needsReason ? msg('Aparecem depois do motivo') : msg('Primeira vez na clínica')}
              </p>`
            : html`<ul>
                ${cover.lastVisits.map((visit) => html`<li><span>${date(visit.date)}</span><span class="label">${visit.visitType}, ${visit.practitionerName}</span></li>`)}
              </ul>`
        }
      </section>
      ${
        cover.lastVitals.length > 0
          ? html`<section>
              <div class="head">
                <h3>${msg('Últimas medidas')}</h3>
                <button
                  class="act"
                  type="button"
                  aria-keyshortcuts="Alt+H"
                  @click=${() => this.openHistory('pressure')}
                >
                  ${msg('No tempo')} <kbd>Alt+H</kbd>
                </button>
              </div>
              <ul>
                ${measuredInWords(cover.lastVitals).map(
                  ({ field, label, value, on }) =>
                    html`<li>
                      <button class="value" type="button" @click=${() => this.openHistory(field)}>
                        <span>${label} <b>${value}</b> <span class="label">${date(on)}</span></span>
                        <span class="visually-hidden">${msg('ver no tempo')}</span>
                        ${sparkline(cover.recentVitals, field)}
                      </button>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
    `
  }

  override render() {
    const { cover } = this
    if (!cover) return nothing
    const sex = { female: msg('feminino'), male: msg('masculino'), intersex: msg('intersexo'), unknown: '' }[
      cover.sexAtBirth
    ]
    return html`
      <div class="who">
        <mb-avatar .name=${cover.name} .jpeg=${cover.photo}></mb-avatar>
        <div>
          <p class="heading-02">${cover.name}</p>
          ${cover.legalName ? html`<p class="helper">${msg('Nome civil')}: ${cover.legalName}</p>` : nothing}
          <p>${age(cover.birthDate, this.today)}</p>
          <p class="label">${[date(cover.birthDate), sex].filter(Boolean).join(', ')}</p>
        </div>
      </div>
      ${
        // A chart that is shut tells nothing of it, and it is not asked for.
        cover.needsReason
          ? this.#visits(cover)
          : html`<mb-known
              .patientId=${cover.patientId}
              .encounterId=${this.encounterId}
              today=${this.today}
              ?writing=${this.writing}
              ><mb-cover-copies patientId=${cover.patientId}></mb-cover-copies
              ><mb-cover-reminders
                patientId=${cover.patientId}
                .encounterId=${this.encounterId}
                today=${this.today}
              ></mb-cover-reminders
              >${this.#visits(cover)}</mb-known
            >`
      }
      ${
        this.history === null
          ? nothing
          : html`<mb-value-history
              patientId=${cover.patientId}
              birthDate=${cover.birthDate}
              today=${this.today}
              .field=${this.history}
              @mb-close=${() => (this.history = null)}
            ></mb-value-history>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-cover': PatientCover
  }
}
