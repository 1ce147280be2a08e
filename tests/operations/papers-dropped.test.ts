import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
let dropped = 0
beforeEach(async () => {
  dropped = 0
  clinic = await clinicFixture({ desktop: { dropPapers: async () => void (dropped += 1) } })
})
afterEach(() => clinic.close())

const livia = () => clinic.as('livia')

describe('what waits in a print dialog is thrown away once nobody is signed in at its window', () => {
  const ends: Readonly<Record<string, () => Promise<unknown>>> = {
    'locked by hand': async () => livia().ask('session.lock', { reason: 'asked' }),
    'nobody touches it': async () => {
      livia()
      await clinic.silence(20 * 60_000)
    },
    'signed out': () => livia().ask('session.sign-out', {}),
    'the system is locked': async () => {
      livia()
      clinic.open.leave('hub', null, 'away')
    },
    'its window closes': async () => {
      livia()
      clinic.open.closeSeat('hub:livia')
    },
    'a kiosk is left alone': async () => {
      clinic.as('joana')
      await clinic.silence(3 * 60_000)
    },
    'a code ends the session': async () => {
      clinic.as('joana')
      const own = { accountId: clinic.accounts.joana, patientId: clinic.patients.joana }
      await livia().ask('claim.issue-code', { ...own, photoIdChecked: true })
    },
  }
  test('the clinic shuts, to be restored or put under another key', async () => {
    const other = await clinicFixture({ desktop: { dropPapers: async () => void (dropped += 1) } })
    other.as('livia')
    other.as('helena')
    await other.close()
    expect(dropped).toBe(2)
  })

  test.each(Object.keys(ends))('%s', async (how) => {
    await ends[how]?.()
    expect(dropped).toBe(1)
  })
})

test('control: while somebody works there, and when a lock is opened, nothing is thrown away', async () => {
  await livia().ask('session.present', {})
  await livia().ask('agenda.day', { date: '2026-11-23' })
  expect(dropped).toBe(0)
  const desk = livia()
  await desk.ask('session.lock', { reason: 'asked' })
  await desk.ask('session.unlock', { password: PASSWORD })
  expect(dropped).toBe(1)
})
