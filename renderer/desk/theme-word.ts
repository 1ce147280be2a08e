import { msg } from '@lit/localize'
import type { Theme } from '../style/theme.ts'

export function themeWord(theme: Theme): string {
  switch (theme) {
    case 'light':
      return msg('Clara')
    case 'dark':
      return msg('Escura')
    case 'contrast':
      return msg('Alto contraste')
    case 'system':
      return msg('Como no sistema')
  }
}
