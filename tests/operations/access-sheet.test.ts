import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAdministrator, byNuno, bySheet, type Second } from '../helpers/administrators.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

let clinic: ClinicFixture
/** A second administrator, another person. */
let nuno: string
beforeEach(async () => {
  clinic = await clinicFixture()
  nuno = await addAdministrator(clinic, 'nuno', 'Nuno Farias')
})
afterEach(() => clinic.close())

describe('a new recovery sheet', () => {
  const begin = (second?: Second) =>
    clinic.as('sueli').call('recovery.begin', { password: PASSWORD, ...(second ? { second } : {}) })

  test('where somebody else administers too, is not one administrator’s to draw', async () => {
    expect(await begin()).toMatchObject({ ok: false, error: { code: 'second-needed' } })
    expect(await begin({ by: 'person', password: PASSWORD })).toMatchObject({
      ok: false,
      error: { code: 'second-wrong' },
    })
    clinic.tick(30_000)
    expect(await begin({ ...byNuno, identifier: 'sueli' })).toMatchObject({
      ok: false,
      error: { code: 'same-person' },
    })
    expect(await begin(bySheet())).toMatchObject({ ok: true })
  })

  test('is told to all with who answered for it', async () => {
    const drawn = await begin(byNuno)
    if (!drawn.ok) throw new Error(drawn.error.code)
    const { recoveryGroups, confirm } = drawn.value
    const confirmGroups: [string, string] = [
      recoveryGroups[confirm[0]] ?? '',
      recoveryGroups[confirm[1]] ?? '',
    ]
    await clinic.window('sueli', 'admin').ask('recovery.replace', { confirmGroups, passphrase: null })
    expect(await clinic.as('helena').ask('account.notices', {})).toMatchObject([
      { kind: 'sheet-replaced', proof: 'administrator', second: 'Nuno Farias' },
    ])
  })

  test('is his who administers alone, or whose only colleague is himself or out of use', async () => {
    clinic.db.raw.prepare('UPDATE account SET active = 0 WHERE id = ?').run(nuno)
    expect(await begin()).toMatchObject({ ok: true })
    clinic.db.raw.prepare(`UPDATE account SET active = 1, display_name = 'Sueli' WHERE id = ?`).run(nuno)
    clinic.db.raw.prepare(`UPDATE account SET display_name = 'Sueli' WHERE id = ?`).run(clinic.accounts.sueli)
    expect(await begin()).toMatchObject({ ok: true })
  })
})
