import { noteBody } from '../../../db/note-body.ts'
import { findAppointment, setAppointmentStatus } from '../../../db/repositories/appointments.ts'
import { insertAppointmentEvent } from '../../../db/repositories/appointment-events.ts'
import { findEncounter, setEncounterEnd, type Encounter } from '../../../db/repositories/encounters.ts'
import { readDraft, removeDraft } from '../../../db/repositories/note-drafts.ts'
import { insertNote } from '../../../db/repositories/notes.ts'
import type { Parsed } from '../../../preload/contract/index.ts'
import { installationKey } from '../access/keys.ts'
import { reauthenticate } from '../access/reauthenticate.ts'
import type { Context, PreparedCommand, ReadHandle, WriteHandle } from '../context.ts'
import { sealOf, shortSeal } from './seal.ts'
import { observationsOf } from './vitals.ts'

type Ctx = Context<'note.sign'>
type Content = Parsed<'note.sign'>['content']

function isEmpty({ vitals, ...texts }: Content): boolean {
  return Object.values(texts).every((text) => text.trim() === '') && observationsOf(vitals).length === 0
}

/** The consultation to sign, when this doctor may; asked before the password and again inside the transaction. */
async function signable(
  db: ReadHandle | WriteHandle,
  ctx: Ctx,
  { encounterId, version }: Parsed<'note.sign'>,
) {
  const encounter = await findEncounter(db, encounterId)
  if (!encounter) return ctx.fail('not-found')
  if (encounter.practitionerId !== ctx.actor.practitionerId) ctx.fail('not-yours')
  if (encounter.signedNoteId !== null) ctx.fail('already-signed')
  const draft = await readDraft(db, encounterId)
  if (draft && draft.accountId !== ctx.actor.accountId) ctx.fail('not-yours')
  if ((draft?.version ?? 0) !== version) ctx.fail('stale')
  return encounter
}

/** Signing ends the visit, unless it was ended before. */
async function endVisit(tx: WriteHandle, ctx: Ctx, encounter: Encounter): Promise<void> {
  if (encounter.status === 'in-progress') await setEncounterEnd(tx, encounter.id, ctx.now)
  const visit = await findAppointment(tx, encounter.appointmentId)
  if (visit?.status !== 'in-progress') return
  const { id, version, practitionerId, date, startMinute } = visit
  if (
    (await setAppointmentStatus(tx, { id, version, status: 'fulfilled', finishedAt: ctx.now })) === undefined
  )
    ctx.fail('stale')
  const steps = { event: 'finish', fromStatus: 'in-progress', toStatus: 'fulfilled', reason: null } as const
  const { accountId, station } = ctx.actor
  await insertAppointmentEvent(tx, {
    ...steps,
    appointmentId: id,
    at: ctx.now,
    practitionerId,
    date,
    startMinute,
    accountId,
    station,
  })
}

/** Seals a note and everything measured in it; after this only addenda are possible. */
export const signNote: PreparedCommand<'note.sign'> = {
  async prepare(db, input, ctx) {
    await signable(db, ctx, input)
    if (isEmpty(input.content)) ctx.fail('note-empty')
    await reauthenticate(db, ctx, input.password)
    return async (tx) => {
      const encounter = await signable(tx, ctx, input)
      const { patientId, practitionerId } = encounter
      const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
      ctx.concerns(patientId)
      const id = ctx.newId()
      const { vitals, ...texts } = input.content
      const text = { encounterId: encounter.id, ...texts, observations: observationsOf(vitals) }
      const who = { id, patientId, accountId, practitionerId, signedAt: ctx.now }
      const seal = sealOf(await installationKey(tx, 'audit'), { ...who, body: noteBody(text), over: null })
      await insertNote(tx, { ...who, ...text, seal })
      await removeDraft(tx, encounter.id)
      await endVisit(tx, ctx, encounter)
      return { noteId: id, seal: shortSeal(seal), signedAt: ctx.now }
    }
  },
}
