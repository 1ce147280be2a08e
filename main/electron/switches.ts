import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BARE_COMMANDS, COMMANDS_WITH_PATH } from './commands.ts'

/** What may follow `--`, and the values it may have; none: it takes no value. */
const ALLOWED: Readonly<Record<string, RegExp | null>> = {
  station: /./u,
  demo: null,
  data: /./u,
  ...Object.fromEntries(BARE_COMMANDS.map((name) => [name, null])),
  ...Object.fromEntries(COMMANDS_WITH_PATH.map((name) => [name, /./u])),
  lang: /^[A-Za-z]{2,3}(-[A-Za-z]{2})?$/u,
  'disable-gpu': null,
  // What a command line without a screen starts itself with.
  'ozone-platform': /^headless$/u,
  'force-device-scale-factor': /^\d(\.\d+)?$/u,
  'force-renderer-accessibility': null,
  // Where Linux keeps keys; never in clear.
  'password-store': /^(gnome-libsecret|kwallet[56]?)$/u,
}
/** Ours, whose value may stand behind a blank: Chromium reads the next word by itself. */
const WITH_VALUE = ['station', 'data', ...COMMANDS_WITH_PATH]

/**
 * A word that Chromium may take for a switch of its own: it trims every word first, and of what else stands before a dash
 * nothing is a station or a folder. On Windows a slash is a switch too.
 */
function looksLikeSwitch(word: string, platform: NodeJS.Platform): boolean {
  const seen = word.replace(/^[^\p{L}\p{N}./\\_~-]+/u, '')
  return seen.startsWith('-') || (platform === 'win32' && seen.startsWith('/'))
}

function isAllowed(word: string): boolean {
  const [, name = '', value] = /^--([a-z-]+)(?:=(.*))?$/su.exec(word) ?? []
  const values = Object.hasOwn(ALLOWED, name) ? ALLOWED[name] : undefined
  if (values === undefined) return false
  return values === null ? value === undefined : value !== undefined && values.test(value)
}

/**
 * The first word of a command line that is not on the list, or null. Chromium and Electron obey some thousand switches: a
 * debugging port reads every page, others take the sandbox away or load code. What nobody needs is refused, not listed.
 */
export function refusedWord(argv: readonly string[], platform: NodeJS.Platform): string | null {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? ''
    const next = argv[at + 1]
    const takesNext = WITH_VALUE.some((name) => word === `--${name}`)
    if (takesNext && next !== undefined && !looksLikeSwitch(next, platform)) at += 1
    else if (!isAllowed(word)) return word
  }
  return null
}

/** What these write holds what pages say. The rest of the environment is the system's: whoever sets it can do more there. */
const REFUSED_VARIABLES = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE']

/** The first variable of an environment that a packaged app does not start with, or null. */
export function refusedVariable(env: NodeJS.ProcessEnv): string | null {
  return REFUSED_VARIABLES.find((name) => env[name] !== undefined) ?? null
}

/**
 * Whether this is the copy of a package that its tests drive. Electron's check of the archive, where there is one, lets no
 * such copy start. `folder`: where the built main process lies.
 */
export function isTestingBuild(folder: string): boolean {
  try {
    const { kind }: { kind?: unknown } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8'))
    return kind === 'testing'
  } catch {
    return false
  }
}
