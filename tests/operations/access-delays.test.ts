import bcrypt from 'bcrypt'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPasswordGuard } from '../../main/clinic/access/password-guard.ts'
import { createPasswordTurns } from '../../main/clinic/access/password-turns.ts'
import type { Station } from '../../preload/contract/define.ts'
import { clinicFixture, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'

const WRONG = 'não é esta senha'
const CPF = '52998224725'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
  const set = clinic.db.raw.prepare('UPDATE account SET email = ?, cpf = ? WHERE id = ?')
  set.run('livia@exemplo.com.br', CPF, clinic.accounts.livia)
})
afterEach(() => {
  vi.restoreAllMocks()
  return clinic.close()
})

let windows = 0
/** A window that nobody has used. */
function fresh(): string {
  windows += 1
  return `fresh-${String(windows)}`
}

async function signIn(
  station: Station,
  identifier: string,
  password: string,
  more: Partial<{ windowId: string; workstation: string }> = {},
) {
  const window = clinic.window(more.windowId ?? fresh(), station, more.workstation)
  const answer = await window.call('session.sign-in', { identifier, password })
  if (answer.ok) return { code: 'ok' as const, seconds: 0 }
  const { details } = answer.error
  return { code: answer.error.code, seconds: details && 'seconds' in details ? details.seconds : 0 }
}
const code = async (...typed: Parameters<typeof signIn>) => (await signIn(...typed)).code

/** Holds every look at a password at a barrier, and says which are under way. */
function holdLooks() {
  const compare = bcrypt.compare.bind(bcrypt)
  const looks: (() => void)[] = []
  const atBarrier: { count: number; reached: () => void }[] = []
  let begun = 0
  let open = false
  vi.spyOn(bcrypt, 'compare').mockImplementation(async (password: string | Buffer, hash: string) => {
    begun += 1
    for (const barrier of atBarrier) if (begun >= barrier.count) barrier.reached()
    if (!open) await new Promise<void>((go) => looks.push(go))
    return compare(password, hash)
  })
  return {
    begun: () => begun,
    /** Resolves once so many looks have begun. */
    reach: (count: number) =>
      begun >= count ? Promise.resolve() : new Promise<void>((reached) => atBarrier.push({ count, reached })),
    letGo() {
      open = true
      for (const go of looks.splice(0)) go()
    },
  }
}

describe('thirty wrong passwords and the right one, all sent at once', () => {
  test('are no more than one after another: signing in', async () => {
    const wrong = Array.from({ length: 30 }, () => code('reception', 'livia', WRONG))
    const answers = await Promise.all([...wrong, code('reception', 'livia', PASSWORD)])
    expect(answers.filter((answer) => answer === 'credentials').length).toBeLessThanOrEqual(3)
    expect(answers.at(-1)).toBe('wait')
  })

  test('and unlocking', async () => {
    const livia = clinic.as('livia')
    await livia.ask('session.lock', { reason: 'asked' })
    const passwords = [...Array.from({ length: 30 }, () => WRONG), PASSWORD]
    const answers = await Promise.all(passwords.map((password) => livia.code('session.unlock', { password })))
    expect(answers.filter((answer) => answer === 'credentials').length).toBeLessThanOrEqual(3)
    expect(answers.at(-1)).toBe('wait')
  })

  test('at windows of which each may be waited for count before they are looked at', async () => {
    const held = holdLooks()
    const tries = Array.from({ length: 8 }, () => code('reception', 'livia', WRONG))
    await held.reach(2)
    const rows = await clinic.db.read.selectFrom('sign_in_attempt').select('failures').execute()
    expect(Math.max(...rows.map(({ failures }) => failures))).toBe(2)
    held.letGo()
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer === 'credentials')).toHaveLength(3)
    expect(answers.filter((answer) => answer === 'wait')).toHaveLength(5)
  })

  test('control: two wrong ones hinder nobody, and what was right is not counted', async () => {
    expect(await code('reception', 'livia', WRONG)).toBe('credentials')
    expect(await code('reception', 'livia', WRONG)).toBe('credentials')
    for (let time = 0; time < 4; time += 1) expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
    const livia = clinic.as('livia')
    for (let time = 0; time < 4; time += 1) {
      await livia.ask('session.lock', { reason: 'asked' })
      expect(await livia.code('session.unlock', { password: PASSWORD })).toBe('ok')
    }
    expect(await clinic.db.read.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([])
  })
})

describe('tries are counted', () => {
  test('per person, whichever of her names is typed', async () => {
    expect(await code('reception', 'livia', WRONG)).toBe('credentials')
    expect(await code('reception', 'livia@exemplo.com.br', WRONG)).toBe('credentials')
    expect(await code('reception', CPF, WRONG)).toBe('credentials')
    for (const name of ['livia', 'livia@exemplo.com.br', CPF])
      expect(await code('reception', name, PASSWORD), name).toBe('wait')
  })

  test('wherever the file of the PC says that one is', async () => {
    for (let time = 0; time < 3; time += 1)
      await signIn('reception', 'livia', WRONG, { workstation: `Balcão ${String(time)}` })
    expect(await code('reception', 'livia', PASSWORD, { workstation: 'Outro' })).toBe('wait')
  })

  test('apart at the kiosk, which hinders no desk', async () => {
    clinic.db.raw.prepare(`INSERT INTO account_role VALUES (?, 'patient')`).run(clinic.accounts.livia)
    for (let time = 0; time < 5; time += 1) await signIn('kiosk', 'livia', WRONG)
    expect(await code('kiosk', 'livia', PASSWORD)).toBe('wait')
    expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
  })

  test.each(['joana', 'joana@exemplo.com.br'])(
    'at the kiosk no more once a code has opened the account: its new password is right at once (%s)',
    async (typed) => {
      const { accounts, patients } = clinic
      clinic.db.raw
        .prepare('UPDATE account SET email = ? WHERE id = ?')
        .run('joana@exemplo.com.br', accounts.joana)
      for (let time = 0; time < 4; time += 1) await signIn('kiosk', typed, WRONG)
      const own = { accountId: accounts.joana, patientId: patients.joana, photoIdChecked: true } as const
      const issued = await clinic.as('livia').ask('claim.issue-code', own)
      const kiosk = clinic.window('k9', 'kiosk')
      await kiosk.ask('session.sign-in', { identifier: 'joana', password: issued.code })
      const next = 'quero-quero no varal 7'
      await kiosk.ask('account.change-password', { current: null, next })
      await kiosk.ask('session.sign-out', {})
      expect(await code('kiosk', 'joana', next)).toBe('ok')
    },
  )

  test('together for signing in and for unlocking', async () => {
    const livia = clinic.as('livia')
    await livia.ask('session.lock', { reason: 'asked' })
    for (let time = 0; time < 3; time += 1) await livia.code('session.unlock', { password: WRONG })
    expect(await code('reception', 'livia', PASSWORD)).toBe('wait')
  })

  test('for names that nobody has too: the window waits, half a minute at most', async () => {
    const seconds: number[] = []
    for (let name = 0; name < 25; name += 1) {
      const answer = await clinic
        .window('k1', 'kiosk')
        .call('workstation.leave-kiosk', { identifier: `ninguem${String(name)}`, password: WRONG })
      if (answer.ok) throw new Error('nobody may come in')
      const { code: said, details } = answer.error
      expect(said).toBe(seconds.length > 0 || name > 2 ? 'wait' : 'credentials')
      if (details && 'seconds' in details) seconds.push(details.seconds)
    }
    expect(seconds).toHaveLength(22)
    for (let round = 0; round < 6; round += 1) {
      clinic.tick(30_000)
      await signIn('kiosk', `outro${String(round)}`, WRONG, { windowId: 'k1' })
      const { code: said, seconds: wait } = await signIn('kiosk', 'joana', PASSWORD, { windowId: 'k1' })
      expect([said, wait]).toEqual(['wait', 30])
    }
    // And nobody else does: neither another window of the kind nor a desk.
    expect(await code('kiosk', 'joana', PASSWORD, { windowId: 'k2' })).toBe('ok')
    expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
  })

  test('the same for whoever has an account and for whoever has none', async () => {
    const answers = async (identifier: string, windowId: string) => {
      const all = []
      for (let time = 0; time < 10; time += 1) {
        const answer = await signIn('kiosk', identifier, WRONG, { windowId })
        all.push(answer)
        clinic.tick(answer.seconds * 1000)
      }
      return all
    }
    expect(await answers('joana', 'k1')).toEqual(await answers('ninguem', 'k2'))
  })

  test('no more at a window that was closed and opened again, nor after a restart', async () => {
    for (let name = 0; name < 3; name += 1)
      await signIn('kiosk', `ninguem${String(name)}`, WRONG, { windowId: 'k1' })
    clinic.open.closeSeat('hub:k1')
    expect(await code('kiosk', 'joana', PASSWORD, { windowId: 'k2' })).toBe('wait')
    // What a program that starts again finds.
    const restarted = createPasswordGuard({
      read: clinic.db.read,
      write: (work) => clinic.db.write.transaction().execute(work),
    })
    const never = () => Promise.reject(new Error('it is not looked at'))
    const now = '2026-11-23T13:04:00.000Z'
    expect(
      await restarted.look({ told: 'anything' }, { seat: 'hub:k3', station: 'kiosk' }, now, never),
    ).toEqual({
      wait: 15,
    })
  })

  test('and a wait that a clock put back would make longer is the longest', async () => {
    for (let time = 0; time < 3; time += 1) await signIn('reception', 'livia', WRONG)
    clinic.setClock('2016-11-23T10:04')
    expect(await signIn('reception', 'livia', PASSWORD)).toEqual({ code: 'wait', seconds: 900 })
    clinic.tick(30_000)
    expect(await signIn('reception', 'livia', PASSWORD)).toEqual({ code: 'wait', seconds: 870 })
    clinic.tick(870_000)
    expect(await code('reception', 'livia', PASSWORD)).toBe('ok')
  })
})

describe('a one-time code', () => {
  test('opens in spite of a wait of its account and of its window', async () => {
    const { code: once } = await clinic
      .as('sueli')
      .ask('staff.issue-code', { accountId: clinic.accounts.livia })
    for (let time = 0; time < 5; time += 1) await signIn('reception', 'livia', WRONG, { windowId: 'w1' })
    expect(await code('reception', 'livia', PASSWORD, { windowId: 'w1' })).toBe('wait')
    expect(await code('reception', 'livia', once, { windowId: 'w1' })).toBe('ok')
  })
})

describe('a flood at one window', () => {
  test('is answered at once, and another window’s password is looked at meanwhile', async () => {
    const held = holdLooks()
    const flood = Array.from({ length: 150 }, (_, at) =>
      signIn('reception', `ninguem${String(at)}`, WRONG, { windowId: 'w1' }),
    )
    // Of the flood one is under way and one waits for it: all others have their answer, with nothing looked at yet.
    const answered: { code: string; seconds: number }[] = []
    const told = new Promise<void>((resolve) => {
      for (const asked of flood)
        void asked.then((answer) => {
          answered.push(answer)
          if (answered.length === 148) resolve()
        })
    })
    await held.reach(1)
    await told
    expect(held.begun()).toBe(1)
    for (const answer of answered) {
      expect(answer.code).toBe('wait')
      expect(answer.seconds).toBeGreaterThan(0)
    }
    const other = signIn('reception', 'livia', PASSWORD, { windowId: 'w2' })
    await held.reach(2)
    held.letGo()
    expect((await other).code).toBe('ok')
    await Promise.all(flood)
  })

  test('and at two windows keeps a third waiting for one look only', async () => {
    const turns = createPasswordTurns()
    const order: string[] = []
    const gates: (() => void)[] = []
    const started: (() => void)[] = []
    const look = (windowId: string) =>
      turns(`hub:${windowId}`, async () => {
        order.push(windowId)
        started[order.length - 1]?.()
        await new Promise<void>((go) => gates.push(go))
      })
    const reach = (count: number) =>
      order.length >= count ? undefined : new Promise<void>((begun) => (started[count - 1] = begun))
    const all = [look('a'), look('b'), look('a'), look('b'), look('c')]
    expect(await look('a')).toBeNull()
    for (let turn = 0; turn < 3; turn += 1) {
      await reach(turn + 2)
      gates[turn]?.()
      await reach(turn + 3)
    }
    expect(order).toEqual(['a', 'b', 'c', 'a', 'b'])
    gates[3]?.()
    gates[4]?.()
    await Promise.all(all)
  })
})
