import fc from 'fast-check'
import type { Input, Name } from '../../../preload/contract/index.ts'
import { isOpen, type Facts, type Visit } from './facts.ts'
import type { Asker } from './oracle.ts'

/** One thing that somebody does, once the facts say to what. */
export type Act =
  | { readonly kind: 'tick'; readonly ms: number }
  | { readonly kind: 'leave'; readonly window: string }
  | { readonly kind: 'ask'; readonly asker: Asker; readonly name: Name; readonly input: Input<Name> }

/** What an act is made from: chosen blindly, so that it can be made smaller, and read against the facts of its moment. */
export interface Plan {
  readonly what: string
  act(facts: Facts, days: readonly string[]): Act
}

/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'

export const at = <T>(list: readonly T[], index: number): T | undefined =>
  list[index % Math.max(1, list.length)]

export const DESKS = ['desk 1', 'desk 2'] as const
export const desk = fc
  .constantFrom(...DESKS)
  .map((window): Asker => ({ window, role: 'reception', doctor: null }))
const kiosk = fc.constant<Asker>({ window: 'joana', role: 'patient', doctor: null })
export const booker = fc.oneof({ weight: 3, arbitrary: desk }, { weight: 1, arbitrary: kiosk })
export const admin = fc.constant<Asker>({ window: 'sueli', role: 'admin', doctor: null })

export const small = fc.nat(40)
export const maybe = fc.integer({ min: 0, max: 3 }).map((one) => one === 0)
export const rarely = fc.integer({ min: 0, max: 19 }).map((one) => one === 0)
export const day = fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2, 3)
// Mostly where people are: the first hours of the day, and about midnight; now and then off the grid.
export const start = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 15 }).map((step) => 480 + step * 10) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 24 }).map((step) => step * 5) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 11 }).map((step) => 1380 + step * 5) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
)
export const span = fc
  .tuple(start, fc.constantFrom(10, 30, 60, 120, 0))
  .map(([from, length]) => ({ startMinute: from, endMinute: Math.min(1440, from + length) }))
export const reason = fc.constantFrom('patient-asked' as const, 'clinic' as const, 'not-told' as const)

// Rules are decided where visits touch: nearly half of the places are sought right beside something that stands or is held.
const beside = fc.record({
  which: fc.nat(20),
  after: fc.boolean(),
  withAnother: fc.boolean(),
  by: fc.constantFrom(0, 0, -5, 5, 10, -30),
})
export const where = fc.record({
  type: fc.nat(2),
  day,
  start,
  mismatch: rarely,
  beside: fc.option(beside, { freq: 2 }),
})
type Where = typeof where extends fc.Arbitrary<infer T> ? T : never

export function placeOf(
  facts: Facts,
  days: readonly string[],
  { type, day: on, start: from, mismatch, beside: near }: Where,
) {
  const other = near ? at([...facts.gaps, ...facts.holds, ...facts.visits].reverse(), near.which) : undefined
  const own = other && !near?.withAnother
  const types = own ? facts.types.filter(({ doctor }) => doctor === other.doctor) : facts.types
  const one = at(types, type)
  const doctor = mismatch ? facts.doctors.find(({ id }) => id !== one?.doctor)?.id : one?.doctor
  const named = { practitionerId: doctor ?? NOBODY, visitTypeId: one?.id ?? NOBODY }
  if (!near || !other) return { ...named, date: at(days, on) ?? '', startMinute: from }
  const exact = near.after ? other.end + near.by : other.start - (one?.minutes ?? 0) + near.by
  return { ...named, date: other.date, startMinute: Math.max(0, Math.min(1435, exact)) }
}

/** A patient; at the kiosk mostly one of its own people. */
export function patientOf({ patients }: Facts, index: number, asker?: Asker) {
  const own = asker?.role === 'patient' && index % 8 > 0 ? patients.filter((one) => one.own) : patients
  return at(own, index)?.id ?? NOBODY
}

/** A visit, mostly one of the last and one that fits, and the version that was seen: now and then an old one. */
export function seenVisit(
  { visits }: Facts,
  { visit, stale }: { readonly visit: number; readonly stale: boolean },
  fits: (visit: Visit) => boolean = isOpen,
) {
  const some = visit % 8 > 0 || visit === 0 ? visits.filter(fits) : visits
  const one = at([...(some.length > 0 ? some : visits)].reverse(), visit)
  return { appointmentId: one?.id ?? NOBODY, version: (one?.version ?? 1) + (stale ? 1 : 0) }
}
export const which = { visit: fc.oneof(fc.constant(0), small), stale: rarely }

export function plan<T extends object>(
  what: string,
  parts: { [K in keyof T]: fc.Arbitrary<T[K]> },
  act: (parts: T, facts: Facts, days: readonly string[]) => Act,
): fc.Arbitrary<Plan> {
  return fc.record(parts).map((made) => ({
    what: `${what} ${JSON.stringify(made)}`,
    act: (facts, days) => act(made as T, facts, days),
  }))
}

export const ask = <N extends Name>(asker: Asker, name: N, input: Input<N>): Act => ({
  kind: 'ask',
  asker,
  name,
  input,
})

export const doctorOf = ({ doctors }: Facts, index: number) => doctors[index]?.id ?? null
