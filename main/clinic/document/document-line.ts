import { readLogo } from '../../../db/repositories/clinic-logos.ts'
import { countPrints, type DocumentRecord } from '../../../db/repositories/documents.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import {
  DocumentContent,
  DocumentShown,
  type DocumentPaper,
} from '../../../preload/contract/document-content.ts'
import type { Handle } from '../context.ts'
import { standingOf } from './document-fact.ts'

export const shownIn = ({ shown }: DocumentRecord): DocumentShown => DocumentShown.parse(JSON.parse(shown))

export const contentIn = ({ content }: DocumentRecord): DocumentContent =>
  DocumentContent.parse(JSON.parse(content))

const printsIn = async (db: Handle, patientId: string) => countPrints(db, await listChartIds(db, patientId))

/** Papers of one chart in a list: nothing of what they say. */
export async function documentLines(
  db: Handle,
  documents: readonly DocumentRecord[],
  isOwn: (document: DocumentRecord) => boolean,
) {
  const [first] = documents
  if (!first) return []
  const prints = await printsIn(db, first.patientId)
  return documents.map((document) => {
    const { id, number, code, issuedAt, reason, wrongChart } = document
    return {
      ...{ documentId: id, kind: contentIn(document).kind, number, code, issuedAt, reason },
      own: isOwn(document),
      authorName: shownIn(document).author.name,
      standing: standingOf(document),
      wrongChart: wrongChart === 1,
      prints: prints(id),
    }
  })
}

/** A paper as it is drawn: every word as it was sealed. */
export async function issuedPaper(db: Handle, document: DocumentRecord): Promise<DocumentPaper> {
  const { id, number, code, patientId } = document
  const reprint = (await printsIn(db, patientId))(id) > 0
  const issued = { number, code, standing: standingOf(document), reprint }
  const shown = shownIn(document)
  return { content: contentIn(document), shown, logo: await readLogo(db, shown.clinic.logo), issued }
}
