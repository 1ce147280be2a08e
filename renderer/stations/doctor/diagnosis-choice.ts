import starFilled from '@carbon/icons/es/star--filled/16'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import type { NoteDiagnosis } from '../../../preload/contract/note-diagnosis.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { markedName } from '../../desk/marked-name.ts'
import { icon } from '../../elements/icon.ts'
import { dottedCode, restrictionInWords } from '../../i18n/diagnosis-words.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { type } from '../../style/type.ts'
import { diagnosisStyles } from './diagnosis-styles.ts'

type Found = Output<'diagnosis.search'>['found'][number]

/** What `mb-diagnosis` carries; in own words it has neither code nor table. */
export interface ChosenDiagnosis extends Pick<NoteDiagnosis, 'code' | 'words' | 'table'> {
  readonly canBePrincipal: boolean
}

/** A diagnosis chosen by keys alone: fires `mb-diagnosis` with what was chosen, and `mb-close` at Escape. */
@localized()
@customElement('mb-diagnosis-choice')
export class DiagnosisChoice extends LitElement {
  static override styles = [base, type, diagnosisStyles]
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  /** The patient's, so that a restriction of sex is told. */
  @property({ attribute: false }) sexAtBirth: Input<'diagnosis.search'>['sexAtBirth'] = null
  @state() private text = ''
  @state() private at = 0
  @state() private shown = false
  /** What became of a favourite. */
  @state() private said = ''
  /** Enter came before the answer: it is done when the answer is there. */
  #waiting = false
  readonly #found = new LiveQuery(this, 'diagnosis.search', () =>
    this.shown ? { text: this.text.slice(0, 120), sexAtBirth: this.sexAtBirth } : null,
  )

  get #lines(): readonly Found[] {
    return this.#found.value?.found ?? []
  }

  get #ownWords(): string {
    return this.text.trim()
  }

  /** Own words are always possible, as the last line. */
  get #count(): number {
    return this.#lines.length + (this.#ownWords === '' ? 0 : 1)
  }

  protected override updated(): void {
    // Near the foot of a page the list would stand below it; what is typed stays in sight all the same.
    if (this.shown)
      for (const part of ['.list', 'input'])
        this.renderRoot.querySelector(part)?.scrollIntoView({ block: 'nearest' })
    if (!this.#waiting || this.#found.pending) return
    this.#waiting = false
    this.#choose(this.at)
  }

  #choose(at: number): void {
    const line = this.#lines[at]
    if (!line && (at !== this.#lines.length || this.#ownWords === '')) return
    const detail: ChosenDiagnosis = line
      ? { code: line.code, words: line.words, table: line.table, canBePrincipal: line.canBePrincipal }
      : { code: null, words: this.#ownWords, table: null, canBePrincipal: true }
    this.#leave()
    this.dispatchEvent(new CustomEvent('mb-diagnosis', { detail, bubbles: true, composed: true }))
  }

  #leave(): void {
    this.text = this.said = ''
    this.at = 0
    this.#waiting = this.shown = false
  }

  async #turnFavourite(line: Found | undefined): Promise<void> {
    if (!line) return
    const { code, favourite } = line
    try {
      await call('diagnosis.favourite', { code, favourite: !favourite })
      const name = dottedCode(code)
      this.said = favourite ? msg(str`${name} não é mais favorito.`) : msg(str`${name} é favorito.`)
    } catch (error) {
      this.said = errorSentence(error)
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#count - 1
    if (event.key === 'Escape') {
      if (!this.shown) return
      this.#leave()
      this.dispatchEvent(new CustomEvent('mb-close'))
    } else if (event.key === 'ArrowDown') {
      this.shown = true
      this.at = this.at >= last ? 0 : this.at + 1
    } else if (event.key === 'ArrowUp') this.at = this.at <= 0 ? Math.max(0, last) : this.at - 1
    else if (event.key === 'Enter' && !event.ctrlKey) {
      this.#waiting = true
      this.requestUpdate()
    } else if (event.ctrlKey && event.key.toLowerCase() === 'f')
      void this.#turnFavourite(this.#lines[this.at])
    else return
    event.preventDefault()
    event.stopPropagation()
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    )
  }

  #option(at: number, content: unknown) {
    return html`<div
      id="d${at}"
      role="option"
      class="option"
      aria-selected=${at === this.at}
      @mousedown=${(event: MouseEvent) => {
        event.preventDefault()
        this.#choose(at)
      }}
    >
      ${content}
    </div>`
  }

  #line(line: Found) {
    return html`<span class="code">${dottedCode(line.code)}</span>
      <span>
        ${line.synonym === null ? markedName(line.words, this.text) : line.words}
        ${line.synonym === null ? nothing : html`<span class="about"><mark>${line.synonym}</mark></span>`}
      </span>
      <span class="side">
        ${line.restriction ? html`<span>${restrictionInWords(line.restriction)}</span>` : nothing}
        ${line.canBePrincipal ? nothing : html`<span>${msg('nunca principal')}</span>`}
        ${line.recent ? html`<span>${msg('usado há pouco')}</span>` : nothing}
        ${line.favourite ? html`<span>${msg('favorito')}</span>${icon(starFilled, 16)}` : nothing}
      </span>`
  }

  #list() {
    const { error, pending, value } = this.#found
    return html`<div class="list" ?hidden=${!this.shown}>
      ${error ? html`<p class="said" role="alert">${errorSentence(error)}</p>` : nothing}
      <div id="list" role="listbox" aria-label=${msg('Diagnósticos')} ?hidden=${this.#count === 0}>
        ${this.#lines.map((line, at) => this.#option(at, this.#line(line)))}
        ${
          this.#ownWords === ''
            ? nothing
            : this.#option(
                this.#lines.length,
                html`<span></span><span>${msg(str`Usar estas palavras: ${this.#ownWords}`)}</span>`,
              )
        }
      </div>
      ${
        value && value.found.length === 0 && !pending
          ? html`<p class="said" role="status">
              ${
                this.#ownWords.length < 2
                  ? msg('Escreva um código ou um nome. Os favoritos e os usados há pouco aparecem aqui.')
                  : msg('Nenhum código com estas letras.')
              }
            </p>`
          : nothing
      }
      ${value?.more ? html`<p class="said">${msg('Há mais. Escreva outra palavra ou o código.')}</p>` : nothing}
      <p class="said" role="status" ?hidden=${this.said === ''}>${this.said}</p>
      <p class="keys">
        <span><kbd>Enter</kbd> ${msg('usar')}</span>
        <span><kbd>Ctrl+F</kbd> ${msg('favorito, sim ou não')}</span>
        <span><kbd>Esc</kbd> ${msg('fechar')}</span>
      </p>
    </div>`
  }

  override render() {
    const open = this.shown && this.#count > 0
    return html`<input
        type="text"
        role="combobox"
        aria-label=${msg('Diagnóstico: código ou nome')}
        aria-autocomplete="list"
        aria-expanded=${open}
        aria-controls="list"
        aria-activedescendant=${open ? `d${this.at}` : nothing}
        autocomplete="off"
        spellcheck="false"
        maxlength="120"
        placeholder=${msg('Código ou nome')}
        .value=${this.text}
        @focus=${() => (this.shown = true)}
        @blur=${() => (this.shown = false)}
        @input=${(event: Event) => {
          this.text = (event.target as HTMLInputElement).value
          this.at = 0
          this.said = ''
          this.shown = true
        }}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
      />${this.#list()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-diagnosis-choice': DiagnosisChoice
  }
}
