import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { linkPatient } from '../../db/repositories/account-patients.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { luiz, merging } from '../helpers/merging.ts'
import { writing } from '../helpers/people.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => {
  return clinic.close()
})

describe('a merge ends what was known of the accounts that see other visits with it', () => {
  const signIn = (identifier: string, password = PASSWORD) =>
    clinic.window('somebody', 'kiosk').code('session.sign-in', { identifier, password })
  const codeFor = async (accountId: string, patientId: string) =>
    (await clinic.as('livia').ask('claim.issue-code', { accountId, patientId, photoIdChecked: true })).code

  test('their sessions, passwords and codes; the person present gets a new code', async () => {
    const { joana, teresa } = clinic.patients
    const session = clinic.as('joana')
    const old = await codeFor(clinic.accounts.joana, joana)
    clinic.as('joana')
    await desk.merged(teresa, joana, { photoIdChecked: true })
    expect(await session.code('visit.mine', {})).toBe('signed-out')
    expect(await signIn('joana')).toBe('credentials')
    expect(await signIn('joana', old)).toBe('code-spent')
    expect(await signIn('joana', await codeFor(clinic.accounts.joana, teresa))).toBe('ok')
  })

  test('and again when it is taken back: who got in meanwhile may have been the other person', async () => {
    const { joana, hugo } = clinic.patients
    const mergeId = await desk.merged(joana, hugo, { photoIdChecked: true })
    const code = await codeFor(clinic.accounts.hugo, joana)
    expect(await signIn('hugo', code)).toBe('ok')
    const later = await codeFor(clinic.accounts.joana, joana)
    expect(await desk.undo(mergeId)).toBe('ok')
    expect(await clinic.window('somebody', 'kiosk').code('visit.mine', {})).toBe('signed-out')
    expect(await signIn('joana', later)).toBe('code-spent')
  })

  test('control: an account of neither card goes on, and a colleague’s is the administration’s', async () => {
    const { teresa } = clinic.patients
    const other = await desk.register({ ...luiz, name: 'Teresa Amaral' })
    await writing(clinic.db, async (tx) => {
      const linked = { linkedAt: '2026-02-01T12:00:00.000Z', linkedBy: null }
      await linkPatient(tx, {
        accountId: clinic.accounts.livia,
        patientId: teresa,
        relationship: 'self',
        ...linked,
      })
    })
    const hugo = clinic.as('hugo')
    const answer = await desk.merge(teresa, other, { photoIdChecked: true })
    expect(answer).toMatchObject({ ok: true, value: { endedAccounts: 0 } })
    expect(await hugo.code('visit.mine', {})).toBe('ok')
    expect(await signIn('hugo')).toBe('ok')
    const livia = { identifier: 'livia', password: PASSWORD }
    expect(await clinic.window('desk-2', 'reception').code('session.sign-in', livia)).toBe('ok')
  })
})
