import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureBackup, ONE_YEAR, TWENTY_YEARS } from './backup.bench-part.ts'
import { measureBooking } from './booking.bench-part.ts'
import { measureCharts } from './chart.bench-part.ts'
import { measureDiagnoses } from './diagnosis.bench-part.ts'
import { measureElectron } from './electron.bench-part.ts'
import { measureFields } from './fields.bench-part.ts'
import { measureGrid } from './grid.bench-part.ts'
import { measureMedicines } from './medicine.bench-part.ts'
import { measureOpenings } from './openings.bench-part.ts'
import type { Pair } from './pairs.ts'
import { measurePapers } from './papers.bench-part.ts'
import { measureRepository } from './repository.bench-part.ts'
import { measureSearch } from './search.bench-part.ts'
import { measureSignIn } from './sign-in.bench-part.ts'
import { measureYears } from './years.bench-part.ts'

const project = resolve(import.meta.dirname, '../..')

const parts: Readonly<Record<string, () => Promise<readonly Pair[]>>> = {
  repository: measureRepository,
  booking: measureBooking,
  'sign-in': measureSignIn,
  openings: measureOpenings,
  years: measureYears,
  search: measureSearch,
  chart: measureCharts,
  diagnosis: measureDiagnoses,
  medicines: measureMedicines,
  grid: measureGrid,
  fields: measureFields,
  electron: measureElectron,
  papers: measurePapers,
  backup: () => measureBackup(ONE_YEAR),
  'backup-twenty-years': () => measureBackup(TWENTY_YEARS),
}
/** Minutes of a disk's work: only when it is named. */
const LONG = ['backup-twenty-years']
/** `npm run bench -- openings search`: these parts alone. */
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)

function line({ name, ours, yardstick, ratio, spread, goal }: Pair): string {
  const time = (micros: number) =>
    (micros >= 1000 ? `${(micros / 1000).toFixed(2)} ms` : `${micros.toFixed(1)} µs`).padStart(11)
  const met = ratio <= goal ? 'met' : 'NOT MET'
  const share = (value: number) => value.toFixed(value < 0.1 ? 4 : 2)
  return `${name.padEnd(52)}${time(ours)}${time(yardstick)}${share(ratio).padStart(8)}  ${spread
    .map(share)
    .join('–')
    .padEnd(14)}${String(goal).padStart(5)}  ${met}`
}

console.log(
  `${'ratio'.padEnd(52)}${'ours'.padStart(11)}${'yardstick'.padStart(11)}${'ratio'.padStart(8)}  ${'middle half'.padEnd(14)}${'goal'.padStart(5)}`,
)
const pairs: Pair[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 ? !asked.includes(name) : LONG.includes(name)) continue
  for (const pair of await measure()) {
    pairs.push(pair)
    console.log(line(pair))
  }
}
const folder = join(project, '.cache/results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(pairs, null, 2)}\n`)
