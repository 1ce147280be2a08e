import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { folding, type FormFold } from '../../data/folding.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { Sending } from '../../data/sending.ts'
import { closingHits, spanTyped } from '../../desk/closing-hits.ts'
import { closingWhen } from '../../desk/closing-when.ts'
import { standIn } from '../../desk/stand-in.ts'
import { formField, formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import { isDate } from '../../i18n/date-typed.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { type } from '../../style/type.ts'

type Block = Output<'closing.own'>[number]

/** The professional's own time in which nobody is booked: what he blocked himself, and when others wrote that he is away. */
@localized()
@customElement('mb-own-blocks')
export class OwnBlocks extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      section,
      form {
        display: grid;
        gap: 12px;
        padding: 12px 16px;
      }

      section {
        padding-inline: 0;
      }

      section > :is(p, header, mb-notice) {
        margin-inline: 16px;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
      }

      form {
        background: var(--background);
      }

      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
        gap: 12px;
      }

      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 8px;
        padding: 6px 16px;
        border-top: 1px solid var(--border-subtle-00);
        overflow-wrap: anywhere;
      }

      .minor {
        font-size: 12px;
        line-height: 16px;
        color: var(--text-secondary);
      }
    `,
  ]

  @property() today = ''
  /** What was blocked last, with the visits that stand in it. */
  @state() private added: Output<'closing.add-own'> | undefined
  readonly #fold: FormFold = folding(this, () => this.#form)
  readonly #blocks = new LiveQuery(this, 'closing.own', () => ({}))
  readonly #form = new Form(this, 'closing.add-own', {
    fields: () => ({
      fromDate: { kind: 'date', label: msg('De') },
      toDate: {
        kind: 'date',
        label: msg('Até'),
        help: msg('Em branco: só esse dia'),
        blank: () => this.#from,
      },
      startMinute: { kind: 'time', label: msg('Das'), help: msg('Em branco: o dia todo') },
      endMinute: { kind: 'time', label: msg('Às') },
      reason: { kind: 'text', label: msg('Motivo'), max: 120, example: msg('Congresso') },
    }),
    of: () => '',
    wrong: () => this.#over,
    blame: { 'span-wrong': 'toDate' },
    done: (added) => {
      this.#fold.close()
      this.added = added
    },
  })
  readonly #hits = new LiveQuery(this, 'closing.own-hits', () =>
    this.#fold.isOpen ? spanTyped(this.#form.value()) : null,
  )
  readonly #remove = new Sending(this, 'closing.remove-own')

  get #from(): string {
    return this.#form.typed('fromDate')
  }

  /** Days that are over are blocked for nobody. */
  get #over(): Readonly<Record<string, string>> {
    const last = this.#form.typed('toDate') || this.#from
    return isDate(last) && last < this.today ? { fromDate: msg('Este dia já passou.') } : {}
  }

  #row(closing: Block) {
    const { id, reason, mayRemove } = closing
    return html`<li>
      <span
        ><b>${reason}</b><span class="minor"><br />${closingWhen(closing)}</span></span
      >
      ${
        mayRemove
          ? html`<button
              class="button ghost sm"
              type="button"
              aria-label=${msg(str`Retirar ${reason}`)}
              @click=${() => void this.#remove.send({ id })}
            >
              ${msg('Retirar')}
            </button>`
          : html`<span class="minor">${msg('pela recepção ou administração')}</span>`
      }
    </li>`
  }

  #adding() {
    const hits = this.#hits.value
    return html`<form ${formOf(this.#form)}>
      <div class="pair">${formFields(this.#form, ['fromDate', 'toDate'])}</div>
      <div class="pair">${formFields(this.#form, ['startMinute', 'endMinute'])}</div>
      ${formField(this.#form, 'reason')} ${formProblem(this.#form)} ${closingHits(hits)}
      <div>
        <button class="button primary md" type="submit">
          ${hits && hits.affected > 0 ? msg('Bloquear mesmo assim') : msg('Bloquear')}
        </button>
        <button class="button ghost md" type="button" @click=${this.#fold.leave}>${msg('Cancelar')}</button>
      </div>
    </form>`
  }

  override render() {
    const { value } = this.#blocks
    return html`<section aria-labelledby="title">
      <header>
        <h2 class="heading-01" id="title">${msg('Meus bloqueios')}</h2>
        <button class="button ghost sm" type="button" @click=${this.#fold.open}>
          ${msg('Bloquear horário')}
        </button>
      </header>
      ${formProblem(this.#remove)} ${value ? nothing : standIn(this.#blocks)} ${closingHits(this.added)}
      ${
        value?.length === 0
          ? html`<p class="minor">
              ${msg('Nenhum. Um congresso, uma reunião ou uma tarde fora entram aqui, e ninguém marca nesse tempo.')}
            </p>`
          : nothing
      }
      ${
        value && value.length > 0
          ? html`<ul>
              ${value.map((block) => this.#row(block))}
            </ul>`
          : nothing
      }
      ${this.#fold.isOpen ? this.#adding() : nothing}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-own-blocks': OwnBlocks
  }
}
