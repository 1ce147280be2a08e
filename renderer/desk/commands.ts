import { msg, str } from '@lit/localize'
import { fold } from '../../preload/contract/fold.ts'
import type { AppLocale } from '../i18n/locale.ts'
import { goTo } from '../router.ts'
import type { Theme } from '../style/theme.ts'
import { themeWord } from './theme-word.ts'

/** Something the palette can do by name. */
export interface Command {
  readonly label: string
  /** Other words people look for it by. */
  readonly words?: string
  readonly key?: string
  readonly run: () => void
}

/** The commands in which every typed word begins a word, in their order. */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return commands.filter(({ label, words = '' }) => {
    const known = fold(`${label} ${words}`).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((word) => known.some((other) => other.startsWith(word)))
  })
}

/** "tema escuro": people say it so. */
function themeName(theme: Theme): string {
  switch (theme) {
    case 'light':
      return msg('claro')
    case 'dark':
      return msg('escuro')
    case 'contrast':
      return msg('alto contraste')
    case 'system':
      return msg('do sistema')
  }
}

interface FrameActions {
  readonly views: readonly { readonly path: string; readonly label: string; readonly key: string }[]
  lock(): void
  signOut(): void
  account(): void
  printing(): void
  becoming(): void
  keys(): void
  /** Absent where the policy of the PC decides it. */
  theme?: ((theme: Theme) => void) | undefined
  locale?: ((locale: AppLocale) => void) | undefined
}

/** What every desk station can do: its views, lock, themes, language. */
export function frameCommands(actions: FrameActions): readonly Command[] {
  const { theme: choose, locale } = actions
  const themes = (choose ? (['light', 'dark', 'contrast', 'system'] as const) : []).map((theme) => ({
    label: msg(str`Aparência: ${themeWord(theme)}`),
    words: msg(str`tema ${themeName(theme)}`),
    run: () => choose?.(theme),
  }))
  return [
    ...actions.views.map(({ path, label, key }) => ({ label, key, run: () => goTo(path) })),
    { label: msg('Bloquear'), key: 'Ctrl+L', words: msg('tela trancar'), run: actions.lock },
    { label: msg('Minha conta'), words: msg('foto senha e-mail'), run: actions.account },
    { label: msg('Impressão neste computador'), words: msg('impressora papel folha'), run: actions.printing },
    { label: msg('O que este computador é'), words: msg('estação totem painel'), run: actions.becoming },
    { label: msg('Teclas desta tela'), key: 'Ctrl+?', words: msg('atalhos ajuda'), run: actions.keys },
    ...themes,
    ...(locale
      ? [
          { label: 'Português', words: msg('idioma língua'), run: () => locale('pt-BR') },
          { label: 'English', words: msg('idioma língua'), run: () => locale('en') },
        ]
      : []),
    { label: msg('Sair'), words: msg('encerrar sessão'), run: actions.signOut },
  ]
}
