import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import { call, OperationError } from '../../data/client.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { standIn } from '../../desk/stand-in.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import '../../elements/notice.ts'
import '../../elements/text-field.ts'
import type { TextField } from '../../elements/text-field.ts'
import { submitOnEnter } from '../../elements/submit-on-enter.ts'
import { errorSentence } from '../../i18n/errors.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './backup-folders.ts'
import './copy-progress.ts'
import './new-sheet.ts'

/** Where copies go by themselves, back up now, what was backed up, and a new recovery sheet. */
@localized()
@customElement('mb-backups')
export class Backups extends LitElement {
  static override styles = [
    base,
    type,
    button,
    table,
    viewStyles,
    css`
      mb-notice {
        margin-bottom: 24px;
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private problem = ''
  @state() private done = ''
  @state() private busy = false
  @state() private replacing = false
  @query('#folder') private folder!: TextField
  readonly #list = new LiveQuery(this, 'backup.list', () => ({}))

  async #choose(): Promise<void> {
    this.problem = ''
    try {
      const { folder } = await call('desktop.choose-folder', {})
      if (folder) this.folder.value = folder
    } catch (error) {
      this.problem =
        error instanceof OperationError && error.code === 'needs-desktop'
          ? msg('Escreva o caminho da pasta.')
          : errorSentence(error)
    }
  }

  async #backUp(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.problem = ''
    this.done = ''
    try {
      const { file, bytes } = await call('backup.now', { folder: this.folder.value.trim() })
      this.done = msg(str`Cópia feita e conferida: ${file}, ${megabytes(bytes)} MB.`)
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  override render() {
    const zone = this.session?.clinic.timeZone
    const { value } = this.#list
    return html`
      <div class="head"><h1 class="heading-04">${msg('Cópias de segurança')}</h1></div>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      ${this.done ? html`<mb-notice kind="success" text=${this.done}></mb-notice>` : nothing}
      <mb-copy-progress></mb-copy-progress>
      <div class="columns">
        <div class="stack">
          <mb-backup-folders></mb-backup-folders>
        </div>
        <div class="stack">
          <form
            class="stack"
            @keydown=${submitOnEnter}
            @submit=${(event: SubmitEvent) => void this.#backUp(event)}
            novalidate
          >
            <h2 class="heading-02">${msg('Copiar agora')}</h2>
            <p>
              ${msg('A cópia é cifrada: só abre com a folha de recuperação. Guarde-a fora deste computador.')}
            </p>
            <mb-text-field
              id="folder"
              label=${msg('Pasta')}
              hint=${msg('Um pen drive, um disco externo ou uma pasta da rede')}
              .value=${value?.[0]?.folder ?? ''}
            ></mb-text-field>
            <div class="actions">
              <button class="button primary" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>
                ${this.busy ? msg('Copiando e conferindo…') : msg('Copiar agora')}
              </button>
              <button class="button tertiary" type="button" @click=${() => void this.#choose()}>
                ${msg('Escolher pasta')}
              </button>
            </div>
          </form>
          <h2 class="heading-02">${msg('Cópias feitas')}</h2>
          ${standIn(this.#list)}
          ${value?.length === 0 ? html`<p>${msg('Nenhuma cópia ainda.')}</p>` : nothing}
          ${
            value && value.length > 0 && zone
              ? html`<table class="list">
                  <thead>
                    <tr>
                      <th scope="col">${msg('Quando')}</th>
                      <th scope="col">${msg('Pasta')}</th>
                      <th scope="col">MB</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${value.map(
                      (one) =>
                        html`<tr>
                          <td>${instant(one.takenAt, zone)}</td>
                          <td>${one.folder}</td>
                          <td>${megabytes(one.bytes)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>`
              : nothing
          }
          <h2 class="heading-02">${msg('Folha de recuperação')}</h2>
          <p>
            ${msg('Se a folha se perdeu ou alguém a viu, faça outra: a antiga deixa de abrir esta clínica. As cópias feitas antes continuam abrindo com ela: guarde-as ou destrua-as juntas.')}
          </p>
          ${
            this.replacing
              ? html`<mb-new-sheet @mb-close=${() => (this.replacing = false)}></mb-new-sheet>`
              : html`<div class="actions">
                  <button class="button tertiary" type="button" @click=${() => (this.replacing = true)}>
                    ${msg('Fazer folha nova')}
                  </button>
                </div>`
          }
        </div>
      </div>
    `
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1).replace('.', ',')
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-backups': Backups
  }
}
