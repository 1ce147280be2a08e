import type { Reader, Writer } from '../handles.ts'

/** A specialty beside the one of the card, with its register. */
export interface Qualification {
  readonly specialty: string
  readonly rqe: string
  readonly onPapers: boolean
}

/** Those of many professionals, each in their order. */
export async function listQualifications(
  db: Reader,
  practitionerIds: readonly string[],
): Promise<readonly (Qualification & { readonly practitionerId: string })[]> {
  if (practitionerIds.length === 0) return []
  const rows = await db
    .selectFrom('qualification')
    .select(['practitioner_id as practitionerId', 'specialty', 'rqe', 'on_papers as onPapers'])
    .where('practitioner_id', 'in', [...practitionerIds])
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ ...row, onPapers: row.onPapers === 1 }))
}

/** Makes these all that a professional has, in this order. */
export async function setQualifications(
  tx: Writer,
  practitionerId: string,
  qualifications: readonly Qualification[],
): Promise<void> {
  await tx.deleteFrom('qualification').where('practitioner_id', '=', practitionerId).execute()
  const rows = qualifications.map(({ specialty, rqe, onPapers }, place) => ({
    ...{ practitioner_id: practitionerId, place, specialty, rqe },
    on_papers: onPapers ? (1 as const) : (0 as const),
  }))
  if (rows.length > 0) await tx.insertInto('qualification').values(rows).execute()
}
