import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call, detailsOf, OperationError } from '../data/client.ts'
import '../elements/notice.ts'
import '../elements/password-field.ts'
import type { PasswordField } from '../elements/password-field.ts'
import '../elements/text-field.ts'
import type { TextField } from '../elements/text-field.ts'
import { errorSentence } from '../i18n/errors.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import {
  contentsSentence,
  dayAndTime,
  detailsOfBackup,
  stateSentence,
  titleOf,
  type Backup,
} from './backup-words.ts'
import { goBack, handOver } from './draft.ts'
import './folder-field.ts'
import type { FolderField } from './folder-field.ts'
import { stepStyles } from './step-styles.ts'

/** Brings a clinic back: the folder of its backups, one of them, and its recovery sheet. */
@localized()
@customElement('mb-restore')
export class Restore extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ type: Boolean }) keyStore = false
  @state() private backups: readonly Backup[] | undefined
  @state() private choice: string | null = null
  @state() private contents = ''
  @state() private problem = ''
  /** Why the clinic that is here is not replaced yet; then its sheet or passphrase is asked for. */
  @state() private proofIssue: string | undefined
  @state() private busy = false
  @state() private done: Output<'gate.restore'> | undefined
  @state() private goingBack = false
  @query('mb-folder-field') private folder!: FolderField
  @query('#code') private code!: TextField
  @query('#passphrase') private passphrase!: PasswordField | null
  @query('#proof') private proof!: PasswordField | null

  async #during(step: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = ''
    try {
      await step()
    } catch (error) {
      const asksProof =
        error instanceof OperationError && (error.code === 'proof-needed' || error.code === 'proof-wrong')
      if (asksProof) this.proofIssue = errorSentence(error)
      else this.problem = errorSentence(error)
      const back = detailsOf(error, 'goes-back')
      if (back) this.problem += ` ${msg(str`Registros depois dela: ${back.rows}.`)}`
      // The same button, pressed again, goes back all the same; another backup is asked about anew.
      this.goingBack ||= back !== undefined
    } finally {
      this.busy = false
    }
  }

  #list(): Promise<void> {
    return this.#during(async () => {
      this.backups = undefined
      this.choice = null
      this.contents = ''
      this.goingBack = false
      const { backups } = await call('gate.list-backups', { folder: this.folder.value })
      this.backups = backups
      this.choice = backups.find(({ choice }) => choice !== null)?.choice ?? null
    })
  }

  #inspect(): Promise<void> {
    return this.#during(async () => {
      const { choice } = this
      if (choice === null) return
      const found = await call('gate.inspect-backup', {
        folder: this.folder.value,
        choice,
        code: this.code.value,
      })
      this.contents = contentsSentence(found)
    })
  }

  #restore(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    return this.#during(async () => {
      this.done = await call('gate.restore', {
        folder: this.folder.value,
        choice: this.choice,
        code: this.code.value,
        passphrase: this.passphrase?.value || null,
        proof: this.proof?.value || null,
        goBack: this.goingBack,
      })
    })
  }

  #backup(backup: Backup) {
    const why = stateSentence(backup)
    const choose = () => {
      this.choice = backup.choice
      this.contents = ''
      this.goingBack = false
    }
    return html`<button
      class="choice"
      type="button"
      aria-pressed=${backup.choice !== null && backup.choice === this.choice}
      ?disabled=${backup.choice === null}
      @click=${choose}
    >
      <b>${titleOf(backup)}</b><span>${detailsOfBackup(backup)}</span>
      ${why ? html`<span>${why}</span>` : nothing}
    </button>`
  }

  #found() {
    if (!this.backups) return nothing
    if (this.backups.length === 0)
      return html`<mb-notice
        kind="warning"
        text=${msg('Não há cópia de segurança nesta pasta. Escolha a pasta onde elas são gravadas.')}
      ></mb-notice>`
    return html`<div class="choices" role="group" aria-label=${msg('Cópias encontradas')}>
      ${this.backups.map((backup) => this.#backup(backup))}
    </div>`
  }

  override render() {
    if (this.done) {
      const { takenAt, fileName } = this.done
      const text = msg(
        str`Voltou a cópia de ${dayAndTime(takenAt)}, arquivo ${fileName}. O que foi feito depois dela não está aqui.`,
      )
      return html`<h1 class="heading-04">${msg('Clínica restaurada')}</h1>
        <mb-notice kind="success" text=${text}></mb-notice>
        ${
          this.done.unsealed
            ? html`<mb-notice
                kind="warning"
                text=${msg('A cópia é de uma versão anterior do programa: nada prova que a descrição dela não foi mudada. Confira se está tudo o que esperava.')}
              ></mb-notice>`
            : nothing
        }
        <div class="actions">
          <button class="button primary" type="button" @click=${() => handOver(this)}>
            ${msg('Continuar')}
          </button>
        </div>`
    }
    return html`
      <h1 class="heading-04">${msg('Restaurar de uma cópia')}</h1>
      <p class="lead">
        ${msg('A cópia é conferida inteira antes de entrar. Se algo nela não servir, nada muda neste computador.')}
      </p>
      ${this.problem ? html`<mb-notice kind="error" text=${this.problem}></mb-notice>` : nothing}
      <form @submit=${(event: SubmitEvent) => void this.#restore(event)} novalidate>
        <mb-folder-field @mb-chosen=${() => void this.#list()}>
          <button class="button tertiary" type="button" @click=${() => void this.#list()}>
            ${msg('Procurar cópias')}
          </button>
        </mb-folder-field>
        ${this.#found()}
        <mb-text-field
          id="code"
          label=${msg('Código de recuperação')}
          hint=${msg('Os oito grupos da folha')}
        ></mb-text-field>
        ${
          this.choice === null
            ? nothing
            : html`<div class="actions">
                <button class="button tertiary" type="button" @click=${() => void this.#inspect()}>
                  ${msg('Ver o que há nesta cópia')}
                </button>
              </div>`
        }
        ${this.contents ? html`<mb-notice kind="info" text=${this.contents}></mb-notice>` : nothing}
        ${
          this.keyStore
            ? nothing
            : html`<mb-password-field
                id="passphrase"
                label=${msg('Frase de abertura nova')}
                hint=${msg('Será pedida cada vez que o programa abrir neste computador. 10 caracteres ou mais.')}
                autocomplete="off"
              ></mb-password-field>`
        }
        ${
          this.proofIssue === undefined
            ? nothing
            : html`<mb-password-field
                id="proof"
                label=${msg('Código da folha ou frase da clínica que está aqui')}
                issue=${this.proofIssue}
                autocomplete="off"
              ></mb-password-field>`
        }
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${this.busy}>
            ${this.busy ? msg('Conferindo e restaurando…') : this.goingBack ? msg('Voltar para esta cópia mesmo assim') : msg('Restaurar')}
          </button>
          <button class="button ghost" type="button" @click=${() => goBack(this)}>${msg('Voltar')}</button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-restore': Restore
  }
}
