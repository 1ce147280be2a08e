import { app } from 'electron'
import { readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { cpus, freemem, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { FoundPolicy } from '../policy/policy.ts'

/** Files of a clinic that are told by name: others may be called by whatever somebody wrote. */
const KNOWN = /^(clinic\.db(-wal|-shm|\.lock)?|clinic\.reserve|keyring(-copy)?\.json|anchor\.json)$/u
/** What the program writes into its log as a code or a name of its own. */
const WORD = /^[a-z][a-z.-]{0,59}$/u
const MOST_KINDS = 200

interface Told {
  readonly name: string
  readonly bytes: number
  readonly mode: string
}

function filesOf(folder: string): { known: Told[]; others: number } | null {
  try {
    const names = readdirSync(folder)
    const known = names.filter((name) => KNOWN.test(name))
    return {
      known: known.map((name) => {
        const { size, mode } = statSync(join(folder, name))
        return { name, bytes: size, mode: (mode & 0o7777).toString(8) }
      }),
      others: names.length - known.length,
    }
  } catch {
    return null
  }
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** How often each kind of line stands in the log: its time, level and codes, never a line itself. */
function linesOf(file: string): Record<string, { count: number; last: string }> {
  const kinds = new Map<string, { count: number; last: string }>()
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  for (const line of text.split('\n')) {
    const [, at = '', level = '', json = ''] = /^(\d{4}-\S{10,30}Z) (info|error) (\{.*\})$/u.exec(line) ?? []
    const kind = `${level} ${wordsOf(json)}`
    if (json === '' || (kinds.size >= MOST_KINDS && !kinds.has(kind))) continue
    kinds.set(kind, { count: (kinds.get(kind)?.count ?? 0) + 1, last: at })
  }
  return Object.fromEntries(kinds)
}

function wordsOf(json: string): string {
  try {
    const entry = JSON.parse(json) as Readonly<Record<string, unknown>>
    const words = [entry['operation'] ?? entry['event'] ?? entry['refused'] ?? '', entry['code'] ?? '']
    return words.filter((word): word is string => typeof word === 'string' && WORD.test(word)).join(' ')
  } catch {
    return ''
  }
}

/**
 * What helps to find a fault from afar, with nothing about a person: no name of a PC, an account, a folder or a printer, and no line of
 * the log; each of these is named by whoever works there.
 */
export function diagnoseHere(
  { policy, nonsense }: FoundPolicy,
  { dataFolder, clinicFolder }: { readonly dataFolder: string; readonly clinicFolder: string },
): Readonly<Record<string, unknown>> {
  return {
    program: {
      version: app.getVersion(),
      packaged: app.isPackaged,
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
    },
    machine: {
      platform: process.platform,
      arch: process.arch,
      release: release(),
      processors: cpus().length,
      memoryBytes: totalmem(),
      freeMemoryBytes: freemem(),
      freeDiskBytes: freeBytes(dataFolder),
    },
    policy: { decides: Object.keys(policy).sort(), notUnderstood: nonsense.length },
    files: filesOf(clinicFolder),
    log: linesOf(join(app.getPath('userData'), 'logs/medicalbooking.log')),
  }
}
