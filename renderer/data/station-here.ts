import type { Station } from '../../preload/contract/define.ts'
import { localeNow, type AppLocale } from '../i18n/locale.ts'
import { letWindowGo } from './hold-window.ts'

const STATIONS: readonly Station[] = ['kiosk', 'reception', 'doctor', 'panel', 'admin']

/** The station this page will become: told by the window in Electron, by the host's name in a plain browser. */
export function stationHere(): Station {
  const told = new URL(location.href).searchParams.get('station') ?? location.hostname.split('.')[0]
  return STATIONS.find((station) => station === told) ?? 'admin'
}

/** The language in which the page before the door was read: while the clinic is shut nobody can be asked for this PC's. */
export const languageHere = (): AppLocale =>
  new URL(location.href).searchParams.get('language') === 'en' ? 'en' : 'pt-BR'

const DOOR = '/first-start'

/** Whether this page is the door itself. */
export const isDoor = () => location.pathname === DOOR

/** Leaves a station's page for the door, which will lead back to it. */
export function goToDoor(): void {
  letWindowGo()
  const station = location.pathname.split('/')[1] ?? ''
  location.replace(`${DOOR}?station=${station}&language=${localeNow()}`)
}

/** Leaves the door for a station's own page. */
export function enterStation(station: Station): void {
  location.replace(`/${station}/`)
}
