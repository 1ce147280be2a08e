import type { z } from 'zod'
import type { AppointmentStatus, AppointmentStep } from '../../../preload/contract/appointments.ts'

export type Status = z.infer<typeof AppointmentStatus>
export type Step = z.infer<typeof AppointmentStep>

interface Transition {
  readonly from: readonly Status[]
  readonly to: Status
  readonly by: 'reception' | 'doctor'
  /** Only on the day of the visit. */
  readonly today: boolean
}

/** The life of a visit. Every way back is a step of its own, so that none happens by accident. */
const TRANSITIONS: Readonly<Record<Step, Transition>> = {
  confirm: { from: ['booked'], to: 'confirmed', by: 'reception', today: false },
  arrive: { from: ['booked', 'confirmed'], to: 'arrived', by: 'reception', today: true },
  start: { from: ['booked', 'confirmed', 'arrived'], to: 'in-progress', by: 'doctor', today: true },
  finish: { from: ['in-progress'], to: 'fulfilled', by: 'doctor', today: false },
  miss: { from: ['booked', 'confirmed'], to: 'noshow', by: 'reception', today: false },
  'undo-confirm': { from: ['confirmed'], to: 'booked', by: 'reception', today: false },
  'undo-arrive': { from: ['arrived'], to: 'booked', by: 'reception', today: true },
  'undo-start': { from: ['in-progress'], to: 'arrived', by: 'doctor', today: true },
  'undo-miss': { from: ['noshow'], to: 'booked', by: 'reception', today: false },
}

export interface Visit {
  readonly status: Status
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
  visit: Visit,
  step: Step,
  taker: Taker,
  now: string,
): Status | 'wrong-status' | 'not-today' | 'not-yours' {
  const rule = TRANSITIONS[step]
  if (!taker.roles.includes(rule.by) || (rule.by === 'doctor' && !taker.own)) return 'not-yours'
  if (!rule.from.includes(visit.status)) return 'wrong-status'
  if (rule.today && visit.date !== now.slice(0, 10)) return 'not-today'
  // Nobody has missed a visit that has not begun.
  if (step === 'miss' && `${visit.date}T${clock(visit.startMinute)}` > now) return 'not-today'
  return rule.to
}

/** The steps that may be taken now. */
export function possibleSteps(visit: Visit, taker: Taker, now: string): Step[] {
  return (Object.keys(TRANSITIONS) as Step[]).filter((step) => {
    const result = takeStep(visit, step, taker, now)
    return result !== 'wrong-status' && result !== 'not-today' && result !== 'not-yours'
  })
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
