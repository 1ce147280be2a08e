/** A stretch of one day in the clinic's wall-clock minutes, half-open. */
export interface Stretch {
  readonly date: string
  readonly startMinute: number
  readonly endMinute: number
}

export interface NewAppointment extends Stretch {
  readonly id: string
  readonly patientId: string
  readonly practitionerId: string
  readonly visitTypeId: string
  readonly createdAt: string
  readonly createdBy: string | null
  /** Set when it is overbooked: over another visit. */
  readonly overbookReason?: string | null
  readonly roomId?: string | null
  readonly bufferBefore?: number
  readonly bufferAfter?: number
  readonly series?: { readonly id: string; readonly index: number }
}
