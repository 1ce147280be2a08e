import { DateTime } from 'luxon'
import { below } from '../faults/scale.ts'

/** Brazil's own, and those that change their clocks in the oddest ways: half hours, whole days, no summer any more. */
export const ZONES = [
  'America/Sao_Paulo',
  'America/Recife',
  'America/Rio_Branco',
  'America/Eirunepe',
  'America/Manaus',
  'America/Cuiaba',
  'America/Bahia',
  'America/Noronha',
  'America/Asuncion',
  'America/Santiago',
  'America/New_York',
  'Europe/Lisbon',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Auckland',
] as const

const FIRST = Date.UTC(1985, 0, 1)
const LAST = Date.UTC(2040, 0, 1)
const HOUR = 3_600_000

const offsetAt = (ms: number, zone: string) => DateTime.fromMillis(ms, { zone }).offset

/** The instants at which a zone's clocks change, to the minute, by the second library alone. */
function changesOf(zone: string): number[] {
  const found: number[] = []
  for (let at = FIRST; at < LAST; at += 7 * 24 * HOUR) {
    let [low, high] = [at, at + 7 * 24 * HOUR]
    if (offsetAt(low, zone) === offsetAt(high, zone)) continue
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000
      if (offsetAt(middle, zone) === offsetAt(low, zone)) low = middle
      else high = middle
    }
    found.push(high)
  }
  return found
}

const changes = new Map<string, readonly number[]>()

/** A minute of some zone: half of them within three hours of a change of its clocks, the rest anywhere in 55 years. */
export function randomMinute(random: () => number): { readonly zone: string; readonly ms: number } {
  const zone = ZONES[below(random, ZONES.length)] ?? ZONES[0]
  const known = changes.get(zone) ?? changesOf(zone)
  changes.set(zone, known)
  const change = known[below(random, known.length)]
  const ms =
    change !== undefined && random() < 0.5
      ? change + (below(random, 361) - 180) * 60_000
      : FIRST + below(random, (LAST - FIRST) / 60_000) * 60_000
  return { zone, ms }
}
