import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { diagnosisLine } from '../../../i18n/rectified-words.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'
import '../diagnosis-choice.ts'
import type { ChosenDiagnosis } from '../diagnosis-choice.ts'
import {
  NO_DIAGNOSES,
  type DiagnosisCorrection,
  type DiagnosisCorrections,
  type NewDiagnosis,
} from './corrections.ts'
import { rectifyStyles } from './rectify-styles.ts'
import { tick } from './tick.ts'

type Diagnosis = Output<'note.read'>['diagnoses'][number]

const TICKED: DiagnosisCorrection = { now: null, mistaken: false }

/** As it stands in the note: the principal one stays principal, unless its code never is one. */
function chosenAs(
  { code, words, table, canBePrincipal }: ChosenDiagnosis,
  role: NewDiagnosis['role'],
): NewDiagnosis {
  return { code, words, table, role: canBePrincipal ? role : 'secondary' }
}

/**
 * The diagnoses of a signed note: what is wrong is ticked, and the right one is chosen beside it; one that is missing is added.
 * Fires `mb-corrections`.
 */
@localized()
@customElement('mb-diagnosis-corrections')
export class DiagnosisCorrectionList extends LitElement {
  static override styles = [base, type, button, field, rectifyStyles]

  @property({ attribute: false }) rows: readonly Diagnosis[] = []
  @property({ attribute: false }) corrections: DiagnosisCorrections = NO_DIAGNOSES
  /** What is still to be said, by item. */
  @property({ attribute: false }) issues: (item: string) => string = () => ''

  #put(part: Partial<DiagnosisCorrections>): void {
    this.dispatchEvent(new CustomEvent('mb-corrections', { detail: { ...this.corrections, ...part } }))
  }

  #change(item: string, part: Partial<DiagnosisCorrection>): void {
    const { of } = this.corrections
    this.#put({ of: { ...of, [item]: { ...TICKED, ...of[item], ...part } } })
  }

  #tick(item: string, ticked: boolean): void {
    const { [item]: _before, ...others } = this.corrections.of
    this.#put({ of: ticked ? { ...others, [item]: TICKED } : others })
  }

  #chosen(diagnosis: NewDiagnosis, out: () => void) {
    const line = diagnosisLine({ item: '', ...diagnosis })
    return html`<div class="chosen">
      <span>${line}</span>
      <button class="button ghost sm" type="button" aria-label=${msg(str`Tirar ${line}`)} @click=${out}>
        ${msg('Tirar')}
      </button>
    </div>`
  }

  #right({ item, role }: Diagnosis, { now, mistaken }: DiagnosisCorrection) {
    const issue = this.issues(item)
    const choice = html`<mb-diagnosis-choice
      @mb-diagnosis=${({ detail }: CustomEvent<ChosenDiagnosis>) =>
        this.#change(item, { now: chosenAs(detail, role) })}
    ></mb-diagnosis-choice>`
    return html`<div class="right">
      ${mistaken ? nothing : now ? this.#chosen(now, () => this.#change(item, { now: null })) : choice}
      ${issue ? html`<p class="issue" role="alert">${issue}</p>` : nothing}
      ${tick(`mistaken-${item}`, msg('Anotado por engano: nada fica no lugar'), mistaken, (checked) =>
        this.#change(item, { mistaken: checked }),
      )}
    </div>`
  }

  #add({ detail }: CustomEvent<ChosenDiagnosis>): void {
    this.#put({ added: [...this.corrections.added, chosenAs(detail, 'secondary')] })
  }

  override render() {
    const { of, added } = this.corrections
    return html`<fieldset class="field">
      <legend>${msg('Diagnósticos que estão errados')}</legend>
      <ul>
        ${this.rows.map((row) => {
          const correction = of[row.item]
          return html`<li>
            ${tick(`wrong-${row.item}`, diagnosisLine(row), correction !== undefined, (checked) =>
              this.#tick(row.item, checked),
            )}
            ${correction ? this.#right(row, correction) : nothing}
          </li>`
        })}
        ${added.map(
          (one, place) =>
            html`<li>
              ${this.#chosen(one, () => this.#put({ added: added.filter((_, at) => at !== place) }))}
            </li>`,
        )}
      </ul>
      <div class="right">
        <span class="label">${msg('Diagnóstico que falta')}</span>
        <mb-diagnosis-choice
          @mb-diagnosis=${(event: CustomEvent<ChosenDiagnosis>) => this.#add(event)}
        ></mb-diagnosis-choice>
      </div>
    </fieldset>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-diagnosis-corrections': DiagnosisCorrectionList
  }
}
