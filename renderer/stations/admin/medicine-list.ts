import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { MOST_LIST_BYTES } from '../../../preload/contract/most-listed.ts'
import { call } from '../../data/client.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { base64 } from '../../desk/base64.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formFields, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { codeSentence, errorSentence } from '../../i18n/errors.ts'
import { date, figures, instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

type Look = Extract<Output<'medicine.read-list'>, { readonly rows: number }>
interface Chosen {
  readonly name: string
  readonly file: string
  readonly look: Look
}

/** The official list of medicines: chosen from a file, looked at before it is imported, replaced by a newer one, taken away. */
@localized()
@customElement('mb-medicine-list')
export class MedicineList extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    viewStyles,
    css`
      .note,
      section {
        max-width: 720px;
        margin-bottom: 16px;
      }

      form {
        display: grid;
        gap: 16px;
      }

      .unread {
        max-height: 240px;
        margin-top: 8px;
        padding-left: 16px;
        overflow: auto;
      }

      li {
        overflow-wrap: anywhere;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private chosen: Chosen | undefined
  @state() private problem = ''
  @query('input[type="file"]') private file!: HTMLInputElement
  readonly #list = new LiveQuery(this, 'medicine.list', () => ({}))
  readonly #import = new Form(this, 'medicine.import-list', {
    fields: () => ({
      source: {
        kind: 'text',
        label: msg('Fonte'),
        help: msg('De onde o arquivo veio, como será lido depois: “Ministério da Saúde, OBM”.'),
        max: 120,
      },
      issuedOn: { kind: 'date', label: msg('Data da lista') },
    }),
    rest: () => ({ file: this.chosen?.file ?? '' }),
    blame: { 'date-ahead': 'issuedOn', 'list-older': 'issuedOn' },
    done: () => this.#leave(),
  })

  #leave(): void {
    this.chosen = undefined
    this.#import.clear()
  }

  async #choose(): Promise<void> {
    const file = this.file.files?.[0]
    this.file.value = ''
    if (!file) return
    this.#leave()
    this.problem = ''
    if (file.size > MOST_LIST_BYTES) {
      this.problem = msg(
        str`O arquivo passa de ${figures(MOST_LIST_BYTES / 1000)} kB, o maior que se lê. Nada foi gravado.`,
      )
      return
    }
    try {
      const bytes = base64(new Uint8Array(await file.arrayBuffer()))
      const look = await call('medicine.read-list', { file: bytes })
      if ('problem' in look) this.problem = codeSentence(look.problem)
      else this.chosen = { name: file.name, file: bytes, look }
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  async #remove(): Promise<void> {
    this.problem = ''
    try {
      await call('medicine.remove-list', {})
    } catch (error) {
      this.problem = errorSentence(error)
    }
  }

  #standing({ list }: Output<'medicine.list'>) {
    if (!list)
      return html`<p>
        ${msg('Nenhuma lista foi importada: procura-se só no conjunto inicial do programa.')}
      </p>`
    const { source, issuedOn, names, importedAt, importedBy } = list
    const imported = instant(importedAt, this.session?.clinic.timeZone ?? 'UTC')
    return html`<p>
        <b>${source}</b>, ${date(issuedOn)}: ${msg(str`${figures(names)} nomes`)}<br /><span class="helper"
          >${msg(str`Importada em ${imported} por ${importedBy}`)}</span
        >
      </p>
      <div class="actions">
        <button class="button ghost sm" type="button" @click=${() => void this.#remove()}>
          ${msg('Tirar a lista')}
        </button>
      </div>`
  }

  #unread({ unread, unreadCount }: Look) {
    if (unreadCount === 0) return nothing
    const more = unreadCount - unread.length
    return html`<p>
        ${msg('Estas linhas não puderam ser lidas e ficam de fora. O médico ainda pode escrever estes medicamentos à mão:')}
      </p>
      <ul class="unread" tabindex="0" aria-label=${msg('Linhas que não puderam ser lidas')}>
        ${unread.map(({ line, text }) => html`<li>${msg(str`Linha ${line}: ${text}`)}</li>`)}
        ${more > 0 ? html`<li>${msg(str`e outras ${figures(more)}`)}</li>` : nothing}
      </ul>`
  }

  #look({ name, look }: Chosen) {
    const { rows, understood, fresh } = look
    return html`<section class="card stack" aria-label=${msg('O que há no arquivo')}>
      <h2 class="heading-02">${name}</h2>
      <p role="status">
        ${msg(str`${figures(rows)} linhas, ${figures(understood)} entendidas, ${figures(fresh)} nomes que ainda não estão aqui.`)}
      </p>
      ${this.#unread(look)}
      <form ${formOf(this.#import)}>
        ${formProblem(this.#import)} ${formFields(this.#import, ['source', 'issuedOn'])}
        <div class="actions">
          <button class="button primary md" type="submit">${msg('Importar')}</button>
          <button class="button ghost md" type="button" @click=${() => this.#leave()}>
            ${msg('Cancelar')}
          </button>
        </div>
      </form>
    </section>`
  }

  override render() {
    return html`<div class="head"><h1 class="heading-04">${msg('Lista oficial de medicamentos')}</h1></div>
      <p class="note">
        ${msg('O programa traz um conjunto inicial. Com a lista do Ministério da Saúde (OBM), que não vem com ele, o médico encontra também os outros nomes. Uma lista mais nova toma o lugar desta; o que já foi prescrito não muda.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <section class="stack">
        ${this.#list.value ? this.#standing(this.#list.value) : standIn(this.#list)}
        <input
          type="file"
          accept=".tsv,.txt,text/tab-separated-values,text/plain"
          class="visually-hidden"
          tabindex="-1"
          aria-hidden="true"
          @change=${() => void this.#choose()}
        />
        <div class="actions">
          <button class="button tertiary md" type="button" @click=${() => this.file.click()}>
            ${msg('Escolher arquivo')}
          </button>
        </div>
      </section>
      ${this.chosen ? this.#look(this.chosen) : nothing}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-medicine-list': MedicineList
  }
}
