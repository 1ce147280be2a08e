import { afterAll, beforeAll, expect, it } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { contentOf } from '../helpers/left-drafts.ts'
import { merging } from '../helpers/merging.ts'
import { writeSecrets } from '../helpers/secret-entries.ts'
import { withoutGuards } from '../helpers/tampering.ts'
import { below, scaled, seeded } from './scale.ts'

const TAMPERS = scaled(10_000, 150)
/** Everything sealed in a chart: entries, their children, and which version took which one's place. */
const TABLES = [
  ...['note', 'observation', 'note_diagnosis', 'addendum', 'rectification', 'rectified_value'],
  ...['rectified_diagnosis', 'statement_version', 'statement_replaced', 'kept_draft'],
]

type Row = Readonly<Record<string, string | number | null>>

let clinic: ClinicFixture
let patientId: string
beforeAll(async () => {
  clinic = await clinicFixture()
  ;({ patientId } = await writeSecrets(clinic))
  const helena = clinic.as('helena')
  const appointmentId = await merging(clinic).book(patientId, `${MONDAY}T16:00`)
  const { encounterId } = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  const content = { ...(await contentOf(clinic)), vitals: NOTHING_TYPED, measures: [] }
  const signing = { encounterId: encounterId ?? '', version: 0, content, password: PASSWORD }
  await helena.ask('note.sign', signing)
  withoutGuards(clinic, '')
})
afterAll(() => clinic.close())

/** How many, or why there is no answer. */
async function findings(): Promise<number | string> {
  const answer = await clinic.as('helena').call('record.verify', { patientId })
  return answer.ok ? answer.value.findings.length : answer.error.code
}
const rowsOf = (table: string) => clinic.db.raw.prepare(`SELECT * FROM ${table}`).all() as Row[]
const where = (row: Row) =>
  Object.keys(row)
    .map((column) => `${column} IS @${column}`)
    .join(' AND ')

/** The same with one character another one. */
function altered(value: string | number | null, random: () => number): string | number {
  if (typeof value !== 'string' || value === '') return typeof value === 'number' ? value + 1 : 'x'
  const at = below(random, value.length)
  return `${value.slice(0, at)}${value[at] === '7' ? '3' : '7'}${value.slice(at + 1)}`
}

/** Changes one column of a row, or takes the row away; null where the table refuses it. Gives the way back. */
function tamper(table: string, row: Row, random: () => number): { what: string; undo: () => void } | null {
  const { raw } = clinic.db
  const put = (one: Row) =>
    raw
      .prepare(
        `INSERT INTO ${table} (${Object.keys(one).join(', ')}) VALUES (${Object.keys(one)
          .map((column) => `@${column}`)
          .join(', ')})`,
      )
      .run(one)
  const take = (one: Row) => raw.prepare(`DELETE FROM ${table} WHERE ${where(one)}`).run(one)
  const columns = Object.keys(row)
  const column = columns[below(random, columns.length + 1)]
  if (column === undefined) {
    take(row)
    return { what: `${table} without a row`, undo: () => put(row) }
  }
  const changed = { ...row, [column]: altered(row[column] ?? null, random) }
  take(row)
  try {
    put(changed)
  } catch {
    put(row)
    return null
  }
  const undo = () => {
    take(changed)
    put(row)
  }
  return { what: `${table}.${column}: ${String(row[column])} -> ${String(changed[column])}`, undo }
}

it(
  'finds every random change of what is sealed in a chart, and nothing once it is taken back',
  async () => {
    const random = seeded(16)
    expect(await findings()).toBe(0)
    const unseen: string[] = []
    const met = new Set<string>()
    for (let count = 0; count < TAMPERS;) {
      const table = TABLES[below(random, TABLES.length)] ?? 'note'
      const rows = rowsOf(table)
      const row = rows[below(random, rows.length)]
      const done = row && tamper(table, row, random)
      if (!done) continue
      count += 1
      met.add(table)
      const found = await findings()
      if (typeof found === 'string' || found === 0) unseen.push(`${done.what} (${String(found)})`)
      done.undo()
      if (count % 50 === 0) expect(await findings(), done.what).toBe(0)
    }
    expect(unseen).toEqual([])
    expect([...met].sort()).toEqual([...TABLES].sort())
  },
  scaled(3_600_000, 240_000),
)
