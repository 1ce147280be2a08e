import {
  isLive,
  isOpen,
  localNow,
  wallClock,
  type Change,
  type Facts,
  type Status,
  type Undoable,
  type Visit,
} from './facts.ts'
import type { Asker } from './oracle.ts'
import { guard, placeForPatient, Refused, typeOf, type Place, type Wish } from './places.ts'

// What every answer of the oracle is put together from. Facts are replaced, never changed in place.

export const textOf = (made: Readonly<Record<string, unknown>>, key: string) =>
  String(made[key] ?? 'none was made')

export const refuse = (code: string): never => {
  throw new Refused(code)
}

/** The visit that is named, in the version that was seen. */
export function visitOf(facts: Facts, id: string): Visit {
  return facts.visits.find((one) => one.id === id) ?? refuse('not-found')
}

export const seen = (visit: Visit, version: number): Visit =>
  visit.version === version ? visit : refuse('stale')

/** Writes a visit as it is now: its next version, if the database lets it stand there. */
export function write(facts: Facts, visit: Visit, part: Partial<Visit>): Visit {
  const next = { ...visit, ...part, version: visit.version + 1 }
  guard(facts, next)
  facts.visits = facts.visits.map((one) => (one.id === visit.id ? next : one))
  return next
}

/** Who said that he comes said so of the time at which the visit was. */
export const statusThere = (visit: Visit, to: Pick<Visit, 'doctor' | 'date' | 'start'>): Status =>
  visit.doctor === to.doctor && visit.date === to.date && visit.start === to.start ? visit.status : 'booked'

/** A visit that was not there before. */
export function add(
  facts: Facts,
  visit: Omit<Visit, 'status' | 'version' | 'reason' | 'arrivedAt' | 'calledFrom'>,
): Visit {
  const fresh = { status: 'booked', reason: null, arrivedAt: null, calledFrom: 'booked' } as const
  const made: Visit = { ...visit, ...fresh, version: 1 }
  guard(facts, made)
  facts.visits = [...facts.visits, made]
  return made
}

/** The way back of a visit that was not there before: booked by mistake. */
export const unbooking = (visit: Visit): Change => ({
  before: { ...visit, status: 'cancelled', reason: 'mistake' },
  version: visit.version,
})

/** A patient's own people are all that there is for him. */
export function reach(facts: Facts, asker: Asker, patient: string): void {
  if (asker.role === 'patient' && !facts.patients.some(({ id, own }) => own && id === patient))
    refuse('not-found')
}

/** A visit that may still be moved or cancelled by who asks. */
export function changeable(facts: Facts, asker: Asker, id: string, version: number): Visit {
  const visit = visitOf(facts, id)
  reach(facts, asker, visit.patient)
  seen(visit, version)
  if (!isOpen(visit)) refuse('wrong-status')
  const now = localNow(facts)
  const soon =
    (Date.parse(`${wallClock(visit.date, visit.start)}Z`) - Date.parse(`${now}Z`)) / 60_000 <
    facts.noticeMinutes
  return asker.role === 'patient' && soon ? refuse('too-soon') : visit
}

interface Asked {
  readonly patient: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
  readonly moving?: Visit | undefined
  readonly overbook?: boolean
  readonly sameTime?: boolean | undefined
}

/** Where one visit of whatever request would stand, or the code. */
export function findPlace(facts: Facts, asker: Asker, asked: Asked): Place | string {
  const { patient, moving, overbook = false, sameTime = false } = asked
  const byPatient = asker.role === 'patient'
  if (!facts.patients.some(({ id }) => id === patient)) return 'not-found'
  const wish: Wish = {
    window: asker.window,
    byPatient,
    doctor: asked.practitionerId,
    type: asked.visitTypeId,
    patient,
    date: asked.date,
    start: asked.startMinute,
    except: moving ? [moving.id] : [],
    overbook,
  }
  try {
    const type = typeOf(facts, wish, byPatient, moving)
    return placeForPatient(facts, wish, type, sameTime)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

/** As `findPlace`; without a place the request is refused. */
export function mustPlace(facts: Facts, asker: Asker, asked: Asked): Place {
  const place = findPlace(facts, asker, asked)
  return typeof place === 'string' ? refuse(place) : place
}

interface Done {
  readonly id: string
  readonly changes: readonly Change[]
  readonly batch: boolean
  readonly wishes?: readonly string[]
}

/** Keeps what a window can take back, and holds the gaps that its change left, for ten seconds. */
export function remember(
  facts: Facts,
  { window }: Asker,
  { wishes = [], ...done }: Done,
  leaves = true,
): void {
  const left = done.changes.filter(({ before }) => leaves && isLive(before))
  const gaps = left.map(({ before }) => ({ ...before, window, since: facts.now, until: facts.now + 10_000 }))
  const undoable = { ...done, wishes, gaps, at: facts.now }
  facts.undo = { ...facts.undo, [window]: [undoable, ...(facts.undo[window] ?? [])] }
  facts.gaps = [...facts.gaps, ...gaps]
}

/** What a window did last under this name and may still take back. */
export function recall(facts: Facts, { window }: Asker, id: string): Undoable {
  const known = facts.undo[window]?.find((one) => one.id === id && facts.now - one.at < 10_000)
  return known ?? refuse('undo-expired')
}

/** A visit's earlier deeds of a window stay undoable when it goes on to another version. */
export function follow(
  facts: Facts,
  { window }: Asker,
  visit: { readonly id: string; readonly version: number },
  to: number,
) {
  const known = (facts.undo[window] ?? []).map((one) => ({
    ...one,
    changes: one.changes.map((change) =>
      change.before.id === visit.id && change.version === visit.version ? { ...change, version: to } : change,
    ),
  }))
  facts.undo = { ...facts.undo, [window]: known }
}

/** Puts a visit back as it was, if nothing else has changed it since. */
export function takeBack(facts: Facts, { before, version }: Change): Visit {
  const now = visitOf(facts, before.id)
  if (now.version !== version) refuse('undo-expired')
  return write(facts, now, before)
}

/** A window has undone something: its gaps are let go, and what came before it is next. */
export function undone(facts: Facts, asker: Asker, known: Undoable, visits: readonly Visit[]): void {
  const { window } = asker
  facts.undo = { ...facts.undo, [window]: (facts.undo[window] ?? []).filter((one) => one !== known) }
  facts.gaps = facts.gaps.filter((one) => !known.gaps.includes(one))
  for (const { before } of known.changes)
    follow(facts, asker, before, visits.find(({ id }) => id === before.id)?.version ?? before.version)
}

export const release = (facts: Facts, { window }: Asker) => {
  facts.holds = facts.holds.filter((one) => one.window !== window)
}

/** Takes visits off the agenda while they move together. */
export function lift(facts: Facts, ids: readonly string[]): void {
  facts.visits = facts.visits.map((one) =>
    ids.includes(one.id) ? { ...one, status: 'cancelled' as Status } : one,
  )
}
