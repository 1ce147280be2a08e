import { contextBridge, ipcRenderer } from 'electron'
import type { PaperBridge } from './contract/papers.ts'

// All that the paper's page may do: take its job and say that it is drawn.
const bridge: PaperBridge = {
  job: () => ipcRenderer.invoke('print:job'),
  ready: () => ipcRenderer.send('print:ready'),
}

contextBridge.exposeInMainWorld('paper', bridge)
