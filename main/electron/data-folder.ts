import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Where this machine keeps its clinics when nothing else is chosen: a folder of the machine, not of one user. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  userData: string,
): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'MedicalBooking')
  if (platform === 'darwin') return '/Users/Shared/MedicalBooking'
  // The packages make this folder for the group that may run the clinic; without it the user's own has to do.
  return writable('/var/lib/medicalbooking') ? '/var/lib/medicalbooking' : join(userData, 'clinics')
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Makes the folder with rights for its owner alone. */
export function ensureFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/**
 * Makes the folder of this PC's settings, logs and of Chromium's own files, or takes it from everybody else where it lies
 * open; false when this account cannot, or may not write to it.
 */
export function takeFolder(folder: string): boolean {
  try {
    ensureFolder(folder)
    const { uid, mode } = statSync(folder)
    if (uid === process.getuid?.()) chmodSync(folder, mode & 0o700)
  } catch {
    return false
  }
  return writable(folder)
}
