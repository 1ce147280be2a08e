import { foldName } from '../../../db/person-names.ts'
import { listSeen } from '../../../db/repositories/appointment-lines.ts'
import type { Appointment } from '../../../db/repositories/appointments.ts'
import { findPatient } from '../../../db/repositories/patients.ts'
import { findPractitioner, listPractitioners } from '../../../db/repositories/practitioners.ts'
import { listFittingRooms, listRooms } from '../../../db/repositories/rooms.ts'
import { findVisitType, listVisitTypes, type FullVisitType } from '../../../db/repositories/visit-types.ts'
import type { Handle } from '../context.ts'
import { isMeantFor } from '../patient/meant-for.rules.ts'
import type { VisitWish } from './availability-facts.ts'
import { insurerKey } from './schedule-facts.ts'

/** A visit that looks for a place: what it takes, and the rooms in which it fits, the professional's usual one first. */
export interface WantedVisit extends VisitWish {
  readonly practitionerId: string
  readonly visitTypeId: string
  /** Rooms that it may be given when it is booked; `rooms` are those of which one must be free. */
  readonly fitting: readonly string[]
  /** It needs a room and the clinic has none that fits: it cannot be booked anywhere. */
  readonly roomless: boolean
}

/** Rooms of the clinic as bookings see them; not looked up where no visit type asks for one. */
async function fittingRooms(
  db: Handle,
  types: readonly FullVisitType[],
  usualRoom: (id: string) => string | null,
) {
  const asks = ({ roomNeed }: FullVisitType) => roomNeed === 'needed' || roomNeed === 'preferred'
  if (!types.some(asks)) return () => []
  const rooms = (await listRooms(db)).filter(({ active }) => active)
  const named = await listFittingRooms(db)
  return (type: FullVisitType): string[] => {
    if (!asks(type)) return []
    const own = new Set(
      named.filter(({ visitTypeId }) => visitTypeId === type.id).map(({ roomId }) => roomId),
    )
    const usual = usualRoom(type.practitionerId)
    const fit = rooms.filter(({ id }) => own.size === 0 || own.has(id))
    return [...fit.filter(({ id }) => id === usual), ...fit.filter(({ id }) => id !== usual)].map(
      ({ id }) => id,
    )
  }
}

function wanted(type: FullVisitType, fitting: readonly string[], insurer: string | null): WantedVisit {
  const needed = type.roomNeed === 'needed'
  return {
    practitionerId: type.practitionerId,
    visitTypeId: type.id,
    minutes: type.minutes,
    bufferBefore: type.bufferBefore,
    bufferAfter: type.bufferAfter,
    rooms: needed ? fitting : [],
    fitting,
    roomless: needed && fitting.length === 0,
    insurer,
  }
}

/** The convênio of a patient, as it is compared; null without one. */
export async function insurerOf(db: Handle, patientId: string | undefined): Promise<string | null> {
  if (patientId === undefined) return null
  return insurerKey((await findPatient(db, patientId))?.card.insurer ?? null)
}

interface VisitName {
  readonly practitionerId: string
  readonly visitTypeId: string
}

/** A visit that moves. */
export type MovingVisit = Pick<
  Appointment,
  'id' | 'visitTypeId' | 'startMinute' | 'endMinute' | 'bufferBefore' | 'bufferAfter'
>

/** What a visit takes that keeps its type: as much as it was booked with, whatever became of the type since. */
function asBooked(type: FullVisitType, visit: MovingVisit): FullVisitType {
  const { startMinute, endMinute, bufferBefore, bufferAfter } = visit
  return { ...type, minutes: endMinute - startMinute, bufferBefore, bufferAfter }
}

/** For whom a place is looked for; undefined: not said yet. */
interface ForWhom {
  readonly patientId: string | undefined
  readonly today: string
}

/** Who looks for a place: a patient by himself, for this person, or, false, somebody at work. */
export type ByPatient = false | ForWhom

/** Which types are meant for this person. */
async function meantFor(db: Handle, whom: ForWhom | undefined): Promise<(type: FullVisitType) => boolean> {
  const card = whom?.patientId === undefined ? undefined : (await findPatient(db, whom.patientId))?.card
  return (type) => !whom || !card || isMeantFor(type, card, whom.today)
}

/** Which types whoever looks may book: a patient by himself what is meant for him, and a retorno only with whom he has been. */
async function offeredTo(db: Handle, byPatient: ByPatient): Promise<(type: FullVisitType) => boolean> {
  if (!byPatient) return () => true
  const { patientId } = byPatient
  const isMeant = await meantFor(db, byPatient)
  const seen = patientId === undefined ? [] : await listSeen(db, [patientId])
  return (type) =>
    type.bookableByPatient &&
    (!type.followUp || seen.some((one) => one.practitionerId === type.practitionerId)) &&
    isMeant(type)
}

/**
 * A visit type that may be booked with this professional now; `byPatient` leaves out what only reception books. `moving`:
 * the visit that moves, which may keep its type although nothing new is booked of it any more.
 */
export async function wantedVisit(
  db: Handle,
  { practitionerId, visitTypeId }: VisitName,
  byPatient: ByPatient,
  insurer: string | null,
  moving?: MovingVisit,
): Promise<WantedVisit | undefined> {
  const practitioner = await findPractitioner(db, practitionerId)
  const type = await findVisitType(db, visitTypeId)
  if (!practitioner?.active || type?.practitionerId !== practitionerId) return undefined
  const keeps = moving?.visitTypeId === visitTypeId
  if (!keeps && (!type.active || !(await offeredTo(db, byPatient))(type))) return undefined
  const fitting = await fittingRooms(db, [type], () => practitioner.roomId)
  return wanted(keeps ? asBooked(type, moving) : type, fitting(type), insurer)
}

export interface Whom {
  readonly practitionerId?: string | undefined
  readonly specialty?: string | undefined
  /** Whoever is led to one that the clinic names, be it by the desk: only to whom sees such people. */
  readonly led?: ForWhom | undefined
}

/** The visits of one kind (null: of each one's first type) with one professional, a specialty or anybody: one each. */
export async function wantedVisits(
  db: Handle,
  { practitionerId, specialty, led }: Whom,
  kindId: string | null,
  byPatient: ByPatient,
  insurer: string | null,
): Promise<readonly WantedVisit[]> {
  const own = (await listPractitioners(db)).filter(
    (one) =>
      one.active &&
      (practitionerId === undefined || one.id === practitionerId) &&
      (specialty === undefined || foldName(one.specialty) === foldName(specialty)),
  )
  const types = await listVisitTypes(
    db,
    own.map(({ id }) => id),
  )
  const [isOffered, isMeant] = [await offeredTo(db, byPatient), await meantFor(db, led)]
  const named = own.flatMap(({ id }) => {
    const fit = types.find(
      (type) =>
        type.practitionerId === id &&
        (kindId === null || type.kindId === kindId) &&
        isOffered(type) &&
        isMeant(type),
    )
    return fit ? [fit] : []
  })
  const fitting = await fittingRooms(db, named, (id) => own.find((one) => one.id === id)?.roomId ?? null)
  return named.map((type) => wanted(type, fitting(type), insurer))
}
