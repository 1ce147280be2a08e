import { msg } from '@lit/localize'
import type { TemplateResult } from 'lit'
import type { Session } from '../../../data/session.ts'
import { date, time2 } from '../../../i18n/format.ts'
import { phone } from '../../../i18n/identity.ts'
import { callList } from '../../../print/call-list.ts'
import type { AffectedVisit, Decision, Decisions } from './decisions.ts'
import { placeWord } from './place-words.ts'
import type { Done } from './tables.ts'

function decisionWord(decision: Decision | undefined): string {
  if (!decision) return msg('a combinar')
  return decision === 'cancel' ? msg('desmarcada') : placeWord(decision.to)
}

/** The call list of an absence on paper: who waits for a decision, and who was moved and does not know. */
export function callsOf(
  title: string,
  affected: readonly AffectedVisit[],
  decided: Decisions,
  done: readonly Done[],
  clinic: Session['clinic'],
): TemplateResult {
  const all = [...affected.map((visit) => ({ visit, decision: decided.get(visit.appointmentId) })), ...done]
  const lines = all.map(({ visit, decision }) => ({
    when: `${date(visit.date)} ${time2(visit.startMinute)}`,
    patientName: visit.patientName,
    phone: visit.phone ? phone(visit.phone) : msg('sem telefone'),
    to: decisionWord(decision),
  }))
  return callList(title, lines, clinic)
}
