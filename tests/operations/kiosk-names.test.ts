import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

const WRONG = 'não é esta senha'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

let windows = 0
/** At a window that nobody has used. */
async function signIn(identifier: string, password: string) {
  windows += 1
  const window = clinic.window(`fresh-${String(windows)}`, 'kiosk')
  const answer = await window.call('session.sign-in', { identifier, password })
  if (answer.ok) return { code: 'ok' as const, seconds: 0 }
  const { details } = answer.error
  return { code: answer.error.code, seconds: details && 'seconds' in details ? details.seconds : 0 }
}
const code = async (...typed: Parameters<typeof signIn>) => (await signIn(...typed)).code

describe('tries at the kiosk, of one person by two of her names,', () => {
  beforeEach(() => {
    clinic.db.raw.prepare('UPDATE account SET cpf = ? WHERE id = ?').run('11144477735', clinic.accounts.joana)
  })
  /** One name until it waits, then the other, each try at a window of its own. */
  const both = async (first: string, second: string, ...last: readonly string[]) => {
    const answers = []
    for (const name of [first, first, first, first, second, second, second, second, ...last])
      answers.push(await signIn(name, WRONG))
    return answers
  }

  test('wait as two strangers do, so that no wait tells whose they are', async () => {
    const strangers = await both('ninguem', '98765432100')
    expect(strangers.map(({ code: said }) => said)).toEqual([
      ...['credentials', 'credentials', 'credentials', 'wait'],
      ...['credentials', 'credentials', 'credentials', 'wait'],
    ])
    expect(await both('joana', '11144477735')).toEqual(strangers)
  })

  test('are no more tries: while she waits by the one, not even the right password opens by the other', async () => {
    for (let time = 0; time < 3; time += 1) await signIn('joana', WRONG)
    expect(await signIn('joana', PASSWORD)).toEqual({ code: 'wait', seconds: 15 })
    expect(await code('11144477735', PASSWORD)).toBe('credentials')
    clinic.tick(15_000)
    expect(await code('11144477735', PASSWORD)).toBe('ok')
  })

  test('are no more tries by three of her names: as many looks as at three strangers, and none of them opens', async () => {
    clinic.db.raw
      .prepare('UPDATE account SET email = ? WHERE id = ?')
      .run('joana@exemplo.com.br', clinic.accounts.joana)
    const looks = vi.spyOn(bcrypt, 'compare')
    const nine = async (names: readonly string[]) => {
      looks.mockClear()
      const answers = []
      for (const name of names) for (const _time of [1, 2, 3, 4]) answers.push(await signIn(name, WRONG))
      return { answers, looks: looks.mock.calls.length }
    }
    const strangers = await nine(['ninguem', 'ninguem@exemplo.com.br', '98765432100'])
    const names = ['joana', 'joana@exemplo.com.br', '11144477735']
    expect(await nine(names)).toEqual(strangers)
    // Three names waited for: the account itself was looked at for three tries, and then answered as wrong.
    for (const name of names) expect(await code(name, PASSWORD)).toBe('wait')
    vi.restoreAllMocks()
  })

  test('are no more tries by three names: the third is answered as wrong though it is right', async () => {
    clinic.db.raw
      .prepare('UPDATE account SET email = ? WHERE id = ?')
      .run('joana@exemplo.com.br', clinic.accounts.joana)
    for (const name of ['joana', 'joana', 'joana@exemplo.com.br'])
      expect(await code(name, WRONG)).toBe('credentials')
    expect(await code('11144477735', PASSWORD)).toBe('credentials')
    clinic.tick(15 * 60_000)
    expect(await code('11144477735', PASSWORD)).toBe('ok')
  })

  test('control: the right password opens by the other name when she has not to wait, and nothing is left', async () => {
    expect(await code('joana', WRONG)).toBe('credentials')
    expect(await code('11144477735', PASSWORD)).toBe('ok')
    expect(await code('joana', PASSWORD)).toBe('ok')
    expect(await clinic.db.read.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([])
  })
})
