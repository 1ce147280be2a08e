import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  aptCommandLine,
  aptInstallArgs,
  hasAptPackages,
  packagesFor,
  parseOsRelease,
  type Distribution,
  type SystemNeed,
} from './apt.ts'
import { announce, findProgram, isRoot, run } from './command.ts'

/** A system need that is not met, and what exactly is missing, in words for the person at the terminal. */
export type Missing = { need: SystemNeed; what: string }

/** The shared libraries that a Linux binary asks for and the system does not have, from the output of ldd. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gmu)].map((match) => match[1] ?? '')
}

function hasFonts(): boolean {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    ...['.fonts', '.local/share/fonts'].map(inHome),
  ]
  return folders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0)
}

function inHome(name: string): string {
  return join(homedir(), name)
}

/** Chromium without what draws a window: the same pages in two thirds of the processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'
const CHROMIUM_PATHS = [HEADLESS_SHELL, '/usr/bin/chromium', '/usr/bin/google-chrome']

/** The Chromium or Chrome of the system, or undefined. */
export function systemChromium(): string | undefined {
  return CHROMIUM_PATHS.find((path) => existsSync(path))
}

/** Looks which needs are not met; `executable` is the Electron binary whose libraries the need 'electron' is about. */
export async function missingFrom(needs: readonly SystemNeed[], executable?: string): Promise<Missing[]> {
  const missing: Missing[] = []
  if (process.platform !== 'linux') return missing
  for (const need of needs) {
    if (need === 'electron' && executable !== undefined) {
      const libraries = missingLibraries((await run('ldd', [executable])).stdout)
      if (libraries.length > 0)
        missing.push({ need, what: `libraries of Electron (${libraries.join(', ')})` })
    }
    if (need === 'display' && findProgram('Xvfb') === undefined)
      missing.push({ need, what: 'a display (Xvfb)' })
    if (need === 'compiler' && (findProgram('gcc') === undefined || findProgram('g++') === undefined)) {
      missing.push({ need, what: 'a C++ compiler (gcc, g++)' })
    }
    if (need === 'chromium' && !existsSync(HEADLESS_SHELL)) missing.push({ need, what: 'Chromium' })
    if (need === 'fonts' && !hasFonts()) missing.push({ need, what: 'fonts' })
    if (need === 'trace' && findProgram('strace') === undefined)
      missing.push({ need, what: 'strace, which sees what goes out' })
    if (need === 'packaging') {
      const tools = ['dpkg-deb', 'rpmbuild', 'tar', 'xz'].filter((tool) => findProgram(tool) === undefined)
      if (tools.length > 0) missing.push({ need, what: `what makes packages (${tools.join(', ')})` })
    }
  }
  return missing
}

function thisDistribution(): Distribution {
  const file = ['/etc/os-release', '/usr/lib/os-release'].find((path) => existsSync(path))
  return parseOsRelease(file === undefined ? '' : readFileSync(file, 'utf8'))
}

/** Whether this system's own packages carry a Chromium that is not a snap. */
export function systemPackagesBringChromium(): boolean {
  return thisDistribution().id === 'debian'
}

/** The sentence that says what is missing and the one command that cures it. */
export function missingMessage(
  missing: readonly Missing[],
  distribution: Distribution,
  root: boolean,
): string {
  const packages = packagesFor(
    missing.map(({ need }) => need),
    distribution,
  )
  const what = `Missing on this system: ${missing.map((entry) => entry.what).join('; ')}.`
  return hasAptPackages(distribution)
    ? `${what} Run once: ${aptCommandLine(packages, root)}`
    : `${what} Install what Debian calls: ${packages.join(' ')}`
}

/**
 * Makes sure that the needs are met: as root on Debian or Ubuntu it installs what is missing, saying so; otherwise it
 * throws an Error whose message holds the exact command to run.
 */
export async function ensureSystem(needs: readonly SystemNeed[], executable?: string): Promise<void> {
  const missing = await missingFrom(needs, executable)
  if (missing.length === 0) return
  const distribution = thisDistribution()
  if (!isRoot() || !hasAptPackages(distribution) || findProgram('apt-get') === undefined) {
    throw new Error(missingMessage(missing, distribution, isRoot()))
  }
  const packages = packagesFor(
    missing.map(({ need }) => need),
    distribution,
  )
  announce(`Installing with apt-get, once: ${packages.join(' ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // A failed update (one source down, say) may still leave lists that know the packages.
  await run('apt-get', ['update'], { env })
  const installed = await run('apt-get', aptInstallArgs(packages), { env })
  const left = await missingFrom(needs, executable)
  if (left.length === 0) return
  const reason = installed.stderr.trim().split('\n').at(-1) ?? ''
  throw new Error(`${missingMessage(left, distribution, true)} (apt-get said: ${reason})`)
}
