import type { VisitStatus } from '../../preload/contract/visit-status.ts'
import { weekdayOf, type Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { PracticePatient } from './patients.ts'
import {
  hoursOn,
  weekendHours,
  type PracticePractitioner,
  type PracticeVisitType,
  type Specialty,
} from './staff.ts'

export interface PracticeVisit {
  readonly id: string
  readonly patient: PracticePatient
  readonly practitioner: PracticePractitioner
  readonly type: PracticeVisitType
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
  readonly status: VisitStatus
}

const PAST_DAYS = 91
const COMING_DAYS = 14

/** Whom each specialty sees. */
const SEES: Readonly<Record<Specialty, (patient: PracticePatient) => boolean>> = {
  'Clínica médica': ({ age }) => age >= 15,
  Cardiologia: ({ age }) => age >= 38,
  Pediatria: ({ age }) => age <= 14,
  Ortopedia: ({ age }) => age >= 10,
  Ginecologia: ({ age, card }) => age >= 14 && card.sexAtBirth === 'female',
  Psicologia: ({ age }) => age >= 12 && age <= 70,
}

/** Types that fit an age only. */
const AGES_OF: Readonly<Record<string, readonly [number, number]>> = {
  Puericultura: [0, 3],
  'Pré-natal': [18, 44],
  Preventivo: [25, 64],
}

const fits = (type: PracticeVisitType, { age }: PracticePatient) => {
  const [from, to] = AGES_OF[type.name] ?? [0, 200]
  return age >= from && age <= to
}

/** Share of the timetable that is taken: a third of an old day, most of today, less and less of what comes. */
function fullness(days: number): number {
  if (days < -7) return 0.35
  if (days <= 0) return 0.85
  return Math.max(0.2, 0.75 - days * 0.04)
}

function statusOn(chance: Chance, days: number, start: number, end: number, now: number): VisitStatus {
  const roll = chance.next()
  if (days < 0 || (days === 0 && end <= now))
    return roll < 0.82 ? 'fulfilled' : roll < 0.94 ? 'noshow' : 'cancelled'
  if (days === 0 && start <= now) return 'in-progress'
  if (roll < 0.04) return 'cancelled'
  if (days === 0 && start <= now + 50 && roll < 0.8) return 'arrived'
  return roll < (days <= 2 ? 0.65 : 0.2) ? 'confirmed' : 'booked'
}

interface Book {
  readonly chance: Chance
  readonly calendar: Calendar
  /** Patients who have a visit on a date already: nobody has two. */
  readonly onDate: Map<string, Set<string>>
  /** `patient practitioner` pairs that have met. */
  readonly met: Set<string>
  readonly candidates: ReadonlyMap<Specialty, readonly PracticePatient[]>
}

function pickPatient(
  { chance, onDate, candidates }: Book,
  { specialty }: PracticePractitioner,
  date: string,
): PracticePatient | undefined {
  const list = candidates.get(specialty) ?? []
  const busy = onDate.get(date)
  for (let attempt = 0; attempt < 8; attempt += 1) {
    // Some come again and again: the smaller of two draws favours the first of the list.
    const any = chance.int(0, list.length - 1)
    const at = chance.yes(0.3) ? Math.min(any, chance.int(0, list.length - 1)) : any
    const patient = list[at]
    if (patient && !busy?.has(patient.id)) return patient
  }
  return undefined
}

function pickType(
  { chance, met }: Book,
  { id, visitTypes }: PracticePractitioner,
  patient: PracticePatient,
): PracticeVisitType {
  const [first, second, ...others] = visitTypes
  const special = others.filter((type) => fits(type, patient))
  if (special.length > 0 && chance.yes(0.2)) return chance.pick(special)
  return met.has(`${patient.id} ${id}`) && chance.yes(0.5) ? second : first
}

function* dayOf(book: Book, practitioner: PracticePractitioner, days: number): Generator<PracticeVisit> {
  const { chance, calendar, onDate, met } = book
  const date = calendar.date(days)
  const weekday = weekdayOf(date)
  const busy = onDate.get(date) ?? new Set<string>()
  onDate.set(date, busy)
  const extra = days === 0 ? weekendHours(practitioner, weekday) : []
  for (const [, , from, to] of [...hoursOn(practitioner, weekday), ...extra]) {
    let start = from
    while (start < to) {
      // Whoever opens the practice clinic during its hours finds everybody at work.
      const atWork = days === 0 && start <= calendar.nowMinute
      const patient = atWork || chance.yes(fullness(days)) ? pickPatient(book, practitioner, date) : undefined
      const type = patient && pickType(book, practitioner, patient)
      if (!patient || !type || start + type.minutes > to) {
        start += chance.pick([10, 15, 20, 30])
        continue
      }
      const end = start + type.minutes
      const status = statusOn(chance, days, start, end, calendar.nowMinute)
      yield { id: chance.id(), patient, practitioner, type, date, startMinute: start, endMinute: end, status }
      if (status === 'fulfilled') met.add(`${patient.id} ${practitioner.id}`)
      busy.add(patient.id)
      // The place of a cancelled visit is free again.
      if (status !== 'cancelled') start = end
    }
  }
}

/** Three months past and two weeks to come, in the hours of each professional, never two live visits at once. */
export function makeVisits(
  chance: Chance,
  calendar: Calendar,
  practitioners: readonly PracticePractitioner[],
  patients: readonly PracticePatient[],
): readonly PracticeVisit[] {
  const candidates = new Map(
    practitioners.map(({ specialty }) => [specialty, patients.filter(SEES[specialty])]),
  )
  const book: Book = { chance, calendar, onDate: new Map(), met: new Set(), candidates }
  const visits: PracticeVisit[] = []
  for (let days = -PAST_DAYS; days <= COMING_DAYS; days += 1) {
    for (const practitioner of practitioners) visits.push(...dayOf(book, practitioner, days))
  }
  return visits
}
