import { listBusy, findOverlap, type Stretch } from '../../../db/repositories/appointments.ts'
import { readClinic } from '../../../db/repositories/clinic.ts'
import { listClosings } from '../../../db/repositories/closings.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner, listWorkingHours } from '../../../db/repositories/practitioners.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import { LocalDate, type StateCode } from '../../../preload/contract/fields.ts'
import type { z } from 'zod'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { closedOn, type Closed } from './day-plan.rules.ts'
import { holidayOn } from './holidays.ts'
import { bookingRefusal, datesFrom, type BookingRefusal, type Interval } from './openings.rules.ts'

type Handle = ReadHandle | WriteHandle

/** A visit type that may be booked with this professional now; `byPatient` leaves out what only reception books. */
export async function bookableType(
  db: Handle,
  { practitionerId, visitTypeId }: { readonly practitionerId: string; readonly visitTypeId: string },
  byPatient: boolean,
) {
  const practitioner = await findPractitioner(db, practitionerId)
  const type = await findVisitType(db, visitTypeId)
  const fits = practitioner?.active && type?.active && type.practitionerId === practitionerId
  return fits && (type.bookableByPatient || !byPatient) ? type : undefined
}

/** Live visits of a professional by date. */
export async function busyByDate(
  db: Handle,
  asked: Parameters<typeof listBusy>[1],
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  const busy = new Map<string, Interval[]>()
  for (const { date, ...visit } of await listBusy(db, asked))
    busy.set(date, [...(busy.get(date) ?? []), visit])
  return busy
}

/** Holidays, closures and absences of a professional by date. */
export async function closedByDate(
  db: Handle,
  asked: { readonly practitionerId: string; readonly from: string; readonly days: number },
): Promise<ReadonlyMap<string, readonly Closed[]>> {
  const dates = datesFrom(asked.from, asked.days)
  const closings = await listClosings(db, { from: asked.from, to: dates.at(-1) ?? asked.from })
  const state = (await readClinic(db))?.state as z.infer<typeof StateCode>
  return new Map(
    dates.map((date) => [date, closedOn(closings, holidayOn(date, state), asked.practitionerId, date)]),
  )
}

export interface Wish {
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  /** Wall-clock time, "2026-11-23T14:30". */
  readonly start: string
  readonly byPatient: boolean
  /** The visit that moves: it is not in its own way, and may keep its type. */
  readonly moving?: { readonly id: string; readonly visitTypeId: string }
  /** Squeezed in over another visit. */
  readonly overbook?: boolean
  /** What other windows are holding just now. */
  readonly held?: (date: string) => readonly Interval[]
}

export type PlaceRefusal =
  BookingRefusal | 'patient-inactive' | 'patient-busy' | 'not-found' | 'invalid' | 'on-hold'

/** The stretch of a day that a visit of this type would take. */
export function stretchAt(start: string, minutes: number): Stretch {
  const startMinute = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16))
  return { date: start.slice(0, 10), startMinute, endMinute: startMinute + minutes }
}

/** Where a visit would stand, or why it cannot. `now` is wall-clock time. */
export async function findPlace(db: Handle, wish: Wish, now: string): Promise<Stretch | PlaceRefusal> {
  const { patientId, practitionerId, visitTypeId, moving } = wish
  const date = wish.start.slice(0, 10)
  if (!LocalDate.safeParse(date).success) return 'invalid'
  const patient = await findPatient(db, patientId)
  if (!patient) return 'not-found'
  if (patient.status === 'merged') return 'patient-inactive'
  const keepsType = moving?.visitTypeId === visitTypeId
  const type = await bookableType(db, wish, wish.byPatient && !keepsType)
  if (!type) return 'not-found'

  const place = stretchAt(wish.start, type.minutes)
  const except = moving ? { exceptId: moving.id } : {}
  const facts = {
    hours: await listWorkingHours(db, practitionerId),
    closed: await closedByDate(db, { practitionerId, from: date, days: 1 }),
    busy: wish.overbook
      ? new Map()
      : await busyByDate(db, { practitionerId, from: date, to: date, ...except }),
    minutes: type.minutes,
  }
  const refusal = bookingRefusal(facts, { ...place, byPatient: wish.byPatient }, now)
  if (refusal) return refusal
  const held = wish.held?.(date) ?? []
  if (
    !wish.overbook &&
    held.some((one) => one.startMinute < place.endMinute && one.endMinute > place.startMinute)
  )
    return 'on-hold'
  return (await findOverlap(db, { ...place, who: { patientId }, ...except })) ? 'patient-busy' : place
}
