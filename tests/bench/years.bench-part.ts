import { largeDatabase, largeDesk } from './large/clinic.ts'
import { workingDays } from './large/visits.ts'
import { compare, type Pair } from './pairs.ts'

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024)

/** P12: a day of thirty professionals out of twenty years (3.75 million visits) beside one out of a single year. */
export async function measureYears(): Promise<readonly Pair[]> {
  const before = megabytes()
  const one = await largeDesk(await largeDatabase({ patients: 30_000, years: 1, perDay: 25 }))
  const twenty = await largeDesk(await largeDatabase({ patients: 150_000, years: 20, perDay: 25 }))
  // Another day each time, none of them warm from the call before.
  const dates = workingDays(1)
  const days = (desk: typeof one, name: 'agenda.grid' | 'agenda.day') => {
    let at = 0
    return () => desk.ask(name, { date: dates[(at = (at + 37) % dates.length)] ?? '' })
  }
  try {
    const pairs: Pair[] = []
    for (const name of ['agenda.grid', 'agenda.day'] as const)
      pairs.push(
        await compare({
          name: `${name}, 30 professionals, 20 years / 1 year`,
          goal: 1.5,
          times: 20,
          ours: days(twenty, name),
          yardstick: days(one, name),
        }),
      )
    console.log(`memory of both open and asked: ${String(before)} -> ${String(megabytes())} MB`)
    return pairs
  } finally {
    await one.close()
    await twenty.close()
  }
}
