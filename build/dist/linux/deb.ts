import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { runOrThrow } from '../../runtime/command.ts'
import { DEBIAN_NEEDS, DEBIAN_WISHES, FACTS, processorOf, type Release } from '../facts.ts'
import { layInstalledTree, POLICY_FILE } from './installed-tree.ts'
import { lintianOverrides } from './texts.ts'

/** The files below a folder, links left out, by their paths in it. */
function filesOf(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesOf(root, path)
    return entry.isFile() ? [relative(root, path)] : []
  })
}

/** What dpkg is told of the package; `size` in kB. */
export const controlFile = (release: Release, size: number) => `Package: ${FACTS.name}
Version: ${release.version}
Section: misc
Priority: optional
Architecture: ${processorOf(release).debian}
Maintainer: ${FACTS.maintainer}
Installed-Size: ${String(size)}
Depends: ${DEBIAN_NEEDS.join(', ')}
Recommends: ${DEBIAN_WISHES.join(', ')}
Homepage: ${FACTS.homepage}
Description: ${FACTS.summary}
${FACTS.description.map((line) => ` ${line}`).join('\n')}
`

/** Makes a .deb of an unpacked program; `work` is an empty folder, `output` where the package goes. Gives its path. */
export async function makeDeb(
  unpacked: string,
  work: string,
  output: string,
  release: Release,
): Promise<string> {
  layInstalledTree(unpacked, work, release)
  const overrides = join(work, 'usr/share/lintian/overrides')
  mkdirSync(overrides, { recursive: true, mode: 0o755 })
  writeFileSync(join(overrides, FACTS.name), lintianOverrides, { mode: 0o644 })
  const files = filesOf(work).sort()
  const sums = files
    .filter((file) => file !== POLICY_FILE)
    .map(
      (file) =>
        `${createHash('md5')
          .update(readFileSync(join(work, file)))
          .digest('hex')}  ${file}\n`,
    )
  const bytes = files.reduce((sum, file) => sum + statSync(join(work, file)).size, 0)
  const about = join(work, 'DEBIAN')
  mkdirSync(about, { mode: 0o755 })
  writeFileSync(join(about, 'control'), controlFile(release, Math.ceil(bytes / 1024)))
  writeFileSync(join(about, 'md5sums'), sums.join(''))
  writeFileSync(join(about, 'conffiles'), `/${POLICY_FILE}\n`)
  for (const [script, name] of [
    ['after-install.sh', 'postinst'],
    ['after-remove.sh', 'postrm'],
  ] as const) {
    copyFileSync(join(import.meta.dirname, script), join(about, name))
    chmodSync(join(about, name), 0o755)
  }
  const file = join(output, `${FACTS.name}_${release.version}_${processorOf(release).debian}.deb`)
  const packing = release.fast ? ['-Zgzip', '-z1'] : ['-Zxz', '--threads-max=2']
  await runOrThrow('dpkg-deb', ['--root-owner-group', ...packing, '--build', work, file])
  return file
}
