import { basename, dirname, join } from 'node:path'
import { runOrThrow } from '../../runtime/command.ts'
import { FACTS, type Release } from '../facts.ts'

/** Packs an unpacked program for systems without packages, in one folder of its name. Gives the path of the archive. */
export async function makeArchive(unpacked: string, output: string, release: Release): Promise<string> {
  const name = `${FACTS.title}-${release.version}-linux-${release.arch}`
  const file = join(output, `${name}.tar.xz`)
  await runOrThrow('tar', [
    ...['--create', '--file', file, '--owner=0', '--group=0', '--sort=name'],
    ...['--use-compress-program', `xz -T0 ${release.fast ? '-0' : '-6'}`],
    ...['--transform', `s,^${basename(unpacked)},${name},`],
    ...['--directory', dirname(unpacked), basename(unpacked)],
  ])
  return file
}
