import ElectronStore from 'electron-store'
import { STATIONS, type Station } from '../../preload/contract/define.ts'
import type { WorkstationSettings } from '../clinic/desktop.ts'
import { copySettings } from './kept-settings.ts'

interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

interface StoredSettings {
  station: Station
  language: WorkstationSettings['language']
  theme: WorkstationSettings['theme']
  name: string
  dataFolder: string
  windows: Partial<Record<Station, WindowPlace>>
}

export interface Settings {
  read(): StoredSettings
  write(change: Partial<StoredSettings>): void
}

/** This PC's own settings: where it stands and how it looks, never anything about a person. `mendSettings` goes before. */
export function openSettings(
  folder: string,
  defaults: { language: StoredSettings['language']; name: string; dataFolder: string },
): Settings {
  const store = new ElectronStore<StoredSettings>({
    cwd: folder,
    name: 'workstation',
    schema: {
      station: { type: 'string', enum: [...STATIONS] },
      language: { type: 'string', enum: ['pt-BR', 'en'] },
      theme: { type: 'string', enum: ['system', 'light', 'dark', 'contrast'] },
      name: { type: 'string', maxLength: 80 },
      dataFolder: { type: 'string' },
      windows: { type: 'object' },
    },
    defaults: { station: 'reception', theme: 'system', windows: {}, ...defaults },
  })
  copySettings(folder)
  return {
    read: () => store.store,
    write(change) {
      store.set(change)
      copySettings(folder)
    },
  }
}
