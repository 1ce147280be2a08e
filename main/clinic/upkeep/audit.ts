import { verifyAudit } from '../../../db/audit-chain.ts'
import { describeAudit } from '../../../db/repositories/audit-details.ts'
import { listAudit } from '../../../db/repositories/audit.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { namesShown } from '../../../db/note-body.ts'
import {
  AUDIT_EVENTS,
  INTENT_EVENTS,
  REPEATED_EVENTS,
  type AuditKind,
} from '../../../preload/contract/audit-events.ts'
import type { Output } from '../../../preload/contract/index.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { dateOf, dayOf } from '../booking/days.rules.ts'
import { beginningOf } from '../wall-clock.ts'

type AuditRow = Output<'audit.list'>[number]
const SHEET_PAGES = 5
const HOUR_MS = 3_600_000

const eventsOf = (kind: AuditKind) =>
  Object.entries(AUDIT_EVENTS).flatMap(([event, own]) => (own === kind ? [event] : []))

/** What a patient is told of: neither each saving of a draft nor what was only about to be done. */
const UNTOLD: readonly string[] = [...INTENT_EVENTS, 'note.draft-saved']
const ACCESSES = eventsOf('record').filter((event) => !UNTOLD.includes(event))

/** The reason given for a record counts for twelve hours, and is asked for after the record's cover is opened. */
function reasonFor(
  at: string,
  reasons: readonly { readonly reason: string; readonly givenAt: string }[],
): string | null {
  const moment = Date.parse(at)
  const near = reasons.filter(({ givenAt }) => {
    const given = Date.parse(givenAt)
    return given > moment - 12 * HOUR_MS && given < moment + HOUR_MS / 4
  })
  return near.at(-1)?.reason ?? null
}

function toRow(described: Awaited<ReturnType<typeof describeAudit>>[number]): AuditRow {
  const { accountId: _accountId, subjectId: _subjectId, patientIds: _patientIds, reasons, ...row } = described
  return { ...row, reason: reasonFor(row.at, reasons) }
}

/** The trail: reading it, and walking its chain against what files outside the database say of it. */
export function auditHandlers({ trust }: HouseParts) {
  return {
    'audit.list': async (db, { from, to, kind, event, folded, ...filter }, ctx) => {
      const { timeZone } = (await readClinic(db)) ?? ctx.fail('not-found')
      const rows = await listAudit(db, {
        ...filter,
        from: from === undefined ? undefined : beginningOf(from, timeZone),
        until: to === undefined ? undefined : beginningOf(dateOf(dayOf(to) + 1), timeZone),
        events: event === undefined ? kind && eventsOf(kind) : [event],
        folded: folded === true ? REPEATED_EVENTS : undefined,
      })
      return (await describeAudit(db, rows)).map(toRow)
    },
    'audit.sheet': async (db, { patientId }, ctx) => {
      const patient = (await findPatient(db, patientId)) ?? ctx.fail('not-found')
      const rows: AuditRow[] = []
      let more = true
      while (more && rows.length < SHEET_PAGES * 100) {
        const before = rows.at(-1)?.seq
        const page = await listAudit(db, { patientId, before, events: ACCESSES })
        rows.push(...(await describeAudit(db, page)).map(toRow))
        more = page.length === 100
      }
      const { name } = namesShown(patient.card)
      return { name, birthDate: patient.card.birthDate, rows, more }
    },
    'audit.verify': {
      async prepare(db) {
        const verdict = (await trust?.verifyWhole()) ?? (await verifyAudit(db, { from: 'start' }))
        return async () => ({
          intact: verdict.intact,
          rows: verdict.rows,
          brokenAt: verdict.brokenAt,
          head: `${verdict.head.seq}-${verdict.head.hash.slice(0, 8)}`,
        })
      },
    } satisfies PreparedCommand<'audit.verify'>,
  } satisfies HandlersOf<'audit.list' | 'audit.sheet' | 'audit.verify'>
}
