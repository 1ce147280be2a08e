import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { PRESET_KINDS, PRESET_LENGTH, type PresetKind } from '../../../preload/contract/preset-kinds.ts'
import { Form } from '../../data/form.ts'
import { Sending } from '../../data/sending.ts'
import '../../elements/notice.ts'
import { kindOfDocument } from '../../i18n/document-words.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'
import { leaveForms, namedForm, namedFormStyles } from '../named-form.ts'

type Preset = Output<'preset.list'>[number]

/** What a paper may begin with: its kind, its name, its text, and whose it is. Fires `mb-leave`. */
@localized()
@customElement('mb-preset-form')
export class PresetForm extends LitElement {
  static override styles = [base, type, button, field, namedFormStyles]

  /** The one that is changed; none: a new one. */
  @property({ attribute: false }) preset: Preset | undefined
  /** What a new one is made of, where a paper that is being typed is kept as one. */
  @property({ attribute: false }) made: { readonly kind: PresetKind; readonly text: string } | undefined
  /** The clinic's, nobody's own. */
  @property({ type: Boolean }) shared = false
  @state() private removing = false
  readonly #form = new Form(this, 'preset.save', {
    fields: () => ({
      kind: {
        kind: 'choice',
        label: msg('Documento'),
        options: PRESET_KINDS.map((kind) => ({ value: kind, label: kindOfDocument(kind) })),
        when: !this.made,
      },
      name: { kind: 'text', label: msg('Nome'), max: 60 },
      text: {
        kind: 'text',
        label: msg('Texto'),
        rows: 10,
        max: this.#longest,
        preset: this.made?.text,
        help: this.#help,
      },
      shared: { kind: 'check', label: msg('Para todos os profissionais da clínica'), when: !this.shared },
    }),
    of: () => this.preset?.id ?? `${this.made?.kind ?? ''}`,
    known: () => this.preset,
    rest: () => ({
      replaces: this.preset ? { id: this.preset.id, changedAt: this.preset.changedAt } : null,
      ...(this.made && { kind: this.made.kind }),
      ...(this.shared && { shared: true }),
    }),
    blame: { 'name-taken': 'name' },
    done: () => this.#leave(),
  })
  readonly #removal = new Sending(this, 'preset.remove')

  get #kind(): PresetKind | undefined {
    return this.made?.kind ?? PRESET_KINDS.find((kind) => kind === this.#form.typed('kind'))
  }

  get #longest(): number {
    return this.#kind ? PRESET_LENGTH[this.#kind] : PRESET_LENGTH.report
  }

  get #help(): string {
    return this.#kind === 'exams'
      ? msg('Um exame por linha; depois de | o que o laboratório deve saber. Exemplo: Glicemia | jejum 8 h')
      : msg(
          '[paciente], [cpf], [nascimento], [data] e [profissional] são postos sozinhos; o que mais estiver entre [colchetes] é pedido ao emitir. Nunca ponha dados de um paciente.',
        )
  }

  #leave(): void {
    this.removing = false
    leaveForms(this, this.#form)
  }

  async #remove(id: string): Promise<void> {
    if (!this.removing) this.removing = true
    else if (await this.#removal.send({ id })) this.#leave()
  }

  override render() {
    const { preset } = this
    return namedForm({
      heading: preset ? preset.name : msg('Criar modelo'),
      form: this.#form,
      fields: ['kind', 'name', 'text', 'shared'],
      more: preset
        ? html`${
              this.#removal.problem
                ? html`<mb-notice kind="error" text=${this.#removal.problem}></mb-notice>`
                : nothing
            }<button class="button ghost" type="button" @click=${() => void this.#remove(preset.id)}>
              ${this.removing ? msg('Apagar de vez') : msg('Apagar')}
            </button>`
        : nothing,
      leave: () => this.#leave(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-preset-form': PresetForm
  }
}
