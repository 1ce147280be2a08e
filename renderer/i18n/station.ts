import { msg } from '@lit/localize'

const WORDS: Readonly<Record<string, () => string>> = {
  reception: () => msg('Recepção'),
  doctor: () => msg('Consultório'),
  kiosk: () => msg('Totem de pacientes'),
  panel: () => msg('Painel de chamada'),
  admin: () => msg('Administração'),
}

/** What people call a station; the clinic's own name for one that has no word. */
export const stationWord = (station: string): string => WORDS[station]?.() ?? station
