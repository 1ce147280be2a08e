import { largeDatabase, largeDesk } from './large/clinic.ts'
import { workingDays } from './large/visits.ts'
import { compare, type Pair } from './pairs.ts'

const megabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024)

type Desk = Awaited<ReturnType<typeof largeDesk>>
type Asked = 'agenda.grid' | 'agenda.day'

const TODAY = ['2026-11-23']

/** Asks for one of these dates after the other. */
function asking(desk: Desk, name: Asked, dates: readonly string[]) {
  let at = 0
  return () => desk.ask(name, { date: dates[(at = (at + 37) % dates.length)] ?? '' })
}

/** What a clinic takes once it is open and has been asked for twenty days. */
async function opened(name: string, open: () => Promise<Desk>, dates: readonly string[]): Promise<Desk> {
  const before = megabytes()
  const desk = await open()
  const ask = asking(desk, 'agenda.grid', dates)
  for (let count = 0; count < 20; count += 1) await ask()
  console.log(`${name}, open and asked for twenty days: ${String(megabytes() - before)} MB more`)
  return desk
}

/**
 * P12: a day of thirty professionals out of twenty years (3.75 million visits) beside one out of a single year: today,
 * which is asked for all day long, and any day, of which nothing is warm.
 */
export async function measureYears(): Promise<readonly Pair[]> {
  const year = { patients: 30_000, years: 1, perDay: 25 }
  const years = { patients: 150_000, years: 20, perDay: 25 }
  // Made first, so that making them is not in their memory.
  for (const wanted of [year, years]) (await largeDatabase(wanted)).close()
  const dates = workingDays(1)
  const one = await opened('1 year', async () => largeDesk(await largeDatabase(year)), dates)
  const twenty = await opened('20 years', async () => largeDesk(await largeDatabase(years)), dates)
  try {
    const pairs: Pair[] = []
    for (const [what, which] of [
      ['today', TODAY],
      ['any day', dates],
    ] as const)
      for (const name of ['agenda.grid', 'agenda.day'] as const)
        pairs.push(
          await compare({
            name: `${name}, ${what}, 20 years / 1 year`,
            goal: 1.5,
            times: 20,
            ours: asking(twenty, name, which),
            yardstick: asking(one, name, which),
          }),
        )
    return pairs
  } finally {
    await one.close()
    await twenty.close()
  }
}
