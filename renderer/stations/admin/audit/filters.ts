import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { AUDIT_KINDS, type AuditKind } from '../../../../preload/contract/audit-events.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../desk/patient-search.ts'
import type { PatientLine } from '../../../desk/patient-search.ts'
import '../../../elements/date-field.ts'
import '../../../elements/select-field.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import { kindWord } from './kind-words.ts'

/** What the trail is asked for; empty: everything that is not folded. */
export interface FactFilter {
  readonly patient: { readonly id: string; readonly name: string } | null
  readonly kind: AuditKind | null
  readonly accountId: string | null
  readonly day: string | null
  readonly repeated: boolean
}

export const ALL_FACTS: FactFilter = {
  patient: null,
  kind: null,
  accountId: null,
  day: null,
  repeated: false,
}

const valueOf = (event: Event) => (event.target as HTMLElement & { value: string }).value

/** By whose record, which day, what kind and by whom the trail is narrowed. Fires `mb-filter`. */
@localized()
@customElement('mb-audit-filters')
export class AuditFilters extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      :host {
        display: grid;
        gap: 24px;
        align-content: start;
      }

      .chosen {
        display: grid;
        gap: 8px;
      }
    `,
  ]

  @property({ attribute: false }) filter: FactFilter = ALL_FACTS
  readonly #staff = new LiveQuery(this, 'staff.list', () => ({}))

  #change(part: Partial<FactFilter>): void {
    const detail: FactFilter = { ...this.filter, ...part }
    this.dispatchEvent(new CustomEvent('mb-filter', { detail, bubbles: true, composed: true }))
  }

  #patient() {
    const { patient } = this.filter
    if (!patient)
      return html`<mb-patient-search
        label=${msg('Quem abriu o prontuário de')}
        @mb-patient=${({ detail }: CustomEvent<PatientLine>) =>
          this.#change({ patient: { id: detail.id, name: detail.name }, kind: 'record' })}
      ></mb-patient-search>`
    return html`<div class="chosen">
      <span class="label">${msg('Quem abriu o prontuário de')}</span>
      <b>${patient.name}</b>
      <button
        class="button tertiary"
        type="button"
        @click=${() => this.#change({ patient: null, kind: null })}
      >
        ${msg('Todos os pacientes')}
      </button>
    </div>`
  }

  override render() {
    const { kind, accountId, day, repeated } = this.filter
    const kinds = AUDIT_KINDS.map((one) => ({ value: one, label: kindWord(one) }))
    const people = (this.#staff.value ?? []).map((one) => ({ value: one.accountId, label: one.displayName }))
    return html`
      ${this.#patient()}
      <mb-date-field
        label=${msg('Dia')}
        .value=${day ?? ''}
        @input=${(event: Event) => this.#change({ day: valueOf(event) || null })}
      ></mb-date-field>
      <mb-select-field
        label=${msg('Fato')}
        .value=${kind ?? ''}
        .options=${[{ value: '', label: msg('Todos') }, ...kinds]}
        @change=${(event: Event) => this.#change({ kind: AUDIT_KINDS.find((one) => one === valueOf(event)) ?? null })}
      ></mb-select-field>
      <mb-select-field
        label=${msg('Pessoa')}
        .value=${accountId ?? ''}
        .options=${[{ value: '', label: msg('Todas') }, ...people]}
        @change=${(event: Event) => this.#change({ accountId: valueOf(event) || null })}
      ></mb-select-field>
      <label class="check">
        <input
          type="checkbox"
          .checked=${repeated}
          @change=${(event: Event) => this.#change({ repeated: (event.target as HTMLInputElement).checked })}
        />
        <span>${msg('Mostrar também buscas, listas e rascunhos')}</span>
      </label>
      ${
        this.filter === ALL_FACTS
          ? nothing
          : html`<button class="button ghost" type="button" @click=${() => this.#change(ALL_FACTS)}>
              ${msg('Limpar filtros')}
            </button>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-audit-filters': AuditFilters
  }
}
