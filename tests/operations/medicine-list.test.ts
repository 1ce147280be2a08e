import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST_LISTED, MOST_LIST_BYTES } from '../../preload/contract/most-listed.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { listFile, OFFICIAL_LIST, otherFile } from '../helpers/medicine-lists.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const look = (file: string) => clinic.as('sueli').ask('medicine.read-list', { file })
const imported = (more: Partial<typeof OFFICIAL_LIST> = {}) =>
  clinic.as('sueli').code('medicine.import-list', { ...OFFICIAL_LIST, ...more })
const standing = async () => (await clinic.as('sueli').ask('medicine.list', {})).list

async function found(text: string) {
  const patientId = clinic.patients.teresa
  await clinic.as('helena').ask('record.give-reason', { patientId, reason: 'Ligou com dúvida' })
  const answer = await clinic.as('helena').ask('medicine.search', { patientId, text, besides: [] })
  return answer.found
}
const names = async (text: string) => (await found(text)).map(({ name }) => name)

describe('a file is looked at', () => {
  test('before anything is kept: rows, what was understood, what is new, what could not be read', async () => {
    const file = listFile('Abacavir 300 mg comprimido', 'Amoxicilina 500 mg cápsula', '', 'Chá de nada')
    expect(await look(file)).toEqual({
      ...{ rows: 4, understood: 2, fresh: 1, unreadCount: 2 },
      unread: [
        { line: 4, text: '@brasil2 ' },
        { line: 5, text: '@brasil3 Chá de nada' },
      ],
    })
    expect(await standing()).toBeNull()
    expect(await names('abacavir')).toEqual([])
  })

  test('counts a name twice in it as one, and none that is in the list already', async () => {
    expect(await imported()).toBe('ok')
    const file = listFile(
      'ABACAVIR 300 mg comprimido',
      'Lamivudina 150 mg comprimido',
      'Lamivudina 150 MG comprimido',
    )
    expect(await look(file)).toMatchObject({ rows: 3, fresh: 1 })
  })

  test('and what is no such list is refused with a sentence of its own', async () => {
    const latin1 = Buffer.from('obm_code\tname\n@1\tAmoxicilina 500 mg c\u00e1psula', 'latin1')
    for (const [what, file] of [
      ['nothing', ''],
      ['a picture', otherFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10))],
      ['zeros', otherFile(new Uint8Array(4_000))],
      ['another table', otherFile('codigo;nome\n1;Abacavir 300 mg comprimido')],
      ['another encoding', otherFile(latin1)],
      ['a heading alone', otherFile('obm_code\tname\n')],
      ['a heading over nonsense', otherFile('obm_code\tname\nx\ty\nz')],
    ] as const) {
      expect(await look(file), what).toEqual({ problem: 'list-unreadable' })
      expect(await imported({ file }), what).toBe('list-unreadable')
    }
    expect(await standing()).toBeNull()
    // Control: the same heading over one name.
    expect(await imported({ file: listFile('Abacavir 300 mg comprimido') })).toBe('ok')
  })

  test('by its size before anything else', async () => {
    const short = Array.from({ length: MOST_LISTED + 1 }, (_, at) => `X${at} 1 mg pó`)
    expect(await look(listFile(...short))).toEqual({ problem: 'list-too-long' })
    expect(await look(listFile(...short.slice(1)))).toMatchObject({ rows: MOST_LISTED })
    const file = otherFile(new Uint8Array(MOST_LIST_BYTES + 3))
    expect(await clinic.as('sueli').code('medicine.read-list', { file })).toBe('invalid')
  })
})

describe('a list that was imported', () => {
  test('is found beside the starter set, behind it, with what warns', async () => {
    expect(
      await imported({ file: listFile('Amoxicilina 875 mg pó oral', 'Amoxicilina 500 mg cápsula') }),
    ).toBe('ok')
    expect(await standing()).toMatchObject({
      source: 'Ministério da Saúde',
      issuedOn: '2022-05-01',
      names: 2,
    })
    await clinic
      .as('helena')
      .ask('record.give-reason', { patientId: clinic.patients.teresa, reason: 'Ligou' })
    await clinic.as('helena').ask('statement.enter', {
      ...{ patientId: clinic.patients.teresa, encounterId: null },
      content: {
        kind: 'allergy',
        substance: 'penicilina',
        reaction: null,
        criticality: 'high',
        status: 'active',
      },
    })
    expect((await found('amoxicilina 875 pó'))[0]).toMatchObject({
      name: 'Amoxicilina 875 mg pó oral',
      warnings: [{ kind: 'allergy', of: 'penicilina' }],
    })
    const all = await names('amoxicilina')
    expect(all[0]).toBe('Amoxicilina 500 mg cápsula')
    expect(all.filter((name) => name === 'Amoxicilina 500 mg cápsula')).toHaveLength(1)
  })

  test('is replaced by a newer one alone, and taken away', async () => {
    expect(await imported()).toBe('ok')
    expect(await names('abacavir')).toEqual(['Abacavir 300 mg comprimido'])
    const file = listFile('Lamivudina 150 mg comprimido')
    expect(await imported({ file, issuedOn: '2022-04-30' })).toBe('list-older')
    expect(await imported({ file, issuedOn: '2199-01-01' })).toBe('date-ahead')
    expect(await names('abacavir')).toHaveLength(1)
    expect(await imported({ file, issuedOn: MONDAY })).toBe('ok')
    expect(await names('abacavir')).toEqual([])
    expect(await names('lamivudina 150')).toEqual(['Lamivudina 150 mg comprimido'])
    expect(await clinic.as('sueli').code('medicine.remove-list', {})).toBe('ok')
    expect(await standing()).toBeNull()
    expect(await names('lamivudina 150')).toEqual([])
    expect(await clinic.as('sueli').code('medicine.remove-list', {})).toBe('not-found')
    // The names are gone, that there were lists is not.
    const rows = (sql: string) => clinic.db.raw.prepare(sql).pluck().get()
    expect(rows('SELECT count(*) FROM medicine_list_name')).toBe(0)
    expect(rows('SELECT count(*) FROM medicine_list')).toBe(2)
  })
})
