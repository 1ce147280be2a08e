import { readClinic } from '../../../db/repositories/clinic.ts'
import { findEncounter, type Encounter } from '../../../db/repositories/encounters.ts'
import { readDraft, removeDraft } from '../../../db/repositories/note-drafts.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { formMeasures, isTyped, readMeasure } from '../../../preload/contract/measures.ts'
import { ageInMonths } from '../../../preload/contract/vital-signs.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { asKept, diagnosesFit } from '../diagnosis/fit.rules.ts'
import type { IndexFor } from '../diagnosis/index-keeper.ts'
import { shortSeal } from '../record/seal.ts'
import { choicesFor } from '../record/sight.ts'
import { observationsOf } from '../record/vitals.ts'
import { readContent } from '../template/draft-content.ts'
import { wallClock } from '../wall-clock.ts'
import { endVisit, sealedSections, sealNote } from './sealing.ts'

type SignContext = Context<'note.sign'>
type Content = ParsedInput<'note.sign'>['content']

/** The consultation to sign, when this doctor may; asked before the password and again inside the transaction. */
async function signable(
  db: ReadHandle | WriteHandle,
  ctx: SignContext,
  { encounterId, version }: ParsedInput<'note.sign'>,
) {
  const encounter = await findEncounter(db, encounterId)
  if (!encounter) return ctx.fail('not-found')
  if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
  if (encounter.signedNoteId !== null) ctx.fail('already-signed')
  if (encounter.status === 'discarded') ctx.fail('wrong-status')
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const draft = await readDraft(db, encounterId, accountId)
  if ((draft?.version ?? 0) !== version) ctx.fail('stale')
  return encounter
}

/** "08:30" of minutes since midnight. */
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The vital signs as rows. What cannot be read is not left out of a sealed note: it is put right, or written into the text. */
async function measured(db: ReadHandle, ctx: SignContext, encounter: Encounter, content: Content) {
  const { patientId, date, startedAt, visit } = encounter
  const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
  const patient = await findPatient(db, patientId)
  if (!patient) return ctx.fail('not-found')
  const age = ageInMonths(patient.card.birthDate, date)
  const further = 'measures' in content ? content.measures.filter(isTyped) : []
  const read = [...formMeasures(content.vitals), ...further].map((one) => readMeasure(one, age, ctx.localNow))
  if (read.some(({ wrong }) => wrong !== null)) ctx.fail('vitals-unread')
  const zone = (await readClinic(db))?.timeZone ?? ctx.fail('not-found')
  const late = visit?.recordedLate === true ? visit : null
  const visitAt = late ? `${date}T${clockOf(late.startMinute)}` : wallClock(startedAt, zone)
  return observationsOf(read, { newId: ctx.newId, visitAt, accountId, here: 'office' })
}

/** The diagnoses as rows; one that the table knows to be none of its place is put right by whoever signs. */
async function chosen(db: ReadHandle, ctx: SignContext, content: Content, indexFor: IndexFor) {
  const diagnoses = 'diagnoses' in content ? content.diagnoses : []
  if (diagnoses.length > 0 && !diagnosesFit(await indexFor(db), diagnoses)) ctx.fail('diagnosis-unfit')
  return diagnoses.map((one) => ({ id: ctx.newId(), ...asKept(one) }))
}

/** Who sees the note, as its author says; what is usual for his council where he says nothing. */
async function closedBy(
  tx: WriteHandle,
  ctx: SignContext,
  encounter: Encounter,
  input: ParsedInput<'note.sign'>,
) {
  const { offered, minor } = await choicesFor(tx, encounter)
  const secrecy = input.secrecy ?? offered[0]
  if (!offered.includes(secrecy) || (input.guardianHidden && !minor)) ctx.fail('wrong-status')
  return { secrecy, guardianHidden: input.guardianHidden }
}

/** Seals a note and everything measured in it; after this only addenda are possible. */
export const signNote = (indexFor: IndexFor): PreparedCommand<'note.sign'> => ({
  async prepare(db, input, ctx) {
    const consultation = await signable(db, ctx, input)
    if (isBlankNote(input.content)) ctx.fail('note-empty')
    const diagnoses = await chosen(db, ctx, input.content, indexFor)
    const observations = await measured(db, ctx, consultation, input.content)
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const encounter = await signable(tx, ctx, input)
      ctx.concerns(encounter.patientId)
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      const written = (await readContent(tx, input.content)) ?? ctx.fail('not-found')
      const closed = await closedBy(tx, ctx, encounter, input)
      const { template } = written
      const said = { encounter, template, sections: sealedSections(written), observations, diagnoses }
      const { id, seal } = await sealNote(tx, ctx, { ...said, ...closed })
      await removeDraft(tx, encounter.id, accountId)
      await endVisit(tx, ctx, encounter)
      return { noteId: id, seal: shortSeal(seal), signedAt: ctx.now }
    }
  },
})
