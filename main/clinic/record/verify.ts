import { readClinic } from '../../../db/repositories/clinic.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { listSealedDeeds, placesOf, type Place } from '../../../db/repositories/sealed-deeds.ts'
import { Instant } from '../../../preload/contract/fields.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { needsReason } from './chart-access.ts'
import { signedEntries, type ChartFault } from './signed-entries.ts'

type Deed = Awaited<ReturnType<typeof listSealedDeeds>>[number]
type Chart = Awaited<ReturnType<typeof signedEntries>>

const MOST_FINDINGS = 100

const KINDS: Readonly<Record<string, ChartFault['kind']>> = {
  'note.signed': 'note',
  'note.moved-in': 'note',
  'triage.signed': 'note',
  'triage.signed-late': 'note',
  'triage.moved-in': 'note',
  'note.addendum-signed': 'addendum',
  'note.moved-out': 'wrong-chart',
  'note.draft-kept': 'kept-draft',
  'document.issued': 'document',
  'document.attendance-issued': 'document',
  'document.voided': 'document-void',
}
const kindOf = (event: string): ChartFault['kind'] => KINDS[event] ?? 'statement'

/** Whether what was signed for a chart and stands in another came there as things do: it was moved, or cards were united. */
async function isRightElsewhere(
  db: ReadHandle,
  { patientId, own, everOne, moves }: Chart & { readonly patientId: string },
  { entryId, patientId: place, kind }: Place & { readonly kind: ChartFault['kind'] },
): Promise<boolean> {
  if (place === null) return false
  if (moves.isRetired(entryId)) return true
  // Some merges of before were taken back although something had been added to a note since.
  if (kind === 'addendum' && everOne.includes(place) && !own.includes(place)) return true
  const there = await listChartIds(db, place)
  return (
    (place !== patientId && there.includes(patientId)) ||
    moves.movedTo(entryId).some((id) => there.includes(id))
  )
}

/** What was signed by the trail, moved here, or named by a note, and is not there any more. */
async function missing(
  db: ReadHandle,
  chart: Chart & { readonly patientId: string },
  deeds: readonly Deed[],
): Promise<ChartFault[]> {
  const there = new Set(chart.entries.map(({ id }) => id))
  const told = new Map(deeds.map((deed) => [deed.id, deed]))
  const due = new Set([...told.keys(), ...chart.moves.broughtTo(chart.own)])
  const gone = [...new Set([...due, ...chart.known])].filter((id) => !there.has(id))
  const places = gone.length === 0 ? new Map<string, Place>() : await placesOf(db, gone)
  const faults: ChartFault[] = []
  for (const id of gone) {
    const [deed, place] = [told.get(id), places.get(id)]
    const kind = deed ? kindOf(deed.event) : 'statement'
    // What a note names as known may have gone to whomever it was about.
    const isRight = place && (!due.has(id) || (await isRightElsewhere(db, chart, { ...place, kind })))
    if (!isRight) faults.push({ what: 'missing', kind, at: deed?.at ?? null })
  }
  return faults
}

/** A chart compared with its own seals and with the trail. */
export const verifyHandlers = {
  'record.verify': async (db, { patientId }, ctx) => {
    if (await needsReason(db, ctx, patientId)) ctx.fail('denied')
    const chart = await signedEntries(db, patientId)
    const { standing, entries, own, signedFor } = chart
    const there = new Set(entries.map(({ id }) => id))
    const others = await listSealedDeeds(
      db,
      [...signedFor].filter((id) => !own.includes(id)),
    )
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
    // A time that was tampered with is none.
    const known = ({ at, ...fault }: ChartFault) => ({ ...fault, at: Instant.safeParse(at).data ?? null })
    return {
      notes: count('note'),
      addenda: count('addendum'),
      versions: count('statement'),
      drafts: count('kept-draft'),
      papers: count('document'),
      findings: [
        ...altered.map(({ kind, at }) => ({ what: 'altered' as const, kind, at })),
        ...(await missing(db, { ...chart, patientId }, deeds)),
        ...untold.map(({ kind, at }) => ({ what: 'untold' as const, kind, at })),
      ]
        .slice(0, MOST_FINDINGS)
        .map(known),
    }
  },
} satisfies HandlersOf<'record.verify'>
