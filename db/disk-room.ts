import { statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Room on the disk that a database lies on, and what the database takes of it; null where the system does not say. */
export async function measureDisk(file: string) {
  const found = await statfs(dirname(file)).catch(() => null)
  if (!found) return null
  const { bavail, blocks, bsize } = found
  const clinicBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize, clinicBytes }
}
