import { msg } from '@lit/localize'
import type { Hue } from '../../preload/contract/hues.ts'

const WORDS: Readonly<Record<Hue, () => string>> = {
  blue: () => msg('Azul'),
  magenta: () => msg('Magenta'),
  orange: () => msg('Laranja'),
  green: () => msg('Verde'),
  brown: () => msg('Marrom'),
  graphite: () => msg('Grafite'),
}

/** "Azul" */
export const hueWord = (hue: Hue): string => WORDS[hue]()
