import { findEncounter } from '../../../db/repositories/encounters.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import type { HandlersOf, WriteHandle } from '../context.ts'
import { openVersions, parted, type StatementWriteContext } from './chart-versions.ts'
import { storedText, type KnownVersion, type VersionText } from './content.ts'
import { askedState, conflicts, currentOf } from './current.rules.ts'
import { isAnswered } from './despite.ts'
import { enterVersion } from './enter-version.ts'
import { closedVersion, shownVersion, warningOf } from './shown-versions.ts'

/** Allergies are nobody's secret, nor is it one that there are none. */
function checkSecret(ctx: StatementWriteContext, secret: boolean, { kind }: StatementContent): void {
  if (secret && (kind === 'allergy' || kind === 'denial')) ctx.fail('wrong-status')
}

/** The consultation that a statement is entered in: the doctor's own with this patient, whatever its day, and no mistake. */
async function checkEncounter(
  tx: WriteHandle,
  ctx: StatementWriteContext,
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
async function enter(tx: WriteHandle, ctx: StatementWriteContext, entry: Entry) {
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
function checkDenial(
  ctx: StatementWriteContext,
  versions: readonly KnownVersion[],
  content: StatementContent,
): void {
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
    if (!isAnswered(content, versions, [], ctx.today)) ctx.fail('reason-needed')
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
    if (!mistaken && !isAnswered(content, versions, replaced, ctx.today)) ctx.fail('reason-needed')
    checkSecret(ctx, input.secret, content)
    const { accountId } = ctx.actor
    const kept = replaced.some((one) => one.secrecy !== 'open' && one.accountId !== accountId)
    const statementId = replaced[0]?.statementId ?? null
    const entry = { patientId, encounterId, statementId, content, mistaken, reason }
    return enter(tx, ctx, { ...entry, replaces: replaced.map(({ id }) => id), secret: input.secret || kept })
  },
} satisfies HandlersOf<'statement.list' | 'statement.history' | 'statement.enter' | 'statement.change'>
