import { namesShown } from '../../../db/note-body.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { listKeptDrafts } from '../../../db/repositories/kept-drafts.ts'
import { listTimeline } from '../../../db/repositories/notes.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { insertCopy, listCopies } from '../../../db/repositories/record-copies.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import type { PaperData } from '../../../preload/contract/papers.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'
import { printPaper, savePaper } from '../papers.ts'
import { needsReason } from '../record/chart-access.ts'
import { isNeverKept, placeInCopy, type CopyRecipient } from '../record/copy.rules.ts'
import { keptFact, toKeptDraft } from '../record/kept-drafts.ts'
import { noteFact, onlooker } from '../record/sight.ts'
import { closedNote, toSignedNote } from '../record/signed-notes.ts'
import type { KnownVersion } from '../statement/content.ts'
import { copiedPapers } from './copied-papers.ts'
import { seenVersions } from './entries.ts'

type CopyContext = Context<'chart.copy'>
type CopyWish = ParsedInput<'chart.copy'>

const MOST_NOTES = 100_000

/** Where the versions begin that one has taken the place of, whatever was changed since. */
function* beginningsOf(version: KnownVersion, byId: ReadonlyMap<string, KnownVersion>) {
  const before = [version]
  for (const one of before) {
    if (one.replaces.length === 0) yield one
    for (const id of one.replaces) {
      const replaced = byId.get(id)
      if (replaced && !before.includes(replaced)) before.push(replaced)
    }
  }
}

/** What a chart says to this recipient, the oldest first, as far as whoever hands it over sees it. */
async function copiedEntries(db: ReadHandle, ctx: CopyContext, patientId: string, recipient: CopyRecipient) {
  const by = await onlooker(db, ctx)
  const { notes } = await listTimeline(db, { patientId, limit: MOST_NOTES })
  const placed = notes
    .map((note) => ({
      note,
      place: placeInCopy(by, { ...noteFact(note), guardianHidden: note.guardianHidden === 1 }, recipient),
    }))
    .reverse()
  const at = (place: 'in' | 'named' | 'out') =>
    placed.flatMap((one) => (one.place === place ? [one.note] : []))
  // What was known by a note that is kept from him is kept from him too; of one that nobody signed it is not said yet.
  const kept = new Set(at('out').map(({ encounterId }) => encounterId))
  const signed = new Set(notes.map(({ encounterId }) => encounterId))
  const isKeptIn = (encounterId: string | null) =>
    encounterId !== null && (kept.has(encounterId) || (recipient === 'guardian' && !signed.has(encounterId)))
  const isKept = ({ encounterId }: KnownVersion) => isKeptIn(encounterId)
  const { versions, current } = await seenVersions(db, by, patientId)
  const byId = new Map(versions.map((version) => [version.id, version]))
  const isBegunThere = (version: KnownVersion) => [...beginningsOf(version, byId)].some(isKept)
  const known = current.filter(
    (version) =>
      isNeverKept(version.content) ||
      (version.secrecy !== 'author-only' &&
        !isKept(version) &&
        !(recipient === 'guardian' && isBegunThere(version))),
  )
  // Of a draft its author could not say whether a guardian is to see it.
  const drafts = (await listKeptDrafts(db, patientId)).filter(
    (one) => placeInCopy(by, { ...keptFact(one), guardianHidden: true }, recipient) === 'in',
  )
  return {
    notes: at('in').map((note) => toSignedNote(note, ctx.actor.accountId)),
    closed: at('named').map(closedNote),
    known: known.map(({ content }) => content),
    drafts: drafts.map(toKeptDraft),
    ...(await copiedPapers(db, by, { patientId, recipient, isKept: isKeptIn })),
  }
}

async function copyPaper(
  db: ReadHandle,
  ctx: CopyContext,
  { patientId, recipient, askedOn, handedTo }: CopyWish,
): Promise<PaperData['record-copy']> {
  const clinic = (await readClinic(db)) ?? ctx.fail('not-found')
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  const { name, cnpj, cnes, phone, street, city, state, postalCode, practice, timeZone } = clinic
  const { birthDate, cpf, motherName, guardian } = patient.card
  return {
    clinic: { name, cnpj, cnes, phone, street, city, state, postalCode, practice, timeZone },
    patient: {
      ...namesShown(patient.card),
      ...{ birthDate, cpf, motherName, guardianName: guardian?.name ?? null },
    },
    ...{ recipient, askedOn, handedTo },
    ...(await copiedEntries(db, ctx, patientId, recipient)),
    printedAt: ctx.localNow,
  }
}

/** The patient's own copy of the record: nothing of it comes through the page of whoever hands it over. */
export const copyHandlers = {
  'chart.copy': {
    async prepare(db, asked, ctx) {
      const { patientId, recipient, askedOn, handedTo, as } = asked
      if (askedOn > ctx.today) ctx.fail('not-yet')
      const data = await copyPaper(db, ctx, asked)
      ctx.concerns(patientId)
      await ctx.intend('record.copying')
      const job = { template: 'record-copy' as const, data }
      await (as === 'paper' ? printPaper(ctx, job) : savePaper(ctx, job, `prontuario-${ctx.today}.pdf`))
      return async (tx) => {
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        const copy = { id: ctx.newId(), patientId, accountId, madeAt: ctx.now }
        await insertCopy(tx, { ...copy, recipient, askedOn, handedTo, as })
        return {}
      }
    },
  },
  'chart.copies': async (db, { patientId }, ctx) => {
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    return [...(await listCopies(db, await listChartIds(db, patientId)))]
  },
} satisfies HandlersOf<'chart.copy' | 'chart.copies'>
