import { contextBridge, ipcRenderer } from 'electron'

// All that the paper's page may do: take its job and say that it is drawn.
contextBridge.exposeInMainWorld('paper', {
  job: (): Promise<unknown> => ipcRenderer.invoke('print:job'),
  ready: () => ipcRenderer.send('print:ready'),
})
