import { verifyAudit } from '../../../db/audit-chain.ts'
import { namesShown } from '../../../db/note-body.ts'
import { describeAudit } from '../../../db/repositories/audit-details.ts'
import { listAudit } from '../../../db/repositories/audit.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { AUDIT_EVENTS, type AuditKind } from '../../../preload/contract/audit-events.ts'
import { INTENT_EVENTS } from '../../../preload/contract/audit-intents.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { REPEATED_EVENTS } from '../../../preload/contract/repeated-events.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { HandlersOf, PreparedCommand } from '../context.ts'
import type { HouseParts } from '../house-parts.ts'
import { beginningOf } from '../wall-clock.ts'

type AuditRow = Output<'audit.list'>[number]
const SHEET_PAGES = 5
const REASON_MS = 12 * 3_600_000
const ASKED_MS = 15 * 60_000

const eventsOf = (kind: AuditKind) =>
  Object.entries(AUDIT_EVENTS).flatMap(([event, own]) => (own === kind ? [event] : []))

/** What a patient is told of: neither each saving of a draft nor what was only about to be done. */
const UNTOLD: readonly string[] = [...INTENT_EVENTS, 'note.draft-saved']
const ACCESSES = eventsOf('record').filter((event) => !UNTOLD.includes(event))

/**
 * Why a record was opened: the last reason given in the twelve hours before, for which it counts. The cover is opened before
 * the reason is asked for: there it is the first one after.
 */
function reasonFor(
  { at, event }: { readonly at: string; readonly event: string },
  reasons: readonly { readonly reason: string; readonly givenAt: string }[],
): string | null {
  const before = reasons.filter(
    ({ givenAt }) => givenAt <= at && Date.parse(givenAt) > Date.parse(at) - REASON_MS,
  )
  const after = reasons.find(({ givenAt }) => givenAt > at && Date.parse(givenAt) < Date.parse(at) + ASKED_MS)
  return before.at(-1)?.reason ?? (event === 'record.opened' ? after?.reason : undefined) ?? null
}

/** Their subject is the number of the sheet that opens the clinic from then on. */
const SHEET_EVENTS: readonly string[] = ['recovery.replaced', 'clinic.sheet-came-back']

function toRow(described: Awaited<ReturnType<typeof describeAudit>>[number]): AuditRow {
  const { accountId: _accountId, subjectId, patientIds: _patientIds, reasons, ...row } = described
  const takenAt = row.event === 'clinic.restored' ? subjectId : null
  const sheetCheck = SHEET_EVENTS.includes(row.event) ? subjectId : null
  const clockWas = row.event === 'clock.jumped' ? subjectId : null
  return { ...row, takenAt, clockWas, sheetCheck, reason: reasonFor(row, reasons) }
}

/** The trail: reading it, and walking its chain against what files outside the database say of it. */
export function auditHandlers({ trust }: HouseParts) {
  return {
    'audit.list': async (db, { from, to, kind, event, folded, ...filter }, ctx) => {
      const { timeZone } = (await readClinic(db)) ?? ctx.fail('not-found')
      // Who saw a patient in a list is noise until somebody asks about him.
      const noise = REPEATED_EVENTS.filter(
        (repeated) => filter.patientId === undefined || repeated !== 'patient.listed',
      )
      const rows = await listAudit(db, {
        ...filter,
        from: from === undefined ? undefined : beginningOf(from, timeZone),
        until: to === undefined ? undefined : beginningOf(dateOf(dayOf(to) + 1), timeZone),
        events: event === undefined ? kind && eventsOf(kind) : [event],
        folded: folded === true ? noise : undefined,
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
