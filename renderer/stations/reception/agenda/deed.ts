/** Free time of one professional's date. */
export interface Gap {
  readonly practitionerId: string
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
}

/** What was just done to a visit, for the strip that tells it and takes it back (`mb-deed`). */
export interface Deed {
  readonly appointmentId: string
  readonly version: number
  readonly said: string
  /** Booking is taken back by giving the visit up as a mistake; a batch, as a whole. */
  readonly back: 'undo' | 'cancel' | 'batch'
  readonly batchId?: string
  /** The gap that it left. */
  readonly freed?: Gap
  /** A cancellation may still say why. */
  readonly asksReason: boolean
}

declare global {
  interface HTMLElementEventMap {
    'mb-deed': CustomEvent<Deed>
  }
}
