/** Booked, confirmed, arrived, in consultation, done, missed, cancelled (FHIR Appointment in domain-br.md 5.3). */
export const VISIT_STATUSES = [
  'booked',
  'confirmed',
  'arrived',
  'in-progress',
  'fulfilled',
  'noshow',
  'cancelled',
] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

/** Those that take up the professional's time (the overlap triggers say the same). */
export const LIVE = ['booked', 'confirmed', 'arrived', 'in-progress', 'fulfilled'] as const
/** Those of a visit that has not begun: it may be moved, cancelled, missed. */
export const OPEN = ['booked', 'confirmed'] as const
/** Those of a visit that is not over. */
export const UNFINISHED = ['booked', 'confirmed', 'arrived', 'in-progress'] as const

const among = (set: readonly VisitStatus[]) => (status: VisitStatus) => set.includes(status)
export const isLive = among(LIVE)
export const isOpen = among(OPEN)

/** One step of a visit's life. The undo-… steps are the explicit ways back. */
export const VISIT_STEPS = [
  'confirm',
  'arrive',
  'start',
  'finish',
  'miss',
  'leave',
  'undo-confirm',
  'undo-arrive',
  'undo-start',
  'undo-miss',
  'undo-cancel',
  'undo-late',
] as const
export type VisitStep = (typeof VISIT_STEPS)[number]

/** Why a visit was cancelled when it was the clinic that gave it up: its patient has to be told. */
export const BY_CLINIC = ['practitioner-away', 'clinic'] as const
export const isByClinic = (reason: string | null) =>
  (BY_CLINIC as readonly (string | null)[]).includes(reason)

/** How a call about a visit that was moved or cancelled ended; a wrong tick is taken back. */
export const CALL_OUTCOMES = ['told', 'no-answer', 'word-left', 'undo-told'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

/** What is written into a visit's own history; a word that once stood there keeps its sentence. */
export const VISIT_EVENTS = [
  'book',
  'reschedule',
  'cancel',
  /** The desk was told of the patient's other visit at that time, and went on. */
  'same-time',
  'room',
  'undo',
  ...CALL_OUTCOMES,
  /** It had happened (no power, at the patient's home) and was written down afterwards. */
  'record-late',
  /** What a professional who is gone had begun was ended by the administration, unsigned. */
  'discontinue',
  ...VISIT_STEPS,
] as const
export type VisitEvent = (typeof VISIT_EVENTS)[number]

/** The event that brings a visit to a status. */
export const BROUGHT_BY = {
  booked: 'book',
  confirmed: 'confirm',
  arrived: 'arrive',
  'in-progress': 'start',
  fulfilled: 'finish',
  noshow: 'miss',
  cancelled: 'cancel',
} as const satisfies Record<VisitStatus, VisitEvent>
