import type { z } from 'zod'
import type { Theme as ThemeName } from '../../preload/contract/fields.ts'

export type Theme = z.infer<typeof ThemeName>

const darkWanted = window.matchMedia('(prefers-color-scheme: dark)')
const contrastWanted = window.matchMedia('(prefers-contrast: more)')
const forced = window.matchMedia('(forced-colors: active)')
let chosen: Theme = 'system'

function apply(): void {
  // Under forced colours the system paints: our own contrast theme would only fight it.
  const system =
    contrastWanted.matches && !forced.matches ? 'contrast' : darkWanted.matches ? 'dark' : 'light'
  document.documentElement.dataset['theme'] = chosen === 'system' ? system : chosen
}

/** Sets the theme; "system" follows the system's wish, also later. */
export function chooseTheme(theme: Theme): void {
  chosen = theme
  apply()
}

for (const wish of [darkWanted, contrastWanted, forced]) wish.addEventListener('change', apply)
