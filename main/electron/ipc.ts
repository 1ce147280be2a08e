import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '../../preload/contract/index.ts'
import type { Clinic } from '../clinic/clinic.ts'
import { createTurns } from '../web/turns.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import { readRequest } from './request.ts'
import type { Windows } from './windows.ts'

const DENIED: Result = { ok: false, error: { code: 'denied', ref: 'sender' } }
const BUSY: Result = { ok: false, error: { code: 'busy', ref: 'window' } }
const INVALID: Result = { ok: false, error: { code: 'invalid', ref: 'size' } }

/** A page of ours, in its main frame; anything else is a stranger. */
function trusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  const url = new URL(frame.url)
  return `${url.protocol}//${url.host}` === APP_ORIGIN
}

/** The Electron transport: one channel in, one out. Who asks is read off the window. */
export function connectIpc(clinic: Promise<Clinic>, windows: Windows): void {
  const begin = createTurns()
  ipcMain.handle('clinic', async (event, value: unknown): Promise<Result> => {
    const caller = trusted(event) ? windows.callerOf(event.sender.id) : null
    const request = caller ? readRequest(value) : 'denied'
    if (!caller || request === 'denied') return DENIED
    if (request === 'invalid') return INVALID
    const end = begin(caller.windowId)
    if (!end) return BUSY
    try {
      return await (await clinic).ask(request, caller)
    } finally {
      end()
    }
  })
}
