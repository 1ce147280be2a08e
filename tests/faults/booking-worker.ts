// One of several desks at work on the same file at once, through the real dispatch. Arguments: file, key, attempts, seed,
// plan as JSON, where to write what was acknowledged. Prints how its attempts ended.
import { writeFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import type { Input, Name } from '../../preload/contract/index.ts'
import { deskOn, type Acknowledged, type Plan } from './desk-clinic.ts'
import { below, seeded } from './scale.ts'

const [, , file = '', key = '', attempts = '0', seed = '0', planText = '', acks = ''] = argv
const plan = JSON.parse(planText) as Plan
const random = seeded(Number(seed))
const desk = await deskOn(file, key)
const said: Acknowledged[] = []
const tally: Record<string, number> = {}
/** This desk's own visits that stand, as it last saw them. */
const own = new Map<string, { version: number; series: boolean }>()

const one = <T>(list: readonly T[]): T => list[below(random, list.length)] as T

function place() {
  const { practitionerId, visitTypeIds } = one(plan.doctors)
  const startMinute = 480 + 5 * below(random, 112)
  return { practitionerId, visitTypeId: one(visitTypeIds), date: one(plan.days), startMinute }
}

async function ask<N extends Name>(name: N, input: Input<N>) {
  const answer = await desk.ask(name, input)
  const kind = name === 'visit.book' && 'overbook' in input ? 'overbook' : name
  const code = answer.ok ? 'ok' : answer.error.code
  tally[`${kind} ${code}`] = (tally[`${kind} ${code}`] ?? 0) + 1
  if (!answer.ok) return null
  said.push({ ref: desk.ref(), name, input, value: answer.value })
  return answer.value
}

async function book(overbook: boolean): Promise<void> {
  const overbooked = overbook ? { overbook: { reason: 'urgente' } } : {}
  const made = await ask('visit.book', { ...place(), ...overbooked, patientId: one(plan.patients) })
  if (made) own.set(made.appointmentId, { version: made.version, series: false })
}

async function series(): Promise<void> {
  const rule = one(['FREQ=WEEKLY;COUNT=3', 'FREQ=DAILY;COUNT=2', 'FREQ=WEEKLY;INTERVAL=2;COUNT=2'])
  const made = await ask('series.book', {
    ...place(),
    rule,
    patientId: one(plan.patients),
    changes: [],
  })
  for (const { appointmentId, version } of made?.visits ?? [])
    own.set(appointmentId, { version, series: true })
}

async function change(): Promise<void> {
  const [id, visit] = one([...own]) ?? []
  if (!id || !visit) return book(false)
  const seen = { appointmentId: id, version: visit.version }
  if (below(random, 2) === 0) {
    const after = await ask('visit.cancel', { ...seen, reason: 'patient-asked', detail: null })
    if (after) own.delete(id)
    return
  }
  const after = await ask('visit.reschedule', { ...seen, ...place() })
  if (after) own.set(id, { ...visit, version: after.version })
}

async function changeSeries(): Promise<void> {
  const [id, visit] = [...own].find(([, { series: of }]) => of) ?? []
  if (!id || !visit) return series()
  const seen = { appointmentId: id, version: visit.version, scope: 'following' as const }
  const visits = await desk.ask('series.read', { appointmentId: id })
  if (!visits.ok) throw new Error(visits.error.code)
  const done =
    below(random, 2) === 0
      ? await ask('series.cancel', { ...seen, reason: 'clinic' })
      : await ask('series.move', { ...seen, ...place(), changes: [] })
  // What this desk knows of the series is of before: it lets all of it go.
  if (done) for (const { appointmentId } of visits.value) own.delete(appointmentId)
}

for (let count = 0; count < Number(attempts); count += 1) {
  const kind = below(random, 100)
  if (kind < 62) await book(false)
  else if (kind < 67) await book(true)
  else if (kind < 73) await series()
  else if (kind < 75) await changeSeries()
  else await change()
}
await desk.close()
writeFileSync(acks, JSON.stringify(said))
stdout.write(`${JSON.stringify(tally)}\n`)
