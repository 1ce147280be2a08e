import { consume } from '@lit/context'
import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import '../../../desk/patient-search.ts'
import type { PatientLine, PatientSearch } from '../../../desk/patient-search.ts'
import { recentsContext } from '../../../desk/recents.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import { date } from '../../../i18n/format.ts'
import { goTo } from '../../../router.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import './duplicate-pairs.ts'
import './odd-phones.ts'

/** Finds a patient's card, begins a new one, and shows which may be there twice. */
@localized()
@customElement('mb-reception-patients')
export class ReceptionPatients extends LitElement {
  static override styles = [
    base,
    type,
    button,
    viewStyles,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
        padding: 8px 0;
        border-bottom: 1px solid var(--border-subtle-00);
      }
    `,
  ]

  @consume({ context: recentsContext, subscribe: true }) @state() recents: readonly PatientLine[] = []
  @query('mb-patient-search') private search!: PatientSearch | null

  /** What was typed goes along: nobody types a name twice. */
  #register(): void {
    const typed = this.search?.typed ?? ''
    goTo(`/reception/pacientes/novo${typed ? `?nome=${encodeURIComponent(typed)}` : ''}`)
  }

  /** Whoever this window had open last, while nobody locks it. */
  #recents() {
    if (this.recents.length === 0) return nothing
    return html`<section aria-labelledby="recents">
      <h2 class="heading-02" id="recents">${msg('Recentes')}</h2>
      <ul>
        ${this.recents.map(
          ({ id, name, birthDate }) =>
            html`<li>
              <a href=${`/reception/pacientes/${id}`}>${name}</a>
              <span class="label">${date(birthDate)}</span>
            </li>`,
        )}
      </ul>
    </section>`
  }

  override render() {
    return html`
      <div class="head">
        <h1 class="heading-04">${msg('Pacientes')}</h1>
        <button class="button primary" type="button" @click=${() => this.#register()}>
          ${msg('Cadastrar paciente')}
        </button>
      </div>
      <div class="columns">
        <div class="stack">
          <mb-patient-search
            data-first
            label=${msg('Procurar')}
            @mb-patient=${(event: CustomEvent<PatientLine>) => goTo(`/reception/pacientes/${event.detail.id}`)}
          ></mb-patient-search>
          ${this.#recents()}
        </div>
        <mb-duplicate-pairs></mb-duplicate-pairs>
        <mb-odd-phones></mb-odd-phones>
      </div>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-reception-patients': ReceptionPatients
  }
}
