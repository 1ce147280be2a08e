import { compileUpdate } from '../compiled.ts'
import type { Writer } from '../handles.ts'

const raise = compileUpdate((db) =>
  db
    .updateTable('db_state')
    .set((eb) => ({ commits: eb('commits', '+', 1) }))
    .where('id', '=', 1),
)

/** Counts a transaction that leaves no row of the trail, in itself; nothing before an anchor was begun. */
export const countCommit = (tx: Writer): Promise<void> => raise(tx, {})

/** The row that anchors are compared with. */
export async function insertDbState(tx: Writer, clinic: string, epoch: number): Promise<void> {
  await tx
    .insertInto('db_state')
    .values({ id: 1, clinic, epoch, commits: 0, anchored_seq: 0, accepted_seq: 0 })
    .execute()
}

/** From here on an anchor must be there: the row of the trail that says so. */
export async function setAnchored(tx: Writer, seq: number): Promise<void> {
  await tx.updateTable('db_state').set({ anchored_seq: seq }).execute()
}

/** A new epoch: anchors of those before say nothing any more. The trail up to `seq` is taken as it is. */
export async function beginEpoch(tx: Writer, seq: number, epoch: number): Promise<void> {
  await tx.updateTable('db_state').set({ epoch, accepted_seq: seq }).execute()
}
