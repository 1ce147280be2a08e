import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { chmod, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { platform } from 'node:process'
import { fileModeAt, isShared, restrict } from './file-modes.ts'

/** Makes the content of a file survive a power cut. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes names in a folder (a file made, renamed or removed) survive a power cut. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder; NTFS journals names by itself.
  if (platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** Makes a folder inside the data folder with the same kind of rights. */
export function makeFolder(path: string): void {
  const shared = isShared(dirname(path))
  if (statSync(path, { throwIfNoEntry: false })) return
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (shared) chmodSync(path, 0o2770)
}

/**
 * Makes a folder's content and the way to it survive a power cut: a new folder is itself a name in the one above it, and so
 * is the data folder that it was made in. Each time, for whoever made them may have been cut off before this.
 */
export function syncWay(folder: string): void {
  syncFolder(folder)
  syncFolder(dirname(folder))
  try {
    syncFolder(dirname(dirname(folder)))
  } catch {
    // Above the data folder nothing need be ours to open.
  }
}

/** Makes an empty file that only its owner may read; SQLite then fills it. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
  restrict(path)
}

/** Replaces a small file as a whole: after a power cut it has the old content or the new one. */
export function replaceFile(path: string, content: string): void {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, content, { mode: 0o600, flag: 'wx' })
    restrict(temporary)
    syncFile(temporary)
    renameSync(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The same off the thread: whoever asks next is answered while the disk works. */
export async function replaceFileLater(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await chmod(temporary, fileModeAt(path))
    await rename(temporary, path)
    if (platform !== 'win32') {
      const folder = await open(dirname(path), 'r')
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
