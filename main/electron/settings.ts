import ElectronStore from 'electron-store'
import { STATIONS, type Station } from '../../preload/contract/define.ts'
import type { WorkstationSettings } from '../clinic/desktop.ts'

interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

interface Stored {
  station: Station
  language: WorkstationSettings['language']
  theme: WorkstationSettings['theme']
  name: string
  dataFolder: string
  windows: Partial<Record<Station, WindowPlace>>
}

export interface Settings {
  read(): Stored
  write(change: Partial<Stored>): void
}

/** This PC's own settings: where it stands and how it looks, never anything about a person. */
export function openSettings(
  folder: string,
  defaults: { language: Stored['language']; name: string; dataFolder: string },
): Settings {
  const store = new ElectronStore<Stored>({
    cwd: folder,
    name: 'workstation',
    clearInvalidConfig: true,
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
  return {
    read: () => store.store,
    write: (change) => store.set(change),
  }
}
