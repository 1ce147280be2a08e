import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Plugin } from 'vite'

/** A package whose code or files are in what is shipped. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As its own package.json says it: an SPDX expression. */
  readonly license: string
}

/** What was built is made of these. */
export const PACKAGES_FILE = 'packages.json'
/** The words that their licences want to be shipped with them. */
export const NOTICES_FILE = 'NOTICES.txt'

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<ShippedPackage>

/** The folder of the package that a file belongs to; null: our own, or made by the bundler. */
function folderOf(file: string): string | null {
  const path = file.split('?')[0] ?? ''
  if (!path.includes(`node_modules${sep}`) || !existsSync(path)) return null
  for (let folder = dirname(realpathSync(path)); folder !== dirname(folder); folder = dirname(folder)) {
    // Folders within a package may hold a package.json that only says how their files are read.
    if (existsSync(join(folder, 'package.json')) && manifestOf(folder).version !== undefined) return folder
  }
  return null
}

/** Writes down which packages got into a bundle, by their code or by a file of theirs. */
export function shippedPackages(found: Set<string>): Plugin {
  let root = ''
  return {
    name: 'shipped-packages',
    configResolved(config) {
      root = config.root
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : part.originalFileNames.map((name) => join(root, name)),
      )
      for (const file of files) {
        const folder = folderOf(file)
        if (folder !== null) found.add(folder)
      }
    },
  }
}

function noticeOf(folder: string): string {
  const { name, version, license } = manifestOf(folder)
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying|ofl)\b/iu.test(file))
  const words = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name ?? ''} ${version ?? ''} (${license ?? ''})`, ...words].join('\n\n')
}

/** Writes the list of them and their notices into what was built. `folders`: where they lie. */
export function writeShipped(built: string, folders: ReadonlySet<string>): void {
  const sorted = [...folders].sort((a, b) =>
    (manifestOf(a).name ?? '').localeCompare(manifestOf(b).name ?? ''),
  )
  const list = sorted.map((folder) => {
    const { name = '', version = '', license = '' } = manifestOf(folder)
    return { name, version, license } satisfies ShippedPackage
  })
  writeFileSync(join(built, PACKAGES_FILE), `${JSON.stringify(list, null, 1)}\n`)
  writeFileSync(join(built, NOTICES_FILE), `${sorted.map(noticeOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}
