/** One window of one PC, "<pc>:<window>": what the clinic keeps of a window, it keeps under this. */
export type Seat = `${string}:${string}`

/** The PC that keeps the clinic. It names every other that asks, without a colon; no PC names itself. */
export const HUB = 'hub'

export const seatAt = (pc: string, windowId: string): Seat => `${pc}:${windowId}`
export const pcOf = (seat: Seat): string => seat.slice(0, seat.indexOf(':'))
export const windowOf = (seat: Seat): string => seat.slice(seat.indexOf(':') + 1)

/** The seat of what the clinic does by itself. */
export const HOUSE_SEAT = seatAt(HUB, 'house')
