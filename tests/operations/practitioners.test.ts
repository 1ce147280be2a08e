import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'

let clinic: ClinicFixture
let kinds: { readonly session: string; readonly report: string }
beforeEach(async () => {
  clinic = await clinicFixture()
  const kind = async (name: string) =>
    (await clinic.as('sueli').ask('schedule.add-kind', { name, followUp: false })).id
  kinds = { session: await kind('Sessão'), report: await kind('Laudo') }
})
afterEach(() => clinic.close())

type Card = Input<'practitioner.create'>['practitioner']
const hours = (weekday: number, startMinute: number, endMinute: number, validTo: string | null = null) => ({
  weekday,
  startMinute,
  endMinute,
  validFrom: '2026-01-01',
  validTo,
})
const card = (changes: Partial<Card> = {}): Card => ({
  name: 'Lara Fontoura',
  treatment: 'Lara',
  council: 'CRP',
  councilNumber: '06/00817',
  councilState: 'SP',
  rqe: null,
  specialty: 'Psicologia',
  roomId: null,
  hours: [hours(1, 480, 720)],
  visitTypes: [
    { kindId: kinds.session, minutes: 50, bookableByPatient: true },
    { kindId: kinds.report, minutes: 60, bookableByPatient: false },
  ],
  ...changes,
})

describe('professionals', () => {
  test('are made by the administrator, with hours and visit types', async () => {
    const sueli = clinic.as('sueli')
    const { practitionerId } = await sueli.ask('practitioner.create', { practitioner: card(), mine: false })
    const made = (await sueli.ask('practitioner.list', {})).find(({ id }) => id === practitionerId)
    expect(made).toMatchObject({ name: 'Lara Fontoura', active: true })
    expect(made?.visitTypes.map(({ name }) => name)).toEqual(['Sessão', 'Laudo'])
    expect(await sueli.ask('practitioner.hours', { practitionerId })).toEqual([hours(1, 480, 720)])
    expect(await clinic.as('livia').code('practitioner.create', { practitioner: card(), mine: false })).toBe(
      'denied',
    )
  })

  test('offer a patient what he may book, and nobody who left', async () => {
    const sueli = clinic.as('sueli')
    const { practitionerId } = await sueli.ask('practitioner.create', { practitioner: card(), mine: false })
    const seen = async () =>
      (await clinic.as('joana').ask('practitioner.list', {})).find(({ id }) => id === practitionerId)
    expect((await seen())?.visitTypes.map(({ name }) => name)).toEqual(['Sessão'])
    await sueli.ask('practitioner.update', { practitionerId, practitioner: card(), active: false })
    expect(await seen()).toBeUndefined()
  })

  test.each([
    ['hours-overlap', () => card({ hours: [hours(1, 480, 720), hours(1, 700, 800)] })],
    ['invalid', () => card({ hours: [hours(1, 720, 480)] })],
    ['invalid', () => card({ hours: [hours(1, 480, 720, '2025-12-31')] })],
    [
      'kind-twice',
      () =>
        card({
          visitTypes: [50, 30].map((minutes) => ({
            kindId: kinds.session,
            minutes,
            bookableByPatient: true,
          })),
        }),
    ],
    ['not-found', () => card({ visitTypes: [{ kindId: newId(), minutes: 50, bookableByPatient: true }] })],
    ['council-taken', () => card({ council: 'CRM', councilNumber: '084207' })],
    [
      'ok',
      () =>
        card({
          hours: [
            hours(1, 480, 720, '2026-06-30'),
            { ...hours(1, 500, 700), validFrom: '2026-07-01' },
            hours(2, 480, 720),
          ],
        }),
    ],
  ] as const)('answer %s', async (code, practitioner) => {
    const asked = { practitioner: practitioner(), mine: false }
    expect(await clinic.as('sueli').code('practitioner.create', asked)).toBe(code)
  })

  test('keep their visits when types and hours change', async () => {
    const sueli = clinic.as('sueli')
    const { practitionerId } = await sueli.ask('practitioner.create', { practitioner: card(), mine: false })
    const before = (await sueli.ask('practitioner.list', {})).find(({ id }) => id === practitionerId)
    const changed = card({ visitTypes: [{ kindId: kinds.session, minutes: 60, bookableByPatient: true }] })
    expect(
      await sueli.code('practitioner.update', { practitionerId, practitioner: changed, active: true }),
    ).toBe('ok')
    const after = (await sueli.ask('practitioner.list', {})).find(({ id }) => id === practitionerId)
    expect(after?.visitTypes).toEqual([
      { ...before?.visitTypes[0], name: 'Sessão', minutes: 60, bookableByPatient: true },
    ])
    expect(
      await sueli.code('practitioner.update', {
        practitionerId: newId(),
        practitioner: changed,
        active: true,
      }),
    ).toBe('not-found')
  })

  test('become the administrator himself only while there is nobody else', async () => {
    expect(await clinic.as('sueli').code('practitioner.create', { practitioner: card(), mine: true })).toBe(
      'own-permissions',
    )
    const lara = (await clinic.as('sueli').ask('practitioner.list', {})).find(
      ({ name }) => name === 'Lara Fontoura',
    )
    expect(lara).toBeUndefined()
  })

  test('give the first administrator of a new clinic his second role at once', async () => {
    const { raw } = clinic.db
    raw.exec('UPDATE account SET practitioner_id = NULL')
    for (const table of ['visit_type', 'working_hours', 'practitioner']) raw.exec(`DELETE FROM ${table}`)
    const sueli = clinic.as('sueli')
    const { practitionerId } = await sueli.ask('practitioner.create', { practitioner: card(), mine: true })
    const { account } = await sueli.ask('session.current', {})
    expect(account).toMatchObject({ practitionerId, roles: expect.arrayContaining(['admin', 'doctor']) })
    const kept = raw.prepare('SELECT fields FROM account_change WHERE account_id = ?').pluck()
    expect(JSON.parse(kept.get(clinic.accounts.sueli) as string)).toEqual([
      { field: 'practitionerId', before: null, after: practitionerId },
      { field: 'roles', before: 'admin', after: 'admin doctor' },
    ])
    const another = card({ councilNumber: '06/00818' })
    expect(await sueli.code('practitioner.create', { practitioner: another, mine: true })).toBe(
      'own-permissions',
    )
  })
})
