import { listInsurerNames } from '../../../db/repositories/insurers.ts'
import { listPractitioners } from '../../../db/repositories/practitioners.ts'
import {
  listBookedByPractitioner,
  listByInsurer,
  listNoShows,
  listWaits,
} from '../../../db/repositories/reports.ts'
import { insurerKey, openMinutesOf, rangeFor, wantedVisits } from '../booking/free.ts'
import type { HandlersOf } from '../context.ts'
import { byInsurer, byWeekday } from './reports.rules.ts'

/** How the clinic did: how full it was, who stayed away, how long people waited. Numbers only, nobody by name. */
export const reportHandlers = {
  'report.read': async (db, { from, days }, ctx) => {
    const visits = await wantedVisits(db, {}, null, false, null)
    const { schedule, loaded } = await rangeFor(db, ctx, visits, { from, days })
    const span = { from, to: schedule.to }
    const booked = new Map(
      (await listBookedByPractitioner(db, span)).map(({ practitionerId, minutes }) => [
        practitionerId,
        minutes,
      ]),
    )
    const names = new Map((await listPractitioners(db)).map(({ id, name }) => [id, name]))
    const insurers = await listInsurerNames(db)
    return {
      occupancy: visits.map((visit) => ({
        practitionerId: visit.practitionerId,
        name: names.get(visit.practitionerId) ?? '',
        openMinutes: openMinutesOf(loaded, visit),
        bookedMinutes: booked.get(visit.practitionerId) ?? 0,
      })),
      noShows: byWeekday(await listNoShows(db, span)),
      insurers: byInsurer(
        await listByInsurer(db, span),
        (words) => insurers.get(insurerKey(words) ?? '')?.name ?? words,
      ),
      waits: [...(await listWaits(db, span))],
    }
  },
} satisfies HandlersOf<'report.read'>
