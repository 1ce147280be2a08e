import { chmodSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const SET_GROUP = 0o2000

/**
 * Rights of what is made in a folder: its owner's alone, or the group's too where the folder was set up for a group
 * (setgid, as the packages make it), so that each operating-system user of the PC can open the one clinic.
 */
export function isShared(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false })
  return process.platform !== 'win32' && stat !== undefined && (stat.mode & SET_GROUP) !== 0
}

export function fileModeAt(path: string): number {
  return isShared(dirname(path)) ? 0o660 : 0o600
}

/** Sets a file's rights whatever the umask was; a file of another user of the group keeps those it has. */
export function restrict(path: string): void {
  if (process.getuid && statSync(path).uid !== process.getuid()) return
  chmodSync(path, fileModeAt(path))
}
