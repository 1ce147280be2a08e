import { afterEach, beforeEach, expect, test } from 'vitest'
import { UNDECIDED, type WorkstationSettings } from '../../main/clinic/desktop.ts'
import type { Station } from '../../preload/contract/define.ts'
import { bareDesktop, clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let decided: WorkstationSettings['decided']
let became: Station[]

beforeEach(async () => {
  decided = UNDECIDED
  became = []
  clinic = await clinicFixture({
    desktop: {
      ...bareDesktop,
      readSettings: async () => ({ ...(await bareDesktop.readSettings()), decided }),
      async setUpWorkstation({ station }) {
        became.push(station)
        return true
      },
    },
  })
})
afterEach(() => clinic.close())

const kiosk = () => clinic.window('k1', 'kiosk')
const become = (identifier: string, password = PASSWORD, at = kiosk()) =>
  at.code('workstation.become', { station: 'panel', identifier, password })

test('a kiosk becomes what somebody of the administration says, and nobody else', async () => {
  expect(await become('joana')).toBe('credentials')
  expect(await become('sueli', 'errada-por-inteiro')).toBe('credentials')
  expect(await become('livia')).toBe('administrator-needed')
  expect(became).toEqual([])
  expect(await become('sueli')).toBe('ok')
  expect(became).toEqual(['panel'])
})

test('whoever was signed in at that window no longer is, and stays so at others', async () => {
  const [desk, other] = [clinic.as('livia'), clinic.as('helena')]
  expect(await become('livia', PASSWORD, desk)).toBe('administrator-needed')
  expect(await desk.code('agenda.day', { date: '2026-11-23' })).toBe('ok')
  expect(await become('sueli', PASSWORD, desk)).toBe('ok')
  expect(await desk.code('agenda.day', { date: '2026-11-23' })).toBe('signed-out')
  expect(await other.code('agenda.day', { date: '2026-11-23' })).toBe('ok')
})

test('the policy of the PC goes before', async () => {
  decided = { ...UNDECIDED, station: 'kiosk' }
  expect(await become('sueli')).toBe('set-by-policy')
  expect(became).toEqual([])
})

test('the trail says beforehand that it was asked, and then what it is', async () => {
  await become('sueli')
  const told = clinic.db.raw
    .prepare(
      `SELECT event, outcome, account_id, subject_id FROM audit_event WHERE event LIKE 'workstation.becom%' OR event = 'workstation.became' ORDER BY seq`,
    )
    .all()
  expect(told).toEqual([
    expect.objectContaining({ event: 'workstation.becoming', account_id: clinic.accounts.sueli }),
    expect.objectContaining({
      event: 'workstation.became',
      outcome: 'ok',
      account_id: clinic.accounts.sueli,
      subject_id: 'panel',
    }),
  ])
})
