import { createHash } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Writes SHA256SUMS beside the files, as `sha256sum --check` reads it. Gives its path. */
export async function writeChecksums(output: string, files: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (const file of [...files].sort()) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    lines.push(`${hash.digest('hex')}  ${basename(file)}\n`)
  }
  const list = join(output, 'SHA256SUMS')
  writeFileSync(list, lines.join(''))
  return list
}
