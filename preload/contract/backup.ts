import { z } from 'zod'
import { command, query } from './define.ts'
import { Id, Instant, typed } from './fields.ts'
import { MOST_FOLDERS } from './most-folders.ts'

const ADMIN = { stations: ['admin'], roles: ['admin'] } as const

const FolderPath = typed(1000).trim().min(1)

export const backupContract = {
  'backup.now': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({ folder: FolderPath }),
    output: z.strictObject({
      file: z.string(),
      bytes: z.int(),
      takenAt: Instant,
      checkedOk: z.literal(true),
    }),
    changes: ['upkeep'],
    errors: [
      'folder-missing',
      'folder-readonly',
      'folder-full',
      'backup-failed',
      'copy-running',
      'copy-cancelled',
    ],
    audit: { event: 'backup.made' },
  }),
  /** Where copies go by themselves: after the end of the clinic's day, and every four hours while it is open. */
  'backup.folders': query({
    ...ADMIN,
    input: z.strictObject({}),
    /** As many as the clinic names, and those of the policy beside them. */
    output: z.array(
      z.strictObject({
        id: Id,
        path: z.string(),
        /** Named by the policy of the PC: it cannot be taken away here. */
        byPolicy: z.boolean(),
        /** The newest copy that was finished there. */
        lastAt: Instant.nullable(),
        lastBytes: z.int().nullable(),
        /** Since when no copy got there, and why the last one did not. */
        failingSince: Instant.nullable(),
        failing: z.enum(['missing', 'read-only', 'no-space', 'other']).nullable(),
      }),
    ),
    topics: ['upkeep'],
  }),
  'backup.add-folder': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({ path: FolderPath }),
    output: z.strictObject({ id: Id }),
    changes: ['upkeep'],
    errors: ['folder-missing', 'folder-readonly', 'folder-known', 'folders-full'],
    audit: { event: 'backup.folder-added', subject: ({ output }) => output.id },
  }),
  /** Folders that copies went to before a backup was put back, here or in it: nothing is written there until they are named again. */
  'backup.awaiting-folders': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: Id, path: z.string() })),
    topics: ['upkeep'],
  }),
  /** Names those of them that take a file again; the others wait on, and it is said why. */
  'backup.name-folders': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({
      ids: z
        .array(Id)
        .min(1)
        .max(2 * MOST_FOLDERS),
    }),
    output: z.strictObject({
      named: z.int(),
      unseen: z.array(
        z.strictObject({ path: z.string(), problem: z.enum(['folder-missing', 'folder-readonly']) }),
      ),
    }),
    changes: ['upkeep'],
    errors: ['folders-full'],
    audit: { event: 'backup.folders-named' },
  }),
  'backup.remove-folder': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    changes: ['upkeep'],
    errors: ['set-by-policy'],
    audit: { event: 'backup.folder-removed', subject: ({ input }) => input.id },
  }),
  /** The copy that runs just now, made by whomever. */
  'backup.progress': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({
      running: z
        .strictObject({
          folder: z.string(),
          phase: z.enum(['copying', 'checking', 'sealing']),
          /** Of this phase, from 0 to 1. */
          fraction: z.number().min(0).max(1),
          /** It was cancelled, and ends at its next step. */
          cancelling: z.boolean(),
        })
        .nullable(),
    }),
    topics: ['copies'],
  }),
  'backup.cancel': command({
    ...ADMIN,
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: [],
    errors: ['no-copy'],
    audit: { event: 'backup.cancelled' },
  }),
  'backup.list': query({
    ...ADMIN,
    input: z.strictObject({}),
    output: z
      .array(
        z.strictObject({
          id: Id,
          takenAt: Instant,
          folder: z.string(),
          bytes: z.int(),
          /** Met when a backup was put back: of before, or of what came after it. null: made by this clinic. */
          foundAt: Instant.nullable(),
        }),
      )
      .max(200),
    topics: ['upkeep'],
  }),
  'backup.choose-folder': command({
    ...ADMIN,
    onlyAtHub: true,
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
    changes: [],
    errors: ['needs-desktop'],
    audit: { event: 'desktop.folder-chosen', coalesce: true },
  }),
}
