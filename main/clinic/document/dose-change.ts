import type { DocumentRecord } from '../../../db/repositories/documents.ts'
import type { PrescribedMedicine, TypedContent } from '../../../preload/contract/document-content.ts'
import type { Context, WriteHandle } from '../context.ts'
import { openVersions, parted } from '../statement/chart-versions.ts'
import { storedText, type KnownVersion } from '../statement/content.ts'
import { enterVersion } from '../statement/enter-version.ts'
import { substancesOf } from '../substance/known-names.rules.ts'
import { contentIn } from './document-line.ts'
import { isInUse, standingChanges, takenAs, type Medication } from './dose-change.rules.ts'

type PaperContext = Context<'document.issue'> | Context<'document.void'>

/** What a paper prescribes; nothing of one that does not. */
const medicinesIn = (content: object): readonly PrescribedMedicine[] =>
  'medicines' in content ? (content.medicines as readonly PrescribedMedicine[]) : []

/** A paper as what decides on its changes knows it. */
export const changingPaper = (document: DocumentRecord) => ({
  issuedAt: document.issuedAt,
  medicines: medicinesIn(contentIn(document)),
})

/** Enters a medicine in the place of one version, as secret as that is, with a row of the trail of its own. */
async function enterInstead(
  tx: WriteHandle,
  ctx: PaperContext,
  was: KnownVersion,
  { content, encounterId }: { readonly content: Medication; readonly encounterId: string | null },
): Promise<string> {
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const practitionerId = ctx.actor.practitionerId ?? ctx.fail('denied')
  const { patientId, statementId, secrecy } = was
  const id = ctx.newId()
  const who = { id, patientId, accountId, practitionerId, enteredAt: ctx.now }
  const said = { kind: content.kind, content: storedText({ content, mistaken: false }), reason: null }
  const body = { statementId, ...said, encounterId, secrecy, replaces: [was.id] }
  const seal = (await enterVersion(tx, who, body)) ?? ctx.fail('not-found')
  ctx.also({ event: 'statement.changed', patientId, subjectId: id, seal })
  return id
}

/**
 * Takes back what a paper changed in the list of medicines in use, as far as nobody has changed it since. Gives the version that
 * stands now for each that the paper had entered.
 */
export async function takeBackDoses(
  tx: WriteHandle,
  ctx: PaperContext,
  document: DocumentRecord,
): Promise<ReadonlyMap<string, string>> {
  const paper = changingPaper(document)
  const restored = new Map<string, string>()
  if (paper.medicines.every(({ instead }) => instead === undefined)) return restored
  const versions = await openVersions(tx, ctx, document.patientId)
  for (const { was, now } of standingChanges(versions, paper)) {
    if (was.content.kind !== 'medication') continue
    const { content, encounterId } = { content: was.content, encounterId: document.encounterId }
    restored.set(now.id, await enterInstead(tx, ctx, now, { content, encounterId }))
  }
  return restored
}

const sameSubstances = (one: string, other: string) => {
  const [a, b] = [substancesOf(one), substancesOf(other)]
  return a.size === b.size && [...a].every((substance) => b.has(substance))
}

/**
 * A prescription that takes the place of another: what that one changed is taken back, and each of its medicines that the new one
 * names changes the dose anew, so that the list of medicines in use says what the paper that counts says.
 */
export async function carriedOver(
  tx: WriteHandle,
  ctx: Context<'document.issue'>,
  content: TypedContent,
  old: DocumentRecord,
): Promise<TypedContent> {
  const restored = await takeBackDoses(tx, ctx, old)
  if (content.kind !== 'prescription' || restored.size === 0) return content
  const versions = await openVersions(tx, ctx, old.patientId)
  const named = new Set(content.medicines.map(({ instead }) => instead))
  const free = new Map(
    [...restored].map(([from, to]) => [from, versions.find(({ id }) => id === to) ?? ctx.fail('internal')]),
  )
  const medicines: PrescribedMedicine[] = []
  for (const medicine of content.medicines) {
    const { instead, name } = medicine
    const found = [...free].find(
      ([from, { content: was }]) =>
        from === instead ||
        (instead === undefined &&
          !named.has(from) &&
          was.kind === 'medication' &&
          sameSubstances(was.name, name)),
    )
    if (found) free.delete(found[0])
    medicines.push(found ? { ...medicine, instead: found[1].id } : medicine)
  }
  return { ...content, medicines }
}

/** The medicines in use whose dose a prescription changes, of those that its author sees. Fails where one is in use no more. */
export async function changeDoses(
  tx: WriteHandle,
  ctx: Context<'document.issue'>,
  content: TypedContent,
  { patientId, encounterId }: { readonly patientId: string; readonly encounterId: string | null },
): Promise<void> {
  const changing = medicinesIn(content).filter(({ instead }) => instead !== undefined)
  if (changing.length === 0) return
  const versions = await openVersions(tx, ctx, patientId)
  const { seen } = await parted(tx, ctx, versions)
  if (new Set(changing.map(({ instead }) => instead)).size < changing.length) return ctx.fail('wrong-status')
  for (const medicine of changing) {
    const was = seen.find(({ id }) => id === medicine.instead) ?? ctx.fail('not-found')
    if (was.content.kind !== 'medication' || !isInUse(versions, was.id)) return ctx.fail('wrong-status')
    const content = takenAs(medicine, { on: ctx.today, continuous: was.content.continuous })
    await enterInstead(tx, ctx, was, { content, encounterId })
  }
}
