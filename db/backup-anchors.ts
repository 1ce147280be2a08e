import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isBackupAnchor, readAnchor, type Anchor } from './anchor.ts'
import type { AuditHead } from './audit-chain.ts'
import { BackupManifest, isManifestSealed } from './backup-manifest.ts'
import { toDatabaseError } from './errors.ts'
import type { RecoveryWrap } from './key-wraps.ts'
import { readSmallFile } from './small-file.ts'
import type { TrustState } from './trust-state.ts'

const MOST_BYTES = 1_000_000

export interface OwnClinic {
  readonly state: TrustState
  readonly key: Uint8Array
  /** The present sheet's wrap: it tells the clinic's own manifests of format 1, which have no name of a clinic. */
  readonly wrap: RecoveryWrap | null
}

async function manifestOf(path: string): Promise<BackupManifest | null> {
  try {
    const text = await readSmallFile(path, MOST_BYTES)
    return text === null ? null : BackupManifest.parse(JSON.parse(text))
  } catch {
    // Finding backups says what is wrong with one; as a witness it is none.
    return null
  }
}

/** Only what this clinic wrote itself in this epoch bears witness: a folder may hold anything. */
function isOwn(manifest: BackupManifest, { state, key, wrap }: OwnClinic): boolean {
  if (manifest.format === 2)
    return (
      manifest.clinic === state.clinic && manifest.epoch === state.epoch && isManifestSealed(key, manifest)
    )
  return state.epoch === 1 && wrap !== null && JSON.stringify(manifest.recovery) === JSON.stringify(wrap)
}

/** What a folder of backups knows of a clinic: its anchors, and the heads in its manifests. Empty when it is not there. */
export async function readElsewhere(
  folder: string,
  own: OwnClinic,
): Promise<{ readonly anchors: readonly Anchor[]; readonly heads: readonly AuditHead[] }> {
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    const { code } = toDatabaseError(error)
    if (code === 'missing' || code === 'unreadable') return { anchors: [], heads: [] }
    throw error
  }
  const anchors: Anchor[] = []
  const heads: AuditHead[] = []
  for (const name of names) {
    const path = join(folder, name)
    if (isBackupAnchor(name)) {
      const anchor = await readAnchor(path).catch(() => null)
      if (anchor?.clinic === own.state.clinic) anchors.push(anchor)
    } else if (/^medicalbooking-.*\.json$/u.test(name)) {
      const manifest = await manifestOf(path)
      if (manifest && isOwn(manifest, own)) heads.push(manifest.audit)
    }
  }
  return { anchors, heads }
}
