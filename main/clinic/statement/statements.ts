import { councilLine, SEAL_FORMAT, type AddendumShown } from '../../../db/note-body.ts'
import { findEncounter } from '../../../db/repositories/encounters.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { insertStatementVersion, listStatementVersions } from '../../../db/repositories/statements.ts'
import { statementParts } from '../../../db/statement-body.ts'
import type { StatementContent } from '../../../preload/contract/statement.ts'
import { installationKey } from '../access/keys.ts'
import type { Context, HandlersOf, ReadHandle, WriteHandle } from '../context.ts'
import { needsReason } from '../record/chart-access.ts'
import { sealOf } from '../record/seal.ts'
import { knownVersion, storedText, type KnownVersion, type VersionText } from './content.ts'
import { askedState, conflicts, currentOf } from './current.rules.ts'

type WriteContext = Context<'statement.enter'> | Context<'statement.change'>
type ChartContext = Context<'statement.list'> | Context<'statement.history'> | WriteContext

/** Everything known of a patient whose chart is open to this doctor. */
async function openVersions(db: ReadHandle | WriteHandle, ctx: ChartContext, patientId: string) {
  const patient = await findPatient(db, patientId)
  if (patient?.status !== 'active') return ctx.fail('not-found')
  if (await needsReason(db, ctx, patientId)) return ctx.fail('denied')
  return (await listStatementVersions(db, patientId)).map(knownVersion)
}

function shownVersion(version: KnownVersion, accountId: string | null) {
  const { id, statementId, content, mistaken, reason, replaces, encounterId, enteredAt } = version
  const { author } = JSON.parse(version.shown) as AddendumShown
  return {
    ...{ id, statementId, content, mistaken, reason, replaces, encounterId, enteredAt },
    authorName: author.name,
    authorCouncil: author.council,
    own: version.accountId === accountId,
  }
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
}

/** Seals a version by itself and enters it; the row of the trail keeps its seal. */
async function enter(tx: WriteHandle, ctx: WriteContext, entry: Entry) {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
  const practitioner = await findPractitioner(tx, practitionerId)
  if (!practitioner) return ctx.fail('not-found')
  const { patientId, encounterId, reason, replaces, content, mistaken } = entry
  const id = ctx.newId()
  const author: AddendumShown['author'] = { name: practitioner.name, council: councilLine(practitioner) }
  const shown = JSON.stringify({ author })
  const version = {
    statementId: entry.statementId ?? id,
    kind: content.kind,
    content: storedText({ content, mistaken }),
    secrecy: 'open' as const,
    ...{ reason, encounterId, replaces },
  }
  const who = { id, patientId, accountId, practitionerId }
  const key = await installationKey(tx, 'audit')
  const seal = sealOf(key, { ...who, signedAt: ctx.now, over: null }, shown, statementParts(version))
  ctx.sealed(seal)
  await insertStatementVersion(tx, {
    ...who,
    ...version,
    enteredAt: ctx.now,
    seal,
    sealFormat: SEAL_FORMAT,
    shown,
  })
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
    const current = currentOf(versions)
    return {
      asked: {
        problem: askedState(versions, 'problem'),
        allergy: askedState(versions, 'allergy'),
        medication: askedState(versions, 'medication'),
      },
      statements: current
        .filter(({ mistaken }) => !mistaken)
        .map((version) => ({
          ...shownVersion(version, ctx.actor.accountId),
          conflict: current.some((other) => !other.mistaken && conflicts(version, other)),
          versions: versions.filter(({ statementId }) => statementId === version.statementId).length,
        })),
    }
  },
  'statement.history': async (db, { patientId, statementId }, ctx) => {
    const versions = await openVersions(db, ctx, patientId)
    return versions
      .filter((version) => version.statementId === statementId)
      .map((version) => shownVersion(version, ctx.actor.accountId))
      .reverse()
  },
  'statement.enter': async (tx, { patientId, encounterId, content }, ctx) => {
    const versions = await openVersions(tx, ctx, patientId)
    await checkEncounter(tx, ctx, encounterId, patientId)
    checkDenial(ctx, versions, content)
    const first = { statementId: null, reason: null, replaces: [], mistaken: false }
    return enter(tx, ctx, { patientId, encounterId, content, ...first })
  },
  'statement.change': async (tx, { patientId, encounterId, replaces, content, mistaken, reason }, ctx) => {
    const versions = await openVersions(tx, ctx, patientId)
    await checkEncounter(tx, ctx, encounterId, patientId)
    const replaced = [...new Set(replaces)].map(
      (id) => versions.find((version) => version.id === id) ?? ctx.fail('not-found'),
    )
    if (replaced.some(({ kind }) => kind !== content.kind)) ctx.fail('wrong-status')
    if (mistaken && reason === null) ctx.fail('reason-needed')
    if (!mistaken) checkDenial(ctx, versions, content)
    const statementId = replaced[0]?.statementId ?? null
    const ids = replaced.map(({ id }) => id)
    return enter(tx, ctx, { patientId, encounterId, statementId, content, mistaken, reason, replaces: ids })
  },
} satisfies HandlersOf<'statement.list' | 'statement.history' | 'statement.enter' | 'statement.change'>
