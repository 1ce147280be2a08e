import { listDocuments, type DocumentRecord } from '../../../db/repositories/documents.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Handle, ReadHandle } from '../context.ts'
import { documentFact } from '../document/document-fact.ts'
import { documentLines } from '../document/document-line.ts'
import { sees, type Onlooker } from '../record/sight.rules.ts'

type PaperEntry = Extract<Output<'chart.entries'>['entries'][number], { kind: 'document' }>

/** The papers of a chart that say something to whoever asks: one under secrecy does not stand in it for anybody else. */
export const seenPapers = async (db: ReadHandle, by: Onlooker, patientId: string) =>
  (await listDocuments(db, patientId)).filter((one) => sees(by, documentFact(one)))

/** Papers as a chart lists them, nothing of their words. */
export async function paperEntries(db: Handle, papers: readonly DocumentRecord[]): Promise<PaperEntry[]> {
  const lines = await documentLines(db, papers, () => false)
  return lines.map(({ documentId: id, issuedAt: at, own: _own, code: _code, ...document }) => ({
    ...{ kind: 'document' as const, id, at, document },
  }))
}
