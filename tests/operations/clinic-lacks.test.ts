import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const sueli = () => clinic.as('sueli')
const lacks = () => sueli().ask('clinic.lacks', {})
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name)

describe('what the administration is told first', () => {
  test('who cannot sign in, who has no hours, and which room is nobody’s', async () => {
    const before = await lacks()
    const { raw } = clinic.db
    raw.prepare('UPDATE account SET active = 0 WHERE practitioner_id = ?').run(clinic.renato.id)
    raw.prepare('DELETE FROM working_hours WHERE practitioner_id = ?').run(clinic.renato.id)
    await sueli().ask('schedule.set-rooms', { rooms: [{ id: null, name: 'Sala 9', active: true }] })
    const after = await lacks()
    expect(names(before.withoutAccount)).not.toContain('Renato Siqueira')
    expect(after.withoutAccount.map(({ id }) => id)).toContain(clinic.renato.id)
    expect(after.withoutHours.map(({ id }) => id)).toContain(clinic.renato.id)
    expect(names(after.idleRooms)).toEqual(['Sala 9'])
    expect(after.withoutRoom.length).toBeGreaterThan(0)
    // Who is out of use lacks nothing.
    raw.prepare('UPDATE practitioner SET active = 0 WHERE id = ?').run(clinic.renato.id)
    const gone = await lacks()
    expect(gone.withoutAccount.map(({ id }) => id)).not.toContain(clinic.renato.id)
  })

  test('accounts with a password that is not their person’s own, and how many administer', async () => {
    expect((await lacks()).withoutPassword).toEqual([])
    clinic.db.raw.prepare('UPDATE account SET must_change = 1 WHERE id = ?').run(clinic.accounts.livia)
    expect((await lacks()).withoutPassword.map(({ id }) => id)).toEqual([clinic.accounts.livia])
    expect((await lacks()).administrators).toBe(1)
  })

  test('consultations a day old that nobody signed are counted by professional, and no patient is named', async () => {
    const appointmentId = await clinic.book('teresa', '10:30')
    await clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' })
    expect((await lacks()).unsigned).toEqual([])
    clinic.at('2026-11-24T12:00')
    const told = await lacks()
    expect(told.unsigned).toEqual([
      { id: clinic.helena.id, name: expect.any(String), consultations: 1, oldest: '2026-11-23' },
    ])
    expect(JSON.stringify(told)).not.toContain(clinic.patients.teresa)
  })
})

describe('what is measured', () => {
  test('the disk, the file, the trail’s length and both versions', async () => {
    const { disk, ...told } = await sueli().ask('health.measures', {})
    expect(told).toMatchObject({ appVersion: '0.0.0', schemaVersion: expect.any(Number) })
    expect(disk?.totalBytes).toBeGreaterThan(disk?.freeBytes ?? Infinity)
    expect(disk?.clinicBytes).toBeGreaterThan(0)
    await clinic.book('teresa', '10:30')
    expect((await sueli().ask('health.measures', {})).trailRows).toBeGreaterThan(told.trailRows)
  })
})

describe('who is in', () => {
  test('windows with their station, a locked one as such, a patient at the kiosk without a name', async () => {
    clinic.as('livia')
    clinic.as('hugo')
    await clinic.as('helena').ask('session.lock', { reason: 'asked' })
    const here = await sueli().ask('session.everybody', {})
    expect(here.map(({ station, state }) => [station, state])).toEqual(
      expect.arrayContaining([
        ['reception', 'active'],
        ['kiosk', 'active'],
        ['doctor', 'locked'],
        ['admin', 'active'],
      ]),
    )
    expect(here.find(({ station }) => station === 'kiosk')?.displayName).toBeNull()
    expect(here.find(({ station }) => station === 'reception')?.displayName).toBe('livia')
    await clinic.as('livia').ask('session.sign-out', {})
    expect((await sueli().ask('session.everybody', {})).map(({ station }) => station)).not.toContain(
      'reception',
    )
  })
})
