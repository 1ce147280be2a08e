import { documentParts, voidParts } from '../../../db/document-body.ts'
import {
  listDocuments,
  listVoids,
  type DocumentRecord,
  type VoidRecord,
} from '../../../db/repositories/documents.ts'
import type { ReadHandle } from '../context.ts'
import { sealOf } from './seal.ts'

const FORMAT = 2

/** Whether a paper still says what was issued. */
function documentFits(key: Uint8Array, document: DocumentRecord): boolean {
  const { id, accountId, practitionerId, issuedAt, sealedFor, sealFormat, shown } = document
  if (sealFormat !== FORMAT) return false
  const who = { id, patientId: sealedFor, accountId, practitionerId: practitionerId ?? '' }
  return (
    sealOf(key, { ...who, signedAt: issuedAt, over: null }, shown, documentParts(document)) === document.seal
  )
}

/** Whether it is still said of it what was said when it was voided. */
function voidFits(key: Uint8Array, voided: VoidRecord): boolean {
  const { id, accountId, practitionerId, voidedAt, sealedFor, sealFormat, shown, over, wrongChart } = voided
  if (sealFormat !== FORMAT) return false
  const who = { id, patientId: sealedFor, accountId, practitionerId: practitionerId ?? '' }
  const parts = voidParts({ ...voided, wrongChart: wrongChart === 1 })
  return sealOf(key, { ...who, signedAt: voidedAt, over }, shown, parts) === voided.seal
}

/** The papers of a chart with what was said of them since, judged by their seals and by for whom they were issued. */
export async function paperEntries(
  db: ReadHandle,
  key: Uint8Array,
  { patientId, own }: { readonly patientId: string; readonly own: readonly string[] },
) {
  const documents = await listDocuments(db, patientId)
  const voids = await listVoids(db, patientId)
  const issued = documents.map((one) => {
    const altered = !own.includes(one.sealedFor) || !documentFits(key, one)
    return { id: one.id, kind: 'document' as const, at: one.issuedAt, seal: one.seal, altered }
  })
  const voided = voids.map((one) => {
    const altered = !own.includes(one.sealedFor) || !voidFits(key, one)
    return { id: one.id, kind: 'document-void' as const, at: one.voidedAt, seal: one.seal, altered }
  })
  return { entries: [...issued, ...voided], signedFor: [...documents, ...voids].map((one) => one.sealedFor) }
}
