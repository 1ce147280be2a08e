import { readClinic } from '../../../db/repositories/clinic.ts'
import { listRetiredNotes, listTimeline, type SignedNote } from '../../../db/repositories/notes.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { existingEntries, listSealedDeeds } from '../../../db/repositories/sealed-deeds.ts'
import { listStatementVersions, type StatementVersion } from '../../../db/repositories/statements.ts'
import { listMarks, listMovedVersions } from '../../../db/repositories/wrong-charts.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { needsReason } from './chart-access.ts'
import { alteredIn, knownVersions, markFits, versionFits } from './note-seals.ts'

type ChartFault = Output<'record.verify'>['findings'][number]
type Deed = Awaited<ReturnType<typeof listSealedDeeds>>[number]

/** Something signed, as it stands in the chart. */
interface Entry {
  readonly id: string
  readonly kind: ChartFault['kind']
  readonly at: string
  readonly seal: string
  readonly altered: boolean
}

const MOST_NOTES = 100_000
const MOST_FINDINGS = 100

const KINDS: Readonly<Record<string, ChartFault['kind']>> = {
  'note.signed': 'note',
  'note.moved-in': 'note',
  'note.addendum-signed': 'addendum',
  'note.moved-out': 'wrong-chart',
}
const kindOf = (event: string): ChartFault['kind'] => KINDS[event] ?? 'statement'

/** The marks of a chart; what is of one that hides other versions than it says is altered. */
async function markEntries(db: ReadHandle, key: Uint8Array, patientId: string): Promise<Entry[]> {
  const marks = await listMarks(db, { patientId })
  const moved = await listMovedVersions(
    db,
    marks.map(({ id }) => id),
  )
  return marks.map((mark) => {
    const hidden = moved.filter(({ markId }) => markId === mark.id).map(({ versionId }) => versionId)
    const { id, signedAt: at, seal } = mark
    return { id, kind: 'wrong-chart', at, seal, altered: !markFits(key, mark, hidden) }
  })
}

/** Everything signed that stands in a chart, what counts in it no more included. */
async function chart(db: ReadHandle, patientId: string) {
  const key = await installationKey(db, 'audit')
  const { notes } = await listTimeline(db, { patientId, limit: MOST_NOTES })
  const retired = await listRetiredNotes(db, patientId)
  const versions = await listStatementVersions(db, patientId)
  const hidden = await listStatementVersions(db, patientId, 'moved')
  const ofNote = (note: SignedNote): Entry[] => {
    const altered = new Set(alteredIn(key, note))
    const entry = (
      { id, signedAt: at, seal }: SignedNote | SignedNote['addenda'][number],
      kind: ChartFault['kind'],
    ) => ({ ...{ id, kind, at, seal }, altered: altered.has(id) })
    return [entry(note, 'note'), ...note.addenda.map((one) => entry(one, 'addendum'))]
  }
  const ofVersion = (version: StatementVersion): Entry => {
    const { id, enteredAt: at, seal } = version
    return { id, kind: 'statement', at, seal, altered: !versionFits(key, version) }
  }
  const standing = [...notes.flatMap(ofNote), ...versions.map(ofVersion)]
  // What was added to a note that was moved is said of the note in its place.
  const uncounted = [...retired.flatMap((note) => ofNote(note).slice(0, 1)), ...hidden.map(ofVersion)]
  const signed = [...notes, ...retired, ...notes.flatMap(({ addenda }) => addenda)]
  const sealedFor = [...signed.map(({ signedFor }) => signedFor), ...versions.map((one) => one.sealedFor)]
  return {
    standing,
    entries: [...standing, ...uncounted, ...(await markEntries(db, key, patientId))],
    known: notes.flatMap(knownVersions),
    sealedFor,
  }
}

/** What was signed by the trail, or by a note that names it, and is not there any more. */
async function missing(
  db: ReadHandle,
  deeds: readonly Deed[],
  known: readonly string[],
): Promise<ChartFault[]> {
  const ids = [...new Set([...deeds.map(({ id }) => id), ...known])]
  const there = ids.length === 0 ? new Set() : await existingEntries(db, ids)
  return ids
    .filter((id) => !there.has(id))
    .map((id) => {
      const deed = deeds.find((one) => one.id === id)
      return { what: 'missing', kind: deed ? kindOf(deed.event) : 'statement', at: deed?.at ?? null }
    })
}

/** A chart compared with its own seals and with the trail. */
export const verifyHandlers = {
  'record.verify': async (db, { patientId }, ctx) => {
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    const { standing, entries, known, sealedFor } = await chart(db, patientId)
    const own = await listChartIds(db, patientId)
    const there = new Set(entries.map(({ id }) => id))
    const others = await listSealedDeeds(db, [...new Set(sealedFor.filter((id) => !own.includes(id)))])
    // Of the chart of another person, in which something of this one stood, nothing else is told.
    const deeds = [...(await listSealedDeeds(db, own)), ...others.filter(({ id }) => there.has(id))]
    const seals = new Map(deeds.map(({ id, seal }) => [id, seal]))
    const altered = entries.filter((entry) => {
      const told = seals.get(entry.id)
      return entry.altered || (typeof told === 'string' && told !== entry.seal)
    })
    // What stands in a practice clinic from its making was signed by nobody.
    const practice = (await readClinic(db))?.practice === true
    const untold = practice ? [] : entries.filter(({ id }) => !seals.has(id))
    const count = (kind: ChartFault['kind']) => standing.filter((entry) => entry.kind === kind).length
    return {
      notes: count('note'),
      addenda: count('addendum'),
      versions: count('statement'),
      findings: [
        ...altered.map(({ kind, at }) => ({ what: 'altered' as const, kind, at })),
        ...(await missing(db, deeds, known)),
        ...untold.map(({ kind, at }) => ({ what: 'untold' as const, kind, at })),
      ].slice(0, MOST_FINDINGS),
    }
  },
} satisfies HandlersOf<'record.verify'>
