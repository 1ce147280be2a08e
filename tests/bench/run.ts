import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { measureBooking } from './booking.bench-part.ts'
import { measureElectron } from './electron.bench-part.ts'
import { measureRepository } from './repository.bench-part.ts'
import { measureSignIn } from './sign-in.bench-part.ts'
import type { Pair } from './pairs.ts'

const project = resolve(import.meta.dirname, '../..')

function line({ name, ours, yardstick, ratio, spread, goal }: Pair): string {
  const time = (micros: number) =>
    (micros >= 1000 ? `${(micros / 1000).toFixed(2)} ms` : `${micros.toFixed(1)} µs`).padStart(11)
  const met = ratio <= goal ? 'met' : 'NOT MET'
  return `${name.padEnd(52)}${time(ours)}${time(yardstick)}${ratio.toFixed(2).padStart(8)}  ${spread
    .map((value) => value.toFixed(2))
    .join('–')
    .padEnd(12)}${String(goal).padStart(5)}  ${met}`
}

console.log(
  `${'ratio'.padEnd(52)}${'ours'.padStart(11)}${'yardstick'.padStart(11)}${'ratio'.padStart(8)}  ${'middle half'.padEnd(12)}${'goal'.padStart(5)}`,
)
const pairs: Pair[] = []
for (const measure of [measureRepository, measureBooking, measureSignIn, measureElectron]) {
  for (const pair of await measure()) {
    pairs.push(pair)
    console.log(line(pair))
  }
}
const folder = join(project, '.cache/results')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(pairs, null, 2)}\n`)
