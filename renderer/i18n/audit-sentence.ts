import { msg, str } from '@lit/localize'
import { AUDIT_EVENTS, type AuditEvent } from '../../preload/contract/audit-events.ts'
import { AGENDA_WORDS } from './audit-words-agenda.ts'
import { CARE_WORDS, type EventWords } from './audit-words-care.ts'
import { HOUSE_WORDS } from './audit-words-house.ts'

const WORDS: Readonly<Record<AuditEvent, EventWords>> = { ...CARE_WORDS, ...AGENDA_WORDS, ...HOUSE_WORDS }
const isKnown = (event: string): event is AuditEvent => Object.hasOwn(AUDIT_EVENTS, event)

/** What a row of the trail says after the name of who acted. An event of a newer version is told by its name. */
export function auditSentence(event: string, outcome: 'ok' | 'denied' | 'failed'): string {
  if (!isKnown(event)) return outcome === 'ok' ? msg(str`fez: ${event}`) : msg(str`não conseguiu: ${event}`)
  const { did, deed } = WORDS[event]
  if (outcome === 'ok') return did()
  const what = deed()
  return outcome === 'denied' ? msg(str`não pôde ${what}`) : msg(str`não conseguiu ${what}`)
}
