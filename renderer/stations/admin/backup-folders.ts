import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../../preload/contract/index.ts'
import { Form } from '../../data/form.ts'
import { LiveQuery } from '../../data/live-query.ts'
import { Sending } from '../../data/sending.ts'
import { sessionContext, type Session } from '../../data/session.ts'
import { chooseFolder } from '../../desk/choose-folder.ts'
import { standIn } from '../../desk/stand-in.ts'
import { formField, formProblem } from '../../elements/form-field.ts'
import { formOf } from '../../elements/form-of.ts'
import '../../elements/notice.ts'
import { instant } from '../../i18n/format.ts'
import { base } from '../../style/base.ts'
import { button } from '../../style/button.ts'
import { table } from '../../style/table.ts'
import { type } from '../../style/type.ts'
import { backupFoldersStyles } from './backup-folders-styles.ts'

type Folder = Output<'backup.folders'>[number]
type FormerFolder = Output<'backup.awaiting-folders'>[number]
type Unseen = Output<'backup.name-folders'>['unseen'][number]

/** The folders that copies go to by themselves, with the last good copy of each. */
@localized()
@customElement('mb-backup-folders')
export class BackupFolders extends LitElement {
  static override styles = [base, type, button, table, backupFoldersStyles]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  readonly #folders = new LiveQuery(this, 'backup.folders', () => ({}))
  readonly #awaiting = new LiveQuery(this, 'backup.awaiting-folders', () => ({}))
  readonly #remove = new Sending(this, 'backup.remove-folder')
  readonly #name = new Sending(this, 'backup.name-folders')
  @state() private unseen: readonly Unseen[] = []
  readonly #form = new Form(this, 'backup.add-folder', {
    fields: () => ({
      path: {
        kind: 'text',
        label: msg('Pasta para cópias automáticas'),
        help: msg('De preferência em outro disco: um disco externo ou uma pasta da rede'),
      },
    }),
    of: () => '',
    blame: { 'folder-missing': 'path', 'folder-readonly': 'path', 'folder-known': 'path' },
  })

  #why({ failing, failingSince }: Folder, zone: string) {
    if (failing === null || failingSince === null) return nothing
    const since = instant(failingSince, zone)
    const words = {
      missing: msg(str`Pasta não encontrada desde ${since}`),
      'read-only': msg(str`Não aceita gravações desde ${since}`),
      'no-space': msg(str`Sem espaço desde ${since}`),
      other: msg(str`Sem cópia nova desde ${since}`),
    }
    return html`<p class="failing">${words[failing]}</p>`
  }

  #row(folder: Folder, zone: string) {
    return html`<tr>
      <td>
        <p>${folder.path}</p>
        ${this.#why(folder, zone)}
      </td>
      <td>${folder.lastAt === null ? msg('Ainda nenhuma') : instant(folder.lastAt, zone)}</td>
      <td>
        ${
          folder.byPolicy
            ? msg('Decidida pela política do computador')
            : html`<button
                class="button ghost md"
                type="button"
                aria-label=${msg(str`Tirar ${folder.path} da lista`)}
                @click=${() => void this.#remove.send({ id: folder.id })}
              >
                ${msg('Tirar')}
              </button>`
        }
      </td>
    </tr>`
  }

  async #nameAgain(folders: readonly FormerFolder[]): Promise<void> {
    const answer = await this.#name.send({ ids: folders.map(({ id }) => id) })
    if (answer) this.unseen = answer.unseen
  }

  /** Named before a backup was put back: whether they still are to have copies is for a person to say. */
  #askAgain(folders: readonly FormerFolder[]) {
    if (folders.length === 0) return nothing
    const whyNot = (path: string) => {
      const { problem } = this.unseen.find((one) => one.path === path) ?? {}
      if (!problem) return nothing
      return html`<p class="failing">
        ${problem === 'folder-missing' ? msg('Este computador não vê esta pasta.') : msg('Esta pasta não aceita gravações.')}
      </p>`
    }
    return html`<section aria-labelledby="again">
      <h3 class="heading-01" id="again">${msg('De antes da restauração')}</h3>
      <mb-notice
        kind="warning"
        text=${msg('Estas pastas recebiam cópias, nesta clínica ou na cópia que voltou. Nada é gravado nelas até você escolher: tire as que não conhece.')}
      ></mb-notice>
      ${formProblem(this.#name)}
      <ul>
        ${folders.map(
          ({ id, path }) =>
            html`<li>
              <div>
                <p>${path}</p>
                ${whyNot(path)}
              </div>
              <button
                class="button ghost md"
                type="button"
                aria-label=${msg(str`Tirar ${path} da lista`)}
                @click=${() => void this.#remove.send({ id })}
              >
                ${msg('Tirar')}
              </button>
            </li>`,
        )}
      </ul>
      <div class="actions">
        <button class="button primary" type="button" @click=${() => void this.#nameAgain(folders)}>
          ${msg('Usar as que este computador vê')}
        </button>
      </div>
    </section>`
  }

  override render() {
    const zone = this.session?.clinic.timeZone
    const { value } = this.#folders
    return html`
      <h2 class="heading-02">${msg('Cópias automáticas')}</h2>
      <p>
        ${msg('São feitas depois do fim do expediente e a cada quatro horas com a clínica aberta. Em cada pasta ficam as dos últimos 7 dias, 5 semanas e 12 meses, e uma de cada ano.')}
      </p>
      ${formProblem(this.#remove)} ${formProblem(this.#form)} ${this.#askAgain(this.#awaiting.value ?? [])}
      ${standIn(this.#folders)}
      ${
        value?.length === 0
          ? html`<mb-notice
              kind="warning"
              text=${this.session?.clinic.practice ? msg('Na clínica de treino nenhuma cópia é feita sozinha.') : msg('Nenhuma pasta escolhida: nenhuma cópia é feita sozinha.')}
            ></mb-notice>`
          : nothing
      }
      ${
        value && value.length > 0 && zone
          ? html`<table class="list">
              <thead>
                <tr>
                  <th scope="col">${msg('Pasta')}</th>
                  <th scope="col">${msg('Última cópia boa')}</th>
                  <th scope="col"><span class="visually-hidden">${msg('Ações')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${value.map((folder) => this.#row(folder, zone))}
              </tbody>
            </table>`
          : nothing
      }
      <form ${formOf(this.#form)}>
        ${formField(this.#form, 'path')}
        <div class="actions">
          <button class="button tertiary" type="submit">${msg('Incluir pasta')}</button>
          <button
            class="button tertiary"
            type="button"
            @click=${() => void chooseFolder(this.#form, 'path', 'backup.choose-folder')}
          >
            ${msg('Escolher pasta')}
          </button>
        </div>
      </form>
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-backup-folders': BackupFolders
  }
}
