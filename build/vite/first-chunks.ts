import { join } from 'node:path'

/** What a bundler tells of its modules, as far as it is asked here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const PUBLIC = ['stations/kiosk/shell.ts', 'stations/panel/shell.ts']
const DESKS = [
  'stations/reception/shell.ts',
  'stations/doctor/shell.ts',
  'stations/admin/shell.ts',
  'first-start/shell.ts',
]

/** Everything that comes with a module at once. */
function reached(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry])
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/**
 * What pages need before their first picture, in two files: what desks and public stations bring, and what the desks bring beside it. By
 * itself the bundler made some fifty of them, each a question to the app.
 */
export function firstChunks(root: string) {
  const brought = new Map<string, ReadonlySet<string>>()
  function brings(file: string, id: string, modules: Modules): boolean {
    const modulesOf = brought.get(file) ?? reached(join(root, file), modules)
    brought.set(file, modulesOf)
    return modulesOf.has(id)
  }
  function chunkOf(id: string, modules: Modules): 'page' | 'desk' | null {
    const among = (shells: readonly string[]) => shells.filter((shell) => brings(shell, id, modules)).length
    if (brings('start.ts', id, modules) || (among(PUBLIC) > 0 && among(DESKS) > 0)) return 'page'
    return among(DESKS) > 1 ? 'desk' : null
  }
  // The first takes what it needs out of the second.
  return (['page', 'desk'] as const).map((chunk) => ({
    debugName: chunk,
    name: (id: string, modules: Modules) => (chunkOf(id, modules) === chunk ? chunk : null),
  }))
}
