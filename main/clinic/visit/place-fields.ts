import type { AppointmentFields } from '../../../db/repositories/appointment-writes.ts'
import type { Place } from '../booking/free.ts'

/** What a visit's row says of a place that was found for it. */
export function fieldsOf(
  to: { readonly practitionerId: string; readonly visitTypeId: string },
  place: Place,
  overbookReason: string | null = null,
): Partial<AppointmentFields> {
  const { practitionerId, visitTypeId } = to
  const { date, startMinute, endMinute, roomId, bufferBefore, bufferAfter } = place
  const where = {
    practitionerId,
    visitTypeId,
    date,
    startMinute,
    endMinute,
    roomId,
    bufferBefore,
    bufferAfter,
  }
  return { ...where, overbooked: overbookReason === null ? 0 : 1, overbookReason }
}
