import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written into the bundle when it is packaged; see build/dist/stage.ts. */
const LIST = 'dist/main/native-files.json'

function hashOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return 'missing'
  }
}

/**
 * The native files of a packaged app that are not the ones it was packaged with. They lie beside the archive, where
 * Electron's own integrity check does not reach. Throws when the list itself is missing.
 */
export function changedNativeFiles(app: string): string[] {
  const expected: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(app, LIST), 'utf8'))
  return Object.entries(expected)
    .filter(([name, hash]) => hashOf(join(app, name)) !== hash)
    .map(([name]) => name)
}
