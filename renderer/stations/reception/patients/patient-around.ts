import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { call } from '../../../data/client.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { viewStyles } from '../../../desk/view-styles.ts'
import '../../../elements/notice.ts'
import '../../../elements/status-mark.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age, date, instant, time2 } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { table } from '../../../style/table.ts'
import { type } from '../../../style/type.ts'
import { tellTakenBack } from '../deed.ts'

type Relative = Output<'patient.relatives'>[number]

function relationWord({ by, accountName }: Relative): string {
  switch (by) {
    case 'guardian':
      return msg('responsável')
    case 'dependant':
      return msg('dependente')
    case 'same-guardian':
      return msg('mesmo responsável')
    case 'account':
      return msg(str`na conta de ${accountName ?? ''}`)
  }
}

/** What stands around a card: relatives, visits, and cards united with it. Nothing clinical. */
@localized()
@customElement('mb-patient-around')
export class PatientAround extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    css`
      :host {
        padding: 0;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 16px;
        padding: 8px 0;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      .visits {
        grid-column: 1 / -1;
        overflow: auto;
      }
    `,
  ]

  @property() patientId = ''
  @property({ attribute: false }) merges: Output<'patient.read'>['merges'] = []
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  readonly #relatives = new LiveQuery(this, 'patient.relatives', () => this.#asked)
  readonly #visits = new LiveQuery(this, 'patient.visits', () => this.#asked)

  get #asked() {
    return this.patientId ? { patientId: this.patientId } : null
  }

  async #separate(mergeId: string): Promise<void> {
    this.problem = ''
    try {
      await call('duplicate.unmerge', { mergeId })
      tellTakenBack(this, mergeId)
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #family() {
    const people = this.#relatives.value ?? []
    return html`<section class="stack" aria-labelledby="family">
      <h2 class="heading-02" id="family">${msg('Família e responsáveis')}</h2>
      ${people.length === 0 ? html`<p class="label">${msg('Ninguém ligado a este cadastro. Quem tem o mesmo responsável ou a mesma conta aparece aqui.')}</p>` : nothing}
      <ul>
        ${people.map(
          (person) =>
            html`<li>
              <a href=${`/reception/pacientes/${person.patientId}`}>${person.name}</a>
              <span class="label"
                >${age(person.birthDate, this.session?.now ?? person.birthDate)},
                ${relationWord(person)}</span
              >
            </li>`,
        )}
      </ul>
    </section>`
  }

  #united() {
    const zone = this.session?.clinic.timeZone ?? 'UTC'
    if (this.merges.length === 0) return nothing
    return html`<section class="stack" aria-labelledby="united">
      <h2 class="heading-02" id="united">${msg('Cadastros unidos a este')}</h2>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <ul>
        ${this.merges.map(
          ({ mergeId, name, mergedAt, canUndo }, at) =>
            html`<li>
              <span>${name} <span class="label">${instant(mergedAt, zone)}</span></span>
              ${
                canUndo
                  ? html`<button
                      class="button tertiary sm"
                      type="button"
                      @click=${() => void this.#separate(mergeId)}
                    >
                      ${msg('Desfazer união')}
                    </button>`
                  : html`<span class="label"
                      >${this.merges.slice(0, at).some((newer) => newer.canUndo) ? msg('Desfaça antes a união de cima') : msg('Mudou depois: não se desfaz')}</span
                    >`
              }
            </li>`,
        )}
      </ul>
    </section>`
  }

  #history() {
    const { value, error } = this.#visits
    if (error) return html`<mb-notice kind="error" text=${errorSentence(error)}></mb-notice>`
    return html`<section class="stack visits" aria-labelledby="visits" tabindex="0">
      <h2 class="heading-02" id="visits">${msg('Consultas')}</h2>
      ${
        value?.length === 0
          ? html`<p class="label">${msg('Nenhuma consulta ainda.')}</p>`
          : html`<table class="list">
              <thead>
                <tr>
                  <th scope="col">${msg('Dia')}</th>
                  <th scope="col">${msg('Profissional')}</th>
                  <th scope="col">${msg('Tipo')}</th>
                  <th scope="col">${msg('Situação')}</th>
                </tr>
              </thead>
              <tbody>
                ${value?.map(
                  (visit) =>
                    html`<tr>
                      <td>${date(visit.date)} ${time2(visit.startMinute)}</td>
                      <td>${visit.practitionerName} <span class="minor">${visit.specialty}</span></td>
                      <td>${visit.visitType}</td>
                      <td><mb-status-mark status=${visit.status}></mb-status-mark></td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
    </section>`
  }

  override render() {
    return html`<div class="columns">${this.#family()} ${this.#united()} ${this.#history()}</div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-patient-around': PatientAround
  }
}
