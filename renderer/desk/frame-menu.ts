import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Output } from '../../preload/contract/index.ts'
import { call } from '../data/client.ts'
import { localeNow, type AppLocale } from '../i18n/locale.ts'
import type { Theme } from '../style/theme.ts'
import { themeWord } from './theme-word.ts'

interface FrameMenu {
  readonly theme: Theme
  readonly decided: Output<'workstation.read'>['decided'] | undefined
  readonly account: () => void
  readonly printing: () => void
  readonly becoming: () => void
  readonly chooseLocale: (locale: AppLocale) => void
  readonly chooseTheme: (theme: Theme) => void
  readonly lock: () => void
}

const chosen = (event: Event) => (event.target as HTMLSelectElement).value

/** What opens under a person's name: the own account, this computer, the ways out. */
export function frameMenu(menu: FrameMenu) {
  const { decided } = menu
  return html`<div class="menu" id="menu">
    <button type="button" @click=${menu.account}>${msg('Minha conta')}</button>
    <button type="button" @click=${menu.printing}>${msg('Impressão neste computador')}</button>
    <button type="button" @click=${menu.becoming}>${msg('O que este computador é')}</button>
    <label>
      ${msg('Idioma')}
      <select
        ?disabled=${decided?.language}
        @change=${(event: Event) => menu.chooseLocale(chosen(event) as AppLocale)}
      >
        <option value="pt-BR" lang="pt-BR" .selected=${live(localeNow() === 'pt-BR')}>Português</option>
        <option value="en" lang="en" .selected=${live(localeNow() === 'en')}>English</option>
      </select>
    </label>
    <label>
      ${msg('Aparência')}
      <select
        ?disabled=${decided?.theme}
        @change=${(event: Event) => menu.chooseTheme(chosen(event) as Theme)}
      >
        ${(['system', 'light', 'dark', 'contrast'] as const).map(
          (theme) =>
            html`<option value=${theme} .selected=${live(menu.theme === theme)}>${themeWord(theme)}</option>`,
        )}
      </select>
    </label>
    ${
      decided?.language || decided?.theme
        ? html`<p>${msg('A política deste computador decide o que não se pode mudar.')}</p>`
        : nothing
    }
    <button type="button" @click=${menu.lock}>${msg('Bloquear')} <kbd>Ctrl+L</kbd></button>
    <button type="button" @click=${() => void call('session.sign-out', {})}>${msg('Sair')}</button>
  </div>`
}
