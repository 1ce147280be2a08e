import { Temporal } from 'temporal-polyfill'

/** How long whoever asks for his record waits for it at most (LGPD, art. 19, II). */
const DAYS = 15

/** The last day on which what was asked for on this one is handed over in time. */
export const dueOn = (askedOn: string): string =>
  Temporal.PlainDate.from(askedOn).add({ days: DAYS }).toString()
