import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { claiming, type Claiming } from '../helpers/claiming.ts'
import type { ClinicFixture } from '../helpers/clinic-fixture.ts'
import { holdPassword } from '../helpers/held-password.ts'
import {
  childOf,
  CPFS,
  enterByCode,
  freshKiosk,
  KIOSK_PASSWORD,
  openClaims,
  type Kiosk,
} from '../helpers/kiosk.ts'
import { when } from '../helpers/when.ts'

let scene: Claiming
let clinic: ClinicFixture
let kiosk: Kiosk
beforeEach(async () => {
  scene = await claiming()
  clinic = scene.clinic
  kiosk = scene.kiosk
})
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

const account = (id: string) =>
  clinic.db.raw.prepare('SELECT * FROM account WHERE id = ?').get(id) as {
    readonly cpf: string | null
    readonly email: string | null
    readonly active: number
  }

/** What was written down of an account's changes, oldest first. */
const changesOf = (id: string) =>
  (
    clinic.db.raw
      .prepare('SELECT fields FROM account_change WHERE account_id = ? ORDER BY id')
      .pluck()
      .all(id) as string[]
  ).map((fields) => JSON.parse(fields) as unknown)

describe('the proof of who is present reaches the credential', () => {
  const accountId = async () => (await openClaims(clinic))[0]?.holder.accountId ?? ''

  test('whoever made the account with her data is out: his session, his password, his number', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    expect(await scene.signIn(number)).toBe('ok')
    const { access } = await scene.linked(scene.known)
    expect(await kiosk.window.code('visit.mine', {})).toBe('signed-out')
    for (const identifier of [number, CPFS[0]]) expect(await scene.signIn(identifier)).toBe('credentials')
    clinic.tick(60_000)
    expect(access).toMatchObject({ holder: 'Rita de Cássia Lopes', signInWith: CPFS[0] })
    expect(await scene.signIn(CPFS[0], access?.code)).toBe('ok')
  })

  test('control: without the link he goes on', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    expect(await scene.signIn(number)).toBe('ok')
    expect(await kiosk.window.code('visit.mine', {})).toBe('ok')
  })

  test('a new password that he is just choosing does not come in after it', async () => {
    const held = holdPassword()
    const change = { current: KIOSK_PASSWORD, next: 'a senha do intruso 9' }
    const changing = kiosk.window.code('account.change-password', change)
    await held.begun
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    const linking = scene.linked(scene.known)
    await linking
    held.letGo()
    expect(await changing).toBe('signed-out')
    expect(await scene.signIn(number, change.next)).toBe('credentials')
  })

  test('one person has one account: the new one is joined to the one that was there, and the old password ends too', async () => {
    const { access: first } = await scene.linked(scene.known)
    clinic.tick(1000)
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare({ dependants: [childOf([]).dependant] }))
    const [claim] = await openClaims(clinic)
    expect(claim?.candidates.map(({ id }) => id)).toEqual([scene.known])
    const { access } = await scene.linked(scene.known, claim?.claimId)
    expect(access?.accountId).toBe(first?.accountId)
    expect(await scene.signIn(CPFS[0], first?.code)).toBe('code-spent')
    expect(account(claim?.holder.accountId ?? '')).toMatchObject({ active: 0, cpf: null })
    expect(await other.window.code('visit.mine', {})).toBe('signed-out')
    // What the new one asked for the old one asks now.
    const [child] = await openClaims(clinic)
    expect(child).toMatchObject({ relationship: 'mother', holder: { accountId: first?.accountId } })
    const window = await enterByCode(clinic, access, kiosk.documents)
    expect((await window.ask('account.patients', {})).map(({ name }) => name)).toEqual([
      'Rita Lopes',
      'Lia Lopes',
    ])
  })

  test('others who said to be her are refused with it, and the times they took are free', async () => {
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare({ name: 'Rita Falsa', motherName: null }))
    const [theirs] = await other.window.ask('account.patients', {})
    const rival = (await openClaims(clinic)).find(({ declared }) => declared.name === 'Rita Falsa')
    const wish = {
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when('2026-11-24T08:00'),
    }
    await other.window.ask('visit.book', { ...wish, patientId: theirs?.patientId ?? '' })
    const told = (await openClaims(clinic, rival?.holder.number ?? '')).map(({ rivals }) => rivals)
    expect(told).toEqual([1])
    expect((await openClaims(clinic)).find(({ claimId }) => claimId === scene.claimId)?.rivals).toBe(1)
    expect(await scene.linked(scene.known)).toMatchObject({ refused: 1, cancelled: 1 })
    expect(await openClaims(clinic)).toEqual([])
    // Neither refusal nor words tell him that she has an account.
    await other.window.ask('session.sign-in', {
      identifier: rival?.holder.number ?? '',
      password: KIOSK_PASSWORD,
    })
    expect(await other.window.ask('claim.refusals', {})).toMatchObject([
      { name: 'Rita Falsa', refusal: 'other', note: null },
    ])
    expect(await clinic.as('livia').code('visit.book', { ...wish, patientId: clinic.patients.teresa })).toBe(
      'ok',
    )
  })

  test('a CPF that an earlier version gave to the account of somebody who proved nothing goes to whoever shows it', async () => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.hugo)
    const id = await accountId()
    await scene.linked(scene.known)
    expect([account(id).cpf, account(clinic.accounts.hugo).cpf]).toEqual([CPFS[0], null])
  })

  test('control: a colleague keeps the CPF of her account, and the patient signs in by the number', async () => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.livia)
    const number = (await openClaims(clinic))[0]?.holder.number
    expect((await scene.linked(scene.known)).access).toMatchObject({ signInWith: number })
    expect(account(clinic.accounts.livia).cpf).toBe(CPFS[0])
  })

  test('a CPF that was only typed goes to nobody: what stands on the card counts', async () => {
    clinic.db.raw.prepare('UPDATE patient SET cpf = NULL WHERE id = ?').run(scene.known)
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.hugo)
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare({ name: 'Vera Pinho', birthDate: '1980-01-01' }))
    const number = (await openClaims(clinic)).find(({ claimId }) => claimId === scene.claimId)?.holder.number
    expect(await scene.linked(scene.known)).toMatchObject({
      access: { signInWith: number },
      refused: 0,
      cancelled: 0,
    })
    expect(account(await accountId()).cpf).toBeNull()
    expect(account(clinic.accounts.hugo).cpf).toBe(CPFS[0])
    expect((await openClaims(clinic)).map(({ declared }) => declared.name)).toEqual(['Vera Pinho'])
  })

  test('an account left with nothing to sign in by gets a number with its next code', async () => {
    const { access } = await scene.linked(scene.known)
    clinic.db.raw
      .prepare('UPDATE account SET cpf = NULL, user_name = NULL, email = ? WHERE id = ?')
      .run('rita@exemplo.com.br', access?.accountId)
    const window = await enterByCode(
      clinic,
      access && { ...access, signInWith: 'rita@exemplo.com.br' },
      kiosk.documents,
    )
    const { displayName, phone, version } = await window.ask('account.read', {})
    await window.ask('account.update', { displayName, phone, version, email: null })
    const input = {
      accountId: access?.accountId ?? '',
      patientId: scene.known,
      photoIdChecked: true,
    } as const
    const { signInWith, code } = await clinic.as('livia').ask('claim.issue-code', input)
    expect(signInWith).toMatch(/^[1-9]\d{7}$/u)
    expect(await scene.signIn(signInWith ?? '', code)).toBe('ok')
    expect(changesOf(input.accountId).at(-1)).toEqual([
      { field: 'userName', before: null, after: signInWith },
    ])
  })

  test('what it changes at accounts is kept: of the one linked, the one closed and the one that loses its CPF', async () => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run(CPFS[0], clinic.accounts.hugo)
    const linked = await accountId()
    await scene.linked(scene.known)
    expect(changesOf(linked)).toEqual([[{ field: 'cpf', before: null, after: CPFS[0] }]])
    expect(changesOf(clinic.accounts.hugo)).toEqual([[{ field: 'cpf', before: CPFS[0], after: null }]])
    clinic.tick(1000)
    const other = await freshKiosk(clinic)
    await other.window.ask('account.create', other.declare())
    const [claim] = await openClaims(clinic)
    await scene.linked(scene.known, claim?.claimId)
    expect(changesOf(claim?.holder.accountId ?? '')).toEqual([
      [{ field: 'active', before: 'yes', after: 'no' }],
    ])
  })

  test('nothing that the desk decides about accounts costs a hash', async () => {
    const livia = clinic.as('livia')
    const hash = vi.spyOn(bcrypt, 'hash')
    const input = { accountId: await accountId(), patientId: scene.known, photoIdChecked: true } as const
    expect(await livia.code('claim.issue-code', input)).toBe('claim-open')
    expect(await livia.code('claim.issue-code', { ...input, accountId: clinic.patients.joana })).toBe(
      'not-found',
    )
    expect(
      await livia.code('claim.create-account', {
        patientId: clinic.patients.joana,
        photoIdChecked: true,
      }),
    ).not.toBe('ok')
    const link = { claimId: scene.claimId, photoIdChecked: true, guardianship: null } as const
    expect(await livia.code('claim.link', { ...link, patientId: clinic.patients.hugo })).toBe(
      'not-a-candidate',
    )
    expect(hash).not.toHaveBeenCalled()
    expect(await livia.code('claim.link', { ...link, patientId: scene.known })).toBe('ok')
    expect(hash).not.toHaveBeenCalled()
  })

  test('a code of the desk ends the password too, and is none for whom the desk has not seen', async () => {
    const input = { accountId: await accountId(), patientId: scene.known, photoIdChecked: true } as const
    expect(await clinic.as('livia').code('claim.issue-code', input)).toBe('claim-open')
    const window = await enterByCode(clinic, (await scene.linked(scene.known)).access, kiosk.documents)
    const answer = await clinic.as('livia').ask('claim.issue-code', input)
    expect(answer).toMatchObject({ holder: 'Rita de Cássia Lopes', signInWith: CPFS[0] })
    expect(await window.code('visit.mine', {})).toBe('signed-out')
    expect(await scene.signIn(CPFS[0], 'pitanga verde 12')).toBe('credentials')
    clinic.tick(60_000)
    expect(await scene.signIn(CPFS[0], answer.code)).toBe('ok')
    expect(scene.audited('account.code-issued').patient_ids).toBe(JSON.stringify([scene.known]))
  })
})

describe('a password that is being chosen while the account is linked', () => {
  /** Holds the n-th transaction from now on at its door: `reached` once it is there, and it goes in after letGo(). */
  function holdTransaction(nth: number): { readonly reached: Promise<void>; letGo(): void } {
    const { write } = clinic.db
    const transaction = write.transaction.bind(write)
    let arrive: () => void = () => undefined
    let letGo: () => void = () => undefined
    const reached = new Promise<void>((resolve) => (arrive = resolve))
    const gate = new Promise<void>((resolve) => (letGo = resolve))
    let count = 0
    vi.spyOn(write, 'transaction').mockImplementation(() => {
      const real = transaction()
      count += 1
      if (count !== nth) return real
      const execute = real.execute.bind(real)
      real.execute = async (work) => {
        arrive()
        await gate
        return execute(work)
      }
      return real
    })
    return { reached, letGo: () => letGo() }
  }

  test('does not come in behind the link', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    // Its try is counted and taken back; the third would write the new password.
    const held = holdTransaction(3)
    const chosen = 'a senha do intruso 9'
    const changing = kiosk.window.code('account.change-password', { current: KIOSK_PASSWORD, next: chosen })
    await held.reached
    const { access } = await scene.linked(scene.known)
    held.letGo()
    expect(await changing).toBe('credentials')
    expect(await scene.signIn(number, chosen)).toBe('credentials')
    clinic.tick(60_000)
    expect(await scene.signIn(CPFS[0], access?.code)).toBe('ok')
  })
})
