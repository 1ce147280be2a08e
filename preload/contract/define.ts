import type { z } from 'zod'
import type { AuditEvent } from './audit-events.ts'

export const ROLES = ['anonymous', 'patient', 'reception', 'doctor', 'nurse', 'admin'] as const
/** What a signed-in person may be to the clinic; one account can hold several. */
export type Role = (typeof ROLES)[number]
/** Who works under a register has a professional's card. */
export const REGISTERED_ROLES: readonly string[] = ['doctor', 'nurse'] satisfies Role[]

export const STATIONS = ['kiosk', 'reception', 'doctor', 'panel', 'admin'] as const
/** What a window is for. It comes from the window itself, never from a message. */
export type Station = (typeof STATIONS)[number]

export const TOPICS = [
  'session',
  'clinic',
  'staff',
  'patients',
  'accounts',
  'agenda',
  /** A time was held for a visit, or is free again. */
  'holds',
  'records',
  'reminders',
  /** A kiosk asks for somebody, or is answered. */
  'help',
  'upkeep',
  /** How far a copy is. */
  'copies',
] as const
/** Says what changed, never to what. */
export type Topic = (typeof TOPICS)[number]

/** A session that is signed in but not free to work: only operations that name the state may run. */
export type HeldState = 'locked' | 'new-password' | 'terms'

/** What the audit log says about one run: ids only, never a name or a clinical word. */
export interface Audit<I, O> {
  readonly event: AuditEvent
  /** The patients concerned. An event with patients is found again in "who opened my record". */
  readonly patients?: (run: { input: I; output: O }) => readonly string[]
  /** The thing acted on, when it is not a patient (an appointment, an account, a note). */
  readonly subject?: (run: { input: I; output: O }) => string
  /** One row per actor, subject and 15 minutes with a count, for reads and drafts that repeat by nature. */
  readonly coalesce?: boolean
  /**
   * Patients of whom a list draws a line. Whoever stood there long enough to be read is named in one row a quarter of an
   * hour, 'patient.listed', beside the count of the event itself.
   */
  readonly shown?: (output: O) => readonly string[]
  /** Which of a window's lists that is, where it may draw several at a time: none takes another's place. */
  readonly list?: (input: I) => string
  /** A read that named no patient leaves no row: free times looked at for nobody are nobody's affair. */
  readonly patientsOnly?: boolean
}

/** Asked from a window of the PC that keeps the clinic, or not at all: it is about that PC's disk, its keys or the sheet to them. */
type OnlyAtHub = true

interface Common<I extends z.ZodType, O extends z.ZodType> {
  readonly stations: readonly [Station, ...Station[]]
  readonly roles: readonly [Role, ...Role[]]
  readonly alsoWhen?: readonly HeldState[]
  readonly onlyAtHub?: OnlyAtHub
  readonly input: I
  readonly output: O
}

/** A read. `topics` says which changes make its answer stale. */
export interface QuerySpec<I extends z.ZodType, O extends z.ZodType> extends Common<I, O> {
  readonly topics: readonly Topic[]
  readonly audit?: Audit<z.output<I>, z.output<O>>
}

/** Keys by which what is asked or answered is about a patient. */
export const PATIENT_KEYS = [
  'patientId',
  'patientIds',
  'patientName',
  'appointmentId',
  'movingId',
  'seriesId',
  'encounterId',
  'noteId',
  'birthDate',
] as const

/** The names of all fields within a value, six levels deep at most (no answer is deeper). */
type KeysWithin<T, Depth extends readonly 0[] = []> = Depth['length'] extends 6
  ? never
  : T extends string | number | boolean | null | undefined | Uint8Array
    ? never
    : T extends readonly (infer E)[]
      ? KeysWithin<E, [...Depth, 0]>
      : T extends object
        ? string extends keyof T
          ? never
          : Extract<keyof T, string> | KeysWithin<T[keyof T], [...Depth, 0]>
        : never
/** A read that touches a patient has its row in the trail, or it does not compile. */
type AuditRule<I extends z.ZodType, O extends z.ZodType> = [
  KeysWithin<z.output<I> | z.output<O>> & (typeof PATIENT_KEYS)[number],
] extends [never]
  ? { readonly audit?: undefined }
  : { readonly audit: Audit<z.output<I>, z.output<O>> }

/** A write. It runs in one transaction together with its audit row. */
interface CommandSpec<I extends z.ZodType, O extends z.ZodType, E extends string> extends Common<I, O> {
  readonly changes: readonly Topic[]
  readonly errors: readonly E[]
  readonly audit: Audit<z.output<I>, z.output<O>>
}

/** Stations of people who work here; the kiosk and the panel stand where anybody may touch them. */
export const DESKS = ['reception', 'doctor', 'admin'] as const

/** Runs while no clinic is open on this PC: creating, unlocking, restoring. Has no database, so no handle and no audit row. */
interface GateSpec<I extends z.ZodType, O extends z.ZodType, E extends string> {
  /** Who may ask while a clinic is here. On an empty PC there is nothing to protect, and any station may set it up. */
  readonly stations: readonly [Station, ...Station[]]
  readonly onlyAtHub?: OnlyAtHub
  readonly input: I
  readonly output: O
  readonly errors: readonly E[]
}

export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = QuerySpec<I, O> & {
  readonly kind: 'query'
}
export type Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
> = CommandSpec<I, O, E> & { readonly kind: 'command' }
export type Gate<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
> = GateSpec<I, O, E> & { readonly kind: 'gate' }

export type AuditedQuery<I extends z.ZodType, O extends z.ZodType> = Query<I, O> & {
  readonly audit: Audit<z.output<I>, z.output<O>>
}

/** Declares a read. One that asks or tells about a patient cannot be declared without its audit event. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: QuerySpec<I, O> & { readonly audit: Audit<z.output<I>, z.output<O>> },
): AuditedQuery<I, O>
export function query<I extends z.ZodType, O extends z.ZodType>(
  spec: QuerySpec<I, O> & AuditRule<I, O>,
): Query<I, O> & { readonly audit?: undefined }
export function query<I extends z.ZodType, O extends z.ZodType>(spec: QuerySpec<I, O>): Query<I, O> {
  return { ...spec, kind: 'query' }
}

/** Declares a write. It cannot be declared without roles, error codes, changed topics and an audit event. */
export function command<I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  spec: CommandSpec<I, O, E>,
): Command<I, O, E> {
  return { ...spec, kind: 'command' }
}

/** Declares an operation of the door: it runs only while no clinic is open. */
export function gate<I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
  spec: GateSpec<I, O, E>,
): Gate<I, O, E> {
  return { ...spec, kind: 'gate' }
}
