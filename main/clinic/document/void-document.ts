import { findAccount } from '../../../db/repositories/accounts.ts'
import { findDocument, listStandingIn, type DocumentRecord } from '../../../db/repositories/documents.ts'
import type { Context, HandlersOf, WriteHandle } from '../context.ts'
import { takeBackDoses } from './dose-change.ts'
import { sealVoid } from './seal-document.ts'

/** A paper is voided by who issued it; the reception's by whoever sits there. */
function mayVoid(
  { actor }: Context<'document.void'>,
  { accountId, practitionerId }: DocumentRecord,
): boolean {
  return actor.station === 'reception' ? practitionerId === null : accountId === actor.accountId
}

/**
 * Every paper that this author issued in an encounter, because its note was about somebody else: none of them counts any more,
 * and none says anything in that chart. They are not issued anew for anybody: a person reads them first.
 */
export async function voidPapersIn(
  tx: WriteHandle,
  ctx: Context<'note.wrong-chart'> | Context<'triage.move'>,
  of: { readonly encounterId: string; readonly patientId: string; readonly reason: string },
): Promise<void> {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const { displayName: name } = (await findAccount(tx, accountId)) ?? ctx.fail('not-found')
  const { practitionerId } = ctx.actor
  const { patientId, reason } = of
  for (const paper of await listStandingIn(tx, of.encounterId)) {
    if (paper.accountId !== accountId) continue
    const who = { patientId, accountId, practitionerId, name }
    const { voidId, seal } = await sealVoid(tx, ctx, who, { of: paper, reason, wrongChart: true })
    ctx.also({ event: 'document.voided', patientId, subjectId: voidId, seal })
  }
}

/** A paper that counts no more: it stays, and whoever asks for it by its code is told so. */
export const voidHandlers = {
  'document.void': async (tx, { documentId, reason, wrongChart, takeBack }, ctx) => {
    const document = (await findDocument(tx, documentId)) ?? ctx.fail('not-found')
    const { patientId } = document
    ctx.concerns(patientId)
    if (!mayVoid(ctx, document)) return ctx.fail('not-yours')
    if (document.reason !== null) return ctx.fail('wrong-status')
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const { displayName: name } = (await findAccount(tx, accountId)) ?? ctx.fail('not-found')
    const practitionerId = document.practitionerId === null ? null : ctx.actor.practitionerId
    const who = { patientId, accountId, practitionerId, name }
    const { voidId, seal } = await sealVoid(tx, ctx, who, { of: document, reason, wrongChart })
    ctx.sealed(seal)
    if (takeBack) await takeBackDoses(tx, ctx, document)
    return { voidId }
  },
} satisfies HandlersOf<'document.void'>
