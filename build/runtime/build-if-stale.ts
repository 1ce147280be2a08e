import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// Folders that no build reads, or that a build writes.
const NOT_SOURCES = new Set(['node_modules', 'dist', 'release', 'coverage', 'tests', 'test-results', 'docs'])

/** The latest change under a folder, ms since the epoch; folders count too, since they change when a file is removed. */
export function latestChange(folder: string): number {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || NOT_SOURCES.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) latest = Math.max(latest, statSync(path).mtimeMs, latestChange(path))
    else if (entry.isFile()) latest = Math.max(latest, statSync(path).mtimeMs)
  }
  return latest
}

/** Whether the built app is older than its sources, or not there. */
export function isStale(project: string): boolean {
  const stamp = join(project, 'dist/.built')
  return !existsSync(stamp) || statSync(stamp).mtimeMs < latestChange(project)
}

/** Builds when the sources are newer than what was built last. */
export async function buildIfStale(project: string, build: () => Promise<void>): Promise<void> {
  if (!isStale(project)) return
  // The time of the beginning: what is saved while the build runs is newer than it.
  const startedAt = new Date()
  await build()
  const stamp = join(project, 'dist/.built')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
}
