import { sql } from 'kysely'
import type { Database } from '../../db/open.ts'
import type { Input, QueryName } from '../../preload/contract/index.ts'
import { LONG, MEASURED } from './large/charts.ts'
import { largeDatabase, largeDesk } from './large/clinic.ts'
import { compare, summary, type Pair } from './pairs.ts'

type Desk = Awaited<ReturnType<typeof largeDesk>>

const TURNS = 31
const LIMIT_MICROS = 150_000

/** What a chart is asked as it is opened, and while it is read. */
const QUESTIONS = {
  cover: (patientId) => ['record.cover', { patientId }],
  'known beyond one visit': (patientId) => ['statement.list', { patientId }],
  'timeline page': (patientId) => ['chart.entries', { patientId }],
  'search in chart': (patientId) => ['chart.search', { patientId, text: 'losart tont' }],
  // Beside the table it knows what this doctor chose lately.
  'CID-10': () => ['diagnosis.search', { text: 'pressao alta', sexAtBirth: null }],
  'a value over time': (patientId) => ['chart.values', { patientId, field: 'pressure' }],
} as const satisfies Record<string, (patientId: string) => readonly [QueryName, Input<QueryName>]>
const OPENING = ['cover', 'known beyond one visit', 'timeline page'] as const

/** Patients whose charts have this many notes. */
async function chartsOf({ read }: Database, notes: number): Promise<readonly string[]> {
  const rows = await read
    .selectFrom('chart_entry')
    .select('patient_id')
    .where('kind', '=', 'note')
    // Whose chart is open to who asks.
    .where('patient_id', 'in', read.selectFrom('access_reason').select('patient_id'))
    .groupBy('patient_id')
    .having(sql<number>`count(*)`, '=', notes)
    .limit(60)
    .execute()
  return rows.map(({ patient_id }) => patient_id)
}

type What = keyof typeof QUESTIONS

function asking(desk: Desk, what: What, patients: readonly string[]) {
  let at = 0
  return () => {
    const [name, input] = QUESTIONS[what](patients[(at = (at + 7) % patients.length)] ?? '')
    return desk.ask(name, input)
  }
}

/** The slowest and the middle of many times a chart was opened or asked, in milliseconds. */
async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let turn = -3; turn < TURNS; turn += 1) {
    const started = performance.now()
    await work()
    if (turn >= 0) times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)
}

/**
 * Charts of as many notes in a clinic of twenty years (30 professionals; one chart in twenty is written) beside one of a single
 * year; and a chart of 500 notes, opened whole, beside 150 ms.
 */
export async function measureCharts(): Promise<readonly Pair[]> {
  const year = { patients: 30_000, years: 1, perDay: 1, charts: 5 }
  const years = { patients: 150_000, years: 20, perDay: 1, charts: 20 }
  const [small, large] = [await largeDatabase(year), await largeDatabase(years)]
  const [few, many] = [await chartsOf(small, MEASURED), await chartsOf(large, MEASURED)]
  const long = await chartsOf(large, LONG)
  const one = await largeDesk(small, 'doctor')
  const twenty = await largeDesk(large, 'doctor')
  try {
    const pairs: Pair[] = []
    for (const what of Object.keys(QUESTIONS) as What[])
      pairs.push(
        await compare({
          ...{ name: `chart: ${what}, 20 years / 1 year`, goal: 1.5, times: 20 },
          ...{ ours: asking(twenty, what, many), yardstick: asking(one, what, few) },
        }),
      )
    for (const what of Object.keys(QUESTIONS) as What[]) {
      const times = await timesOf(asking(twenty, what, long))
      console.log(
        `500 visits, ${what}, ms: middle ${times[15]?.toFixed(1)}, slowest ${times.at(-1)?.toFixed(1)}`,
      )
    }
    const opened = await timesOf(() => Promise.all(OPENING.map((what) => asking(twenty, what, long)())))
    const slowest = { ours: (opened.at(-1) ?? 0) * 1000, yardstick: LIMIT_MICROS }
    return [...pairs, summary('chart of 500 visits opened, slowest of 31 / 150 ms', 1, [slowest])]
  } finally {
    await one.close()
    await twenty.close()
  }
}
