import { listDocuments } from '../../../db/repositories/documents.ts'
import type { PaperData } from '../../../preload/contract/papers.ts'
import type { ReadHandle } from '../context.ts'
import { documentFact, standingOf } from '../document/document-fact.ts'
import { contentIn, issuedPaper, shownIn } from '../document/document-line.ts'
import { placeInCopy, type CopyRecipient } from '../record/copy.rules.ts'
import type { Onlooker } from '../record/sight.rules.ts'

type Copy = PaperData['record-copy']

/**
 * The papers of a chart as its copy has them, the oldest first: what counts as it was issued, what a pharmacy keeps too; of what
 * counts no more or is under secrecy, that there was one. `isKept`: what was issued in this consultation is kept from the recipient;
 * `isAsked`: what was issued then was asked for.
 */
export async function copiedPapers(
  db: ReadHandle,
  by: Onlooker,
  of: {
    readonly patientId: string
    readonly recipient: CopyRecipient
    readonly isKept: (encounterId: string | null) => boolean
    readonly isAsked: (issuedAt: string) => boolean
  },
): Promise<Pick<Copy, 'papers' | 'otherPapers'>> {
  const papers: Copy['papers'][number][] = []
  const otherPapers: Copy['otherPapers'][number][] = []
  for (const document of (await listDocuments(db, of.patientId)).reverse()) {
    const fact = { ...documentFact(document), guardianHidden: of.isKept(document.encounterId) }
    const place = placeInCopy(by, fact, of.recipient)
    if (place === 'out' || fact.guardianHidden || !of.isAsked(document.issuedAt)) continue
    const standing = place === 'named' ? 'closed' : standingOf(document)
    if (standing === 'valid') papers.push(await issuedPaper(db, document))
    else {
      const { kind } = contentIn(document)
      const { number, issuedAt } = document
      const authorName = shownIn(document).author.name
      otherPapers.push({ kind, number, issuedAt, authorName, standing })
    }
  }
  return { papers, otherPapers }
}
