import type { AuditEvent } from './audit-events.ts'

/** What is about to be done outside the database: written before it is done, in a transaction of its own. */
export const INTENT_EVENTS = [
  'workstation.kiosk-leaving',
  'workstation.becoming',
  'backup.begun',
  'record.copying',
  'note.printing',
  'note.saving',
  'document.printing',
  'document.saving',
  'appointment.slip-printing',
  'message.opening',
] as const satisfies readonly AuditEvent[]
export type IntentEvent = (typeof INTENT_EVENTS)[number]
