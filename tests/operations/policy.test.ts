import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNDECIDED } from '../../main/clinic/desktop.ts'
import { bareDesktop, clinicFixture, MONDAY, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
let named: string
let clinic: ClinicFixture
/** The same without a policy: what its administrator decides. */
let free: ClinicFixture
let decided = UNDECIDED

const desktop = {
  ...bareDesktop,
  readSettings: async () => ({ ...(await bareDesktop.readSettings()), decided }),
  writeSettings: async () => true,
}

beforeAll(async () => {
  folder = testFolder()
  named = folder.file('named')
  mkdirSync(named)
  const policy = {
    backupFolders: [`${named}/`],
    backupEveryHours: 1,
    idleLockMinutes: 3,
    nonsense: ['estacao', 'theme'],
  }
  clinic = await clinicFixture({ policy, desktop })
  free = await clinicFixture({ desktop })
})
afterAll(async () => {
  await clinic.close()
  await free.close()
  folder.remove()
})

const change = async (at: ClinicFixture, idleLockMinutes: number) => {
  const sueli = at.as('sueli')
  const card = await sueli.ask('clinic.read', {})
  return sueli.code('clinic.update', { clinic: card as never, idleLockMinutes })
}

describe('what the policy of the clinic’s PC decides', () => {
  test('no desk waits longer than it says, and no longer wait is saved', async () => {
    expect(await change(clinic, 4)).toBe('set-by-policy')
    expect(await change(clinic, 2)).toBe('ok')
    expect(await change(free, 60)).toBe('ok')
    const session = (at: ClinicFixture) => at.as('livia').ask('session.current', {})
    expect(await session(clinic)).toMatchObject({ idleLockMinutes: 2, idleLockCeiling: 3 })
    expect(await session(free)).toMatchObject({ idleLockMinutes: 60, idleLockCeiling: null })
    clinic.db.raw.exec('UPDATE clinic SET idle_lock_minutes = 60')
    expect((await session(clinic)).idleLockMinutes).toBe(3)
    // Who saves the rest of the card sends the three minutes that he was shown, and chose none.
    const kept = () => clinic.db.raw.prepare('SELECT idle_lock_minutes FROM clinic').pluck().get()
    expect(await change(clinic, 3)).toBe('ok')
    expect(kept()).toBe(60)
    expect(await change(clinic, 2)).toBe('ok')
    expect(kept()).toBe(2)
    expect(await change(clinic, 3)).toBe('ok')
    expect(kept()).toBe(3)
  })

  test('its folders get copies as often as it says, are told from others, and nobody takes them away', async () => {
    const sueli = clinic.as('sueli')
    clinic.at(`${MONDAY}T12:00`)
    await clinic.minute()
    const [one] = await sueli.ask('backup.folders', {})
    expect(one).toMatchObject({ path: named, byPolicy: true, failing: null })
    expect(await sueli.code('backup.remove-folder', { id: one?.id ?? '' })).toBe('set-by-policy')
    clinic.at(`${MONDAY}T13:01`)
    await clinic.minute()
    const copies = clinic.db.raw.prepare('SELECT count(*) FROM backup').pluck().get()
    expect(copies).toBe(2)
    const told = clinic.db.raw
      .prepare(`SELECT outcome, account_id FROM audit_event WHERE event = 'backup.folder-by-policy'`)
      .all()
    expect(told).toEqual([{ outcome: 'ok', account_id: null }])
  })

  test('its folders are told beside as many as the clinic names itself', async () => {
    const { raw } = clinic.db
    const own = Array.from({ length: 8 }, (_, at) => folder.file(`own-${String(at)}`))
    const add = raw.prepare(
      `INSERT INTO backup_folder (id, path, added_at) VALUES ('00000000-0000-4000-8000-00000000000' || ?, ?, '2026-11-23T12:00:00.000Z')`,
    )
    for (const [at, path] of own.entries()) add.run(String(at), path)
    const told = await clinic.as('sueli').ask('backup.folders', {})
    expect(told.map(({ path }) => path).sort()).toEqual([named, ...own].sort())
    for (const path of own) raw.prepare('DELETE FROM backup_folder WHERE path = ?').run(path)
  })

  test('a folder that waits since a backup was put back is named again', async () => {
    clinic.db.raw.exec('UPDATE backup_folder SET awaits = 1')
    await clinic.minute()
    expect(await clinic.as('sueli').ask('backup.awaiting-folders', {})).toEqual([])
  })

  test('what makes no sense in it is told at the light, and only there', async () => {
    const { health } = await clinic.as('livia').ask('session.current', {})
    expect(health.reasons).toContain('policy-nonsense')
    expect(health.facts.policyNames).toBe('estacao, theme')
    const without = (await free.as('livia').ask('session.current', {})).health
    expect(without.reasons).not.toContain('policy-nonsense')
    expect(without.facts.policyNames).toBeNull()
  })

  test('of language and appearance it says which nobody changes here', async () => {
    const livia = clinic.as('livia')
    const configure = (input: { language?: 'en'; theme?: 'dark' }) =>
      livia.code('workstation.configure', input)
    decided = { station: 'reception', language: true, theme: false }
    expect((await livia.ask('workstation.read', {})).decided).toEqual(decided)
    expect(await configure({ language: 'en' })).toBe('set-by-policy')
    expect(await configure({ theme: 'dark', language: 'en' })).toBe('set-by-policy')
    expect(await configure({ theme: 'dark' })).toBe('ok')
    decided = UNDECIDED
    expect(await configure({ language: 'en' })).toBe('ok')
  })
})
