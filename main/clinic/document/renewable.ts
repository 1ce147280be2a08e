import { listDocuments } from '../../../db/repositories/documents.ts'
import type { PrescribedMedicine } from '../../../preload/contract/document-content.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { keyOf, knownNeed } from '../prescription/needs.ts'
import { sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { openVersions, parted } from '../statement/chart-versions.ts'
import { currentOf } from '../statement/current.rules.ts'
import { documentFact, standingOf } from './document-fact.ts'
import { contentIn } from './document-line.ts'

type RenewContext = Context<'document.renewable'>

interface Last {
  readonly medicine: PrescribedMedicine
  /** The clinic's day. */
  readonly on: string
}

/** What was prescribed to this patient last, by name: on papers that count and that whoever asks may see. */
async function lastPrescribed(db: ReadHandle, ctx: RenewContext, patientId: string) {
  const by = await onlooker(db, ctx)
  const last = new Map<string, Last>()
  for (const document of await listDocuments(db, patientId)) {
    if (standingOf(document) !== 'valid' || !sees(by, documentFact(document))) continue
    const content = contentIn(document)
    const on = ctx.dateOf(document.issuedAt)
    // The newest come first.
    for (const medicine of 'medicines' in content ? content.medicines : [])
      if (!last.has(keyOf(medicine.name))) last.set(keyOf(medicine.name), { medicine, on })
  }
  return last
}

/**
 * What somebody takes without an end, as it may be renewed in one go: nothing that was stopped or has an end, and nothing that needs
 * another paper than a simple prescription, or of which nobody has said yet that it does not.
 */
async function renewable(db: ReadHandle, ctx: RenewContext, patientId: string) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const { seen } = await parted(db, ctx, await openVersions(db, ctx, patientId))
  const last = await lastPrescribed(db, ctx, patientId)
  const lines = []
  let apart = 0
  for (const { content, mistaken, enteredAt } of currentOf(seen)) {
    if (content.kind !== 'medication' || mistaken) continue
    const { name, posology, continuous, until, stopped, despite = null } = content
    if (!continuous || until !== null || stopped !== null) continue
    const before = last.get(keyOf(name))
    const known = await knownNeed(db, { name, accountId, today: ctx.today }, (instant) => ctx.dateOf(instant))
    const need = known.own ?? known.told?.need ?? before?.medicine.need ?? 'simple'
    if (need !== 'simple' || (known.own === null && known.hint)) {
      apart += 1
      continue
    }
    const from = { posology: before?.medicine.posology ?? null, quantity: before?.medicine.quantity ?? null }
    lines.push({
      ...{ name, posology: posology ?? from.posology, despite, lastOn: before?.on ?? null },
      route: before?.medicine.route ?? null,
      // How much was given for another dose is no measure of this one.
      quantity: posology === null || posology === from.posology ? from.quantity : null,
      since: ctx.dateOf(enteredAt),
    })
  }
  return { lines, apart }
}

/** What of a patient's medicines in use is renewed together. */
export const renewalHandlers = {
  'document.renewable': (db, { patientId }, ctx) => renewable(db, ctx, patientId),
} satisfies HandlersOf<'document.renewable'>
