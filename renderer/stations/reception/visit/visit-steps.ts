import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Output } from '../../../../preload/contract/index.ts'
import { BROUGHT_BY, LIVE, type VisitStatus } from '../../../../preload/contract/visit-status.ts'
import '../../../elements/status-mark.ts'
import { instant } from '../../../i18n/format.ts'
import { calledBy } from '../../../i18n/identity.ts'
import { statusWord } from '../../../i18n/status.ts'

type History = Output<'visit.history'>

/** From booked to done. */
const ROAD: readonly VisitStatus[] = LIVE
/** Events that lead to a status beside the one that usually does. */
const ENDS: readonly History[number]['event'][] = ['leave', 'record-late', 'undo-late', 'discontinue']
export interface VisitStep {
  readonly status: VisitStatus
  /** It has been, it is now, it comes next, or later; "skipped" was passed over. */
  readonly stands: 'done' | 'now' | 'next' | 'later' | 'skipped'
  readonly event: History[number] | null
}

/** The road of a visit from booked to done, each step with what made it; a visit that was missed or given up ends there. */
export function stepsOf(status: VisitStatus, history: History): readonly VisitStep[] {
  const at = ROAD.indexOf(status)
  const late = history.some(({ event }) => event === 'record-late')
  const mayBeSkipped = (one: VisitStatus) => late || one === 'confirmed'
  const last = (one: VisitStatus) =>
    history.find(
      ({ event, toStatus }) => event === BROUGHT_BY[one] || (ENDS.includes(event) && toStatus === one),
    ) ?? null
  if (at < 0) {
    const before = ROAD.filter((one) => one === 'booked' || (one === 'confirmed' && last(one) !== null))
    const been = before.map((one): VisitStep => ({ status: one, stands: 'done', event: last(one) }))
    return [...been, { status, stands: 'now', event: last(status) }]
  }
  return ROAD.map((one, index): VisitStep => {
    const event = index <= at ? last(one) : null
    if (index === at) return { status: one, stands: 'now', event }
    if (index > at) return { status: one, stands: index === at + 1 ? 'next' : 'later', event }
    return { status: one, stands: event === null && mayBeSkipped(one) ? 'skipped' : 'done', event }
  })
}

/** "12/11 09:14, totem" */
export function whenAndWho({ at, station, actorName }: History[number], timeZone: string): string {
  const when = instant(at, timeZone)
  const who = station === 'kiosk' ? msg('totem') : calledBy(actorName)
  return [`${when.slice(0, 5)} ${when.slice(11)}`, who].filter((part) => part !== '').join(', ')
}

/** The steps as a list, with when and who. */
export const stepList = (status: VisitStatus, history: History, timeZone: string) =>
  html`<ol class="steps">
    ${stepsOf(status, history).map(
      ({ status: one, stands, event }) =>
        html`<li class=${stands} aria-current=${stands === 'now' ? 'step' : 'false'}>
          <mb-status-mark short status=${one} aria-hidden="true"></mb-status-mark>
          <span class="word">${statusWord(one)}</span>
          <span class="when"
            >${stands === 'next' ? msg('a seguir') : stands === 'skipped' ? '–' : event ? whenAndWho(event, timeZone) : ''}</span
          >
        </li>`,
    )}
  </ol>`
