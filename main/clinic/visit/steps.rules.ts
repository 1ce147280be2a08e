import {
  isOpen,
  OPEN,
  VISIT_STEPS,
  type VisitStatus,
  type VisitStep,
} from '../../../preload/contract/visit-status.ts'

interface Transition {
  readonly from: readonly VisitStatus[]
  readonly to: VisitStatus
  /** A doctor takes steps of his own visits alone. */
  readonly by: readonly ('reception' | 'doctor')[]
  /** Where it may be taken on the day of the visit alone, by the status that it has. */
  readonly onItsDay: readonly VisitStatus[]
}

const BOTH = ['reception', 'doctor'] as const

/**
 * The life of a visit. Every way back is a step of its own, so that none happens by accident; what somebody has begun or
 * forgotten can be brought to an end on any later day.
 */
const TRANSITIONS: Readonly<Record<VisitStep, Transition>> = {
  confirm: { from: ['booked'], to: 'confirmed', by: ['reception'], onItsDay: [] },
  arrive: { from: OPEN, to: 'arrived', by: ['reception'], onItsDay: OPEN },
  // Who came before midnight may be called after it.
  start: { from: [...OPEN, 'arrived'], to: 'in-progress', by: ['doctor'], onItsDay: OPEN },
  finish: { from: ['in-progress'], to: 'fulfilled', by: ['doctor'], onItsDay: [] },
  miss: { from: OPEN, to: 'noshow', by: ['reception'], onItsDay: [] },
  leave: { from: ['arrived'], to: 'cancelled', by: ['reception'], onItsDay: [] },
  'undo-confirm': { from: ['confirmed'], to: 'booked', by: ['reception'], onItsDay: [] },
  'undo-arrive': { from: ['arrived'], to: 'booked', by: ['reception'], onItsDay: [] },
  // Or back to what it was, where nobody had arrived (`steps.ts`).
  'undo-start': { from: ['in-progress'], to: 'arrived', by: ['doctor'], onItsDay: [] },
  'undo-miss': { from: ['noshow'], to: 'booked', by: ['reception'], onItsDay: [] },
  'undo-cancel': { from: ['cancelled'], to: 'booked', by: ['reception'], onItsDay: [] },
  // It was written down afterwards by mistake.
  'undo-late': { from: ['fulfilled'], to: 'cancelled', by: BOTH, onItsDay: [] },
}

export interface VisitState {
  readonly status: VisitStatus
  readonly date: string
  readonly startMinute: number
  /** Where they decide how a visit comes back. */
  readonly cancelReason?: string | null
  readonly arrivedAt?: string | null
  /** It was written down after it had happened (a row says 0 or 1). */
  readonly recordedLate?: boolean | number
}

export interface Taker {
  readonly roles: readonly string[]
  /** The visit is with the doctor who asks. */
  readonly own: boolean
}

/** Whether the time of a visit has come. `now` is wall-clock time. */
export const hasBegun = (
  { date, startMinute }: Pick<VisitState, 'date' | 'startMinute'>,
  now: string,
): boolean => `${date}T${clock(startMinute)}` <= now

/**
 * Whether a visit may be said to have happened after all: its steps could not be taken on its day. Who is here today is seen by
 * a doctor first. `today` is the clinic's date.
 */
export const mayHaveHappened = (
  { status, date }: Pick<VisitState, 'status' | 'date'>,
  today: string,
): boolean => isOpen(status) || status === 'noshow' || (status === 'arrived' && date < today)

/** The status a step leads to, or why it may not be taken. `now` is wall-clock time. */
export function takeStep(
  visit: VisitState,
  step: VisitStep,
  taker: Taker,
  now: string,
): VisitStatus | 'wrong-status' | 'not-today' | 'not-yours' {
  const rule = TRANSITIONS[step]
  if (!rule.by.some((role) => taker.roles.includes(role) && (role === 'reception' || taker.own)))
    return 'not-yours'
  if (!rule.from.includes(visit.status)) return 'wrong-status'
  const late = Boolean(visit.recordedLate)
  // A late visit that was a mistake does not come back as booked, and what was seen as usual is done.
  if ((step === 'undo-cancel' && late) || (step === 'undo-late' && !late)) return 'wrong-status'
  if (rule.onItsDay.includes(visit.status) && visit.date !== now.slice(0, 10)) return 'not-today'
  // Nobody has missed a visit that has not begun.
  if (step === 'miss' && !hasBegun(visit, now)) return 'not-today'
  // Who left without being seen is there again.
  if (step === 'undo-cancel' && visit.cancelReason === 'left' && visit.arrivedAt) return 'arrived'
  return rule.to
}

/**
 * Whether the administration may end what was begun: only its own doctor ends or takes back a consultation, and he cannot come
 * back to it.
 */
export const isLeftOpen = (status: VisitStatus, isDoctorHere: boolean): boolean =>
  status === 'in-progress' && !isDoctorHere

/** The desk's own steps: it takes them back within ten seconds, a consultation's have ways back of their own. */
export const isOfDesk = (step: VisitStep) => TRANSITIONS[step].by.includes('reception')

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

/** Whether the desk says that somebody came: who did not was measured by nobody, and a triage of his is about another person. */
export const wasHere = (status: VisitStatus): boolean => !isOpen(status) && status !== 'noshow'
