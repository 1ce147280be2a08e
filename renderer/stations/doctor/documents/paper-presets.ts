import { localized, msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { examLines, examsIn } from '../../../../preload/contract/exam-lines.ts'
import type { Output } from '../../../../preload/contract/index.ts'
import { PRESET_KINDS, type PresetKind } from '../../../../preload/contract/preset-kinds.ts'
import { LiveQuery } from '../../../data/live-query.ts'
import '../../../desk/presets/preset-form.ts'
import { ViewKeys } from '../../../desk/view-keys.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { type } from '../../../style/type.ts'
import { BUNDLES, isIn, toggled } from './bundles.ts'
import type { Fields, Frame } from './fields.ts'
import { emptied, filledIn, holesIn } from './preset-text.ts'

type Preset = Output<'preset.list'>[number]
/** As many as have a key. */
const KEYED = 9

const presetKind = ({ kind }: Fields): PresetKind | undefined => PRESET_KINDS.find((one) => one === kind)

/** The field of a kind that a preset's text goes into. */
const textField = (kind: PresetKind) => (kind === 'referral' ? 'reason' : 'text')

/** What a paper that is being typed may begin with, each by a key, and what is typed kept as one more. Fires `mb-fields`. */
@localized()
@customElement('mb-paper-presets')
export class PaperPresets extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }

      [aria-pressed='true'] {
        background: var(--highlight);
        font-weight: 600;
      }
    `,
  ]

  @property({ attribute: false }) fields: Fields | undefined
  @property({ attribute: false }) frame: Frame | undefined
  @state() private keeping = false
  readonly #list = new LiveQuery(this, 'preset.list', () => ({}))
  readonly keys = new ViewKeys(this, () =>
    Object.fromEntries(
      this.#presets
        .slice(0, KEYED - this.#before)
        .map((preset, at) => [`Alt+${at + 1 + this.#before}`, () => this.#use(preset)]),
    ),
  )

  /** Bundles that everybody has come first. */
  get #before(): number {
    return this.fields?.kind === 'exams' ? BUNDLES.length : 0
  }

  get #presets(): readonly Preset[] {
    return (this.#list.value ?? []).filter(({ kind }) => kind === this.fields?.kind)
  }

  #put(change: Partial<Fields>): void {
    this.dispatchEvent(new CustomEvent('mb-fields', { detail: change, bubbles: true, composed: true }))
  }

  #use({ kind, text }: Preset): void {
    const { fields, frame } = this
    if (!fields || !frame) return
    if (kind === 'exams') return this.#put({ items: toggled({ items: examsIn(text) }, fields.items) })
    const into = textField(kind)
    const filled = filledIn(text, frame.shown)
    const before = fields[into].trim()
    this.#put({
      [into]: before === '' ? filled : `${before}\n\n${filled}`,
      holes: [...new Set([...fields.holes, ...holesIn(filled)])],
    })
  }

  /** What is typed as a preset would keep it, nothing of this patient in it; blank while there is nothing. */
  get #text(): string {
    const { fields, frame } = this
    const kind = fields && presetKind(fields)
    if (!kind || !frame) return ''
    return kind === 'exams' ? examLines(fields.items) : emptied(fields[textField(kind)], frame.shown)
  }

  #chip(preset: Preset, at: number) {
    const { kind, name, text } = preset
    const key = at + 1 + this.#before
    const pressed = kind === 'exams' && isIn({ items: examsIn(text) }, this.fields?.items ?? [])
    return html`<button
      class="button ghost sm"
      type="button"
      aria-pressed=${kind === 'exams' ? pressed : nothing}
      @click=${() => this.#use(preset)}
    >
      ${name} ${key <= KEYED ? html`<kbd>Alt+${key}</kbd>` : nothing}
    </button>`
  }

  override render() {
    const kind = this.fields && presetKind(this.fields)
    if (!kind) return nothing
    return html`${this.#presets.map((preset, at) => this.#chip(preset, at))}
      ${
        this.#text.trim() === ''
          ? nothing
          : html`<button class="button ghost sm" type="button" @click=${() => (this.keeping = true)}>
              ${msg('Guardar como modelo')}
            </button>`
      }
      <a class="button ghost sm" href="/doctor/modelos">${msg('Ver os modelos')}</a>
      ${
        this.keeping
          ? html`<mb-preset-form
              .made=${{ kind, text: this.#text }}
              @mb-leave=${() => (this.keeping = false)}
            ></mb-preset-form>`
          : nothing
      }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-paper-presets': PaperPresets
  }
}
