import { findOverlap } from '../../../db/repositories/appointments.ts'
import { findClosing, listAffected, type Closing } from '../../../db/repositories/closings.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import { MOST_AFFECTED } from '../../../preload/contract/closing.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { isOpen } from '../../../preload/contract/visit-status.ts'
import {
  insurerOf,
  rangeFor,
  type RangeStarts,
  rangeStarts,
  wantedVisit,
  type WantedVisit,
  wantedVisits,
} from '../booking/free.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { Context, HandlersOf, ReadHandle } from '../context.ts'

type AffectedVisit = Awaited<ReturnType<typeof listAffected>>[number]
type Proposal = Output<'closing.proposals'>[number]['proposals'][number]

/** How far after an absence its visits are placed. */
const DAYS_AFTER = 30
const MOST_DAYS = 186

/** The free starts of one professional for one visit, over the whole range. */
interface Free {
  readonly visit: WantedVisit
  readonly name: string
  readonly starts: RangeStarts
}

interface Range {
  readonly from: string
  readonly days: number
}

function rangeAfter(closing: Closing, today: string): Range {
  const from = closing.fromDate > today ? closing.fromDate : today
  const days = dayOf(closing.toDate) - dayOf(from) + 1 + DAYS_AFTER
  return { from, days: Math.min(Math.max(days, 1), MOST_DAYS) }
}

/** Looks up, once for each kind of visit and convênio, who could see it and when. */
function freeFinder(db: ReadHandle, ctx: Context<'closing.proposals'>, range: Range) {
  const known = new Map<string, readonly Free[]>()
  return async (affected: AffectedVisit): Promise<readonly Free[]> => {
    const insurer = await insurerOf(db, affected.patientId)
    const { visitTypeId, startMinute, endMinute, bufferBefore, bufferAfter } = affected
    const key = JSON.stringify([visitTypeId, endMinute - startMinute, bufferBefore, bufferAfter, insurer])
    const before = known.get(key)
    if (before) return before
    const type = await findVisitType(db, visitTypeId)
    const people = await listPractitioners(db)
    const specialty = people.find(({ id }) => id === affected.practitionerId)?.specialty
    const moving = { ...affected, id: affected.appointmentId }
    const own = await wantedVisit(db, affected, false, insurer, moving)
    const others =
      type === undefined ? [] : await wantedVisits(db, { specialty }, type.kindId, false, insurer)
    const visits = [
      ...(own ? [own] : []),
      ...others.filter(({ practitionerId }) => practitionerId !== affected.practitionerId),
    ]
    const { loaded } = await rangeFor(db, ctx, visits, range)
    const found = visits.map((visit) => ({
      visit,
      name: people.find(({ id }) => id === visit.practitionerId)?.name ?? '',
      starts: rangeStarts(loaded, visit),
    }))
    known.set(key, found)
    return found
  }
}

interface Spot {
  readonly free: Free
  readonly index: number
  readonly start: number
}

/** The first day from `index` on with a free start, and on it the start nearest to a minute. */
function nextNear(free: Free, index: number, minute: number, days: number): Spot | null {
  for (let at = Math.max(index, 0); at < days; at += 1) {
    const start = free.starts.nearest(at, minute)
    if (start !== null) return { free, index: at, start }
  }
  return null
}

/** The earliest spot of several. */
function earliest(spots: readonly (Spot | null)[]): Spot | null {
  const found = spots.flatMap((spot) => spot ?? [])
  return found.sort((a, b) => a.index - b.index || a.start - b.start)[0] ?? null
}

/** Where one visit could go: its professional after the absence, another on its day, whoever is free first. */
function spotsFor(affected: AffectedVisit, all: readonly Free[], closing: Closing, { from, days }: Range) {
  const first = dayOf(from)
  const day = dayOf(affected.date) - first
  const own = all.find(({ visit }) => visit.practitionerId === affected.practitionerId)
  const others = all.filter((free) => free !== own)
  const minute = affected.startMinute
  const sameDay = others.map((free) => nextNear(free, day, minute, day + 1))
  const nearest = sameDay
    .flatMap((spot) => spot ?? [])
    .sort((a, b) => Math.abs(a.start - minute) - Math.abs(b.start - minute))[0]
  const gaps = all.map((free): Spot | null => {
    for (let at = Math.max(day, 0); at < days; at += 1) {
      const start = free.starts.first(at, at === day ? minute : 0)
      if (start !== null) return { free, index: at, start }
    }
    return null
  })
  return [
    ['same-professional', own ? nextNear(own, dayOf(closing.toDate) - first + 1, minute, days) : null],
    ['other-professional', nearest ?? null],
    ['next-gap', earliest(gaps)],
  ] as const
}

/** Takes a spot out of the free starts with that professional, so that no other visit is proposed there. */
function reserve(all: readonly Free[], spot: Spot): void {
  const { minutes, bufferBefore, bufferAfter, practitionerId } = spot.free.visit
  const taken = { from: spot.start - bufferBefore, to: spot.start + minutes + bufferAfter }
  for (const free of all)
    if (free.visit.practitionerId === practitionerId) free.starts.take(spot.index, taken)
}

/** Other places for the visits that an absence or a closure touches; no two are proposed the same one. */
export const closingProposalHandlers = {
  'closing.proposals': async (db, { id }, ctx) => {
    const closing = await findClosing(db, id)
    if (!closing) return ctx.fail('not-found')
    const range = rangeAfter(closing, ctx.today)
    const freeFor = freeFinder(db, ctx, range)
    const seen = new Set<readonly Free[]>()
    const reserved: Spot[] = []
    const answer = []
    // Who is there already is not sent away by a list.
    const open = (await listAffected(db, closing, MOST_AFFECTED)).filter(({ status }) => isOpen(status))
    for (const affected of open) {
      ctx.concerns(affected.patientId)
      const all = await freeFor(affected)
      if (!seen.has(all)) for (const spot of reserved) reserve(all, spot)
      seen.add(all)
      const proposals: Proposal[] = []
      for (const [kind, spot] of spotsFor(affected, all, closing, range)) {
        if (!spot) continue
        const date = dateOf(dayOf(range.from) + spot.index)
        const { practitionerId, visitTypeId, minutes } = spot.free.visit
        const stretch = { date, startMinute: spot.start, endMinute: spot.start + minutes }
        const except = [affected.appointmentId]
        if (await findOverlap(db, { ...stretch, who: { patientId: affected.patientId }, except })) continue
        const whom = { practitionerId, practitionerName: spot.free.name, visitTypeId }
        const told = proposals.some(
          (one) =>
            one.date === date && one.startMinute === spot.start && one.practitionerId === practitionerId,
        )
        if (!told) proposals.push({ kind, ...whom, date, startMinute: spot.start })
        reserved.push(spot)
        for (const known of seen) reserve(known, spot)
      }
      answer.push({ appointmentId: affected.appointmentId, version: affected.version, proposals })
    }
    return answer
  },
} satisfies HandlersOf<'closing.proposals'>
