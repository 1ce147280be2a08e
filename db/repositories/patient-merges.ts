import type { Reader, Writer } from '../handles.ts'
import type { Guardianship, Relationship } from '../schema/values.ts'
import { listEntryIds } from './chart-entries.ts'
import type { PatientCard } from './patients.ts'

/** A link between an account and a patient, as it stood. */
interface Link {
  readonly account_id: string
  readonly patient_id: string
  readonly relationship: Relationship
  readonly linked_at: string
  readonly linked_by: string | null
  /** Merges of before this was kept have none. */
  readonly guardianship?: Guardianship | null
}

/** What a merge changed, whole enough to take it back exactly. */
export interface MergeBefore {
  readonly card: PatientCard
  /** The desk's; merges of before it was taken over have none. */
  readonly remark?: string | null
  readonly visits: readonly string[]
  readonly encounters: readonly string[]
  /** Of the record; merges of before this was kept have none, and theirs are the notes of their encounters. */
  readonly entries?: readonly string[]
  /** Merges of before there were any have none. */
  readonly reminders?: readonly string[]
  /** On the waiting list. */
  readonly wishes: readonly string[]
  /** Of either, ended because the other waits for the same; merges of before this was kept have none. */
  readonly twice?: readonly string[]
  readonly links: readonly Link[]
  /** Open claims of the kiosk that named the duplicate as who it may be, and not the survivor. */
  readonly claims: readonly string[]
  /** Those for whom the duplicate answered; merges of before guardians were chosen have none. */
  readonly wards?: readonly string[]
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)

/** What belongs to either of two patients, read before anything is moved. */
export async function readBelongings(
  db: Reader,
  { survivorId, duplicateId }: { readonly survivorId: string; readonly duplicateId: string },
): Promise<Omit<MergeBefore, 'card' | 'twice' | 'wards'> & { readonly wards: readonly string[] }> {
  const visits = db.selectFrom('appointment').select('id').where('patient_id', '=', duplicateId)
  const encounters = db.selectFrom('encounter').select('id').where('patient_id', '=', duplicateId)
  const reminders = db.selectFrom('reminder').select('id').where('patient_id', '=', duplicateId)
  const wishes = db.selectFrom('waiting_list').select('id').where('patient_id', '=', duplicateId)
  const claims = await db
    .selectFrom('account_claim_candidate')
    .innerJoin('account_claim', 'account_claim.id', 'account_claim_candidate.claim_id')
    .select('account_claim.id')
    .where('account_claim_candidate.patient_id', '=', duplicateId)
    .where('account_claim.closed_at', 'is', null)
    .where('account_claim.id', 'not in', (eb) =>
      eb.selectFrom('account_claim_candidate').select('claim_id').where('patient_id', '=', survivorId),
    )
    .execute()
  return {
    visits: idsOf(await visits.execute()),
    encounters: idsOf(await encounters.execute()),
    entries: await listEntryIds(db, duplicateId),
    reminders: idsOf(await reminders.execute()),
    wishes: idsOf(await wishes.execute()),
    links: await db
      .selectFrom('account_patient')
      .selectAll()
      .where('patient_id', 'in', [survivorId, duplicateId])
      .execute(),
    claims: idsOf(claims),
    wards: idsOf(
      await db.selectFrom('patient').select('id').where('guardian_id', '=', duplicateId).execute(),
    ),
  }
}

/** Lets open claims name the survivor where they named the duplicate. */
export async function addClaimCandidates(
  tx: Writer,
  claims: readonly string[],
  survivorId: string,
): Promise<void> {
  const rows = claims.map((claim_id) => ({ claim_id, patient_id: survivorId }))
  if (rows.length > 0) await tx.insertInto('account_claim_candidate').values(rows).execute()
}

/** The two cards of a merge. */
export interface MergedPair {
  /** Once it is written down. */
  readonly id?: string
  readonly survivorId: string
  readonly duplicateId: string
}

export interface NewMerge extends MergedPair {
  readonly id: string
  readonly mergedAt: string
  readonly mergedBy: string
  readonly before: MergeBefore
  readonly stateAfter: string
}

/** Writes down a merge that has just been made. */
export async function insertMerge(tx: Writer, merge: NewMerge): Promise<void> {
  await tx
    .insertInto('patient_merge')
    .values({
      id: merge.id,
      survivor_id: merge.survivorId,
      duplicate_id: merge.duplicateId,
      merged_at: merge.mergedAt,
      merged_by: merge.mergedBy,
      before: JSON.stringify(merge.before),
      state_after: merge.stateAfter,
    })
    .execute()
}

export async function findMerge(db: Reader, id: string) {
  const row = await db.selectFrom('patient_merge').selectAll().where('id', '=', id).executeTakeFirst()
  return (
    row && {
      id,
      survivorId: row.survivor_id,
      duplicateId: row.duplicate_id,
      before: JSON.parse(row.before) as MergeBefore,
      stateAfter: row.state_after,
      undone: row.undone_at !== null,
    }
  )
}

/** The merges into a patient that stand, newest first. */
export async function listMerges(db: Reader, survivorId: string) {
  return db
    .selectFrom('patient_merge')
    .innerJoin('patient', 'patient.id', 'patient_merge.duplicate_id')
    .select(['patient_merge.id as mergeId', 'patient_merge.merged_at as mergedAt'])
    .select(['patient_merge.duplicate_id as duplicateId', 'patient_merge.state_after as stateAfter'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('name'))
    .where('patient_merge.survivor_id', '=', survivorId)
    .where('patient_merge.undone_at', 'is', null)
    .orderBy('patient_merge.merged_at', 'desc')
    .execute()
}

export async function closeMerge(
  tx: Writer,
  id: string,
  undone: { readonly at: string; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('patient_merge')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', '=', id)
    .execute()
}

/** Notes that were written in these consultations. */
async function notesOf(db: Reader, encounters: readonly string[]) {
  if (encounters.length === 0) return []
  return db.selectFrom('note').select('id').where('encounter_id', 'in', encounters).execute()
}

/** Gives everything but the visits back as it stood before the merge. */
export async function moveBack(
  tx: Writer,
  { survivorId, duplicateId, before }: Pick<NewMerge, 'survivorId' | 'duplicateId' | 'before'>,
): Promise<void> {
  const { encounters, entries, reminders = [], wishes, links, claims } = before
  const back = { patient_id: duplicateId }
  if (encounters.length > 0)
    await tx.updateTable('encounter').set(back).where('id', 'in', encounters).execute()
  const moved = entries ?? idsOf(await notesOf(tx, encounters))
  if (moved.length > 0) await tx.updateTable('chart_entry').set(back).where('entry_id', 'in', moved).execute()
  if (reminders.length > 0) await tx.updateTable('reminder').set(back).where('id', 'in', reminders).execute()
  if (wishes.length > 0) await tx.updateTable('waiting_list').set(back).where('id', 'in', wishes).execute()
  await tx.deleteFrom('account_patient').where('patient_id', '=', survivorId).execute()
  if (links.length > 0) await tx.insertInto('account_patient').values(links).execute()
  if (claims.length > 0)
    await tx
      .deleteFrom('account_claim_candidate')
      .where('claim_id', 'in', claims)
      .where('patient_id', '=', survivorId)
      .execute()
}

/** A patient's id with those of every card that was merged into it, however many steps ago: sealed rows keep the old ids. */
export async function listChartIds(db: Reader, patientId: string): Promise<readonly string[]> {
  const found = [patientId]
  for (let level = found; level.length > 0;) {
    const merged = db.selectFrom('patient').select('id').where('merged_into', 'in', level)
    level = idsOf(await merged.execute())
    found.push(...level)
  }
  return found
}

/** The cards that are, or once were, one person's with this one, itself among them: what was signed meanwhile names any of them. */
export async function listCardsEverOne(db: Reader, patientId: string): Promise<readonly string[]> {
  const found = new Set([patientId])
  for (let level = [patientId]; level.length > 0;) {
    const cards = await db
      .selectFrom('patient')
      .select(['id', 'merged_into as other'])
      .where((eb) => eb.or([eb('id', 'in', level), eb('merged_into', 'in', level)]))
      .execute()
    const merges = await db
      .selectFrom('patient_merge')
      .select(['duplicate_id as id', 'survivor_id as other'])
      .where((eb) => eb.or([eb('duplicate_id', 'in', level), eb('survivor_id', 'in', level)]))
      .execute()
    const both = [...cards, ...merges].flatMap(({ id, other }) => (other === null ? [id] : [id, other]))
    level = [...new Set(both)].filter((id) => !found.has(id))
    for (const id of level) found.add(id)
  }
  return [...found]
}
