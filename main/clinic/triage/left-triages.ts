import {
  closeTriageDraft,
  listOpenTriageDrafts,
  type OpenTriageDraft,
} from '../../../db/repositories/triage-drafts.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { Actor, Handle, HandlersOf } from '../context.ts'
import { wasHere } from '../visit/steps.rules.ts'

type TriageText = Pick<Output<'triage.left'>[number], 'vitals' | 'text'>

interface Question {
  readonly actor: Actor
  readonly today: string
}

const isHere = ({ date, status }: OpenTriageDraft, today: string) =>
  date === today && (status === 'arrived' || status === 'in-progress')

const textOf = ({ content }: OpenTriageDraft) => JSON.parse(content) as TriageText

/** What whoever asks has typed of somebody who is not here any more: as long as he is, the list of who waits leads to it. */
async function listLeft(db: Handle, { actor, today }: Question): Promise<OpenTriageDraft[]> {
  const drafts = actor.accountId === null ? [] : await listOpenTriageDrafts(db, actor.accountId)
  return drafts.filter((draft) => !isHere(draft, today) && !isBlankNote(textOf(draft)))
}

export async function findLeftTriage(
  db: Handle,
  question: Question,
  appointmentId: string,
): Promise<OpenTriageDraft | undefined> {
  return (await listLeft(db, question)).find((draft) => draft.appointmentId === appointmentId)
}

/** Triages that were begun and never signed: found by whose they are, and closed with a reason. */
export const leftTriageHandlers = {
  'triage.left': async (db, _input, ctx) =>
    (await listLeft(db, ctx)).map((draft) => {
      const { content: _content, status: _status, ...about } = draft
      return { ...about, ...textOf(draft), wasHere: wasHere(draft.status) }
    }),
  'triage.close-draft': async (tx, { appointmentId, reason }, ctx) => {
    const accountId = ctx.actor.accountId ?? ctx.fail('signed-out')
    const draft = (await findLeftTriage(tx, ctx, appointmentId)) ?? ctx.fail('not-found')
    ctx.concerns(draft.patientId)
    await closeTriageDraft(tx, { appointmentId, accountId, reason, at: ctx.now })
    return {}
  },
} satisfies HandlersOf<'triage.left' | 'triage.close-draft'>
