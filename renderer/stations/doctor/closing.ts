import checkmark from '@carbon/icons/es/checkmark--filled/16'
import pen from '@carbon/icons/es/pen--fountain/20'
import warning from '@carbon/icons/es/warning--alt/16'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { isTyped, type ReadMeasure } from '../../../preload/contract/measures.ts'
import { diagnosesPlace, type FilledSection } from '../../../preload/contract/note-sections.ts'
import type { VitalDoubt } from '../../../preload/contract/vital-doubts.ts'
import type { ReadVitals, VitalField } from '../../../preload/contract/vital-signs.ts'
import { Form } from '../../data/form.ts'
import { formField, formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { icon } from '../../elements/icon.ts'
import '../../elements/notice.ts'
import { secrecyChoice, secrecyHelp } from '../../i18n/secrecy-words.ts'
import { doubtInWords, vitalLabel } from '../../i18n/vitals-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import type { NoteContent } from './note-draft.ts'
import type { ValueAt } from './section-words.ts'

interface UnreadValue {
  readonly at: ValueAt
  readonly field: VitalField
  readonly text: string
  /** Its own words are what was not understood, and can stand as they are. */
  readonly isText: boolean
}

type Encounter = Output<'record.encounter'>

/** What the author says as he signs. */
export type Signature = Pick<Input<'note.sign'>, 'password' | 'secrecy' | 'guardianHidden'>

/**
 * What is left to do before a note is sealed: what it lacks, what in it could not be read, what is far from before, and the
 * password. Fires `mb-ask` as it begins, `mb-sign` with the `Signature`; `mb-fix`, `mb-take-over` and `mb-in-words` with the value that could not be read.
 */
@localized()
@customElement('mb-note-closing')
export class NoteClosing extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      section {
        padding: 16px;
        border-bottom: 1px solid var(--border-subtle-00);
      }

      .checks li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
      }

      .checks .done {
        color: var(--text-success);
      }

      .checks .todo {
        color: var(--text-warning);
      }

      form,
      .questions {
        display: grid;
        gap: 12px;
        padding: 16px;
        border-top: 1px solid var(--border-subtle-01);
      }

      .questions p {
        overflow-wrap: anywhere;
      }

      .close {
        width: 100%;
        min-height: 64px;
        justify-content: space-between;
      }
    `,
  ]

  @property({ attribute: false }) content: NoteContent | undefined
  /** As they are drawn, in their order. */
  @property({ attribute: false }) sections: readonly FilledSection[] = []
  @property({ attribute: false }) read: ReadVitals | undefined
  /** Further values, in the order of the note. */
  @property({ attribute: false }) measures: readonly ReadMeasure[] = []
  @property({ attribute: false }) doubts: readonly VitalDoubt[] = []
  /** Who may be said to see the note, the usual first, and whether it may be kept from a guardian. */
  @property({ attribute: false }) offered: Encounter['offeredSecrecy'] = ['open']
  @property({ type: Boolean }) minor = false
  /** Why the clinic did not seal it. */
  @property() problem = ''
  @property({ type: Boolean }) busy = false
  @state() private asking = false
  /** What has the focus goes away with the next drawing. */
  #movesOn = false
  // The note's own words are the draft's: the form hands over the rest.
  readonly #form = new Form(this, 'note.sign', {
    fields: () => ({
      secrecy: {
        kind: 'choice',
        label: msg('Quem vê esta nota'),
        options: this.offered.map((value) => ({ value, label: secrecyChoice(value, this.offered) })),
        preset: this.offered[0],
        help: secrecyHelp(this.offered),
      },
      guardianHidden: {
        kind: 'check',
        label: msg('Não para o responsável (sigilo do adolescente)'),
        when: this.minor,
      },
      password: { kind: 'password', label: msg('Sua senha de acesso, para assinar') },
    }),
    beside: () => ({
      seen: { kind: 'check', label: msg('Conferi: está certo assim'), when: this.doubts.length > 0 },
    }),
    wrong: (typed) =>
      this.doubts.length > 0 && !typed<boolean>('seen')
        ? { seen: msg('Confira o valor e marque aqui, ou corrija no campo.') }
        : ({} as Record<string, string>),
    takes: (signature) => this.#sign(signature),
  })

  /** Asks for what signing needs. */
  ask(): void {
    this.#form.clear()
    this.asking = this.#movesOn = true
    this.dispatchEvent(new CustomEvent('mb-ask', { bubbles: true, composed: true }))
  }

  /** Back to the note: a password that was typed was for this signature only. */
  back(): void {
    this.#form.clear()
    this.asking = false
    this.#movesOn = true
  }

  // Another value is another question.
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('doubts') && JSON.stringify(changed.get('doubts')) !== JSON.stringify(this.doubts))
      this.#form.put('seen', false)
  }

  // Focus goes on only from a button that went away: whoever types in a field stays there.
  protected override updated(): void {
    if (!this.#movesOn) return
    this.#movesOn = false
    const isReady = this.asking && this.#unreadValues().length === 0
    if (isReady && this.doubts.length > 0) this.#form.begin()
    // Who sees it stands chosen: the keys are at what has to be typed.
    else if (isReady) void this.updateComplete.then(() => this.#password?.focus())
    else this.renderRoot.querySelector<HTMLElement>('.questions button, .close')?.focus()
  }

  get #password(): HTMLElement | null {
    return this.renderRoot.querySelector('mb-password-field')
  }

  #fix(at: ValueAt): void {
    this.back()
    this.#movesOn = false
    this.#tell('mb-fix', at)
  }

  #settle(as: 'mb-take-over' | 'mb-in-words', at: ValueAt): void {
    this.#movesOn = true
    this.#tell(as, at)
  }

  /** Every value that could not be understood, with what stands there. */
  #unreadValues(): UnreadValue[] {
    const vitals = this.content?.vitals
    const ofForm = (this.read?.unread ?? []).map((field) => ({
      ...{ at: field, field, text: vitals?.[field] ?? '', isText: true },
    }))
    const further = this.measures.flatMap(({ measure, wrong }, at) =>
      wrong === null || !isTyped(measure)
        ? []
        : [{ at, field: measure.field, text: measure.text, isText: wrong === 'text' }],
    )
    return [...ofForm, ...further]
  }

  #sign(detail: Signature): void {
    this.#form.put('password', '')
    this.dispatchEvent(new CustomEvent('mb-sign', { detail, bubbles: true, composed: true }))
  }

  #tell(event: 'mb-fix' | 'mb-take-over' | 'mb-in-words', at: ValueAt): void {
    this.dispatchEvent(new CustomEvent(event, { detail: at, bubbles: true, composed: true }))
  }

  #check(done: boolean, word: string) {
    return html`<li class=${done ? 'done' : 'todo'}>${icon(done ? checkmark : warning, 16)} ${word}</li>`
  }

  #checks(measured: boolean, diagnosed: boolean) {
    const place = diagnosesPlace(this.sections)
    return html`<section>
      <h2 class="heading-01">${msg('Para encerrar')}</h2>
      <ul class="checks">
        ${this.sections.map(({ key, kind, title, text }) =>
          this.#check(
            text.trim() !== '' || (kind === 'vitals' && measured) || (key === place && diagnosed),
            title,
          ),
        )}
      </ul>
      <p class="helper">${msg('Depois de assinada, a nota fica lacrada. Só adendo ou retificação.')}</p>
    </section>`
  }

  /** Nothing that was typed is left out of a sealed note in silence. */
  #unread(values: readonly UnreadValue[]) {
    return html`<div class="questions" role="group" aria-label=${msg('Antes de assinar')}>
      <mb-notice kind="warning" text=${msg('Antes de assinar: há valores que não entendi.')}></mb-notice>
      ${values.map(
        ({ at, field, text, isText }) =>
          html`<p>${msg(str`${vitalLabel(field)}: “${text}”`)}</p>
            <button class="button tertiary" type="button" @click=${() => this.#fix(at)}>
              ${msg(str`Corrigir ${vitalLabel(field)}`)}
            </button>
            ${
              isText
                ? html`<button
                      class="button tertiary"
                      type="button"
                      @click=${() => this.#settle('mb-in-words', at)}
                    >
                      ${msg('Guardar com estas palavras')}
                    </button>
                    <button
                      class="button tertiary"
                      type="button"
                      @click=${() => this.#settle('mb-take-over', at)}
                    >
                      ${msg('Levar como texto para o exame físico')}
                    </button>`
                : nothing
            }`,
      )}
      ${this.#backButton()}
    </div>`
  }

  #backButton() {
    return html`<button class="button ghost" type="button" @click=${() => this.back()}>
      ${msg('Voltar à nota')}
    </button>`
  }

  #signature() {
    return html`<form ${formOf(this.#form)}>
      ${this.doubts.map((doubt) => html`<mb-notice kind="warning" text=${doubtInWords(doubt)}></mb-notice>`)}
      ${formField(this.#form, 'seen')} ${formProblem({ problem: this.problem || this.#form.problem })}
      ${formFields(this.#form, ['secrecy', 'guardianHidden', 'password'])}
      <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
        ${msg('Assinar e lacrar')}
      </button>
      ${this.#backButton()}
    </form>`
  }

  override render() {
    const { content, read } = this
    if (!content || !read) return nothing
    const unread = this.asking ? this.#unreadValues() : []
    const measured =
      Object.values(content.vitals).some((text) => text.trim() !== '') || content.measures.some(isTyped)
    return html`${this.#checks(measured, content.diagnoses.length > 0)}
    ${
      unread.length > 0
        ? this.#unread(unread)
        : this.asking
          ? this.#signature()
          : html`<button class="button primary close" type="button" @click=${() => this.ask()}>
              ${icon(pen, 20)} ${msg('Encerrar e assinar')} <kbd>Ctrl+Enter</kbd>
            </button>`
    }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-note-closing': NoteClosing
  }
}
