import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { chooseFolder } from '../../desk/choose-folder.ts'
import { standIn } from '../../desk/stand-in.ts'
import { viewStyles } from '../../desk/view-styles.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { dataSize, instant } from '../../i18n/format.ts'
import { goTo } from '../../router.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import './backup-folders.ts'
import './copy-progress.ts'
import './new-sheet.ts'

type Copy = Output<'backup.list'>[number]

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
  @state() private done = ''
  @state() private replacing = false
  readonly #list = new LiveQuery(this, 'backup.list', () => ({}))
  readonly #sheet = new LiveQuery(this, 'recovery.sheet', () => ({}))

  readonly #form = new Form(this, 'backup.now', {
    fields: () => ({
      folder: {
        kind: 'text',
        label: msg('Pasta'),
        help: msg('Um pen drive, um disco externo ou uma pasta da rede'),
      },
    }),
    known: () => ({ folder: this.#list.value?.[0]?.folder ?? null }),
    done: ({ takenAt, bytes }) => {
      const when = instant(takenAt, this.session?.clinic.timeZone ?? 'UTC')
      this.done = msg(str`Cópia feita e conferida: ${when}, ${dataSize(bytes)}.`)
    },
  })

  /** Which sheet opens the clinic, and that it is an older one where a restore brought it back. */
  #sheetInForce() {
    const { sheetCheck, cameBack } = this.#sheet.value ?? {}
    if (!sheetCheck) return nothing
    if (!cameBack) return html`<p>${msg(str`Em vigor: a folha ${sheetCheck}.`)}</p>`
    return html`<mb-notice
      kind="warning"
      text=${msg(str`Em vigor: a folha ${sheetCheck}. Ela já tinha sido trocada e voltou com a cópia restaurada; a que a substituiu não abre mais esta clínica.`)}
    ></mb-notice>`
  }

  #table(copies: readonly Copy[], zone: string) {
    return html`<table class="list">
      <thead>
        <tr>
          <th scope="col">${msg('Quando')}</th>
          <th scope="col">${msg('Pasta')}</th>
          <th scope="col">${msg('Tamanho')}</th>
        </tr>
      </thead>
      <tbody>
        ${copies.map(
          (one) =>
            html`<tr>
              <td>${instant(one.takenAt, zone)}</td>
              <td>${one.folder}</td>
              <td>${dataSize(one.bytes)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }

  /** What lay about when a backup was put back: copies that this clinic, as it was then, knows nothing of. */
  #foundThen(copies: readonly Copy[], zone: string) {
    const at = copies[0]?.foundAt
    if (!at) return nothing
    return html`<h3 class="heading-01">${msg('Encontradas ao restaurar')}</h3>
      <p>
        ${msg(str`Estavam nas pastas em ${instant(at, zone)}, quando a clínica voltou a uma cópia. As mais novas têm o que ficou de fora.`)}
      </p>
      ${this.#table(copies, zone)}`
  }

  override render() {
    const zone = this.session?.clinic.timeZone
    const { value } = this.#list
    const own = value?.filter(({ foundAt }) => foundAt === null) ?? []
    const found = value?.filter(({ foundAt }) => foundAt !== null) ?? []
    return html`
      <div class="head"><h1 class="heading-04">${msg('Cópias de segurança')}</h1></div>
      ${formProblem(this.#form)}
      ${this.done && this.#form.saved ? html`<mb-notice kind="success" text=${this.done}></mb-notice>` : nothing}
      <mb-copy-progress></mb-copy-progress>
      <div class="columns">
        <div class="stack">
          <mb-backup-folders></mb-backup-folders>
        </div>
        <div class="stack">
          <form class="stack" ${formOf(this.#form)}>
            <h2 class="heading-02">${msg('Copiar agora')}</h2>
            <p>
              ${msg('A cópia é cifrada: só abre com a folha de recuperação. Guarde-a fora deste computador.')}
            </p>
            ${formField(this.#form, 'folder')}
            <div class="actions">
              <button
                class="button primary"
                type="submit"
                aria-disabled=${this.#form.busy ? 'true' : nothing}
              >
                ${this.#form.busy ? msg('Copiando e conferindo…') : msg('Copiar agora')}
              </button>
              <button
                class="button tertiary"
                type="button"
                @click=${() => void chooseFolder(this.#form, 'folder', 'backup.choose-folder')}
              >
                ${msg('Escolher pasta')}
              </button>
            </div>
          </form>
          <h2 class="heading-02">${msg('Cópias feitas')}</h2>
          ${standIn(this.#list)}
          ${own.length === 0 && value ? html`<p>${msg('Nenhuma cópia ainda.')}</p>` : nothing}
          ${own.length > 0 && zone ? this.#table(own, zone) : nothing}
          ${zone ? this.#foundThen(found, zone) : nothing}
          ${
            this.session?.clinic.practice
              ? nothing
              : html`<h2 class="heading-02">${msg('Restaurar uma cópia')}</h2>
                  <p>
                    ${msg('Põe uma cópia no lugar da clínica de agora, que fica guardada ao lado. Antes você vê o que ficaria de fora.')}
                  </p>
                  <div class="actions">
                    <button
                      class="button tertiary"
                      type="button"
                      @click=${() => goTo('/admin/copias/restaurar')}
                    >
                      ${msg('Restaurar uma cópia')}
                    </button>
                  </div>`
          }
          <h2 class="heading-02">${msg('Folha de recuperação')}</h2>
          ${this.#sheetInForce()}
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

declare global {
  interface HTMLElementTagNameMap {
    'mb-backups': Backups
  }
}
