import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword, NOBODY, passwordFits, PASSWORD_COST } from '../../main/clinic/access/passwords.ts'
import { unknownPassword } from '../../main/clinic/access/unknown-password.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { hashAtItsCost } from '../helpers/quick-bcrypt.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  hashAtItsCost()
  clinic = await clinicFixture()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await clinic.close()
})

const KEY = new Uint8Array(32).fill(1)
const change = (next: string, current = PASSWORD) =>
  clinic.as('livia').call('account.change-password', { current, next })
const signIn = (password: string) =>
  clinic.window('w1', 'reception').code('session.sign-in', { identifier: 'livia', password })
const stored = () =>
  clinic.db.read
    .selectFrom('account')
    .select(['password_hash as hash', 'password_cost as cost'])
    .where('id', '=', clinic.accounts.livia)
    .executeTakeFirstOrThrow()

describe('a password', () => {
  test.each([
    ['64 letters', `${'ab'.repeat(31)}xy`],
    ['64 letters of two bytes each', `${'ç'.repeat(61)}ãäé`],
    ['256 letters of two bytes each', `${'çã'.repeat(127)}äé`],
    ['spaces and marks', '  a senha  é  longa  “assim” 🦜 '],
  ])('of %s is kept to its last one', async (_what, password) => {
    expect((await change(password)).ok).toBe(true)
    expect(await signIn(password)).toBe('ok')
    await clinic.window('w1', 'reception').ask('session.sign-out', {})
    expect(await signIn(`${password.slice(0, -1)}!`)).toBe('credentials')
    expect(await signIn(password.slice(0, -1))).toBe('credentials')
    expect(await signIn(password.trim() === password ? `${password} ` : password.trim())).not.toBe('ok')
  })

  test('of nobody costs the work of a real one, and never fits', async () => {
    expect(bcrypt.getRounds(NOBODY)).toBe(PASSWORD_COST)
    expect(bcrypt.getRounds(await hashPassword(KEY, PASSWORD))).toBe(PASSWORD_COST)
    expect(await passwordFits(KEY, PASSWORD, null)).toBe(false)
  })

  test('may be typed with composed accents or with loose ones', async () => {
    await change('coração é ação'.normalize('NFD'))
    expect(await signIn('coração é ação'.normalize('NFC'))).toBe('ok')
  })

  test('has ten characters at least and 256 at most', async () => {
    expect(await change('x7Kq!mZ0w')).toMatchObject({
      error: { code: 'invalid', fields: [{ path: 'next', issue: 'too-short' }] },
    })
    expect(await change('x7Kq!mZ0wé'.repeat(26))).toMatchObject({
      error: { code: 'invalid', fields: [{ issue: 'too-long' }] },
    })
    expect(await change('x7Kq!mZ0wé')).toMatchObject({ ok: true })
  })

  test.each(['1234567890', 'Senha12345', 'aaaaaaaaaaaa', 'corinthians123', 'qwertyuiop'])(
    'that everybody has is refused: %s',
    async (next) => {
      expect(await change(next)).toMatchObject({
        error: { code: 'password-weak', details: { reason: 'password-common' } },
      })
    },
  )

  test('that is one’s own name, number or address is refused', async () => {
    const set = clinic.db.raw.prepare('UPDATE account SET display_name = ?, email = ?, cpf = ? WHERE id = ?')
    set.run('Lívia Prado Nunes', 'lpn@exemplo.com.br', '52998224725', clinic.accounts.livia)
    for (const next of [
      'LiviaPradoNunes',
      'lívia prado nunes',
      '529.982.247-25',
      'lpn@exemplo.com.br',
      'seunarP!52998224725',
    ])
      expect(await change(next), next).toMatchObject({
        error: { code: 'password-weak', details: { reason: 'password-personal' } },
      })
    expect(await change('o lírio da Prado abriu cedo')).toMatchObject({ ok: true })
  })

  test('that was the last one is refused', async () => {
    expect(await change(PASSWORD)).toMatchObject({ error: { code: 'password-same' } })
  })

  test('is hashed anew when the work asked for has grown, and only when it was right', async () => {
    const key = clinic.db.raw
      .prepare(`SELECT bytes FROM installation_key WHERE name = 'password'`)
      .pluck()
      .get()
    const strong = await hashPassword(key as Buffer, PASSWORD)
    // What an earlier version with cost 10 would have left.
    const { createHmac } = await import('node:crypto')
    const digest = createHmac('sha384', key as Buffer)
      .update(PASSWORD)
      .digest('base64')
    const weak = await bcrypt.hash(digest, 10)
    clinic.db.raw
      .prepare('UPDATE account SET password_hash = ?, password_cost = 10 WHERE id = ?')
      .run(weak, clinic.accounts.livia)
    expect(await signIn('não é esta senha')).toBe('credentials')
    expect(await stored()).toEqual({ hash: weak, cost: 10 })
    expect(await signIn(PASSWORD)).toBe('ok')
    const now = await stored()
    expect([now.cost, now.hash.slice(0, 7), now.hash === strong]).toEqual([12, '$2b$12$', false])
    await clinic.window('w1', 'reception').ask('session.sign-out', {})
    expect(await signIn(PASSWORD)).toBe('ok')
    expect(await stored()).toEqual(now)
  })
})

describe('the trap of 72 bytes', () => {
  const one = `${'ç'.repeat(36)}um`
  const other = `${'ç'.repeat(36)}dois`
  const NUL = 'dez letras\0um'

  test('is there: bcrypt alone takes both for the same', async () => {
    expect(await bcrypt.compare(other, await bcrypt.hash(one, 4))).toBe(true)
  })

  test('is not here', async () => {
    const hash = await hashPassword(KEY, one)
    expect(await passwordFits(KEY, one, hash)).toBe(true)
    expect(await passwordFits(KEY, other, hash)).toBe(false)
  })

  test('nor that of the zero byte, after which bcrypt may stop', async () => {
    const hash = await hashPassword(KEY, NUL)
    expect(await passwordFits(KEY, NUL, hash)).toBe(true)
    expect(await passwordFits(KEY, NUL.replace('um', 'dois'), hash)).toBe(false)
  })

  test('and another clinic’s key makes another hash: a list of known passwords is of no use', async () => {
    const hash = await hashPassword(KEY, PASSWORD)
    expect(await passwordFits(new Uint8Array(32).fill(2), PASSWORD, hash)).toBe(false)
    expect(await passwordFits(KEY, PASSWORD, null)).toBe(false)
  })
})

test('a password that nobody has is drawn anew each time, fits nothing, and is compared like any other', async () => {
  const [one, other] = [unknownPassword().passwordHash, unknownPassword().passwordHash]
  expect(one).not.toBe(other)
  expect([bcrypt.getRounds(one), one.length]).toEqual([PASSWORD_COST, 60])
  expect(await passwordFits(KEY, PASSWORD, one)).toBe(false)
})
