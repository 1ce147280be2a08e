import type { GridDay } from '../../../renderer/elements/day-grid/layout.ts'

const COLUMNS = 30
const VISITS = 20
const STATUSES = ['fulfilled', 'arrived', 'booked', 'confirmed', 'booked', 'noshow'] as const
const LENGTHS = [15, 20, 30, 40] as const
const OUTSIDE = [
  { startMinute: 720, endMinute: 780, kind: 'break', label: null },
  { startMinute: 1050, endMinute: 1080, kind: 'absence', label: 'Congresso' },
] as const

/** A full day of a large clinic: 30 professionals, 8 to 18 h, 600 visits of every length and status. */
export function fullDay(): GridDay {
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({
    id: `p${String(index)}`,
    date: '2026-11-23',
    title: `Helena Prado ${String(index)}`,
    about: `Clínica médica, Consultório ${String(index)}`,
    practitionerId: `p${String(index)}`,
    name: `Helena Prado ${String(index)}`,
    treatment: `Dra. Helena ${String(index)}`,
    specialty: 'Clínica médica',
    room: `Consultório ${String(index)}`,
    load: index / COLUMNS,
    visitTypes: [{ id: 't', kindId: 'k', name: 'Consulta', followUp: false, minutes: 30 }],
    extras: [],
    unavailable: [...OUTSIDE],
  }))
  const visits = columns.flatMap(({ practitionerId, name, specialty, room }, column) => {
    let at = 480
    return Array.from({ length: VISITS }, (_, index) => {
      if (at >= 720 && at < 780) at = 780
      const length = index % 4 === 3 ? (LENGTHS[(column + index) % 4] ?? 15) : 15
      const [startMinute, endMinute] = [at, at + length]
      at = endMinute + (index % 5 === 4 ? 15 : 0)
      const status = STATUSES[(column + index) % STATUSES.length] ?? 'booked'
      return {
        id: `v${String(column)}-${String(index)}`,
        version: 1,
        patientId: `n${String(column)}-${String(index)}`,
        patientName: `Aparecida Nogueira ${String(index)}`,
        birthDate: '1958-03-14',
        phone: null,
        insurer: index % 3 === 0 ? 'Saúde Ipê' : null,
        practitionerId,
        column: practitionerId,
        bufferBefore: 0,
        bufferAfter: 0,
        practitionerName: name,
        specialty,
        room,
        visitTypeId: 't',
        kindId: 'k',
        visitType: 'Consulta',
        date: '2026-11-23',
        startMinute,
        endMinute,
        status,
        firstVisit: index % 7 === 0,
        missedBefore: index % 9 === 0 ? 1 : 0,
        arrivedAt: null,
        startedAt: null,
        overbooked: false,
        overbookReason: null,
        recordedLate: false,
        remark: null,
        patientRemark: null,
        steps: [],
      }
    })
  })
  return { fromMinute: 480, toMinute: 1080, columns, visits } as unknown as GridDay
}
