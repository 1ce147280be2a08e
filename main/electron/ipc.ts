import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Request, Result } from '../../preload/contract/index.ts'
import { APP_ORIGIN } from './app-protocol.ts'
import type { ClinicThread } from '../clinic/thread-client.ts'
import type { Windows } from './windows.ts'

const DENIED: Result = { ok: false, error: { code: 'denied', ref: 'sender' } }
/** Larger than any honest input (a photo is under 600 kB in base64). */
const MOST_BYTES = 2_000_000

/** A page of ours, in its main frame; anything else is a stranger. */
function trusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame) return false
  const url = new URL(frame.url)
  return `${url.protocol}//${url.host}` === APP_ORIGIN
}

function asRequest(value: unknown): Request | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, input } = value as Record<string, unknown>
  if (typeof name !== 'string' || name.length > 80) return null
  return { name, input }
}

/** The Electron transport: one channel in, one out. Who asks is read off the window. */
export function connectIpc(clinic: ClinicThread, windows: Windows): void {
  ipcMain.handle('clinic', async (event, value: unknown): Promise<Result> => {
    const caller = trusted(event) ? windows.callerOf(event.sender.id) : null
    const request = asRequest(value)
    if (!caller || !request) return DENIED
    if (JSON.stringify(request.input ?? null).length > MOST_BYTES)
      return { ok: false, error: { code: 'invalid', ref: 'size' } }
    return clinic.ask({ name: request.name, input: request.input }, caller)
  })
}
