import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSystem } from '../../runtime/system.ts'
import type { Release } from '../facts.ts'
import { makeArchive } from './archive.ts'
import { makeDeb } from './deb.ts'
import { makeRpm } from './rpm.ts'

/** Makes every Linux package of an unpacked program. Gives their paths. Throws with the command to run where a tool is missing. */
export async function makeLinuxPackages(
  unpacked: string,
  output: string,
  release: Release,
): Promise<readonly string[]> {
  await ensureSystem(['packaging'])
  const work = join(output, 'making')
  const folder = (name: string) => {
    const path = join(work, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  rmSync(work, { recursive: true, force: true })
  try {
    return [
      await makeDeb(unpacked, folder('deb'), output, release),
      await makeRpm(unpacked, folder('rpm'), output, release),
      await makeArchive(unpacked, output, release),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
