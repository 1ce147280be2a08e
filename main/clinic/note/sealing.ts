import {
  councilLine,
  KNOWN_PART,
  namesShown,
  SEAL_FORMAT,
  type NoteShown,
  type SealedPart,
} from '../../../db/note-body.ts'
import { secrecyParts } from '../../../db/note-secrecy.ts'
import {
  columnsOf,
  templateParts,
  type SealedDiagnosis,
  type SealedObservation,
  type SealedSection,
} from '../../../db/note-sections.ts'
import { setEncounterEnd, type Encounter } from '../../../db/repositories/encounters.ts'
import type { TemplateVersion } from '../../../db/repositories/note-templates.ts'
import { insertNote } from '../../../db/repositories/notes.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner } from '../../../db/repositories/practitioners.ts'
import { listStatementVersions } from '../../../db/repositories/statements.ts'
import { filledSections, movedTexts } from '../../../preload/contract/note-sections.ts'
import type { Secrecy } from '../../../preload/contract/record.ts'
import { installationKey } from '../access/keys.ts'
import type { Context, WriteHandle } from '../context.ts'
import { encounterName } from '../record/contact.ts'
import { sealOf } from '../record/seal.ts'
import { knownVersion } from '../statement/content.ts'
import { currentOf } from '../statement/current.rules.ts'
import type { readContent } from '../template/draft-content.ts'
import type { Changer } from '../visit/change-visit.ts'
import { findVisit } from '../visit/seen-visit.ts'
import { stepVisit } from '../visit/steps.ts'

/** Signing ends the visit, where there is one, and with it the encounter, unless they were ended before. */
export async function endVisit(tx: WriteHandle, ctx: Changer, encounter: Encounter): Promise<void> {
  const visit = encounter.visit && (await findVisit(tx, ctx, encounter.visit.id))
  if (visit?.status === 'in-progress') await stepVisit(tx, ctx, visit, { step: 'finish', to: 'fulfilled' })
  else if (encounter.status === 'in-progress') await setEncounterEnd(tx, encounter.id, ctx.now)
}

/**
 * The visit of an encounter that was emptied because it never was: who is here today waits again, and who was called in without
 * having arrived is awaited; what another day says of it is left to the desk.
 */
export async function waitAgain(
  tx: WriteHandle,
  ctx: Changer & { readonly today: string },
  { visit: of }: Encounter,
): Promise<void> {
  const visit = of && (await findVisit(tx, ctx, of.id))
  if (visit?.status !== 'fulfilled' || visit.recordedLate === 1 || visit.date !== ctx.today) return
  await stepVisit(tx, ctx, visit, { step: 'undo-start', to: 'arrived' })
}

/** Who signs, for whom and after which visit, as pages and papers show it now. */
export async function shownNow(
  tx: WriteHandle,
  ctx: { fail(code: 'not-found'): never },
  encounter: Encounter,
): Promise<NoteShown> {
  const practitioner = await findPractitioner(tx, encounter.practitionerId)
  const patient = await findPatient(tx, encounter.patientId)
  if (!practitioner || !patient) return ctx.fail('not-found')
  return {
    author: { name: practitioner.name, council: councilLine(practitioner) },
    patient: namesShown(patient.card),
    visit: { type: encounterName(encounter), date: encounter.date },
  }
}

/** Every statement that counts in the chart at this moment, by its own seal. */
export async function knownParts(tx: WriteHandle, patientId: string): Promise<SealedPart[]> {
  const versions = (await listStatementVersions(tx, patientId)).map(knownVersion)
  return currentOf(versions).map(({ id, seal }) => ({ kind: KNOWN_PART, key: id, content: [seal] }))
}

type Written = NonNullable<Awaited<ReturnType<typeof readContent>>>

/** Every section of the template and every word that has none in it, as it stood before the eyes of whoever signs. */
export const sealedSections = ({ content, template }: Written) =>
  filledSections(template.sections, movedTexts(content.texts)).map(({ key, kind, title, text }) => ({
    key,
    kind,
    title,
    text,
  }))

/** What is signed, beside who signs it and whom it is about. */
interface NoteToSeal {
  readonly encounter: Encounter
  readonly template: TemplateVersion
  readonly sections: readonly SealedSection[]
  readonly observations: readonly SealedObservation[]
  readonly diagnoses: readonly SealedDiagnosis[]
  readonly secrecy: Secrecy
  readonly guardianHidden: boolean
}

/** Seals a note of an encounter's professional and enters it into the chart; its seal stands in the row of the run. */
export async function sealNote(
  tx: WriteHandle,
  ctx: Context<'note.sign'> | Context<'triage.sign' | 'triage.sign-left'>,
  { encounter, template, sections, observations, diagnoses, secrecy, guardianHidden }: NoteToSeal,
): Promise<{ readonly id: string; readonly seal: string }> {
  const { patientId, practitionerId } = encounter
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const id = ctx.newId()
  const said = { encounterId: encounter.id, template, sections, observations, diagnoses }
  const closed = secrecyParts({ secrecy, guardianHidden: guardianHidden ? 1 : 0 })
  const parts = [...templateParts(said), ...closed, ...(await knownParts(tx, patientId))]
  const who = { id, patientId, accountId, practitionerId, signedAt: ctx.now }
  const shown = JSON.stringify(await shownNow(tx, ctx, encounter))
  const key = await installationKey(tx, 'audit')
  const seal = sealOf(key, { ...who, over: null }, shown, parts)
  ctx.sealed(seal)
  await insertNote(tx, {
    ...who,
    encounterId: encounter.id,
    ...columnsOf(sections),
    observations,
    diagnoses,
    templateVersionId: template.versionId,
    ...{ secrecy, guardianHidden },
    seal,
    sealFormat: SEAL_FORMAT,
    shown,
    parts: JSON.stringify(parts),
  })
  return { id, seal }
}
