import { readClinic } from '../../../db/repositories/clinic.ts'
import { listTimeline } from '../../../db/repositories/notes.ts'
import { listChartIds } from '../../../db/repositories/patient-merges.ts'
import { existingEntries, listSealedDeeds } from '../../../db/repositories/sealed-deeds.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import type { HandlersOf, ReadHandle } from '../context.ts'
import { needsReason } from './chart-access.ts'
import { alteredIn, knownVersions, versionFits } from './note-seals.ts'

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

const kindOf = (event: string): ChartFault['kind'] =>
  event === 'note.signed' ? 'note' : event === 'note.addendum-signed' ? 'addendum' : 'statement'

async function chart(db: ReadHandle, patientId: string) {
  const key = await installationKey(db, 'audit')
  const { notes } = await listTimeline(db, { patientId, limit: MOST_NOTES })
  const versions = await listStatementVersions(db, patientId)
  const ofNotes = notes.flatMap((note): Entry[] => {
    const altered = new Set(alteredIn(key, note))
    const entry = (
      { id, signedAt: at, seal }: typeof note | (typeof note.addenda)[number],
      kind: ChartFault['kind'],
    ) => ({
      ...{ id, kind, at, seal },
      altered: altered.has(id),
    })
    return [entry(note, 'note'), ...note.addenda.map((one) => entry(one, 'addendum'))]
  })
  const ofVersions = versions.map((version): Entry => {
    const { id, enteredAt: at, seal } = version
    return { id, kind: 'statement', at, seal, altered: !versionFits(key, version) }
  })
  const sealedFor = [...notes.map(({ signedFor }) => signedFor), ...versions.map((one) => one.sealedFor)]
  return { entries: [...ofNotes, ...ofVersions], known: notes.flatMap(knownVersions), sealedFor }
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
    const { entries, known, sealedFor } = await chart(db, patientId)
    const cards = [...new Set([...(await listChartIds(db, patientId)), ...sealedFor])]
    const deeds = await listSealedDeeds(db, cards)
    const seals = new Map(deeds.map(({ id, seal }) => [id, seal]))
    const altered = entries.filter((entry) => {
      const told = seals.get(entry.id)
      return entry.altered || (typeof told === 'string' && told !== entry.seal)
    })
    // What stands in a practice clinic from its making was signed by nobody.
    const practice = (await readClinic(db))?.practice === true
    const untold = practice ? [] : entries.filter(({ id }) => !seals.has(id))
    const count = (kind: ChartFault['kind']) => entries.filter((entry) => entry.kind === kind).length
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
