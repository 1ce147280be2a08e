import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { insertTerms } from '../../db/repositories/terms.ts'
import { publishTerms } from '../../main/clinic/gate/set-up.ts'
import { TERMS, termsHash } from '../../main/clinic/terms/terms-text.ts'
import type { Station } from '../../preload/contract/define.ts'
import { clinicFixture, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { writing } from '../helpers/people.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  await writing(clinic.db, publishTerms)
})
afterEach(() => clinic.close())

async function comeIn(who: Who, station: Station, windowId = who as string) {
  const window = clinic.window(windowId, station)
  const { state } = await window.ask('session.sign-in', { identifier: who, password: PASSWORD })
  return { window, state }
}
async function current(windowId: string, language: 'pt-BR' | 'en' = 'pt-BR') {
  const documents = await clinic.window(windowId, 'kiosk').ask('terms.current', { language })
  return documents.map(({ id, hash, kind }) => ({ id, hash, kind }))
}
const plain = (documents: { id: string; hash: string }[]) => documents.map(({ id, hash }) => ({ id, hash }))

/** A new version of one document in both languages, a day later. */
async function publish(kind: 'terms' | 'privacy', version: string) {
  await writing(clinic.db, async (tx) => {
    for (const language of ['pt-BR', 'en'])
      await insertTerms(tx, {
        id: newId(),
        kind,
        language,
        version,
        audience: 'patients',
        publishedOn: '2026-12-01',
        title: `Texto ${version}`,
        sections: [{ heading: 'Novo', text: `Versão ${version}` }],
        hash: `${kind}-${language}-${version}`,
      })
  })
}

describe('the terms', () => {
  test('of a newer version stand beside those of this program, however often it opens', async () => {
    await publish('terms', '1.1')
    const documents = () =>
      clinic.db.read.selectFrom('terms_document').select(['kind', 'language', 'version']).execute()
    const before = await documents()
    for (let opening = 0; opening < 3; opening += 1) await writing(clinic.db, publishTerms)
    expect(await documents()).toEqual(before)
  })

  test('are read and accepted before anything else, once', async () => {
    const { window, state } = await comeIn('joana', 'kiosk')
    expect(state).toBe('terms')
    expect(await window.code('visit.mine', {})).toBe('held')
    expect(await window.code('account.patients', {})).toBe('held')
    expect(await window.ask('terms.accept', { documents: plain(await current('joana')) })).toEqual({
      state: 'active',
    })
    expect(await window.code('visit.mine', {})).toBe('ok')
    await window.ask('session.sign-out', {})
    expect((await comeIn('joana', 'kiosk')).state).toBe('active')
    const accepted = await window.ask('terms.accepted', {})
    expect(
      accepted.map(({ kind, version, acceptedAt, forPatientId }) => [
        kind,
        version,
        acceptedAt,
        forPatientId,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['terms', '1.0', '2026-11-23T13:04:00.000Z', null],
        ['privacy', '1.0', '2026-11-23T13:04:00.000Z', null],
      ]),
    )
  })

  test('are accepted in one language for all', async () => {
    const { window } = await comeIn('joana', 'kiosk')
    await window.ask('terms.accept', { documents: plain(await current('joana', 'en')) })
    await window.ask('session.sign-out', {})
    expect((await comeIn('joana', 'kiosk')).state).toBe('active')
  })

  test('hold for staff as for patients', async () => {
    const { window, state } = await comeIn('livia', 'reception')
    expect(state).toBe('terms')
    expect(await window.code('patient.search', { text: 'teresa' })).toBe('held')
  })

  test('are other texts for who works there than for who comes to be treated', async () => {
    const titles = async (windowId: string, station: Station) =>
      (await clinic.window(windowId, station).ask('terms.current', { language: 'pt-BR' })).map(
        ({ title }) => title,
      )
    expect(await titles('k', 'kiosk')).toEqual(['Termos de uso', 'Aviso de privacidade'])
    const { window } = await comeIn('livia', 'reception')
    const staff = ['Termos de uso da equipe', 'Aviso de privacidade da equipe']
    expect(await titles('livia', 'reception')).toEqual(staff)
    // The kiosk's texts are no answer of a desk.
    expect(await window.code('terms.accept', { documents: plain(await current('k')) })).toBe('terms-changed')
    const own = await window.ask('terms.current', { language: 'pt-BR' })
    expect(
      await window.ask('terms.accept', { documents: plain(own.map(({ id, hash }) => ({ id, hash }))) }),
    ).toEqual({ state: 'active' })
    await publish('terms', '2.0')
    await window.ask('session.sign-out', {})
    expect((await comeIn('livia', 'reception')).state).toBe('active')
  })

  test.each(['pt-BR', 'en'] as const)(
    'are not asked again for a text that stands unchanged in a newer version, read in %s',
    async (language) => {
      const { window } = await comeIn('joana', 'kiosk')
      const read = await current('joana', language)
      await window.ask('terms.accept', { documents: plain(read) })
      await writing(clinic.db, async (tx) => {
        for (const one of TERMS.filter(({ kind, audience }) => kind === 'terms' && audience === 'patients'))
          await insertTerms(tx, {
            ...one,
            id: newId(),
            version: '1.1',
            publishedOn: '2026-12-01',
            hash: termsHash(one),
          })
      })
      expect((await current('joana', language)).map(({ id }) => id)).not.toEqual(read.map(({ id }) => id))
      await window.ask('session.sign-out', {})
      expect((await comeIn('joana', 'kiosk')).state).toBe('active')
    },
  )

  test('must be all of the current ones, as they were shown', async () => {
    const { window } = await comeIn('joana', 'kiosk')
    const documents = await current('joana')
    const terms = documents.filter(({ kind }) => kind === 'terms')
    const accept = (some: { id: string; hash: string }[]) =>
      window.code('terms.accept', { documents: plain(some) })
    expect(await accept(terms)).toBe('terms-changed')
    expect(await accept([...terms, ...terms])).toBe('terms-changed')
    expect(await accept(documents.map((one) => ({ ...one, hash: 'another' })))).toBe('terms-changed')
    expect(await accept([...documents, { id: newId(), hash: 'x' }])).toBe('terms-changed')
    expect(await window.code('visit.mine', {})).toBe('held')
    expect(await clinic.db.read.selectFrom('terms_acceptance').select('id').execute()).toEqual([])
    expect(await accept(documents)).toBe('ok')
  })

  test('that changed while somebody read them are shown again', async () => {
    const { window } = await comeIn('joana', 'kiosk')
    const old = await current('joana')
    await publish('privacy', '2.0')
    expect(await window.code('terms.accept', { documents: plain(old) })).toBe('terms-changed')
    expect(await window.code('terms.accept', { documents: plain(await current('joana')) })).toBe('ok')
  })

  test('of a new version are asked for at the next sign-in, and the old ones stay', async () => {
    const { window } = await comeIn('joana', 'kiosk')
    const old = await current('joana')
    await window.ask('terms.accept', { documents: plain(old) })
    await publish('terms', '2.0')
    await window.ask('session.sign-out', {})
    expect((await comeIn('joana', 'kiosk')).state).toBe('terms')
    const now = await current('joana')
    expect(now.find(({ kind }) => kind === 'privacy')).toEqual(old.find(({ kind }) => kind === 'privacy'))
    await window.ask('terms.accept', { documents: plain(now) })
    const versions = (await window.ask('terms.accepted', {})).map(({ kind, version }) => `${kind} ${version}`)
    expect(versions.filter((one) => one.startsWith('terms')).sort()).toEqual(['terms 1.0', 'terms 2.0'])
  })

  test('after a one-time code come behind the new password', async () => {
    const { code } = await clinic.as('livia').ask('claim.issue-code', {
      accountId: clinic.accounts.joana,
      patientId: clinic.patients.joana,
      photoIdChecked: true,
    })
    const window = clinic.window('k1', 'kiosk')
    expect(await window.ask('session.sign-in', { identifier: 'joana', password: code })).toEqual({
      state: 'new-password',
    })
    expect(await window.code('terms.accept', { documents: plain(await current('k1')) })).toBe('held')
    expect(
      await window.ask('account.change-password', { current: null, next: 'jaboticaba madura 7' }),
    ).toEqual({ state: 'terms' })
    expect(await window.code('visit.mine', {})).toBe('held')
    expect(await window.code('account.change-password', { current: null, next: 'outra jaboticaba 8' })).toBe(
      'held',
    )
    expect(await window.ask('terms.accept', { documents: plain(await current('k1')) })).toEqual({
      state: 'active',
    })
  })

  test('that one person accepted are not another’s', async () => {
    const { window } = await comeIn('joana', 'kiosk')
    await window.ask('terms.accept', { documents: plain(await current('joana')) })
    expect((await comeIn('hugo', 'kiosk')).state).toBe('terms')
  })

  test('cannot be rewritten in the database', () => {
    for (const table of ['terms_document', 'terms_acceptance'])
      expect(() => clinic.db.raw.exec(`DELETE FROM ${table}`)).not.toThrow(/syntax/u)
    expect(() => clinic.db.raw.exec(`UPDATE terms_document SET title = 'x'`)).toThrow('append-only')
    expect(() => clinic.db.raw.exec('DELETE FROM terms_document')).toThrow('append-only')
  })
})
