import { wallClock } from '../wall-clock.ts'

/** Minutes since midnight of an instant on the clinic's clock. */
export function minuteOfClock(instant: string, zone: string): number {
  const clock = wallClock(instant, zone)
  return Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16))
}
