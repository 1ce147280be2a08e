import { namesShown } from '../../../db/note-body.ts'
import { findCopyRequest, type CopyRequest } from '../../../db/repositories/copy-requests.ts'
import { listKeptDrafts } from '../../../db/repositories/kept-drafts.ts'
import { listTimeline } from '../../../db/repositories/notes.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { insertCopy, listCopies } from '../../../db/repositories/record-copies.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import type { PaperData } from '../../../preload/contract/papers.ts'
import type { Context, Handle, HandlersOf, ReadHandle } from '../context.ts'
import { printPaper, savePaper } from '../papers.ts'
import { needsReason } from '../record/chart-access.ts'
import { isNeverKept, placeInCopy, type CopyRecipient } from '../record/copy.rules.ts'
import { keptFact, toKeptDraft } from '../record/kept-drafts.ts'
import { paperHead } from '../record/paper-head.ts'
import { noteFact, onlooker } from '../record/sight.ts'
import { closedNote, toSignedNote } from '../record/signed-notes.ts'
import type { KnownVersion } from '../statement/content.ts'
import { copiedPapers } from './copied-papers.ts'
import { seenVersions } from './entries.ts'

type CopyContext = Context<'chart.copy' | 'chart.copy-asked'>

/** Days of the clinic, both within; null: without that end. */
interface Span {
  readonly fromDate: string | null
  readonly toDate: string | null
}

interface CopyWish extends Span, Omit<ParsedInput<'chart.copy'>, 'as'> {
  readonly asker: string | null
}

const isWithin = ({ fromDate, toDate }: Span, date: string): boolean =>
  (fromDate === null || fromDate <= date) && (toDate === null || date <= toDate)

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

/**
 * What a chart says to this recipient, the oldest first, as far as whoever hands it over sees it. What is known beyond one visit
 * is that of today, whatever span was asked for.
 */
async function copiedEntries(
  db: ReadHandle,
  ctx: CopyContext,
  patientId: string,
  { recipient, span }: { readonly recipient: CopyRecipient; readonly span: Span },
) {
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
  const isOfSpan = ({ date }: { readonly date: string }) => isWithin(span, date)
  return {
    notes: at('in')
      .filter(isOfSpan)
      .map((note) => toSignedNote(note, ctx.actor.accountId)),
    closed: at('named').filter(isOfSpan).map(closedNote),
    known: known.map(({ content }) => content),
    drafts: drafts.map(toKeptDraft).filter(isOfSpan),
    ...(await copiedPapers(db, by, {
      ...{ patientId, recipient, isKept: isKeptIn },
      isAsked: (issuedAt) => isWithin(span, ctx.dateOf(issuedAt)),
    })),
  }
}

async function copyPaper(
  db: ReadHandle,
  ctx: CopyContext,
  { patientId, recipient, askedOn, handedTo, asker, ...span }: CopyWish,
): Promise<PaperData['record-copy']> {
  const head = (await paperHead(db)) ?? ctx.fail('not-found')
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  const { birthDate, cpf, motherName, guardian } = patient.card
  return {
    ...head,
    patient: {
      ...namesShown(patient.card),
      ...{ birthDate, cpf, motherName, guardianName: guardian?.name ?? null },
    },
    ...{ recipient, askedOn, handedTo, asker, fromDate: span.fromDate, toDate: span.toDate },
    ...(await copiedEntries(db, ctx, patientId, { recipient, span })),
    printedAt: ctx.localNow,
  }
}

/** Draws the copy, on paper or as a file; the intent is in the trail before either. */
async function makeCopy(
  db: ReadHandle,
  ctx: CopyContext,
  wish: CopyWish,
  as: ParsedInput<'chart.copy'>['as'],
): Promise<void> {
  const data = await copyPaper(db, ctx, wish)
  ctx.concerns(wish.patientId)
  await ctx.intend('record.copying')
  const job = { template: 'record-copy' as const, data }
  await (as === 'paper'
    ? printPaper(db, ctx, job)
    : savePaper(db, ctx, job, { name: `prontuario-${ctx.today}.pdf` }))
}

/** The request that a copy is made for, as long as it stands. */
async function askedFor(
  db: Handle,
  ctx: Context<'chart.copy-asked'>,
  requestId: string,
): Promise<CopyRequest> {
  const request = (await findCopyRequest(db, requestId)) ?? ctx.fail('not-found')
  return request.end === null ? request : ctx.fail('request-over')
}

/** The patient's own copy of the record: nothing of it comes through the page of whoever hands it over. */
export const copyHandlers = {
  'chart.copy': {
    async prepare(db, { as, ...asked }, ctx) {
      const { patientId, recipient, askedOn, handedTo } = asked
      if (askedOn > ctx.today) ctx.fail('not-yet')
      await makeCopy(db, ctx, { ...asked, asker: null, fromDate: null, toDate: null }, as)
      return async (tx) => {
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        const copy = { id: ctx.newId(), patientId, accountId, madeAt: ctx.now }
        await insertCopy(tx, { ...copy, recipient, askedOn, handedTo, as, requestId: null })
        return {}
      }
    },
  },
  'chart.copy-asked': {
    async prepare(db, { requestId, as }, ctx) {
      const { patientId, recipient, asker, askedOn, fromDate, toDate } = await askedFor(db, ctx, requestId)
      const wish = { patientId, recipient, asker, askedOn, fromDate, toDate, handedTo: null }
      await makeCopy(db, ctx, wish, as)
      return async (tx) => {
        const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
        // While a dialog stood open the desk may have said that nobody wants it: the paper is there all the same.
        const copy = { id: ctx.newId(), patientId, accountId, madeAt: ctx.now, requestId }
        await insertCopy(tx, { ...copy, recipient, askedOn, handedTo: null, as })
        return {}
      }
    },
  },
  'chart.copies': async (db, { patientId }, ctx) => {
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    return [...(await listCopies(db, await listChartIds(db, patientId)))]
  },
} satisfies HandlersOf<'chart.copy' | 'chart.copy-asked' | 'chart.copies'>
