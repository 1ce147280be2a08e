import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { merging } from '../helpers/merging.ts'

const QUARTER = 15 * 60_000

let clinic: ClinicFixture
let zilda: string
let zoraide: string
beforeEach(async () => {
  clinic = await clinicFixture()
  const desk = merging(clinic)
  zilda = await desk.register({ name: 'Zilda Moura' })
  zoraide = await desk.register({ name: 'Zoraide Moura' })
})
afterEach(() => clinic.close())

const search = (text: string) => clinic.as('livia').ask('patient.search', { text })
interface Row {
  readonly patient_ids: string
  readonly count: number
}
const rows = (event: string) =>
  (
    clinic.db.raw
      .prepare('SELECT patient_ids, count FROM audit_event WHERE event = ? ORDER BY seq')
      .all(event) as Row[]
  ).map(({ patient_ids, count }) => ({ ids: JSON.parse(patient_ids) as string[], count }))
/** Typing, a key each fifth of a second, and then reading what came. */
async function typed(text: string, read = 5_000) {
  for (let length = 2; length <= text.length; length += 1) {
    await search(text.slice(0, length))
    clinic.tick(length < text.length ? 200 : read)
  }
}

describe('whom a search shows', () => {
  test('is in the trail of each patient, once for a quarter of an hour and not for each key', async () => {
    await typed('zilda mo')
    await typed('zoraide mo')
    await typed('zilda')
    expect(rows('patient.searched')).toEqual([{ ids: [], count: 1 }])
    expect(rows('patient.listed')).toEqual([])
    clinic.tick(QUARTER)
    await search('teresa')
    // What was typed away showed nobody anything: of "zo" both Mouras are none but Zoraide.
    expect(rows('patient.listed')).toEqual([{ ids: [zilda, zoraide], count: 3 }])
    expect(rows('patient.searched').map(({ count }) => count)).toEqual([1, 19, 1])
  })

  test('is whoever stood in the list for a second, however many, and nobody who was typed away', async () => {
    await search('moura')
    clinic.tick(999)
    await search('moura zo')
    clinic.tick(1_000)
    await search('moura z')
    clinic.tick(QUARTER)
    await search('teresa')
    const [row] = rows('patient.listed')
    expect(row?.count).toBe(2)
    expect(new Set(row?.ids)).toEqual(new Set([zilda, zoraide]))
  })

  test('is everybody, however many are looked up in a quarter of an hour', async () => {
    const desk = merging(clinic)
    const names = Array.from(
      { length: 110 },
      (_, at) =>
        `Muitos Numero${String.fromCharCode(97 + Math.floor(at / 10))}${String.fromCharCode(97 + (at % 10))}`,
    )
    const ids: string[] = []
    for (const name of names) ids.push(await desk.register({ name }))
    for (let at = 0; at < 11; at += 1) {
      await search(`numero${String.fromCharCode(97 + at)}`)
      clinic.tick(1_000)
    }
    clinic.tick(QUARTER)
    await search('teresa')
    const listed = rows('patient.listed')
    expect(listed.map((row) => [row.ids.length, row.count])).toEqual([
      [100, 11],
      [10, 1],
    ])
    expect(new Set(listed.flatMap((row) => row.ids))).toEqual(new Set(ids))
  })

  test('control: what was typed away names nobody', async () => {
    await search('moura zi')
    clinic.tick(200)
    await search('moura zo')
    clinic.tick(QUARTER)
    await search('teresa')
    expect(rows('patient.listed')).toEqual([{ ids: [zoraide], count: 1 }])
  })

  test('is whoever stood in any of a window’s lists, whichever of them came next', async () => {
    await search('zilda')
    // The command palette opens over it, in the same second.
    clinic.tick(400)
    await clinic.as('livia').ask('patient.search', { text: 'zoraide', list: 'palette' })
    clinic.tick(5_000)
    await clinic.as('livia').ask('patient.search', { text: 'zor', list: 'palette' })
    clinic.tick(QUARTER)
    await search('teresa')
    const [row] = rows('patient.listed')
    expect(new Set(row?.ids)).toEqual(new Set([zilda, zoraide]))
  })

  test('is whoever stood at either window of one person', async () => {
    await search('zilda')
    clinic.tick(400)
    const other = clinic.window('other', 'reception')
    await other.ask('session.sign-in', { identifier: 'livia', password: PASSWORD })
    await other.ask('patient.search', { text: 'zoraide' })
    clinic.tick(QUARTER)
    await search('teresa')
    expect(new Set(rows('patient.listed')[0]?.ids)).toEqual(new Set([zilda, zoraide]))
  })

  test('is whoever stands in a list that is drawn again and again, because others save', async () => {
    for (let at = 0; at < 5; at += 1) {
      await search('zilda')
      clinic.tick(400)
    }
    await search('zoraide')
    clinic.tick(QUARTER)
    await search('teresa')
    expect(rows('patient.listed')).toEqual([{ ids: [zilda, zoraide], count: 2 }])
  })

  test('is found by whoever asks the trail about that patient, though it is folded among all', async () => {
    await typed('zilda')
    clinic.tick(QUARTER)
    await search('teresa')
    const asked = (patientId?: string) =>
      clinic.as('sueli').ask('audit.list', { ...(patientId ? { patientId } : {}), folded: true })
    expect((await asked(zilda)).map(({ event }) => event)).toContain('patient.listed')
    expect((await asked(zoraide)).map(({ event }) => event)).not.toContain('patient.listed')
    expect((await asked()).map(({ event }) => event)).not.toContain('patient.listed')
  })
})
