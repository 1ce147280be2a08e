import { basename } from 'node:path'
import { toDatabaseError } from '../../../db/errors.ts'
import { fileOf, findBackups } from '../../../db/found-backups.ts'
import { unwrapWithRecovery } from '../../../db/key-wraps.ts'
import { parseRecoveryCode } from '../../../db/recovery-code.ts'
import { restoreInto } from '../../../db/restore.ts'
import type { DeedAnswer } from '../deed.ts'

export interface RestoreTest {
  /** A copy, or its manifest. */
  readonly file: string
  /** As it stands on the recovery sheet. */
  readonly code: string
  /** An empty folder of nobody's clinic; whoever gives it takes it away again. */
  readonly folder: string
  readonly trialOnly: boolean
}

const no = (code: string): DeedAnswer => ({ ok: false, code })

/** Puts a copy back as a whole, but into a folder that no clinic is kept in. Never throws. */
export async function testRestore({ file, code, folder, trialOnly }: RestoreTest): Promise<DeedAnswer> {
  try {
    const name = basename(file)
    const found = findBackups(file).find(
      ({ fileName, manifest }) => fileName === name || (manifest && `${manifest.name}.json` === name),
    )
    if (found?.state === 'newer') return no('newer')
    if (!found?.manifest) return no('missing')
    const { manifest } = found
    if (manifest.recovery === null) return no('practice')
    // What this runtime promises is less than a real clinic's data must be given.
    if (trialOnly && !manifest.trial) return no('backup-real')
    const parsed = parseRecoveryCode(code)
    if (parsed === null) return no('code-mistyped')
    const key = unwrapWithRecovery(manifest.recovery, parsed)
    if (!key) return no('code-wrong')
    const { visits, signedNotes, unsealed, head } = await restoreInto({
      backup: { folder: found.folder, manifest, path: fileOf(found) },
      folder,
      key,
      keyring: { recovery: manifest.recovery, users: {} },
      // Whatever is written there is written once this program has brought the copy up to its own schema.
      note: async () => undefined,
    })
    const { takenAt, appVersion, schemaVersion, bytes } = manifest
    const made = { takenAt, appVersion, schemaVersion, bytes, sealed: !unsealed }
    return { ok: true, facts: { ...made, visits, signedNotes, trailRows: head.seq } }
  } catch (error) {
    return no(toDatabaseError(error).code)
  }
}
