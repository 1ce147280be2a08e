import warning from '@carbon/icons/es/warning--alt--filled/16'
import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { NOTHING_TYPED, VITAL_FIELDS } from '../../../../preload/contract/vital-signs.ts'
import { Form } from '../../../data/form.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import { sessionContext, type Session } from '../../../data/session.ts'
import { standIn } from '../../../desk/stand-in.ts'
import { formField, formProblem } from '../../../elements/form-field.ts'
import { formOf } from '../../../elements/form-of.ts'
import { icon } from '../../../elements/icon.ts'
import '../../../elements/notice.ts'
import { errorSentence } from '../../../i18n/errors.ts'
import { age } from '../../../i18n/format.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { knownLine } from '../known/words.ts'
import { TriageDraft } from './triage-draft.ts'
import { triageFields } from './triage-fields.ts'
import './triage-note.ts'

type Sheet = Output<'triage.sheet'>

/** The triage of one person: what safety needs to be known, values, a few words, and the nurse's own signature. */
@localized()
@customElement('mb-triage-sheet')
export class TriageSheet extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: block;
        padding: 12px 16px 24px;
      }

      header,
      form,
      ul {
        display: grid;
        gap: 12px;
      }

      ul {
        gap: 4px;
      }

      li {
        display: flex;
        gap: 8px;
        overflow-wrap: anywhere;
      }

      li.grave {
        color: var(--text-error);
        font-weight: 600;
      }

      form {
        margin-top: 16px;
      }

      .vitals {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 12px;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }

      section {
        margin-top: 16px;
      }

      @media (max-width: 700px) {
        .vitals {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property() appointmentId = ''
  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #sheet = new LiveQuery(this, 'triage.sheet', () =>
    this.appointmentId ? { appointmentId: this.appointmentId } : null,
  )
  readonly #form = new Form(this, 'triage.sign', {
    fields: triageFields,
    of: () => this.appointmentId,
    rest: () => ({ appointmentId: this.appointmentId }),
    done: () => {
      this.#draft.end()
      this.#form.clear()
      this.#close()
    },
  })
  readonly #draft = new TriageDraft(this, () => this.#typed)

  /** Whose a triage is that stood here. */
  @state() private movedTo = ''
  #isBegun = false

  /** What stands in the fields, as a draft is kept. */
  get #typed() {
    const { typed } = this.#form
    const vitals = Object.fromEntries(VITAL_FIELDS.map((field) => [field, typed(`vitals.${field}`)]))
    return { appointmentId: this.appointmentId, vitals: { ...NOTHING_TYPED, ...vitals }, text: typed('text') }
  }

  /** What was typed before a crash or at another window stands there again; what this window still has goes before it. */
  #takeUp({ draft }: Sheet): void {
    const kept = draft ?? { vitals: NOTHING_TYPED, text: '' }
    if (!this.#form.begun && draft) {
      for (const field of VITAL_FIELDS) this.#form.put(`vitals.${field}`, draft.vitals[field])
      this.#form.put('text', draft.text)
    }
    const { vitals, text } = kept
    this.#draft.begin({ appointmentId: this.appointmentId, vitals: { ...NOTHING_TYPED, ...vitals }, text })
  }

  // The keys are in the first field as soon as it stands there.
  protected override updated(): void {
    if (this.#isBegun || !this.#sheet.value) return
    this.#isBegun = true
    this.#takeUp(this.#sheet.value)
    this.#form.begin()
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('mb-close', { bubbles: true, composed: true }))
  }

  /** It is gone from here, and what was measured of this person is still to be typed. */
  #moved(to: string): void {
    this.movedTo = to
    this.#form.begin()
  }

  #known({ known }: Sheet, today: string) {
    if (known.length === 0) return html`<p>${msg('Nada anotado de alergias, problemas e medicamentos.')}</p>`
    const rank = (kind: string) => (kind === 'allergy' ? 0 : 1)
    return html`<ul aria-label=${msg('Alergias, problemas e medicamentos')}>
      ${[...known]
        .sort((a, b) => rank(a.kind) - rank(b.kind))
        .map(
          (content) =>
            html`<li class=${content.kind === 'allergy' ? 'grave' : ''}>
              ${content.kind === 'allergy' ? icon(warning, 16) : nothing}${knownLine(content, today)}
            </li>`,
        )}
    </ul>`
  }

  override render() {
    const { value } = this.#sheet
    const today = this.session?.now.slice(0, 10) ?? ''
    if (!value) return standIn(this.#sheet)
    return html`<header>
        <h2 class="heading-03">${value.name}, ${age(value.birthDate, today)}</h2>
        ${value.legalName === null ? nothing : html`<p class="label">${value.legalName}</p>`}
        ${this.#known(value, today)}
        ${
          value.hiddenWarning
            ? html`<mb-notice
                kind="warning"
                text=${msg('Há um medicamento em uso ou uma alergia sob sigilo. Antes de dar qualquer medicamento, pergunte a quem atende.')}
              ></mb-notice>`
            : nothing
        }
        ${
          this.movedTo === ''
            ? nothing
            : html`<mb-notice
                kind="success"
                text=${msg(str`A triagem está agora no prontuário de ${this.movedTo}.`)}
              ></mb-notice>`
        }
      </header>
      <form ${formOf(this.#form)} aria-label=${msg('Triagem')}>
        ${formProblem(this.#form)}
        <div class="vitals">${VITAL_FIELDS.map((field) => formField(this.#form, `vitals.${field}`))}</div>
        ${formField(this.#form, 'text')} ${formField(this.#form, 'password')}
        ${
          this.#draft.error
            ? html`<mb-notice
                kind="error"
                text=${msg(str`O que você digita NÃO está salvo. ${errorSentence(this.#draft.error)}`)}
              ></mb-notice>`
            : html`<p class="helper" role="status">
                ${this.#draft.saved ? msg('O que você digitou está salvo.') : nothing}
              </p>`
        }
        <div class="actions">
          <button class="button primary" type="submit">${msg('Assinar a triagem')}</button>
          <button class="button ghost" type="button" @click=${() => this.#close()}>${msg('Voltar')}</button>
        </div>
      </form>
      ${
        value.notes.length === 0
          ? nothing
          : html`<section aria-label=${msg('Registros')}>
              ${value.notes.map(
                (note) =>
                  html`<mb-triage-note
                    .note=${note}
                    @mb-moved=${({ detail }: CustomEvent<string>) => this.#moved(detail)}
                  ></mb-triage-note>`,
              )}
            </section>`
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-triage-sheet': TriageSheet
  }
}
