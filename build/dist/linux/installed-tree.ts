import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { FACTS, type Release } from '../facts.ts'
import { changelog, copyrightFile, desktopEntry, emptyPolicy, manualPage, PROGRAM_FOLDER } from './texts.ts'

const ICONS = resolve(import.meta.dirname, '../../icons/png')
/** The files of Electron that are run; all others are data, whatever rights they came with. */
const RUN = new Set([FACTS.name, 'chrome-sandbox', 'chrome_crashpad_handler'])
/** What belongs to the system, and is changed by whoever administers it. */
export const POLICY_FILE = `etc/${FACTS.name}/policy.json`

function put(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** Gives folders and files the rights that packages have, whatever the maker's own mask is. */
function setRights(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) setRights(path)
    else if (entry.isFile()) chmodSync(path, RUN.has(entry.name) ? 0o755 : 0o644)
  }
}

/** Lays out below `root` what an installed program is, from its unpacked folder: the same for every kind of Linux package. */
export function layInstalledTree(unpacked: string, root: string, release: Release): void {
  const { name } = FACTS
  const program = join(root, PROGRAM_FOLDER)
  mkdirSync(dirname(program), { recursive: true })
  cpSync(unpacked, program, { recursive: true })
  copyFileSync(join(import.meta.dirname, 'apparmor'), join(program, 'apparmor-profile'))
  mkdirSync(join(root, 'usr/bin'), { recursive: true })
  symlinkSync(`../lib/${name}/${name}`, join(root, 'usr/bin', name))
  for (const icon of readdirSync(ICONS)) {
    const folder = join(root, 'usr/share/icons/hicolor', icon.replace('.png', ''), 'apps')
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(ICONS, icon), join(folder, `${name}.png`))
  }
  put(join(root, `usr/share/applications/${name}.desktop`), desktopEntry)
  put(join(root, `usr/share/man/man1/${name}.1.gz`), gzipSync(manualPage(release), { level: 9 }))
  const licence = readFileSync(join(unpacked, 'LICENSE.electron.txt'), 'utf8')
  put(join(root, `usr/share/doc/${name}/copyright`), copyrightFile(licence))
  put(join(root, `usr/share/doc/${name}/changelog.gz`), gzipSync(changelog(release), { level: 9 }))
  put(join(root, POLICY_FILE), emptyPolicy)
  setRights(root)
}
