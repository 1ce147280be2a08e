import { dialog, shell } from 'electron'
import { takesMessages } from '../../preload/contract/phone.ts'
import type { Desktop } from '../clinic/desktop.ts'
import { keptWays } from './paper-ways.ts'
import { dropPapers, printersOf, printPaper, writePaper } from './printing.ts'
import type { Settings } from './settings.ts'
import type { Windows } from './windows.ts'

export interface DesktopOptions {
  readonly dist: string
  readonly settings: Settings
  readonly windows: () => Windows | null
}

/** What the clinic may ask of the desktop around each window of this PC. */
export function createDesktops({ dist, settings, windows }: DesktopOptions): (windowId: string) => Desktop {
  return (windowId) => {
    const law = () => windows()?.lawOf(windowId) ?? null
    /** The window, where dialogs may open over it. */
    const asking = () => (law()?.dialogs ? windows()?.windowOf(windowId) : undefined)
    return {
      async print(job, { printer, silent }) {
        const own = law()
        if (!own) return 'failed'
        return printPaper(dist, windowId, job, { printer, silent: silent || own.prints === 'silently' })
      },
      readPapers: async () => keptWays(settings.read().papers),
      async writePaper(group, way) {
        settings.write({ papers: { ...settings.read().papers, [group]: way } })
        return true
      },
      async printers() {
        const window = windows()?.windowOf(windowId)
        return window ? printersOf(window.webContents) : null
      },
      dropPapers: async () => dropPapers(windowId),
      async choosePdf(name) {
        const window = asking()
        if (!window) return undefined
        const filters = [{ name: 'PDF', extensions: ['pdf'] }]
        const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name, filters })
        return canceled || filePath === '' ? null : filePath
      },
      writePdf: (path, job) => writePaper(dist, windowId, path, job),
      async chooseFolder() {
        const window = asking()
        if (!window) return undefined
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          properties: ['openDirectory', 'createDirectory'],
        })
        return canceled ? null : (filePaths[0] ?? null)
      },
      async readSettings() {
        const { language, theme, name } = settings.read()
        return { language, theme, name, decided: settings.decided }
      },
      async writeSettings(change) {
        settings.write(change)
        return true
      },
      async setUpWorkstation(choice) {
        settings.write(choice)
        windows()?.becomeStation(windowId, settings.read().station)
        return true
      },
      async openMessage({ phone, text }) {
        // The one address outside that this program ever opens, and only with the digits of a telephone number in it.
        if (!takesMessages(phone)) return false
        await shell.openExternal(`https://wa.me/${phone.slice(1)}?text=${encodeURIComponent(text)}`)
        return true
      },
      leaveKiosk: async () => windows()?.leave(windowId) ?? false,
    }
  }
}
