import {
  chmodSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Another file system, or a file of another user that the kernel does not let us link.
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
}

/** Lays a folder out a second time with hard links (copies where links cannot be); the target must not exist. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  // A strict umask must not hide the folder from the unprivileged user of the tests.
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

/** Lays a folder out a second time with files of its own, for content that its builder may rewrite in place. */
export function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) copyTree(source, target)
    else copyFileSync(source, target, constants.COPYFILE_FICLONE)
  }
}
