import { isDeepStrictEqual } from 'node:util'
import { openingsOfAll, type DayOpenings } from '../../main/clinic/booking/openings.rules.ts'
import { testFolder } from '../helpers/database.ts'
import type { OpeningsCase } from '../helpers/random-facts.ts'
import { databaseOf, openingsFrom } from './openings-database.ts'
import { compare, summary, type Pair } from './pairs.ts'
import { bareDates, zonedDates, type Dates } from './yardstick/dates.ts'
import { realisticCase } from './yardstick/facts.ts'
import { yardstickOpenings } from './yardstick/openings.ts'

type Calculate = (facts: OpeningsCase) => readonly (readonly DayOpenings[])[]

const calculate: Calculate = ({ clinic, practitioners, wish, asked }) =>
  openingsOfAll(practitioners, clinic, wish, asked)

const SIZES = [
  [1, 60],
  [30, 60],
  [100, 60],
  [30, 365],
] as const
const ZONE = 'America/Sao_Paulo'

const onDates =
  (dates: Dates): Calculate =>
  ({ clinic, practitioners, wish, asked }) =>
    yardstickOpenings(clinic, practitioners, wish, asked, dates)

/** The power of n by which times grow: the slope of the line through their logarithms. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, time]) => time))]
  const over = logs.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0)
  return over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
}

/** P4: the engine beside the yardstick, on zoned dates and on bare ones, and how both grow. Nothing is timed before all lists are equal. */
export async function measureOpenings(): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  const growth: [number, number][] = []
  for (const [practitioners, days] of SIZES) {
    const facts = realisticCase({ practitioners, days, seed: practitioners + days })
    for (const [manner, dates, goal] of [
      ['zoned dates', zonedDates(ZONE), 0.01],
      ['bare dates', bareDates, 1],
    ] as const) {
      const yardstick = onDates(dates)
      if (!isDeepStrictEqual(calculate(facts), yardstick(facts)))
        throw new Error(`the lists differ at ${String(practitioners)} x ${String(days)}`)
      const times = Math.max(1, Math.round((dates === bareDates ? 20 : 3) / ((practitioners * days) / 1800)))
      const name = `openings ${String(practitioners)} x ${String(days)} / yardstick, ${manner}`
      const pair = await compare({
        name,
        goal,
        times: Math.min(times, 40),
        lasting: 100,
        ours: () => void calculate(facts),
        yardstick: () => void yardstick(facts),
      })
      pairs.push(pair)
      if (dates === bareDates) growth.push([practitioners * days, pair.ours])
    }
  }
  console.log(`openings grow with professionals x days to the power of ${exponent(growth).toFixed(2)}`)
  return [...pairs, await measureDatabase()]
}

/** A year of thirty professionals, everything read from the database at each call. */
async function measureDatabase(): Promise<Pair> {
  const facts = realisticCase({ practitioners: 30, days: 365, seed: 395 })
  const folder = testFolder()
  const db = await databaseOf(folder.file(), facts)
  try {
    const { days, holidays } = await openingsFrom(db, facts)
    const same = { ...facts, clinic: { ...facts.clinic, holidays } }
    if (!isDeepStrictEqual(days, onDates(bareDates)(same)))
      throw new Error('the lists of the database differ')
    const rounds = []
    for (let round = -5; round < 15; round += 1) {
      const started = performance.now()
      await openingsFrom(db, facts)
      if (round >= 0) rounds.push({ ours: (performance.now() - started) * 1000, yardstick: 150_000 })
    }
    return summary('openings 30 x 365 with the database / 150 ms', 1, rounds)
  } finally {
    db.close()
    folder.remove()
  }
}
