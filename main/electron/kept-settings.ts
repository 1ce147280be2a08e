import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../db/durable-files.ts'
import { STATIONS } from '../../preload/contract/define.ts'

export const SETTINGS_FILE = 'workstation.json'
const COPY_FILE = 'workstation.copy.json'
const DAMAGED_FILE = 'workstation.damaged.json'

/** What this PC remembers of itself; what a later version adds is kept as it is. */
const Kept = z.looseObject({
  station: z.enum(STATIONS).optional(),
  language: z.enum(['pt-BR', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).optional(),
  name: z.string().max(80).optional(),
  dataFolder: z.string().min(1).optional(),
  windows: z.looseObject({}).optional(),
  papers: z.looseObject({}).optional(),
})

function read(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8')
    return Kept.safeParse(JSON.parse(text)).success ? text : null
  } catch {
    return null
  }
}

/**
 * Makes sure that the settings of this PC can be read before anything uses them: a damaged or lost file is replaced by its
 * copy, and set aside. 'lost': both are damaged, and where the clinic's data is can only be told by a person; nothing was
 * changed then. Throws what the file system throws.
 */
export function mendSettings(folder: string): 'fine' | 'mended' | 'lost' {
  const [file, copy] = [join(folder, SETTINGS_FILE), join(folder, COPY_FILE)]
  if (read(file) !== null) return 'fine'
  const kept = read(copy)
  if (kept === null) return existsSync(file) ? 'lost' : 'fine'
  if (existsSync(file)) renameSync(file, join(folder, DAMAGED_FILE))
  replaceFile(file, kept)
  return 'mended'
}

/** Copies the settings as they are now; a file that cannot be read is not copied. */
export function copySettings(folder: string): void {
  const text = read(join(folder, SETTINGS_FILE))
  if (text !== null && text !== read(join(folder, COPY_FILE))) replaceFile(join(folder, COPY_FILE), text)
}
