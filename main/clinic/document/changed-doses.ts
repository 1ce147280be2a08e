import type { HandlersOf } from '../context.ts'
import { openVersions, parted } from '../statement/chart-versions.ts'
import type { KnownVersion } from '../statement/content.ts'
import { readableDocument } from './documents.ts'
import { standingChanges } from './dose-change.rules.ts'
import { changingPaper } from './dose-change.ts'

const told = ({ content }: KnownVersion) =>
  content.kind === 'medication' ? [{ name: content.name, posology: content.posology }] : []

/** What voiding a paper would take back. */
export const doseChangeHandlers = {
  'document.changed-doses': async (db, { documentId }, ctx) => {
    const document = await readableDocument(db, ctx, documentId)
    const versions = await openVersions(db, ctx, document.patientId)
    const { seen } = await parted(db, ctx, versions)
    const changes = standingChanges(versions, changingPaper(document))
    return {
      changes: changes
        .filter(({ now }) => seen.some(({ id }) => id === now.id))
        .flatMap(({ was, now }) =>
          told(was).flatMap((before) => told(now).map((after) => ({ was: before, now: after }))),
        ),
    }
  },
} satisfies HandlersOf<'document.changed-doses'>
