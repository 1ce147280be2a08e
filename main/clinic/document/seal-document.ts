import { documentParts, voidParts, type DocumentBody, type VoidBody } from '../../../db/document-body.ts'
import { SEAL_FORMAT } from '../../../db/note-body.ts'
import {
  insertDocument,
  insertVoid,
  nextNumber,
  type DocumentRecord,
} from '../../../db/repositories/documents.ts'
import type { DocumentContent, DocumentShown } from '../../../preload/contract/document-content.ts'
import { installationKey } from '../access/keys.ts'
import type { WriteHandle } from '../context.ts'
import { sealOf } from '../record/seal.ts'
import { newCheckCode } from './check-code.ts'

/** Who issues or voids, in whose chart. */
export interface Issuer {
  readonly patientId: string
  readonly accountId: string
  /** Null: the reception. */
  readonly practitionerId: string | null
}

interface Said extends Pick<DocumentBody, 'encounterId' | 'appointmentId' | 'replacesId' | 'secrecy'> {
  readonly content: DocumentContent
  readonly shown: DocumentShown
}

interface Around {
  readonly now: string
  newId(): string
}

/** What the seals of papers hold of whoever made them; the reception is no professional. */
const sealedBy = ({ practitionerId, ...rest }: Issuer) => ({ ...rest, practitionerId: practitionerId ?? '' })

/** Freezes a paper and seals it. Gives how it is called, and its seal for the trail. */
export async function sealDocument(tx: WriteHandle, { now, newId }: Around, who: Issuer, said: Said) {
  const { content, shown: around, ...hangs } = said
  const id = newId()
  const body = {
    ...{ number: await nextNumber(tx), code: newCheckCode(), kind: content.kind },
    ...{ content: JSON.stringify(content), ruleId: around.rule.id, ...hangs },
  }
  const shown = JSON.stringify(around)
  const key = await installationKey(tx, 'audit')
  const signed = { id, ...sealedBy(who), signedAt: now, over: null }
  const seal = sealOf(key, signed, shown, documentParts(body))
  await insertDocument(tx, { id, ...who, ...body, shown, issuedAt: now, seal, sealFormat: SEAL_FORMAT })
  return { documentId: id, number: body.number, code: body.code, seal }
}

/** Says of a paper that it counts no more, sealed over its own seal. Gives the seal for the trail. */
export async function sealVoid(
  tx: WriteHandle,
  { now, newId }: Around,
  who: Issuer & { readonly name: string },
  { of, ...said }: Omit<VoidBody, 'documentId'> & { readonly of: DocumentRecord },
) {
  const { name, ...issuer } = who
  const body = { documentId: of.id, ...said }
  const shown = JSON.stringify({ author: { name } })
  const id = newId()
  const key = await installationKey(tx, 'audit')
  const signed = { id, ...sealedBy(issuer), signedAt: now, over: of.seal }
  const seal = sealOf(key, signed, shown, voidParts(body))
  await insertVoid(tx, { id, ...issuer, ...body, shown, voidedAt: now, seal, sealFormat: SEAL_FORMAT })
  return { voidId: id, seal }
}
