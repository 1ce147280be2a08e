import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Output } from '../../preload/contract/index.ts'
import { clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { sentBack } from '../helpers/people.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

type Card = Output<'patient.read'>['card']
const read = (patientId: string) => clinic.as('livia').ask('patient.read', { patientId })
const history = async (patientId: string) =>
  (await clinic.as('livia').ask('patient.history', { patientId })).changes

async function change(patientId: string, changes: Partial<Card>): Promise<void> {
  const { version, card } = await read(patientId)
  await clinic
    .as('livia')
    .ask('patient.update', { patientId, version, card: { ...sentBack(card), ...changes } })
}

describe('a card', () => {
  test('keeps who changed what, when, before and after', async () => {
    const { teresa } = clinic.patients
    const { card } = await read(teresa)
    expect(await history(teresa)).toEqual([])
    clinic.at(`${MONDAY}T11:00`)
    await change(teresa, { name: 'Teresa Amaral Lima', birthDate: '1950-02-01', phone: '11988887777' })
    clinic.at(`${MONDAY}T11:30`)
    await change(teresa, { phone: null })
    expect(await history(teresa)).toMatchObject([
      {
        at: '2026-11-23T14:30:00.000Z',
        by: 'livia',
        station: 'reception',
        cause: 'update',
        otherCard: false,
        fields: [{ field: 'phone', before: '+5511988887777', after: null }],
      },
      {
        at: '2026-11-23T14:00:00.000Z',
        fields: [
          { field: 'name', before: card.name, after: 'Teresa Amaral Lima' },
          { field: 'birthDate', before: card.birthDate, after: '1950-02-01' },
          { field: 'phone', before: card.phone, after: '+5511988887777' },
        ],
      },
    ])
  })

  test('keeps the CPF that a family card had, and each part of a guardian', async () => {
    const { child } = clinic.patients
    const { card } = await read(child)
    const guardian = {
      patientId: null,
      name: 'Outra Tia',
      cpf: null,
      phone: '11933334444',
      phoneRemark: null,
      relationship: 'other' as const,
    }
    await change(child, { cpf: '52998224725', guardian })
    const [{ fields } = { fields: [] }] = await history(child)
    expect(fields).toEqual(
      expect.arrayContaining([
        { field: 'cpf', before: card.cpf, after: '52998224725' },
        { field: 'guardian.name', before: card.guardian?.name ?? null, after: 'Outra Tia' },
        {
          field: 'guardian.relationship',
          before: card.guardian?.relationship ?? null,
          after: 'other',
        },
      ]),
    )
  })

  test('has nothing to tell of a save that changed nothing, and of one that was refused', async () => {
    const { teresa } = clinic.patients
    await change(teresa, {})
    const { card } = await read(teresa)
    const stale = { patientId: teresa, version: 1, card: { ...sentBack(card), name: 'Outro Nome' } }
    expect(await clinic.as('livia').code('patient.update', stale)).toBe('stale')
    expect(await history(teresa)).toEqual([])
  })

  test('keeps its past through a merge and its undo, with that of the card united with it', async () => {
    const { teresa, hugo } = clinic.patients
    await change(hugo, { phone: '11922221111' })
    await change(teresa, { email: 'teresa@exemplo.com.br' })
    const versions = [await read(teresa), await read(hugo)] as const
    const { mergeId } = await clinic.as('livia').ask('duplicate.merge', {
      survivorId: teresa,
      duplicateId: hugo,
      survivorVersion: versions[0].version,
      duplicateVersion: versions[1].version,
      take: ['phone'],
      photoIdChecked: true,
    })
    expect((await history(teresa)).map(({ cause, otherCard }) => [cause, otherCard])).toEqual([
      ['merge', false],
      ['update', false],
      ['update', true],
    ])
    await clinic.as('livia').ask('duplicate.unmerge', { mergeId })
    expect((await history(teresa)).map(({ cause }) => cause)).toEqual(['unmerge', 'merge', 'update'])
    expect((await history(hugo)).map(({ cause }) => cause)).toEqual(['update'])
  })

  test('its past cannot be rewritten or removed', async () => {
    await change(clinic.patients.teresa, { phone: '11922221111' })
    const { raw } = clinic.db
    for (const statement of [
      `UPDATE patient_change SET fields = '[]'`,
      'DELETE FROM patient_change',
      'REPLACE INTO patient_change SELECT * FROM patient_change',
    ])
      expect(() => raw.exec(statement), statement).toThrow('append-only')
  })

  test('is read by whoever keeps cards, and by nobody else', async () => {
    const input = { patientId: clinic.patients.teresa }
    expect(await clinic.as('helena').code('patient.history', input)).toBe('denied')
    expect(await clinic.as('joana').code('patient.history', input)).toBe('denied')
  })
})

test('control: a card changed past the one function that writes it has no past', async () => {
  clinic.db.raw.exec(`UPDATE patient SET phone = '11900000000'`)
  expect(await history(clinic.patients.teresa)).toEqual([])
})
