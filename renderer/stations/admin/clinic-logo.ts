import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { logoJpeg, MOST_FILE_MEGABYTES, type LogoIssue } from '../../desk/logo-jpeg.ts'
import '../../elements/notice.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { field } from '../../style/field.ts'
import { type } from '../../style/type.ts'

const issueWords = (issue: LogoIssue) =>
  ({
    'no-picture': msg('Não foi possível usar este arquivo. Escolha uma imagem PNG ou JPEG.'),
    'file-large': msg(str`O arquivo passa de ${MOST_FILE_MEGABYTES} MB. Escolha um menor.`),
    'too-small': msg('A imagem é pequena demais para sair nítida: escolha uma maior.'),
  })[issue]

/** The logo in the head of the clinic's papers: chosen from a file, seen as it will be printed, and only then kept. */
@localized()
@customElement('mb-clinic-logo')
export class ClinicLogo extends LitElement {
  static override styles = [
    base,
    type,
    button,
    field,
    css`
      section {
        display: grid;
        gap: 16px;
        justify-items: start;
      }

      /* As it lies on paper, whatever the theme. */
      img {
        max-width: 240px;
        height: 108px;
        padding: 8px;
        object-fit: contain;
        background: #fff;
        border: 1px solid var(--border-subtle-01);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  @state() private chosen: string | null = null
  @state() private issue = ''
  @state() private done = ''
  @query('input') private file!: HTMLInputElement
  readonly #kept = new LiveQuery(this, 'clinic.logo', () => ({}))

  async #choose(): Promise<void> {
    const file = this.file.files?.[0]
    this.file.value = ''
    if (!file) return
    this.issue = this.done = ''
    const read = await logoJpeg(file)
    if ('issue' in read) this.issue = issueWords(read.issue)
    else this.chosen = read.jpeg
  }

  async #keep(jpeg: string | null): Promise<void> {
    this.issue = this.done = ''
    try {
      await call('clinic.set-logo', { jpeg })
      this.chosen = null
      this.done = jpeg
        ? msg('Logotipo salvo: sai nos próximos papéis.')
        : msg('Os próximos papéis saem sem logotipo.')
    } catch (error) {
      this.issue = errorSentence(error)
    }
  }

  #buttons(kept: string | null) {
    if (this.chosen !== null)
      return html`<button class="button primary" type="button" @click=${() => void this.#keep(this.chosen)}>
          ${msg('Usar este logotipo')}
        </button>
        <button class="button ghost" type="button" @click=${() => (this.chosen = null)}>
          ${msg('Cancelar')}
        </button>`
    return html`<button
        class="button tertiary"
        type="button"
        aria-describedby="about"
        @click=${() => this.file.click()}
      >
        ${msg('Escolher logotipo')}
      </button>
      ${
        kept
          ? html`<button class="button ghost" type="button" @click=${() => void this.#keep(null)}>
              ${msg('Tirar o logotipo')}
            </button>`
          : nothing
      }`
  }

  override render() {
    const kept = this.#kept.value
    if (!kept) return nothing
    const shown = this.chosen ?? kept.jpeg
    return html`<section aria-labelledby="logo">
      <h2 class="heading-02" id="logo">${msg('Logotipo nos papéis')}</h2>
      ${this.done ? html`<mb-notice kind="success" text=${this.done}></mb-notice>` : nothing}
      ${
        shown
          ? html`<img
              src=${`data:image/jpeg;base64,${shown}`}
              alt=${this.chosen === null ? msg('Logotipo da clínica') : msg('Como o logotipo sai no papel')}
            />`
          : nothing
      }
      <div class="field">
        <p class="helper" id="about">
          ${msg(str`PNG ou JPEG de até ${MOST_FILE_MEGABYTES} MB. Sai inteiro, sobre branco, com até 2,8 cm por 1,5 cm. Papéis já emitidos ficam como saíram.`)}
        </p>
        ${this.issue ? html`<p class="issue" role="alert">${this.issue}</p>` : nothing}
      </div>
      <input
        type="file"
        accept="image/png,image/jpeg"
        class="visually-hidden"
        tabindex="-1"
        aria-hidden="true"
        @change=${() => void this.#choose()}
      />
      <div class="actions">${this.#buttons(kept.jpeg)}</div>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-clinic-logo': ClinicLogo
  }
}
