import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { CPFS, freshKiosk, openClaims } from '../helpers/kiosk.ts'
import { addPatient, writing } from '../helpers/people.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

describe('a hundred false claims', () => {
  const TRUE = { name: 'Rita Lopes', birthDate: '1990-03-15', cpf: CPFS[0], cpfMissingReason: null }
  let known: string

  /** What a stranger left behind over the days: accounts in her name, and some in many names. */
  async function flood(of: number, name: (n: number) => string, birthDate: (n: number) => string) {
    await writing(clinic.db, async (tx) => {
      for (let n = 0; n < of; n += 1) {
        const [accountId, provisionalId] = [newId(), newId()]
        const at = new Date(Date.parse('2026-11-20T12:00:00.000Z') + n * 60_000).toISOString()
        await tx
          .insertInto('account')
          .values({
            id: accountId,
            display_name: name(n),
            user_name: String(20_000_000 + n + of * 1000),
            email: null,
            cpf: null,
            phone: null,
            password_hash: 'not a hash',
            password_cost: 12,
            must_change: 0,
            practitioner_id: null,
            active: 1,
            last_sign_in_at: null,
            created_at: at,
          })
          .execute()
        const patientId = await addPatient(tx, { name: name(n), birthDate: birthDate(n) }, 'provisional')
        const link = {
          account_id: accountId,
          patient_id: patientId,
          relationship: 'self',
          linked_at: at,
          linked_by: null,
        } as const
        await tx.insertInto('account_patient').values(link).execute()
        const open = { closed_at: null, closed_by: null, patient_id: null }
        await tx
          .insertInto('account_claim')
          .values({
            id: provisionalId,
            account_id: accountId,
            provisional_id: patientId,
            created_at: at,
            ...open,
          })
          .execute()
      }
    })
  }

  beforeEach(async () => {
    known = await writing(clinic.db, (tx) => addPatient(tx, TRUE))
  })

  test('of one card are one line, and the newest stands first', async () => {
    await flood(
      100,
      () => 'Rita Lopes',
      () => '1990-03-15',
    )
    const kiosk = await freshKiosk(clinic)
    const { accountNumber } = await kiosk.window.ask('account.create', kiosk.declare())
    const { groups, pages, claims } = await clinic.as('livia').ask('claim.list', { text: '', page: 0 })
    expect([groups.length, pages, claims]).toEqual([1, 1, 101])
    expect(groups[0]).toMatchObject({ card: { id: known }, more: 97 })
    expect(groups[0]?.claims[0]?.holder.number).toBe(accountNumber)
    expect(groups[0]?.claims).toHaveLength(4)
  })

  test('of many names do not hide the true one: it is found by number, CPF, phone, name and e-mail', async () => {
    const kiosk = await freshKiosk(clinic)
    const own = { phone: '11987654321', email: 'rita@exemplo.com.br' }
    const { accountNumber } = await kiosk.window.ask('account.create', kiosk.declare(own))
    clinic.tick(60_000)
    await flood(
      100,
      (n) =>
        `Pessoa ${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))} Falsa`,
      (n) => `19${String(50 + (n % 40))}-01-01`,
    )
    // Older claims are on further pages, and none is out of reach.
    const all = await clinic.as('livia').ask('claim.list', { text: '', page: 0 })
    expect([all.claims, all.pages]).toEqual([101, 11])
    const names = new Set<string>()
    for (let page = 0; page < all.pages; page += 1)
      for (const { claims } of (await clinic.as('livia').ask('claim.list', { text: '', page })).groups)
        for (const { declared } of claims) names.add(declared.name)
    expect(names.size).toBe(101)
    for (const text of [
      accountNumber,
      CPFS[0],
      '529.982.247-25',
      '(11) 98765-4321',
      'rita lopes',
      own.email,
    ]) {
      const found = await openClaims(clinic, text)
      expect([text, found.map(({ holder }) => holder.number)]).toEqual([text, [accountNumber]])
    }
    expect(await openClaims(clinic, 'ninguém')).toEqual([])
  })

  test('with her CPF go when she has shown it', async () => {
    await flood(
      100,
      () => 'Rita Lopes',
      () => '1990-03-15',
    )
    clinic.db.raw.prepare(`UPDATE patient SET cpf = ? WHERE status = 'provisional'`).run(CPFS[0])
    const kiosk = await freshKiosk(clinic)
    const { accountNumber } = await kiosk.window.ask('account.create', kiosk.declare())
    const [claim] = await openClaims(clinic, accountNumber)
    const seen = {
      claimId: claim?.claimId ?? '',
      patientId: known,
      photoIdChecked: true,
      guardianship: null,
    } as const
    expect(await clinic.as('livia').ask('claim.link', seen)).toMatchObject({ refused: 100 })
    expect((await clinic.as('livia').ask('claim.list', { text: '', page: 0 })).claims).toBe(0)
  })
})
