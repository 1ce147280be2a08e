import { msg } from '@lit/localize'
import type { EventsOf } from '../../preload/contract/audit-events.ts'
import type { EventWords } from './audit-words-care.ts'

/** Facts of a PC itself: how it looks and prints, what it is, who left it as a kiosk. */
export const WORKSTATION_WORDS = {
  'workstation.configured': {
    did: () => msg('mudou idioma ou tema deste computador'),
    deed: () => msg('mudar idioma ou tema deste computador'),
  },
  'workstation.paper-set': {
    did: () => msg('mudou como um computador imprime'),
    deed: () => msg('mudar como um computador imprime'),
  },
  'workstation.test-printed': {
    did: () => msg('imprimiu uma página de teste'),
    deed: () => msg('imprimir uma página de teste'),
  },
  'workstation.kiosk-leaving': {
    did: () => msg('pediu para sair do totem, com a senha certa'),
    deed: () => msg('pedir para sair do totem'),
  },
  'workstation.kiosk-left': { did: () => msg('saiu do modo totem'), deed: () => msg('sair do modo totem') },
  'workstation.becoming': {
    did: () => msg('pediu para mudar o que um computador é, com a senha certa'),
    deed: () => msg('pedir para mudar o que um computador é'),
  },
  'workstation.became': {
    did: () => msg('mudou o que um computador é'),
    deed: () => msg('mudar o que um computador é'),
  },
} satisfies Partial<Record<EventsOf<'access' | 'house'>, EventWords>>
