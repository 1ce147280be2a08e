import { localized, msg } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../../preload/contract/index.ts'
import { Form } from '../../../data/form.ts'
import { Sending } from '../../../data/sending.ts'
import { leaveForms, namedForm, namedFormStyles } from '../../../desk/named-form.ts'
import '../../../elements/notice.ts'
import { base } from '../../../style/base.ts'
import { button } from '../../../style/button.ts'
import { field } from '../../../style/field.ts'
import { type } from '../../../style/type.ts'

type Snippet = Output<'snippet.list'>[number]

/** A snippet: the word that calls it, its text with stops in brackets, and whose it is. Fires `mb-leave`. */
@localized()
@customElement('mb-snippet-form')
export class SnippetForm extends LitElement {
  static override styles = [base, type, button, field, namedFormStyles]

  /** The one that is changed; none: a new one. */
  @property({ attribute: false }) snippet: Snippet | undefined
  @state() private removing = false
  readonly #form = new Form(this, 'snippet.save', {
    fields: () => ({
      shortcut: {
        kind: 'text',
        label: msg('Atalho'),
        max: 30,
        help: msg('Na nota, / e este atalho chamam o texto. Exemplo: /dor-lombar'),
      },
      text: {
        kind: 'text',
        label: msg('Texto'),
        rows: 8,
        max: 4000,
        help: msg(
          'O que estiver entre [colchetes] fica marcado para preencher; Tab passa ao seguinte. Nunca ponha dados de um paciente.',
        ),
      },
      shared: { kind: 'check', label: msg('Para todos os profissionais da clínica') },
    }),
    of: () => this.snippet?.id ?? '',
    known: () => this.snippet,
    rest: () => ({
      replaces: this.snippet ? { id: this.snippet.id, changedAt: this.snippet.changedAt } : null,
    }),
    blame: { 'name-taken': 'shortcut' },
    done: () => this.#leave(),
  })
  readonly #removal = new Sending(this, 'snippet.remove')

  #leave(): void {
    this.removing = false
    leaveForms(this, this.#form)
  }

  async #remove(id: string): Promise<void> {
    if (!this.removing) this.removing = true
    else if (await this.#removal.send({ id })) this.#leave()
  }

  override render() {
    const { snippet } = this
    return namedForm({
      heading: snippet ? `/${snippet.shortcut}` : msg('Criar texto pronto'),
      form: this.#form,
      fields: ['shortcut', 'text', 'shared'],
      more: snippet
        ? html`${
              this.#removal.problem
                ? html`<mb-notice kind="error" text=${this.#removal.problem}></mb-notice>`
                : nothing
            }<button class="button ghost" type="button" @click=${() => void this.#remove(snippet.id)}>
              ${this.removing ? msg('Apagar de vez') : msg('Apagar')}
            </button>`
        : nothing,
      leave: () => this.#leave(),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-snippet-form': SnippetForm
  }
}
