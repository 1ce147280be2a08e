import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { STATIONS } from '../../preload/contract/define.ts'
import { MOST_FOLDERS } from '../../preload/contract/most-folders.ts'

// Which folder a relative path means depends on how the program was started; no system takes a NUL in one.
const isWhole = (path: string) => isAbsolute(path) && !path.includes('\0')
const Folder = z.string().trim().min(1).max(1000).refine(isWhole)

/** What whoever administers a PC decides for all its accounts, each of it as it is named in the policy; README.md says what for. */
export const Policy = z.object({
  station: z.enum(STATIONS),
  language: z.enum(['pt-BR', 'en']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  dataFolder: Folder,
  backupFolders: z.array(Folder).max(MOST_FOLDERS),
  backupEveryHours: z.int().min(1).max(24),
  idleLockMinutes: z.int().min(1).max(60),
})
export type Policy = Partial<z.infer<typeof Policy>>

/** What of it was understood, and the names of what was not. */
export interface FoundPolicy {
  readonly policy: Policy
  readonly nonsense: readonly string[]
}

const MOST_NAMED = 8
const LONGEST_NAME = 40

/** Takes each value by itself: one that makes no sense takes nothing else along, and a name nobody knows is told. */
export function understand(written: unknown): FoundPolicy {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return { policy: {}, nonsense: ['{}'] }
  const policy: Record<string, unknown> = {}
  const nonsense: string[] = []
  for (const [name, value] of Object.entries(written)) {
    const schema = Object.hasOwn(Policy.shape, name) ? Policy.shape[name as keyof Policy] : undefined
    const read = schema?.safeParse(value)
    if (read?.success) policy[name] = read.data
    else nonsense.push(name.slice(0, LONGEST_NAME))
  }
  return { policy, nonsense: nonsense.slice(0, MOST_NAMED) }
}
