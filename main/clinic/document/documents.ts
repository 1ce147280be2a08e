import { readLogo } from '../../../db/repositories/clinic-logos.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { rulesOf } from '../../../db/repositories/document-rules.ts'
import { findDocument, listDocuments, type DocumentRecord } from '../../../db/repositories/documents.ts'
import type { Encounter } from '../../../db/repositories/encounters.ts'
import { listNextVisits } from '../../../db/repositories/patient-visits.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { TYPED_KINDS, type Cid } from '../../../preload/contract/document-content.ts'
import type { Context, Handle, HandlersOf, ReadHandle } from '../context.ts'
import { isDue } from '../prescription/rules-due.rules.ts'
import { needsReason } from '../record/chart-access.ts'
import { sees } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { lacksSubject } from './content.rules.ts'
import { documentFact } from './document-fact.ts'
import { documentLines, issuedPaper } from './document-line.ts'
import { encounterTimes, frameOf, visitDateOf } from './frame.ts'
import { issueDocument } from './issue.ts'
import { issuerIn, ownEncounter } from './own-encounter.ts'
import { saidDiagnoses } from './said-diagnoses.ts'

/** A paper that says something to this doctor, of a chart that is open to him, or one of his own. */
export async function readableDocument(
  db: Handle,
  ctx:
    | Context<'document.read'>
    | Context<'document.print'>
    | Context<'document.changed-doses'>
    | Context<'document.save-pdf'>,
  id: string,
): Promise<DocumentRecord> {
  const document = (await findDocument(db, id)) ?? ctx.fail('not-found')
  ctx.concerns(document.patientId)
  if (document.accountId === ctx.actor.accountId) return document
  if (await needsReason(db, ctx, document.patientId)) return ctx.fail('denied')
  return sees(await onlooker(db, ctx), documentFact(document)) ? document : ctx.fail('denied')
}

/** What a doctor's council may issue today of this encounter; about no visit nothing that says that somebody was here. */
async function kindsOf(db: ReadHandle, council: string, today: string, encounter: Encounter | null) {
  const subject = { encounterId: encounter?.id ?? null, visitDate: visitDateOf(encounter) }
  const rules = await rulesOf(db, { council, on: today })
  return TYPED_KINDS.flatMap((kind) => {
    const rule = rules.get(kind)
    if (rule?.mayIssue !== 1 || lacksSubject(kind, subject)) return []
    const { id, source, checkedOn } = rule
    return [{ kind, rule: { id, source }, confirmed: !isDue(checkedOn, today) }]
  })
}

/** The diagnoses of a note that have a code. */
async function codedDiagnoses(
  db: ReadHandle,
  encounter: Encounter | null,
  accountId: string,
): Promise<Cid[]> {
  const said = encounter ? await saidDiagnoses(db, encounter, accountId) : []
  return said.flatMap(({ code, words }) => (code === null ? [] : [{ code, words }])).slice(0, 5)
}

/** What stands on the card of where a patient lives, beside the street. */
async function addressParts(db: ReadHandle, patientId: string) {
  const card = (await findPatient(db, patientId))?.card
  const { streetNumber = null, district = null, city = null, state = null } = card ?? {}
  return { streetNumber, district, city, state }
}

/** Papers of a chart: seen, issued. */
export const documentHandlers = {
  'document.list': async (db, { patientId, encounterId }, ctx) => {
    const { accountId, practitionerId, council, author } = await issuerIn(db, ctx, patientId)
    const encounter = await ownEncounter(db, ctx, { encounterId, patientId })
    if (typeof encounter === 'string') return ctx.fail('denied')
    const by = await onlooker(db, ctx)
    const all = await listDocuments(db, patientId)
    const seen = all.filter((one) => sees(by, documentFact(one)))
    const zone = (await readClinic(db))?.timeZone ?? ctx.fail('not-found')
    const visitDate = visitDateOf(encounter)
    const around = { author, visitDate, localNow: ctx.localNow }
    const shown = (await frameOf(db, patientId, around)) ?? ctx.fail('not-found')
    return {
      papers: await documentLines(db, seen, (one) => one.accountId === accountId),
      closed: all.length - seen.length,
      frame: {
        shown,
        logo: await readLogo(db, shown.clinic.logo),
        address: await addressParts(db, patientId),
        kinds: await kindsOf(db, council, ctx.today, encounter),
        diagnoses: await codedDiagnoses(db, encounter, accountId),
        times: encounter && encounterTimes(encounter, zone),
        nextVisits: await listNextVisits(db, { patientId, practitionerId, after: ctx.today }),
      },
    }
  },
  'document.read': async (db, { documentId }, ctx) =>
    issuedPaper(db, await readableDocument(db, ctx, documentId)),
  'document.issue': issueDocument,
} satisfies HandlersOf<'document.list' | 'document.read' | 'document.issue'>
