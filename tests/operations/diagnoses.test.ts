import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture, MONDAY, PASSWORD } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

type Sex = 'female' | 'male' | 'intersex' | 'unknown' | null
const search = async (text: string, sexAtBirth: Sex = null, who: 'helena' | 'renato' = 'helena') =>
  (await clinic.as(who).ask('diagnosis.search', { text, sexAtBirth })).found
const codes = async (text: string, who: 'helena' | 'renato' = 'helena') =>
  (await search(text, null, who)).map(({ code }) => code)
const favourite = (code: string, value = true) =>
  clinic.as('helena').code('diagnosis.favourite', { code, favourite: value })

/** Helena writes a problem into Teresa's chart. */
async function enterProblem(code: string) {
  const patientId = clinic.patients.teresa
  await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const content = { kind: 'problem' as const, code, words: 'x', status: 'active' as const, since: null }
  await clinic.as('helena').ask('statement.enter', { patientId, encounterId: null, content })
}

describe('a diagnosis', () => {
  test('is found with its table and what it was found by, twelve at most', async () => {
    expect((await search('pressão alta'))[0]).toEqual({
      code: 'I10',
      words: 'Hipertensão essencial',
      table: 'inicial 1',
      synonym: 'pressão alta',
      restriction: null,
      canBePrincipal: true,
      favourite: false,
      recent: false,
    })
    const fever = await clinic.as('helena').ask('diagnosis.search', { text: 'dor', sexAtBirth: null })
    expect(fever.found).toHaveLength(12)
    expect(fever.more).toBe(true)
    expect((await clinic.as('helena').ask('diagnosis.search', { text: 'I10', sexAtBirth: null })).more).toBe(
      false,
    )
  })

  test('that the table knows of one sex alone is told to others, and refused to nobody', async () => {
    const restriction = async (text: string, sex: Sex) => (await search(text, sex))[0]?.restriction
    expect(await restriction('N40', 'male')).toBeNull()
    for (const sex of ['female', 'intersex', 'unknown', null] as const)
      expect(await restriction('N40', sex)).toBe('male')
    expect(await restriction('N943', 'male')).toBe('female')
    expect(await restriction('I10', 'male')).toBeNull()
  })

  test('with an asterisk is never principal', async () => {
    expect((await search('G632'))[0]).toMatchObject({ code: 'G632', canBePrincipal: false })
    expect((await search('G629'))[0]).toMatchObject({ code: 'G629', canBePrincipal: true })
  })
})

describe('what a doctor has at hand', () => {
  test('favourites stand first and are of one account; a mark is one row of the trail', async () => {
    expect(await codes('')).toEqual([])
    const before = await codes('diabetes')
    expect(before[0]).not.toBe('E149')
    expect(await favourite('E149')).toBe('ok')
    expect(await favourite('E149')).toBe('ok')
    expect((await search('diabetes'))[0]).toMatchObject({ code: 'E149', favourite: true })
    expect(await codes('')).toEqual(['E149'])
    expect(await codes('', 'renato')).toEqual([])
    expect(await codes('diabetes', 'renato')).toEqual(before)
    const rows = clinic.db.raw
      .prepare("SELECT count(*) FROM audit_event WHERE event = 'diagnosis.favourite-changed'")
      .pluck()
      .get()
    expect(rows).toBe(2)
    expect(await favourite('E149', false)).toBe('ok')
    expect(await codes('diabetes')).toEqual(before)
    expect(await favourite('X99')).toBe('not-found')
    expect(await clinic.as('livia').code('diagnosis.search', { text: 'I10', sexAtBirth: null })).toBe(
      'denied',
    )
  })

  test('recently used ones are read from problems and from signed notes', async () => {
    await enterProblem('M545')
    expect((await search(''))[0]).toMatchObject({ code: 'M545', recent: true, favourite: false })
    clinic.tick(60_000)
    const appointmentId = await clinic.book(clinic.patients.teresa, `${MONDAY}T10:30`)
    await clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' })
    const cover = await clinic.as('helena').ask('record.cover', { patientId: clinic.patients.teresa })
    const content = {
      ...{ complaint: 'Tosse', examination: '', assessment: 'Provável J06.9 e Q99', plan: '' },
      vitals: Object.fromEntries(
        [
          'pressure',
          'heartRate',
          'respiratoryRate',
          'temperature',
          'oxygenSaturation',
          'weight',
          'height',
        ].map((field) => [field, '']),
      ) as never,
    }
    await clinic
      .as('helena')
      .ask('note.sign', { encounterId: cover.openEncounterId ?? '', version: 0, content, password: PASSWORD })
    // A code that no table has is nobody's.
    expect(await codes('')).toEqual(['J069', 'M545'])
    expect(await codes('', 'renato')).toEqual([])
  })
})

test('an official table is searched beside the starter set once it is there', async () => {
  expect(await codes('A010')).toEqual([])
  const put = (sql: string, ...values: readonly unknown[]) => clinic.db.raw.prepare(sql).run(...values)
  put(
    'INSERT INTO icd10_table VALUES (?, ?, ?, NULL)',
    'Tabela 2',
    '2026-11-23T13:04:00.000Z',
    clinic.accounts.helena,
  )
  for (const [code, words] of [
    ['A01', 'Febres'],
    ['A010', 'Febre tifoide'],
    ['I10', 'Hipertensão (primária)'],
  ])
    put('INSERT INTO icd10_code VALUES (?, ?, ?, NULL, NULL)', 'Tabela 2', code, words)
  expect(await search('tifóide')).toMatchObject([{ code: 'A010', table: 'Tabela 2' }])
  expect((await search('pressão alta'))[0]).toMatchObject({
    words: 'Hipertensão (primária)',
    table: 'Tabela 2',
  })
  expect(await codes('A01')).not.toContain('A01')
  expect(() =>
    put('INSERT INTO icd10_table VALUES (?, ?, ?, NULL)', 'T3', '2026', clinic.accounts.helena),
  ).toThrow()
})
