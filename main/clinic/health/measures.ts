import { auditHead } from '../../../db/audit-chain.ts'
import { measureDisk } from '../../../db/disk-room.ts'
import { latestVersion } from '../../../db/open.ts'
import type { HandlersOf } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'

/** What the administration sees of the clinic's own PC and file. */
export const measureHandlers = ({ appVersion, databaseFile }: HouseParts) =>
  ({
    'health.measures': async (db) => ({
      appVersion,
      schemaVersion: latestVersion(),
      disk: await measureDisk(databaseFile),
      trailRows: (await auditHead(db)).seq,
    }),
  }) satisfies HandlersOf<'health.measures'>
