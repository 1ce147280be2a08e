import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { standIn } from '../../desk/stand-in.ts'
import '../../elements/date-field.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { date } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'

type Hint = Output<'prescription.hints'>['hints'][number]

/** How special control leaves the clinic, and what the program says of substances, each held against its source. */
@localized()
@customElement('mb-prescription-rules')
export class PrescriptionRules extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    table,
    css`
      h2 {
        margin: 32px 0 8px;
      }

      .note {
        max-width: 720px;
        margin-bottom: 16px;
      }

      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 16px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private by = ''
  @state() private on = ''
  @state() private problem = ''
  readonly #way = new LiveQuery(this, 'prescription.way', () => ({}))
  readonly #hints = new LiveQuery(this, 'prescription.hints', () => ({}))

  async #do(act: () => Promise<unknown>): Promise<void> {
    this.problem = ''
    try {
      await act()
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #choose(chosen: Input<'prescription.choose-way'>): void {
    void this.#do(() => call('prescription.choose-way', chosen))
  }

  #plain(event: Event): void {
    event.preventDefault()
    const { on, by } = this
    if (on === '' || by.trim().length < 3)
      this.problem = msg('Diga quem na Vigilância disse que o papel comum pode ser usado, e quando.')
    else if (on > (this.session?.now ?? on).slice(0, 10)) this.problem = msg('Esta data está no futuro.')
    else if (on < (this.#way.value?.ruleFrom ?? on))
      this.problem = msg(
        str`A regra deste papel vale desde ${date(this.#way.value?.ruleFrom ?? on)}: ninguém a confirmou antes.`,
      )
    else this.#choose({ way: 'plain', confirmed: { on, by } })
  }

  #chosen({ way, confirmed }: Output<'prescription.way'>) {
    if (way === 'plain')
      return html`<p class="note">
          ${msg(str`Sai em papel comum, em duas vias. Confirmado em ${date(confirmed?.on ?? '')}: ${confirmed?.by ?? ''}.`)}
        </p>
        <button
          class="button tertiary md"
          type="button"
          @click=${() => this.#choose({ way: 'copy', confirmed: null })}
        >
          ${msg('Voltar à lista para copiar')}
        </button>`
    return html`<p class="note">
        ${msg('Sai uma lista para copiar à mão no formulário impresso. Este programa não sabe se o papel comum é aceito na sua cidade: pergunte à Vigilância Sanitária antes de escolhê-lo.')}
      </p>
      <form @submit=${(event: Event) => this.#plain(event)}>
        <div class="field">
          <label for="by">${msg('Quem confirmou na Vigilância')}</label>
          <input
            id="by"
            class="input"
            maxlength="120"
            autocomplete="off"
            .value=${this.by}
            @input=${({ currentTarget }: InputEvent) => (this.by = (currentTarget as HTMLInputElement).value)}
          />
        </div>
        <mb-date-field
          label=${msg('Quando confirmou')}
          .value=${this.on}
          @input=${({ currentTarget }: Event) => (this.on = (currentTarget as HTMLElement & { value: string }).value)}
        ></mb-date-field>
        <button class="button tertiary md" type="submit">${msg('Usar papel comum')}</button>
      </form>`
  }

  #checked({ checkedOn, checkedBy, due }: Hint) {
    if (checkedOn === null) return html`<b>${msg('a confirmar')}</b>`
    const said = msg(str`${date(checkedOn)}, por ${checkedBy ?? ''}`)
    return due ? html`${said} <b>${msg('(há mais de um ano)')}</b>` : said
  }

  #hint(hint: Hint) {
    const { substance, list, source, due } = hint
    return html`<tr>
      <td><b>${substance}</b></td>
      <td>${list}</td>
      <td>${source}</td>
      <td>${this.#checked(hint)}</td>
      <td>
        ${
          due
            ? html`<button
                class="button ghost sm"
                type="button"
                @click=${() => void this.#do(() => call('prescription.confirm-hint', { substance }))}
              >
                ${msg('Conferi na fonte')}<span class="visually-hidden">: ${substance}</span>
              </button>`
            : nothing
        }
      </td>
    </tr>`
  }

  override render() {
    const hints = this.#hints.value?.hints
    const columns = [msg('Substância'), msg('Dica'), msg('Fonte'), msg('Conferida em')]
    return html`${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <h2 class="heading-03">${msg('Receita de controle especial')}</h2>
      ${this.#way.value ? this.#chosen(this.#way.value) : standIn(this.#way)}
      <h2 class="heading-03">${msg('Dicas de papel por substância')}</h2>
      <p class="note">
        ${msg('Quem diz em qual papel um medicamento sai é o médico. Estas dicas aparecem ao lado, sem decidir nada.')}
      </p>
      ${standIn(this.#hints)}
      <table class="list" ?hidden=${hints === undefined}>
        <thead>
          <tr>
            ${columns.map((word) => html`<th scope="col">${word}</th>`)}
            <th scope="col"><span class="visually-hidden">${msg('Ação')}</span></th>
          </tr>
        </thead>
        <tbody>
          ${hints?.map((hint) => this.#hint(hint))}
        </tbody>
      </table>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-prescription-rules': PrescriptionRules
  }
}
