import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SEALING } from '../../db/repositories/sealed-deeds.ts'
import type { CommandName } from '../../preload/contract/index.ts'
import { full } from '../faults/scale.ts'
import type { ClinicFixture } from '../helpers/clinic-fixture.ts'
import { CHANGING_MEMORY, plans } from './plans/commands.ts'
import { INTENTS, memoryOf, prepare, refusingClinic, type RefusingClinic } from './refused-commit.ts'

/** Those that change it; of all others a part, which is another one with each command that is added. */
const names = (Object.keys(plans) as CommandName[]).filter(
  (name, at) => full || CHANGING_MEMORY.includes(name) || at % 3 === 0,
)

let refusing: RefusingClinic
let clinic: ClinicFixture
beforeEach(async () => {
  refusing = await refusingClinic()
  clinic = refusing.clinic
})
afterEach(() => clinic.close())

interface Row {
  readonly operation: string
  readonly outcome: string
  readonly code: string | null
  readonly count: number
}

/** The trail, and every row of every other table; the patients of the trail's rows belong to it. */
function stored() {
  const { raw } = clinic.db
  const tables = raw.pragma('table_list') as { schema: string; name: string; type: string }[]
  const kept = tables.filter(
    ({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('audit_'),
  )
  const trail = raw
    .prepare(
      `SELECT operation, outcome, code, count FROM audit_event WHERE event NOT IN (${INTENTS}) ORDER BY seq`,
    )
    .all()
  return {
    trail: trail as Row[],
    rest: Object.fromEntries(kept.map(({ name }) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()])),
  }
}

describe('what lives in memory alone changes after the commit or not at all', () => {
  test.each(names)('%s', async (operation) => {
    const { run } = await prepare(clinic, operation)
    // How far a copy is belongs to no commit: the copy is made before it, and stays.
    const published = () => clinic.published.filter((topic) => topic !== 'copies')
    const before = { memory: memoryOf(clinic), stored: stored(), published: published() }

    refusing.refuseNext()
    const failed = await run()
    expect(failed).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(refusing.wasRefused()).toBe(true)
    expect(refusing.accidents).toEqual([expect.objectContaining({ code: 'reference' })])
    expect(memoryOf(clinic)).toEqual(before.memory)
    expect(published()).toEqual(before.published)
    const after = stored()
    expect(after.rest).toEqual(before.stored.rest)
    const failure = { operation, outcome: 'failed', code: 'internal', count: 1 }
    expect(after.trail).toEqual([...before.stored.trail, failure])

    // The plan does reach the commit, and where memory should change it does.
    clinic.tick(1_000)
    expect(await run()).toMatchObject({ ok: true })
    const success = { operation, outcome: 'ok', code: null, count: 1 }
    // Two patients, neither of whom may be named in the row of the other.
    const rows = ['note.wrong-chart', 'triage.move'].includes(operation) ? [success, success] : [success]
    expect(stored().trail).toEqual([...after.trail, ...rows])
    const changed = JSON.stringify(plain(memoryOf(clinic))) !== JSON.stringify(plain(before.memory))
    expect(changed).toBe(CHANGING_MEMORY.includes(operation))
    // What a row says was sealed is what the verifying of a chart looks for.
    const sealed = clinic.db.raw.prepare('SELECT event FROM audit_event WHERE seal IS NOT NULL').pluck().all()
    expect(SEALING).toEqual(expect.arrayContaining(sealed))
  })
})

test('what is counted of repeated events is neither lost nor counted twice by commits that fail', async () => {
  // A repeat leaves no row in the trail: its commit is refused by what it writes itself.
  refusing.refuseAlsoOn('note_draft')
  const { by, input } = await plans['note.save-draft'](clinic)
  const save = (version: number) => by.code('note.save-draft', { ...input, version })
  const refused = (version: number) => {
    refusing.refuseNext()
    return save(version)
  }
  // The first of a quarter of an hour is a row, the rest one with their count; each fails once before.
  expect([await refused(0), await save(0)]).toEqual(['internal', 'ok'])
  expect([await refused(1), await save(1), await save(2)]).toEqual(['internal', 'ok', 'ok'])
  clinic.tick(15 * 60_000)
  expect([await refused(3), await save(3)]).toEqual(['internal', 'ok'])
  const counts = clinic.db.raw
    .prepare(`SELECT count FROM audit_event WHERE operation = 'note.save-draft' AND outcome = ? ORDER BY seq`)
    .pluck()
  expect(counts.all('ok')).toEqual([1, 2, 1])
  expect(counts.all('failed')).toEqual([1, 1, 1])
})

const plain = ({ sessions, holds, gaps, undo, calls, sheetWaits }: ReturnType<typeof memoryOf>) => [
  // That somebody was there is no deed.
  [...sessions].map(([id, { signAt: _at, signTicks: _ticks, ...session }]) => [id, session]),
  [...holds],
  [...gaps],
  [...undo],
  [...calls],
  sheetWaits,
]
