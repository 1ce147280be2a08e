import {
  KEPT_DRAFT_FORMAT,
  keptColumns,
  keptDiagnoses,
  keptTyped,
  type KeptShown,
} from '../../../db/kept-draft-body.ts'
import { sealedByTemplate } from '../../../db/note-sections.ts'
import type { KeptDraft } from '../../../db/repositories/kept-drafts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { sealOf, shortSeal } from './seal.ts'
import { glassFits, type EntryFact } from './sight.rules.ts'
import { partsIn } from './stored-parts.ts'

type DraftEntry = Extract<Output<'chart.entries'>['entries'][number], { kind: 'kept-draft' }>['draft']
type ClosedDraft = Extract<Output<'chart.entries'>['entries'][number], { kind: 'closed' }>['closed']

/** A kept draft as what decides who sees it knows it: its author's, whoever put it into the chart. */
export const keptFact = ({ id, authorId, secrecy }: KeptDraft): EntryFact => ({
  entryId: id,
  ...{ accountId: authorId, secrecy },
})

export const keptShown = ({ shown }: KeptDraft): KeptShown => JSON.parse(shown) as KeptShown

/** A kept draft as pages see it. */
export function toKeptDraft(kept: KeptDraft): DraftEntry {
  const { author, keeper, visit } = keptShown(kept)
  const parts = partsIn(kept.parts) ?? []
  const sealed = sealedByTemplate(parts)
  const { id, reason, savedAt, keptAt } = kept
  return {
    id,
    authorName: author.name,
    authorCouncil: author.council,
    keeperName: keeper.name,
    keeperCouncil: keeper.council,
    reason,
    visitType: visit.type,
    date: visit.date,
    savedAt,
    keptAt,
    seal: shortSeal(kept.seal),
    template: sealed?.template.name ?? '',
    sections: sealed?.sections ?? [],
    typed: keptTyped(parts),
    diagnoses: keptDiagnoses(parts),
    secret: kept.secrecy !== 'open',
  }
}

/** What everybody sees of one that says nothing to him. */
export function closedDraft(kept: KeptDraft): ClosedDraft {
  const { author } = keptShown(kept)
  const { id, savedAt } = kept
  return {
    id,
    signedAt: savedAt,
    authorName: author.name,
    authorCouncil: author.council,
    opens: glassFits(kept),
  }
}

/** Whether a kept draft still says what was put into the chart. */
export function keptFits(key: Uint8Array, kept: KeptDraft): boolean {
  if (kept.sealFormat !== KEPT_DRAFT_FORMAT) return false
  const parts = partsIn(kept.parts)
  if (!parts) return false
  const said = keptColumns(parts)
  const { encounterId, authorId, savedAt, reason, secrecy } = kept
  const isSame = JSON.stringify(said) === JSON.stringify({ encounterId, authorId, savedAt, reason, secrecy })
  const { id, accountId, practitionerId, keptAt: signedAt, signedFor: patientId } = kept
  const who = { id, patientId, accountId, practitionerId, signedAt, over: null }
  return isSame && sealOf(key, who, kept.shown, parts, KEPT_DRAFT_FORMAT) === kept.seal
}
