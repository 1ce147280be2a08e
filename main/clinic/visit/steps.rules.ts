import {
  OPEN,
  VISIT_STEPS,
  type VisitStatus,
  type VisitStep,
} from '../../../preload/contract/visit-status.ts'

interface Transition {
  readonly from: readonly VisitStatus[]
  readonly to: VisitStatus
  readonly by: 'reception' | 'doctor'
  /** Only on the day of the visit. */
  readonly today: boolean
}

/** The life of a visit. Every way back is a step of its own, so that none happens by accident. */
const TRANSITIONS: Readonly<Record<VisitStep, Transition>> = {
  confirm: { from: ['booked'], to: 'confirmed', by: 'reception', today: false },
  arrive: { from: OPEN, to: 'arrived', by: 'reception', today: true },
  start: { from: [...OPEN, 'arrived'], to: 'in-progress', by: 'doctor', today: true },
  finish: { from: ['in-progress'], to: 'fulfilled', by: 'doctor', today: false },
  miss: { from: OPEN, to: 'noshow', by: 'reception', today: false },
  'undo-confirm': { from: ['confirmed'], to: 'booked', by: 'reception', today: false },
  'undo-arrive': { from: ['arrived'], to: 'booked', by: 'reception', today: true },
  'undo-start': { from: ['in-progress'], to: 'arrived', by: 'doctor', today: true },
  'undo-miss': { from: ['noshow'], to: 'booked', by: 'reception', today: false },
}

export interface VisitState {
  readonly status: VisitStatus
  readonly date: string
  readonly startMinute: number
}

export interface Taker {
  readonly roles: readonly string[]
  /** The visit is with the doctor who asks. */
  readonly own: boolean
}

/** The status a step leads to, or why it may not be taken. `now` is wall-clock time. */
export function takeStep(
  visit: VisitState,
  step: VisitStep,
  taker: Taker,
  now: string,
): VisitStatus | 'wrong-status' | 'not-today' | 'not-yours' {
  const rule = TRANSITIONS[step]
  if (!taker.roles.includes(rule.by) || (rule.by === 'doctor' && !taker.own)) return 'not-yours'
  if (!rule.from.includes(visit.status)) return 'wrong-status'
  if (rule.today && visit.date !== now.slice(0, 10)) return 'not-today'
  // Nobody has missed a visit that has not begun.
  if (step === 'miss' && `${visit.date}T${clock(visit.startMinute)}` > now) return 'not-today'
  return rule.to
}

/** The desk's own steps: it takes them back within ten seconds, a consultation's have ways back of their own. */
export const isOfDesk = (step: VisitStep) => TRANSITIONS[step].by === 'reception'

/** The steps that may be taken now. */
export function possibleSteps(visit: VisitState, taker: Taker, now: string): VisitStep[] {
  return VISIT_STEPS.filter((step) => {
    const result = takeStep(visit, step, taker, now)
    return result !== 'wrong-status' && result !== 'not-today' && result !== 'not-yours'
  })
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
