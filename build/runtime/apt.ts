/** What this program may have to ask the system for. */
export type SystemNeed = 'electron' | 'display' | 'compiler' | 'chromium' | 'fonts' | 'trace' | 'packaging'

const PACKAGES: Readonly<Record<SystemNeed, readonly string[]>> = {
  electron: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0'],
  display: ['xvfb'],
  compiler: ['gcc', 'g++', 'libc6-dev'],
  chromium: ['chromium-headless-shell'],
  fonts: ['fonts-liberation'],
  trace: ['strace'],
  packaging: ['dpkg', 'rpm', 'tar', 'xz-utils'],
}

// Renamed when Debian and Ubuntu went to 64-bit time; the old names are virtual there, and ambiguous for libasound2.
const RENAMED_FOR_TIME64: ReadonlySet<string> = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0'])

/** The fields of /etc/os-release that decide which packages there are. */
export type Distribution = { id: string; like: readonly string[]; version: number | undefined }

/** Reads the text of an os-release file. */
export function parseOsRelease(text: string): Distribution {
  const field = (name: string): string => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'mu').exec(text)?.[1] ?? ''
  const version = Number.parseFloat(field('VERSION_ID'))
  return {
    id: field('ID'),
    like: field('ID_LIKE').split(' ').filter(Boolean),
    version: Number.isNaN(version) ? undefined : version,
  }
}

/** Whether apt-get and Debian's package names are right for this distribution. */
export function hasAptPackages(distribution: Distribution): boolean {
  return [distribution.id, ...distribution.like].some((id) => id === 'debian' || id === 'ubuntu')
}

function usesTime64Names({ id, version }: Distribution): boolean {
  if (id === 'ubuntu') return version !== undefined && version >= 24.04
  // Debian's testing and unstable carry no version.
  return id === 'debian' && (version === undefined || version >= 13)
}

/** The packages that satisfy the needs, by the names this distribution gives them. */
export function packagesFor(needs: readonly SystemNeed[], distribution: Distribution): string[] {
  const renamed = usesTime64Names(distribution)
  const names = needs.flatMap((need) => PACKAGES[need])
  return [...new Set(names)].map((name) => (renamed && RENAMED_FOR_TIME64.has(name) ? `${name}t64` : name))
}

/** The arguments of apt-get that install packages without asking and wait for another apt to finish. */
export function aptInstallArgs(packages: readonly string[]): string[] {
  return ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages]
}

/** The one line a person types to install packages. */
export function aptCommandLine(packages: readonly string[], root: boolean): string {
  const sudo = root ? '' : 'sudo '
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages.join(' ')}`
}
