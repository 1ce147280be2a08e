import { randomUUID } from 'node:crypto'
import { insertRows } from '../../../db/demo/insert-rows.ts'
import type { RawConnection } from '../../../db/driver.ts'
import { below, seeded } from '../../faults/scale.ts'

export interface Doctor {
  readonly id: string
  readonly visitTypeId: string
}

const LAST = Date.UTC(2026, 10, 23)
const DAY = 86_400_000

/** 250 working days a year until Monday 2026-11-23, oldest first. */
export function workingDays(years: number): string[] {
  const dates = Array.from({ length: Math.round(years * 365.25) }, (_, ago) => new Date(LAST - ago * DAY))
  return dates
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .filter((_, index) => index % 24 !== 23)
    .slice(0, years * 250)
    .map((date) => date.toISOString().slice(0, 10))
    .reverse()
}

/** Of a past visit: four in five took place. */
function statusOf(roll: number, past: boolean) {
  if (!past) return roll < 0.5 ? ('booked' as const) : ('confirmed' as const)
  return roll < 0.82 ? ('fulfilled' as const) : roll < 0.94 ? ('noshow' as const) : ('cancelled' as const)
}

/** So many visits a day of each doctor, one behind the other from 8 o'clock, of patients who come back by chance. */
export function insertVisits(raw: RawConnection, { years, perDay, doctors, patients }: VisitsWanted): number {
  const random = seeded(years)
  let count = 0
  for (const date of workingDays(years)) {
    const rows = doctors.flatMap(({ id, visitTypeId }) =>
      Array.from({ length: perDay }, (_, index) => {
        const status = statusOf(random(), date !== '2026-11-23')
        const start = 480 + index * 20
        return {
          id: randomUUID(),
          patient_id: patients[below(random, patients.length)] ?? '',
          practitioner_id: id,
          visit_type_id: visitTypeId,
          visit_type_name: 'Consulta',
          date,
          start_minute: start,
          end_minute: start + 20,
          status,
          cancel_reason: status === 'cancelled' ? 'patient-asked' : null,
          created_at: `${date}T11:00:00.000Z`,
        }
      }),
    )
    insertRows(raw, 'appointment', rows)
    count += rows.length
  }
  return count
}

export interface VisitsWanted {
  readonly years: number
  readonly perDay: number
  readonly doctors: readonly Doctor[]
  readonly patients: readonly string[]
}
