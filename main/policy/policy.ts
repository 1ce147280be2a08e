import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { MOST_FOLDERS } from '../../preload/contract/backup.ts'
import { STATIONS } from '../../preload/contract/define.ts'

/** What a setting is called, for whoever writes the policy. */
interface Told {
  readonly en: string
  readonly 'pt-BR': string
}
const told = (en: string, pt: string): { readonly told: Told } => ({ told: { en, 'pt-BR': pt } })

// Which folder a relative path means depends on how the program was started; no system takes a NUL in one.
const isWhole = (path: string) => isAbsolute(path) && !path.includes('\0')
const Folder = z.string().trim().min(1).max(1000).refine(isWhole)

/** What whoever administers a PC decides for all its accounts: each of it as it is named in the policy. */
export const Policy = z.object({
  station: z.enum(STATIONS).meta(told('What this PC is', 'O que este computador é')),
  language: z
    .enum(['pt-BR', 'en'])
    .meta(told('Language of the desks and of the kiosk at rest', 'Idioma das estações')),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).meta(told('Appearance', 'Aparência')),
  dataFolder: Folder.meta(
    told('Folder of the machine that holds the clinic', 'Pasta do computador com os dados da clínica'),
  ),
  backupFolders: z
    .array(Folder)
    .max(MOST_FOLDERS)
    .meta(told('Folders that copies go to by themselves', 'Pastas das cópias automáticas')),
  backupEveryHours: z
    .int()
    .min(1)
    .max(24)
    .meta(
      told(
        'Hours between two copies while the clinic is open',
        'Horas entre duas cópias com a clínica aberta',
      ),
    ),
  idleLockMinutes: z
    .int()
    .min(1)
    .max(60)
    .meta(
      told(
        'Most minutes without use before a desk is locked',
        'No máximo quantos minutos sem uso até bloquear',
      ),
    ),
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
