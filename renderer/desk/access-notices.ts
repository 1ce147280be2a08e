import { consume } from '@lit/context'
import { localized, msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { Output } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { sessionContext, type Session } from '../data/session.ts'
import '../elements/dialog.ts'
import { instant } from '../i18n/format.ts'
import { stationWord } from '../i18n/station.ts'
import { base } from '../style/base.ts'
import { button } from '../style/button.ts'
import { type } from '../style/type.ts'

type Notice = Output<'account.notices'>[number]

/** What was done to accounts since this person was here; asked for once, as she comes in, and there again until she has read it. */
@localized()
@customElement('mb-access-notices')
export class AccessNotices extends LitElement {
  static override styles = [
    base,
    type,
    button,
    css`
      ul {
        display: grid;
        gap: 16px;
        margin: 0 0 24px;
        padding: 0;
        list-style: none;
      }

      li {
        padding-left: 12px;
        border-left: 3px solid var(--support-warning);
      }
    `,
  ]

  @consume({ context: sessionContext, subscribe: true }) @state() session: Session | undefined
  @state() private notices: readonly Notice[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    // What could not be asked for now is there at the next sign-in.
    void call('account.notices', {}).then(
      (notices) => (this.notices = notices),
      () => undefined,
    )
  }

  async #understood(): Promise<void> {
    const ids = this.notices.map(({ id }) => id)
    this.notices = []
    await call('account.notices-seen', { ids }).catch(() => undefined)
  }

  #what({ kind, own, about: whose, count, takenAt }: Notice, timeZone: string): string {
    const about = whose ?? ''
    switch (kind) {
      case 'restored':
        return msg(
          str`Voltou a cópia de segurança de ${takenAt === null ? '' : instant(takenAt, timeZone)}: o que foi feito ou assinado depois dela não está mais na clínica.`,
        )
      case 'code-issued':
        return own
          ? msg('Foi emitido um código de acesso para a sua conta.')
          : msg(str`Foi emitido um código de acesso para ${about}.`)
      case 'access-given':
        return own
          ? msg('A sua conta recebeu um novo perfil de acesso.')
          : msg(str`${about} recebeu um novo perfil de acesso.`)
      case 'password-reset':
        return own
          ? msg('A sua senha foi trocada com a folha de recuperação.')
          : msg(str`A senha de ${about} foi trocada com a folha de recuperação.`)
      case 'access-taken':
        return own
          ? msg('A sua conta perdeu um perfil de acesso.')
          : msg(str`${about} perdeu um perfil de acesso.`)
      case 'sheet-replaced':
        return own
          ? msg('Você trocou a folha de recuperação.')
          : msg(
              str`${about} trocou a folha de recuperação. A folha nova abre a conta de qualquer pessoa da equipe.`,
            )
      case 'tries-failed':
        if (!own)
          return count === 1
            ? msg(str`Houve 1 tentativa com senha errada na conta de ${about}.`)
            : msg(str`Houve ${count} tentativas com senha errada na conta de ${about}.`)
        return count === 1
          ? msg('Houve 1 tentativa com senha errada na sua conta.')
          : msg(str`Houve ${count} tentativas com senha errada na sua conta.`)
    }
  }

  #proof({ proof, second }: Notice): string | null {
    switch (proof) {
      case 'administrator':
        return msg(str`Confirmado por ${second ?? ''}.`)
      case 'sheet':
        return msg('Confirmado com a folha de recuperação.')
      case 'person':
        return msg('Confirmado com a senha da própria pessoa.')
      case null:
        return null
    }
  }

  #line(notice: Notice, timeZone: string) {
    const where = msg(
      str`${instant(notice.at, timeZone)}, na estação ${stationWord(notice.station)}, computador ${notice.workstation}.`,
    )
    const by = notice.by === null ? null : msg(str`Por ${notice.by}.`)
    return html`<li>
      <b>${this.#what(notice, timeZone)}</b>
      <p>${where} ${by} ${notice.kind === 'password-reset' ? null : this.#proof(notice)}</p>
    </li>`
  }

  override render() {
    const { session, notices } = this
    if (!session || notices.length === 0) return nothing
    return html`<mb-dialog
      open
      heading=${msg('Desde a sua última entrada')}
      @mb-close=${() => (this.notices = [])}
    >
      <ul>
        ${notices.map((notice) => this.#line(notice, session.clinic.timeZone))}
      </ul>
      <p>
        ${msg('Se não foi você nem alguém que você conhece, troque a sua senha e avise a administração.')}
      </p>
      <div slot="actions">
        <button class="button primary" type="button" @click=${() => void this.#understood()}>
          ${msg('Entendi')}
        </button>
      </div>
    </mb-dialog>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mb-access-notices': AccessNotices
  }
}
