import { findAccount } from '../../../db/repositories/accounts.ts'
import {
  findEncounter,
  insertContact,
  setEncounterEnd,
  type Encounter,
} from '../../../db/repositories/encounters.ts'
import { readDraft, removeDraft } from '../../../db/repositories/note-drafts.ts'
import { findFirstBuiltIn } from '../../../db/repositories/note-templates.ts'
import {
  listOpenTriageDrafts,
  removeTriageDraft,
  type OpenTriageDraft,
} from '../../../db/repositories/triage-drafts.ts'
import { isBlankNote } from '../../../preload/contract/blank-note.ts'
import type { DraftContent } from '../../../preload/contract/draft.ts'
import type { ParsedInput } from '../../../preload/contract/index.ts'
import { findDoctorOf, isNurseHere } from '../access/roles-in-use.ts'
import type { Context, Handle, WriteHandle } from '../context.ts'
import { readContent, storedContent } from '../template/draft-content.ts'
import { wasHere } from '../visit/steps.rules.ts'

type KeepContext = Context<'note.keep-left'>
type Left = ParsedInput<'note.keep-left'>['draft']
type Of<K extends Left['of']> = Extract<Left, { readonly of: K }>

const TRIAGE = 'triage'

/** What somebody wrote of a patient and cannot sign any more. */
export interface LeftWords {
  readonly patientId: string
  readonly accountId: string
  /** Its author, as the professional she was. */
  readonly practitionerId: string
  readonly savedAt: string
  /** Where its values were measured, unless one says it of itself. */
  readonly here: 'office' | 'triage'
  /** As it was written, by its template. */
  read(tx: WriteHandle): ReturnType<typeof readContent>
  /** The encounter that it stands in from now on. */
  encounter(tx: WriteHandle): Promise<Encounter | undefined>
  remove(tx: WriteHandle): Promise<void>
}

export const isWordless = ({ content }: { readonly content: string }) =>
  isBlankNote(JSON.parse(content) as { readonly vitals: object })

/** Whether a triage says something, and of whoever was here: of somebody who was not it may be about another person. */
export const isToKeep = (draft: OpenTriageDraft): boolean => !isWordless(draft) && wasHere(draft.status)

/** Whether whoever wrote in a consultation of this professional cannot sign it any more. */
export async function hasDoctorLeft(
  db: Handle,
  { accountId, practitionerId }: { readonly accountId: string; readonly practitionerId: string },
): Promise<boolean> {
  return (await findDoctorOf(db, practitionerId))?.id !== accountId
}

/** The professional a nurse was; null of one who is here, and of whoever never was a professional. */
export async function nurseWhoLeft(db: Handle, accountId: string): Promise<string | null> {
  const account = await findAccount(db, accountId)
  return account && !(await isNurseHere(db, account)) ? account.practitionerId : null
}

async function leftNote(
  db: Handle,
  ctx: KeepContext,
  { encounterId }: Of<'consultation'>,
  accountId: string,
): Promise<LeftWords> {
  const encounter = (await findEncounter(db, encounterId)) ?? ctx.fail('not-found')
  const draft = (await readDraft(db, encounterId, accountId)) ?? ctx.fail('not-found')
  // What says nothing is in no list, and no way into a chart.
  if (isWordless(draft)) ctx.fail('not-found')
  const { practitionerId, patientId } = encounter
  ctx.concerns(patientId)
  if (!(await hasDoctorLeft(db, { accountId, practitionerId }))) ctx.fail('author-back')
  return {
    ...{ patientId, accountId, practitionerId, savedAt: draft.savedAt, here: 'office' },
    read: (tx) => readContent(tx, storedContent(draft.content, draft.format)),
    encounter: async () => encounter,
    remove: (tx) => removeDraft(tx, encounterId, accountId),
  }
}

/** A triage has no encounter before it is signed: it is entered in one of its own, at the moment at which it was typed last. */
async function leftTriage(
  db: Handle,
  ctx: KeepContext,
  { appointmentId }: Of<'triage'>,
  accountId: string,
): Promise<LeftWords> {
  const drafts = await listOpenTriageDrafts(db, accountId)
  const draft = drafts.find((one) => one.appointmentId === appointmentId) ?? ctx.fail('not-found')
  if (!isToKeep(draft)) ctx.fail('not-found')
  const { patientId, savedAt } = draft
  ctx.concerns(patientId)
  const practitionerId = (await nurseWhoLeft(db, accountId)) ?? ctx.fail('author-back')
  return {
    ...{ patientId, accountId, practitionerId, savedAt, here: TRIAGE },
    async read(tx) {
      const template = (await findFirstBuiltIn(tx, TRIAGE)) ?? ctx.fail('not-found')
      const { vitals, text } = JSON.parse(draft.content) as Pick<DraftContent, 'vitals'> & { text: string }
      const told = template.sections.filter(({ kind }) => kind !== 'vitals').slice(0, 1)
      const texts = told.map(({ key, title }) => ({ key, title, text }))
      const by = { templateVersionId: template.versionId, measures: [], diagnoses: [] }
      return { template, content: { ...by, texts, vitals } }
    },
    async encounter(tx) {
      const id = ctx.newId()
      const begun = { id, patientId, practitionerId, startedAt: savedAt, date: ctx.dateOf(savedAt) }
      await insertContact(tx, { ...begun, contact: TRIAGE })
      await setEncounterEnd(tx, id, savedAt)
      return findEncounter(tx, id)
    },
    remove: (tx) => removeTriageDraft(tx, { appointmentId, accountId }),
  }
}

/** The words to keep, while their author is gone. */
export const findLeftWords = (
  db: Handle,
  ctx: KeepContext,
  { draft, accountId }: Pick<ParsedInput<'note.keep-left'>, 'draft' | 'accountId'>,
): Promise<LeftWords> =>
  draft.of === 'consultation' ? leftNote(db, ctx, draft, accountId) : leftTriage(db, ctx, draft, accountId)
