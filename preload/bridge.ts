import { contextBridge, ipcRenderer } from 'electron'
import type { ClinicBridge } from './contract/index.ts'

// The whole of what a page can reach: ask, and hear what changed. Identity comes from the window.
const bridge: ClinicBridge = {
  invoke: (request) => ipcRenderer.invoke('clinic', request),
  onChanged: (listener) => {
    const forward = (_event: unknown, topics: readonly string[]) => listener(topics)
    ipcRenderer.on('clinic:changed', forward)
    return () => void ipcRenderer.off('clinic:changed', forward)
  },
}

contextBridge.exposeInMainWorld('clinic', bridge)
