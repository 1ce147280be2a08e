import ElectronStore from 'electron-store'
import type { Station } from '../../preload/contract/define.ts'
import type { PaperWays } from '../../preload/contract/paper-layout.ts'
import type { WorkstationSettings } from '../clinic/desktop.ts'
import type { Policy } from '../policy/policy.ts'
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
  papers: Partial<PaperWays>
}

export interface Settings {
  read(): StoredSettings
  /** What of it the policy decides. */
  readonly decided: WorkstationSettings['decided']
  write(change: Partial<StoredSettings>): void
}

/** Without what is undefined. */
const decidedBy = ({ station, language, theme, dataFolder }: Policy) => ({
  ...(station && { station }),
  ...(language && { language }),
  ...(theme && { theme }),
  ...(dataFolder && { dataFolder }),
})

/**
 * This PC's own settings: where it stands and how it looks, never anything about a person. `mendSettings` goes before, and is what
 * looks at each value: the store's own schemas are compiled at every start, which takes longer than reading the file.
 */
export function openSettings(
  folder: string,
  defaults: { language: StoredSettings['language']; name: string; dataFolder: string },
  policy: Policy,
): Settings {
  const store = new ElectronStore<StoredSettings>({
    cwd: folder,
    name: 'workstation',
    defaults: { station: 'reception', theme: 'system', windows: {}, papers: {}, ...defaults },
  })
  copySettings(folder)
  // Every question of a page asks for them, and nobody else writes the file: it is read once, not every time.
  let kept = store.store
  // Beside the file, never in it: what was chosen here before counts again once the policy says nothing of it.
  const decided = decidedBy(policy)
  return {
    read: () => ({ ...kept, ...decided }),
    decided: {
      station: policy.station ?? null,
      language: policy.language !== undefined,
      theme: policy.theme !== undefined,
    },
    write(change) {
      store.set(change)
      kept = store.store
      copySettings(folder)
    },
  }
}
