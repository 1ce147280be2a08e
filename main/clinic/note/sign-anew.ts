import { noteParts, originParts, SEAL_FORMAT, type SealedPart } from '../../../db/note-body.ts'
import { secrecyParts } from '../../../db/note-secrecy.ts'
import { sealedByTemplate, templateParts } from '../../../db/note-sections.ts'
import {
  findEncounter,
  insertContact,
  listUnsignedOn,
  setEncounterEnd,
  type Encounter,
} from '../../../db/repositories/encounters.ts'
import { insertNote, type SignedNote } from '../../../db/repositories/notes.ts'
import type { PatientRecord } from '../../../db/repositories/patients.ts'
import { insertRectified } from '../../../db/repositories/rectifications.ts'
import { installationKey } from '../access/keys.ts'
import type { WriteHandle } from '../context.ts'
import { rectifiedRows } from '../record/rectified.ts'
import { sealOf } from '../record/seal.ts'
import { isMinorOn } from '../record/sight.rules.ts'
import { visitSigned } from '../record/signed-notes.ts'
import { storedParts } from '../record/stored-parts.ts'
import type { Changer } from '../visit/change-visit.ts'
import { isWritten } from '../visit/written.ts'
import { knownParts, shownNow } from './sealing.ts'

/**
 * Where a note of another chart belongs: the encounter that the right patient had with its author that day and in which
 * nothing is written; without one, an encounter of that day without a visit.
 */
export async function rightEncounter(
  tx: WriteHandle,
  ctx: Changer,
  of: { readonly wrong: Encounter; readonly patientId: string; readonly date: string },
): Promise<Encounter> {
  const { wrong, patientId, date } = of
  const { practitionerId, startedAt, finishedAt, contact } = wrong
  for (const one of await listUnsignedOn(tx, { practitionerId, patientId, date }))
    if (!(await isWritten(tx, one))) return one
  const id = ctx.newId()
  await insertContact(tx, { id, patientId, practitionerId, contact: contact ?? 'other', startedAt, date })
  await setEncounterEnd(tx, id, finishedAt ?? ctx.now)
  return (await findEncounter(tx, id)) ?? ctx.fail('not-found')
}

/** The children of a note, as rows of another one. */
const copied = <Row extends object>(rows: readonly Row[], newId: () => string) =>
  rows.map((row) => ({ ...row, id: newId() }))

/** The same sections, values and diagnoses, sealed anew for whom they are about; the seal names the one of before. */
export async function signAnew(
  tx: WriteHandle,
  ctx: Changer,
  of: { readonly old: SignedNote; readonly patient: PatientRecord; readonly encounter: Encounter },
): Promise<{ readonly id: string; readonly seal: string }> {
  const { old, patient, encounter } = of
  const { accountId, practitionerId, secrecy, templateVersionId } = old
  const visit = visitSigned(old)
  const { complaint, examination, assessment, plan } = old
  const texts = { complaint, examination, assessment, plan }
  const said = {
    encounterId: encounter.id,
    observations: copied(old.observations, ctx.newId),
    diagnoses: copied(old.diagnoses, ctx.newId),
  }
  const sealed = sealedByTemplate(storedParts(old))
  // An adult has nobody to be kept from it.
  const guardianHidden = old.guardianHidden === 1 && isMinorOn(patient.card.birthDate, visit.date)
  const parts: SealedPart[] = [
    ...(sealed ? templateParts({ ...said, ...sealed }) : noteParts({ ...said, ...texts })),
    ...secrecyParts({ secrecy, guardianHidden: guardianHidden ? 1 : 0 }),
    ...originParts({ noteId: old.id, seal: old.seal, signedAt: old.signedAt }),
    ...(await knownParts(tx, patient.id)),
  ]
  const shown = JSON.stringify({ ...(await shownNow(tx, ctx, encounter)), visit })
  const who = { id: ctx.newId(), patientId: patient.id, accountId, practitionerId, signedAt: ctx.now }
  const seal = sealOf(await installationKey(tx, 'audit'), { ...who, over: null }, shown, parts)
  await insertNote(tx, {
    ...{ ...who, ...texts, ...said, templateVersionId, secrecy, guardianHidden },
    ...{ seal, sealFormat: SEAL_FORMAT, shown, parts: JSON.stringify(parts) },
  })
  // What was put right of it before is right here too.
  await insertRectified(tx, who.id, rectifiedRows({ ...said, addenda: old.addenda }))
  return { id: who.id, seal }
}
