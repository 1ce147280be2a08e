import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { Form } from '../data/form.ts'
import { formField, formFields, formProblem } from '../elements/form-field.ts'
import { formOf } from '../elements/form-of.ts'
import '../elements/notice.ts'
import { errorSentence } from '../i18n/errors.ts'
import { detailsOf, OperationError } from '../operation-error.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'
import {
  contentsSentence,
  dayAndTime,
  detailsOfBackup,
  stateSentence,
  titleOf,
  workHeading,
  workSentence,
  zoneSentence,
  type Backup,
  type StepBack,
} from './backup-words.ts'
import { goBack, handOver } from './draft.ts'
import { folderField } from './folder-field.ts'
import { stepStyles } from './step-styles.ts'

/** Brings a clinic back: the folder of its backups, one of them, and its recovery sheet. */
@localized()
@customElement('mb-restore')
export class Restore extends LitElement {
  static override styles = [base, type, button, stepStyles]

  @property({ type: Boolean }) keyStore = false
  /** The clinic was shut from within: its own key opens its backups, and the way back opens it as it was. */
  @property({ type: Boolean }) within = false
  /** Where backups are likely to be. */
  @property() folder = ''
  /** The zone of the clinic that was shut for it. */
  @property({ attribute: false }) timeZone: string | null = null
  @state() private backups: readonly Backup[] | undefined
  @state() private choice: string | null = null
  @state() private contents: Output<'gate.inspect-backup'> | undefined
  @state() private problem = ''
  /** The clinic that is here is not replaced before its sheet or passphrase is given. */
  @state() private asksProof = false
  /** What the clinic that is here has more than the backup. */
  @state() private lost: StepBack | undefined
  @state() private busy = false
  @state() private done: Output<'gate.restore'> | undefined
  @state() private goingBack = false

  readonly #form = new Form(this, 'gate.restore', {
    fields: () => ({
      folder: { kind: 'text', label: msg('Pasta da cópia') },
      code: {
        kind: 'text',
        label: msg('Código de recuperação'),
        help: this.#sheet(),
        when: !this.#opensHere(),
      },
      passphrase: {
        kind: 'password',
        label: msg('Frase de abertura nova'),
        help: msg('Será pedida cada vez que o programa abrir neste computador. 10 caracteres ou mais.'),
        when: !this.keyStore && !this.#opensHere(),
      },
      proof: {
        kind: 'password',
        label: msg('Código da folha ou frase da clínica que está aqui'),
        when: this.asksProof,
      },
    }),
    card: true,
    rest: () => ({ choice: this.choice, goBack: this.goingBack }),
    blame: { 'proof-needed': 'proof', 'proof-wrong': 'proof' },
    done: (output) => (this.done = output),
    failed: (error) => this.#failed(error),
  })

  protected override firstUpdated(): void {
    if (!this.folder) return
    this.#form.put('folder', this.folder)
    void this.#list()
  }

  /** Nobody is to be taken away from here: it is being restored, or what came back was not read yet. */
  get isHolding(): boolean {
    return this.#form.busy || this.done !== undefined
  }

  #chosen(): Backup | undefined {
    return this.backups?.find(({ choice }) => choice !== null && choice === this.choice)
  }

  #opensHere(): boolean {
    return this.#chosen()?.opensHere ?? false
  }

  #sheet(): string {
    const number = this.#chosen()?.sheetCheck
    return number ? msg(str`Os oito grupos da folha ${number}`) : msg('Os oito grupos da folha')
  }

  async #back(): Promise<void> {
    // What came back, and what is to be said of it, is read before anybody leaves.
    if (this.#form.busy) return
    // It may have been opened meanwhile, by the time that went by.
    if (this.within) await call('gate.reopen', {}).catch(() => undefined)
    goBack(this)
  }

  #failed(error: unknown): void {
    this.problem = ''
    this.asksProof ||=
      error instanceof OperationError && (error.code === 'proof-needed' || error.code === 'proof-wrong')
    const back = detailsOf(error, 'goes-back')
    this.lost = back
    // The same button, pressed again, goes back all the same; another backup is asked about anew.
    this.goingBack ||= back !== undefined
  }

  async #during(step: () => Promise<void>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.problem = ''
    this.#form.refuse({})
    try {
      await step()
    } catch (error) {
      this.problem = errorSentence(error)
    } finally {
      this.busy = false
    }
  }

  #list(): Promise<void> {
    return this.#during(async () => {
      this.backups = undefined
      this.choice = null
      this.contents = undefined
      this.goingBack = false
      const { folder } = this.#form.value()
      const { backups } = await call('gate.list-backups', { folder })
      this.backups = backups
      this.choice = backups.find(({ choice }) => choice !== null)?.choice ?? null
    })
  }

  #inspect(): Promise<void> {
    return this.#during(async () => {
      const { choice } = this
      if (choice === null) return
      const { folder, code } = this.#form.value()
      this.contents = await call('gate.inspect-backup', { folder, choice, code })
    })
  }

  #backup(backup: Backup) {
    const why = stateSentence(backup)
    const choose = () => {
      this.choice = backup.choice
      this.contents = undefined
      this.goingBack = false
    }
    return html`<button
      class="choice"
      type="button"
      aria-pressed=${backup.choice !== null && backup.choice === this.choice}
      ?disabled=${backup.choice === null}
      @click=${choose}
    >
      <b>${titleOf(backup, this.#zone())}</b><span>${detailsOfBackup(backup)}</span>
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
    const zone = zoneSentence(this.#zone())
    return html`<div class="choices" role="group" aria-label=${msg('Cópias encontradas')}>
        ${this.backups.map((backup) => this.#backup(backup))}
      </div>
      ${zone ? html`<p class="helper">${zone}</p>` : nothing}`
  }

  /** Of the backup that was looked into, or of the clinic that was shut. */
  #zone(): string | null {
    return this.contents?.timeZone ?? this.timeZone
  }

  #lost({ work, rows }: StepBack) {
    const heading = workHeading({ work })
    return html`<div role="group" aria-label=${msg('O que ficaria de fora')}>
      ${heading ? html`<p>${heading}</p>` : nothing}
      ${
        work && work.length > 0
          ? html`<ul>
              ${work.map((one) => html`<li>${workSentence(one)}</li>`)}
            </ul>`
          : nothing
      }
      <p class="helper">${msg(str`Registros depois dela: ${rows}.`)}</p>
    </div>`
  }

  override render() {
    if (this.done) {
      const { takenAt, timeZone } = this.done
      const text = msg(
        str`Voltou a cópia de ${dayAndTime(takenAt, timeZone)}. O que foi feito depois dela não está aqui.`,
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
    const isBusy = this.busy || this.#form.busy
    const problem = this.problem || this.#form.problem
    return html`
      <h1 class="heading-04">${msg('Restaurar de uma cópia')}</h1>
      <p class="lead">
        ${msg('A cópia é conferida inteira antes de entrar. Se algo nela não servir, nada muda neste computador.')}
        ${
          this.within
            ? msg(
                'A clínica está fechada em todas as janelas enquanto você decide. Se você desistir, ela abre como estava; sem nada feito por cinco minutos ela abre sozinha.',
              )
            : nothing
        }
      </p>
      <form ${formOf(this.#form)}>
        ${folderField(
          this.#form,
          () => void this.#list(),
          html`<button class="button tertiary" type="button" @click=${() => void this.#list()}>
            ${msg('Procurar cópias')}
          </button>`,
        )}
        ${this.#found()} ${formField(this.#form, 'code')}
        ${
          this.choice === null
            ? nothing
            : html`<div class="actions">
                <button class="button tertiary" type="button" @click=${() => void this.#inspect()}>
                  ${msg('Ver o que há nesta cópia')}
                </button>
              </div>`
        }
        ${this.contents ? html`<mb-notice kind="info" text=${contentsSentence(this.contents)}></mb-notice>` : nothing}
        ${formFields(this.#form, ['passphrase', 'proof'])} ${formProblem({ problem })}
        ${this.lost && this.#form.problem ? this.#lost(this.lost) : nothing}
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${isBusy}>
            ${isBusy ? msg('Conferindo e restaurando…') : this.goingBack ? msg('Restaurar esta cópia e perder o que veio depois') : msg('Restaurar')}
          </button>
          <button
            class="button ghost"
            type="button"
            aria-disabled=${this.#form.busy ? 'true' : nothing}
            @click=${() => void this.#back()}
          >
            ${this.within ? msg('Desistir e abrir a clínica como estava') : msg('Desistir de restaurar')}
          </button>
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
