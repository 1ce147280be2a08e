import { findOverlap, type Appointment } from '../../../db/repositories/appointments.ts'
import type { Output } from '../../../preload/contract/index.ts'
import {
  findPlace,
  type Hold,
  insurerOf,
  type Place,
  rangeFor,
  rangeStarts,
  wantedVisit,
} from '../booking/free.ts'
import { dateOf, dayOf } from '../calendar/days.rules.ts'
import type { Context, ReadHandle } from '../context.ts'
import { HOUSE_SEAT } from '../seat-name.ts'

type CheckContext = Context<'series.check'> | Context<'series.check-move'>
type Proposal = Output<'series.check'>[number]['proposals'][number]

/** A visit of a batch that is only thought of. */
export interface VisitPlan {
  /** Where it moves. */
  readonly moving?: Appointment
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly date: string
  readonly startMinute: number
}

const WEEKS = 8

/** A place that another visit of the same batch will take. */
function asHold(place: Place, { practitionerId }: VisitPlan, insurer: string | null): Hold {
  const whose = { seat: HOUSE_SEAT, workstation: '', practitionerId, insurer, since: 0, expiresAt: 0 }
  return { ...place, ...whose }
}

/** Where else it could be: later that day, and at this time in a later week that the batch does not use itself. */
async function proposalsFor(
  db: ReadHandle,
  ctx: CheckContext,
  wish: VisitPlan,
  dates: ReadonlySet<string>,
  except: readonly string[],
): Promise<Proposal[]> {
  const { patientId, date: from, startMinute: minute } = wish
  const visit = await wantedVisit(db, wish, false, await insurerOf(db, patientId), wish.moving)
  if (!visit) return []
  const { loaded } = await rangeFor(db, ctx, [visit], { from, days: WEEKS * 7 + 1 }, except)
  const starts = rangeStarts(loaded, visit)
  const free = async (date: string, startMinute: number) => {
    const stretch = { date, startMinute, endMinute: startMinute + visit.minutes }
    return (await findOverlap(db, { ...stretch, who: { patientId }, except })) === undefined
  }
  const sameDay = starts.first(0, minute) ?? starts.nearest(0, minute)
  const proposals: Proposal[] = []
  if (sameDay !== null && (await free(from, sameDay)))
    proposals.push({ kind: 'same-day', date: from, startMinute: sameDay })
  for (let week = 1; week <= WEEKS; week += 1) {
    const date = dateOf(dayOf(from) + week * 7)
    if (dates.has(date) || !starts.has(week * 7, minute) || !(await free(date, minute))) continue
    proposals.push({ kind: 'later-week', date, startMinute: minute })
    break
  }
  return proposals
}

/**
 * Checks every visit of a batch, each against the agenda and those before it; where one cannot stand it says why and
 * proposes other places. `except`: the visits that move, none of which is in another's way.
 */
export async function checkPlaces(
  db: ReadHandle,
  ctx: CheckContext,
  wishes: readonly VisitPlan[],
  except: readonly string[],
) {
  const planned: Hold[] = []
  const dates = new Set(wishes.map(({ date }) => date))
  const checked = []
  for (const wish of wishes) {
    const holds = [...ctx.holds.others(wish.date), ...planned]
    const place = await findPlace(db, { ...wish, byPatient: false, holds, except }, ctx)
    const refused = typeof place === 'string'
    if (!refused) planned.push(asHold(place, wish, await insurerOf(db, wish.patientId)))
    const proposals = refused ? await proposalsFor(db, ctx, wish, dates, except) : []
    // What is proposed to one is not proposed to the next: both may be accepted.
    for (const { date } of proposals) dates.add(date)
    checked.push({ date: wish.date, startMinute: wish.startMinute, code: refused ? place : null, proposals })
  }
  return checked
}
