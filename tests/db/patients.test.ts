import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { insertAppointment, updateAppointment } from '../../db/repositories/appointment-writes.ts'
import { listPatientLines } from '../../db/repositories/patient-lines.ts'
import { searchPatients } from '../../db/repositories/patient-search.ts'
import { findPatient, markMerged, confirmProvisional, updatePatient } from '../../db/repositories/patients.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { insurerId } from '../helpers/insurers.ts'
import { addPatient, addPractitioner, card, writing } from '../helpers/people.ts'

const CHANGE = { at: NOW, cause: 'update' as const, accountId: null, station: 'reception' }

let folder: TestFolder
let db: Database

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
})
afterEach(() => {
  db.close()
  folder.remove()
})

const names = async (text: string) => (await searchPatients(db.read, text)).lines.map(({ name }) => name)

describe('searching', () => {
  beforeEach(async () => {
    await writing(db, async (tx) => {
      await addPatient(tx, {
        name: 'José Antônio D’Ávila',
        birthDate: '1984-05-12',
        cpf: '12345678909',
        phone: '+5511987654321',
      })
      await addPatient(tx, {
        name: 'Joana da Conceição',
        socialName: 'João Vitor Conceição',
        birthDate: '2001-12-31',
      })
      await addPatient(tx, { name: 'Ângela Muñoz', birthDate: '1984-12-05', phone: '+552134567890' })
    })
  })

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['jose', ['José Antônio D’Ávila']],
    ['AVILA JOSÉ', ['José Antônio D’Ávila']],
    ["d'avila", ['José Antônio D’Ávila']],
    ['jo', ['João Vitor Conceição', 'José Antônio D’Ávila']],
    ['joana', ['João Vitor Conceição']],
    ['vitor conc', ['João Vitor Conceição']],
    ['joana de conceicao', ['João Vitor Conceição']],
    ['munoz', ['Ângela Muñoz']],
    ['123.456.789-09', ['José Antônio D’Ávila']],
    ['123 456 789 09', ['José Antônio D’Ávila']],
    ['123456', ['José Antônio D’Ávila']],
    ['(11) 98765-4321', ['José Antônio D’Ávila']],
    ['98765', ['José Antônio D’Ávila']],
    ['+55 11 98765-4321', ['José Antônio D’Ávila']],
    ['+5511987654321', ['José Antônio D’Ávila']],
    ['+55 (11) 98765', ['José Antônio D’Ávila']],
    ['5511 98765', ['José Antônio D’Ávila']],
    ['11 98765 4321', ['José Antônio D’Ávila']],
    ['4321', ['José Antônio D’Ávila']],
    ['21 3456', ['Ângela Muñoz']],
    ['12/05/84', ['José Antônio D’Ávila']],
    ['12/5/1984', ['José Antônio D’Ávila']],
    ['12051984', ['José Antônio D’Ávila']],
    ['1984-12-05', ['Ângela Muñoz']],
    ['angela 05/12/84', ['Ângela Muñoz']],
    ['jose 05/12/84', []],
    ['j', []],
    ['', []],
    ['"* OR names : x', []],
    ['NEAR(a b) ^', []],
  ]
  it.each(cases)('%s', async (text, expected) => {
    expect(await names(text)).toEqual(expected)
  })

  it('follows a changed card and forgets a merged patient', async () => {
    const [found] = (await searchPatients(db.read, 'munoz')).lines
    const id = found?.id ?? ''
    await writing(db, (tx) =>
      updatePatient(tx, { id, version: 1, card: card({ name: 'Ângela Prado', socialName: null }) }, CHANGE),
    )
    expect(await names('munoz')).toEqual([])
    expect(await names('angela prado')).toEqual(['Ângela Prado'])
    const [kept] = (await searchPatients(db.read, 'jose')).lines
    await writing(db, (tx) => markMerged(tx, id, kept?.id ?? ''))
    // The survivor is found by it now.
    expect(await names('angela')).toEqual(['José Antônio D’Ávila'])
  })

  it('shows whole words first when there are more than fit', async () => {
    await writing(db, async (tx) => {
      for (let i = 0; i < 40; i += 1) await addPatient(tx, { name: `Anastácia Lima ${String(i)}` })
      await addPatient(tx, { name: 'Ana Lima' })
    })
    const found = await names('ana lima')
    expect(found).toHaveLength(20)
    expect(found[0]).toBe('Ana Lima')
  })
})

describe('lines', () => {
  it('carry the last finished visit, the guardian and both names', async () => {
    const id = await writing(db, async (tx) => {
      const patient = await addPatient(tx, {
        name: 'Rita Alves',
        socialName: 'Ricardo Alves',
        guardian: { name: 'Tereza Alves', cpf: null, phone: null, relationship: 'mother' },
      })
      const { id: practitionerId, visitTypeId } = await addPractitioner(tx)
      for (const [date, status] of [
        ['2026-01-05', 'fulfilled'],
        ['2026-03-09', 'noshow'],
        ['2026-02-02', 'fulfilled'],
      ] as const) {
        const visit = newId()
        const when = { date, startMinute: 480, endMinute: 510, createdAt: NOW, createdBy: null }
        await insertAppointment(tx, { id: visit, patientId: patient, practitionerId, visitTypeId, ...when })
        await updateAppointment(tx, { id: visit, version: 1 }, { status })
      }
      return patient
    })
    const [line] = await listPatientLines(db.read, [newId(), id])
    expect(line).toMatchObject({
      name: 'Ricardo Alves',
      legalName: 'Rita Alves',
      guardianName: 'Tereza Alves',
      lastVisit: '2026-02-02',
    })
  })
})

describe('cards', () => {
  it('come back as they were written', async () => {
    const written = card({
      socialName: 'Mari',
      motherName: 'Tereza',
      guardian: {
        patientId: null,
        name: 'Tereza',
        cpf: '52998224725',
        phone: '+5511987654321',
        phoneRemark: 'trabalho',
        relationship: 'mother',
      },
      insurer: 'Unimed',
      insurerId: insurerId(db, 'Unimed'),
    })
    const id = await writing(db, (tx) => addPatient(tx, written))
    expect(await findPatient(db.read, id)).toEqual({
      id,
      status: 'active',
      mergedInto: null,
      version: 1,
      createdAt: NOW,
      remark: null,
      card: written,
    })
  })

  it('are not overwritten by somebody who saw an older one', async () => {
    const id = await writing(db, addPatient)
    expect(
      await writing(db, (tx) =>
        updatePatient(tx, { id, version: 1, card: card({ name: 'Nova Um' }) }, CHANGE),
      ),
    ).toBe(2)
    expect(
      await writing(db, (tx) =>
        updatePatient(tx, { id, version: 1, card: card({ name: 'Velha Dois' }) }, CHANGE),
      ),
    ).toBeUndefined()
    expect((await findPatient(db.read, id))?.card.name).toBe('Nova Um')
    expect(await names('velha')).toEqual([])
  })

  it('share no CPF among the active; a provisional one may repeat it until it is confirmed', async () => {
    const cpf = '52998224725'
    await writing(db, (tx) => addPatient(tx, { cpf }))
    await expect(writing(db, (tx) => addPatient(tx, { cpf }))).rejects.toMatchObject({
      code: 'unique',
      detail: 'patient.cpf',
    })
    const provisional = await writing(db, (tx) => addPatient(tx, { cpf }, 'provisional'))
    await expect(writing(db, (tx) => confirmProvisional(tx, provisional))).rejects.toMatchObject({
      code: 'unique',
    })
  })
})
