import { findOverlap, listBusy, type Stretch } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner, listWorkingHours } from '../../../db/repositories/practitioners.ts'
import { findVisitType } from '../../../db/repositories/visit-types.ts'
import { LocalDate } from '../../../preload/contract/fields.ts'
import type { ReadHandle, WriteHandle } from '../context.ts'
import { bookingRefusal, type BookingRefusal, type Interval } from './openings.rules.ts'

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

export interface Wish {
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  /** Wall-clock time, "2026-11-23T14:30". */
  readonly start: string
  readonly byPatient: boolean
  /** The visit that moves: it is not in its own way, and may keep its type. */
  readonly moving?: { readonly id: string; readonly visitTypeId: string }
}

export type PlaceRefusal = BookingRefusal | 'patient-inactive' | 'patient-busy' | 'not-found' | 'invalid'

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

  const startMinute = Number(wish.start.slice(11, 13)) * 60 + Number(wish.start.slice(14, 16))
  const place = { date, startMinute, endMinute: startMinute + type.minutes }
  const except = moving ? { exceptId: moving.id } : {}
  const facts = {
    hours: await listWorkingHours(db, practitionerId),
    busy: await busyByDate(db, { practitionerId, from: date, to: date, ...except }),
    minutes: type.minutes,
  }
  const refusal = bookingRefusal(facts, { ...place, byPatient: wish.byPatient }, now)
  if (refusal) return refusal
  return (await findOverlap(db, { ...place, who: { patientId }, ...except })) ? 'patient-busy' : place
}
