import type { Reader, Writer } from '../handles.ts'

export interface GlassBreak {
  readonly id: string
  readonly entryId: string
  readonly accountId: string
  readonly reason: string
  readonly brokenAt: string
}

/** Keeps that somebody opened a colleague's secret entry, and why. */
export async function insertGlassBreak(tx: Writer, row: GlassBreak): Promise<void> {
  const { id, entryId, accountId, reason, brokenAt } = row
  await tx
    .insertInto('glass_break')
    .values({ id, reason, entry_id: entryId, account_id: accountId, broken_at: brokenAt })
    .execute()
}

/** The entries that an account has opened since an instant. */
export async function listBrokenSince(
  db: Reader,
  asked: { readonly accountId: string; readonly since: string },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('glass_break')
    .select('entry_id')
    .where('account_id', '=', asked.accountId)
    .where('broken_at', '>', asked.since)
    .execute()
  return new Set(rows.map(({ entry_id }) => entry_id))
}

/** Whose secret entries were opened that he was not told of yet: by whom, whose chart, when and why, the oldest first. */
export async function listUntoldBreaks(db: Reader, authorId: string) {
  return db
    .selectFrom('glass_break as glass')
    .innerJoin('chart_entry as entry', 'entry.entry_id', 'glass.entry_id')
    .innerJoin('account', 'account.id', 'glass.account_id')
    .innerJoin('patient', 'patient.id', 'entry.patient_id')
    .select(['glass.id', 'glass.reason', 'glass.broken_at as brokenAt', 'account.display_name as byName'])
    .select((eb) =>
      eb
        .case('entry.kind')
        .when('statement')
        .then('statement' as const)
        .else('note' as const)
        .end()
        .as('kind'),
    )
    .select(['entry.patient_id as patientId', 'entry.at as enteredAt'])
    .select((eb) => eb.fn.coalesce('patient.social_name', 'patient.name').as('patientName'))
    .where('glass.account_id', '<>', authorId)
    .where((eb) =>
      eb.or([
        eb('glass.entry_id', 'in', eb.selectFrom('note').select('id').where('account_id', '=', authorId)),
        eb(
          'glass.entry_id',
          'in',
          eb.selectFrom('kept_draft').select('id').where('author_id', '=', authorId),
        ),
        eb(
          'glass.entry_id',
          'in',
          eb
            .selectFrom('statement_version')
            .select('statement_id')
            .where('account_id', '=', authorId)
            .where('secrecy', '<>', 'open'),
        ),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('glass_break_seen as seen')
            .select('seen.break_id')
            .whereRef('seen.break_id', '=', 'glass.id')
            .where('seen.account_id', '=', authorId),
        ),
      ),
    )
    .orderBy('glass.broken_at')
    .orderBy('glass.id')
    .execute()
}

/** He has been told. One that was told before stays as it was. */
export async function markBreakSeen(
  tx: Writer,
  seen: { readonly breakId: string; readonly accountId: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('glass_break_seen')
    .values({ break_id: seen.breakId, account_id: seen.accountId, seen_at: seen.at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
