import { findEncounter } from '../../../db/repositories/encounters.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { sees, type EntryFact } from '../record/sight.rules.ts'
import { onlooker } from '../record/sight.ts'
import { knownVersion, storedText, type KnownVersion, type VersionText } from './content.ts'
import { askedState, conflicts, currentOf } from './current.rules.ts'
import { enterVersion } from './enter-version.ts'
import { closedVersion, shownVersion, warningOf } from './shown-versions.ts'

type WriteContext = Context<'statement.enter'> | Context<'statement.change'>
type ChartContext = Context<'statement.list'> | Context<'statement.history'> | WriteContext

/** Known to whoever takes care of a patient, in whatever role. */
const SAFETY: ReadonlySet<string> = new Set(['allergy', 'problem', 'medication'])
const keepsSafe = (content: StatementContent) =>
  SAFETY.has(content.kind === 'denial' ? content.of : content.kind)

/** Everything known of a patient whose chart is open to this doctor. */
async function openVersions(db: ReadHandle | WriteHandle, ctx: ChartContext, patientId: string) {
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  return (await listStatementVersions(db, patientId)).map(knownVersion)
}

/** A known version as what decides who sees it knows it. */
export const versionFact = ({ statementId, accountId, secrecy, content }: KnownVersion): EntryFact => ({
  entryId: statementId,
  ...{ accountId, secrecy, safety: keepsSafe(content) },
})

/** What of these versions whoever asks sees, and what is under secrecy to him. */
async function parted(db: ReadHandle | WriteHandle, ctx: ChartContext, versions: readonly KnownVersion[]) {
  const by = await onlooker(db, ctx)
  const isSeen = (version: KnownVersion) => sees(by, versionFact(version))
  return { seen: versions.filter(isSeen), closed: versions.filter((one) => !isSeen(one)) }
}

/** Allergies are nobody's secret, nor is it one that there are none. */
function checkSecret(ctx: WriteContext, secret: boolean, { kind }: StatementContent): void {
  if (secret && (kind === 'allergy' || kind === 'denial')) ctx.fail('wrong-status')
}

/** The consultation that a statement is entered in: the doctor's own with this patient, whatever its day, and no mistake. */
async function checkEncounter(
  tx: WriteHandle,
  ctx: WriteContext,
  encounterId: string | null,
  patientId: string,
) {
  if (encounterId === null) return
  const encounter = await findEncounter(tx, encounterId)
  if (encounter?.patientId !== patientId || encounter.practitionerId !== ctx.actor.practitionerId)
    return ctx.fail('not-yours')
  if (encounter.status === 'discarded') ctx.fail('wrong-status')
}

interface Entry extends VersionText {
  readonly patientId: string
  readonly encounterId: string | null
  /** Null for the first version of a statement. */
  readonly statementId: string | null
  readonly reason: string | null
  readonly replaces: readonly string[]
  readonly secret: boolean
}

/** Seals a version by itself and enters it; the row of the trail keeps its seal. */
async function enter(tx: WriteHandle, ctx: WriteContext, entry: Entry) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
  const { patientId, encounterId, reason, replaces, content, mistaken } = entry
  const id = ctx.newId()
  const version = {
    statementId: entry.statementId ?? id,
    kind: content.kind,
    content: storedText({ content, mistaken }),
    secrecy: entry.secret ? ('secret' as const) : ('open' as const),
    ...{ reason, encounterId, replaces },
  }
  const who = { id, patientId, accountId, practitionerId, enteredAt: ctx.now }
  ctx.sealed((await enterVersion(tx, who, version)) ?? ctx.fail('not-found'))
  return { statementId: version.statementId, versionId: id }
}

/** Nobody denies what stands there. */
function checkDenial(ctx: WriteContext, versions: readonly KnownVersion[], content: StatementContent): void {
  if (content.kind === 'denial' && askedState(versions, content.of) === 'listed') ctx.fail('wrong-status')
}

/** What outlives a visit: problems, allergies, medicines in use, history; each change is a version of its own. */
export const statementHandlers = {
  'statement.list': async (db, { patientId }, ctx) => {
    const versions = await openVersions(db, ctx, patientId)
    const { seen, closed } = await parted(db, ctx, currentOf(versions))
    return {
      asked: {
        problem: askedState(versions, 'problem'),
        allergy: askedState(versions, 'allergy'),
        medication: askedState(versions, 'medication'),
      },
      statements: seen
        .filter(({ mistaken }) => !mistaken)
        .map((version) => ({
          ...shownVersion(version, ctx.actor.accountId),
          conflict: seen.some((other) => !other.mistaken && conflicts(version, other)),
          versions: versions.filter(({ statementId }) => statementId === version.statementId).length,
        })),
      closed: closed
        .filter(({ mistaken }) => !mistaken)
        .map((version) => ({ ...closedVersion(version), warns: warningOf(version) })),
    }
  },
  'statement.history': async (db, { patientId, statementId }, ctx) => {
    const versions = await openVersions(db, ctx, patientId)
    const own = versions.filter((version) => version.statementId === statementId).reverse()
    const { seen, closed } = await parted(db, ctx, own)
    return {
      versions: seen.map((version) => shownVersion(version, ctx.actor.accountId)),
      closed: closed.map(closedVersion),
    }
  },
  'statement.enter': async (tx, { patientId, encounterId, content, secret }, ctx) => {
    const versions = await openVersions(tx, ctx, patientId)
    await checkEncounter(tx, ctx, encounterId, patientId)
    checkDenial(ctx, versions, content)
    checkSecret(ctx, secret, content)
    const first = { statementId: null, reason: null, replaces: [], mistaken: false }
    return enter(tx, ctx, { patientId, encounterId, content, secret, ...first })
  },
  'statement.change': async (tx, input, ctx) => {
    const { patientId, encounterId, content, mistaken, reason } = input
    const versions = await openVersions(tx, ctx, patientId)
    await checkEncounter(tx, ctx, encounterId, patientId)
    const replaced = [...new Set(input.replaces)].map(
      (id) => versions.find((version) => version.id === id) ?? ctx.fail('not-found'),
    )
    if ((await parted(tx, ctx, replaced)).closed.length > 0) ctx.fail('denied')
    if (replaced.some(({ kind }) => kind !== content.kind)) ctx.fail('wrong-status')
    if (mistaken && reason === null) ctx.fail('reason-needed')
    if (!mistaken) checkDenial(ctx, versions, content)
    checkSecret(ctx, input.secret, content)
    const { accountId } = ctx.actor
    const kept = replaced.some((one) => one.secrecy !== 'open' && one.accountId !== accountId)
    const statementId = replaced[0]?.statementId ?? null
    const entry = { patientId, encounterId, statementId, content, mistaken, reason }
    return enter(tx, ctx, { ...entry, replaces: replaced.map(({ id }) => id), secret: input.secret || kept })
  },
} satisfies HandlersOf<'statement.list' | 'statement.history' | 'statement.enter' | 'statement.change'>
