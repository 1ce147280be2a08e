/** What was just done to a visit, for the strip that tells it and takes it back (`mb-deed`). */
export interface Deed {
  readonly appointmentId: string
  readonly version: number
  readonly said: string
  /** Booking is taken back by giving the visit up as a mistake. */
  readonly back: 'undo' | 'cancel'
  /** A cancellation may still say why. */
  readonly asksReason: boolean
}

declare global {
  interface HTMLElementEventMap {
    'mb-deed': CustomEvent<Deed>
  }
}
