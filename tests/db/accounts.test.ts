import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/open.ts'
import { closeClaim, findClaim, insertClaim, listOpenClaims } from '../../db/repositories/account-claims.ts'
import {
  linkPatient,
  findTie,
  listAccountPatients,
  listPatientAccounts,
  moveLinks,
} from '../../db/repositories/account-patients.ts'
import { readPatientPhoto, setAccountPhoto } from '../../db/repositories/account-photos.ts'
import {
  countAdministratorsBeside,
  findAccount,
  findAccountByIdentifier,
  listStaff,
  recordSignIn,
  setPassword,
  updateProfile,
  updateStaff,
} from '../../db/repositories/accounts.ts'
import { issueCode, listNewestCodes, useCode } from '../../db/repositories/one-time-codes.ts'
import { markMerged } from '../../db/repositories/patients.ts'
import {
  clearAttempt,
  forgetAttempts,
  readAttempt,
  writeAttempt,
} from '../../db/repositories/sign-in-attempts.ts'
import { newDatabase, newId, NOW, testFolder, type TestFolder } from '../helpers/database.ts'
import { addAccount, addPatient, addPractitioner, writing } from '../helpers/people.ts'

let folder: TestFolder
let db: Database
const LATER = '2026-11-24T12:00:00.000Z'

beforeEach(async () => {
  folder = testFolder()
  db = await newDatabase(folder.file())
})
afterEach(() => {
  db.close()
  folder.remove()
})

describe('accounts', () => {
  it('are found by e-mail, CPF in any mask, or user name', async () => {
    const id = await writing(db, (tx) =>
      addAccount(tx, { email: 'ana@exemplo.com.br', cpf: '52998224725', userName: 'ana.lima' }),
    )
    for (const typed of [
      ' Ana@Exemplo.com.br ',
      '529.982.247-25',
      '52998224725',
      '529 982 247 25',
      'ANA.LIMA',
    ]) {
      expect((await findAccountByIdentifier(db.read, typed))?.id, typed).toBe(id)
    }
    for (const typed of ['ana', '52998224726', 'ana@exemplo.com', '', "' OR 1=1 --"])
      expect(await findAccountByIdentifier(db.read, typed), typed).toBeUndefined()
  })

  it('can never be deleted', async () => {
    await writing(db, addAccount)
    await expect(db.write.deleteFrom('account').execute()).rejects.toMatchObject({ code: 'append-only' })
  })

  it('change their profile only from the version last seen', async () => {
    const id = await writing(db, (tx) => addAccount(tx, { email: 'a@exemplo.com' }))
    const profile = { id, version: 1, displayName: 'Ana P. Lima', email: 'b@exemplo.com', phone: null }
    expect(await writing(db, (tx) => updateProfile(tx, profile))).toBe(2)
    expect(await writing(db, (tx) => updateProfile(tx, profile))).toBeUndefined()
    await writing(db, (tx) => setPassword(tx, { id, hash: 'h', cost: 13, mustChange: true }))
    await writing(db, (tx) => recordSignIn(tx, id, LATER))
    expect(await findAccount(db.read, id)).toMatchObject({
      email: 'b@exemplo.com',
      mustChange: true,
      passwordCost: 13,
      lastSignInAt: LATER,
      active: true,
    })
  })

  it('of staff are listed with all their roles, patients apart; the last administrator is known', async () => {
    const doctor = await writing(db, addPractitioner)
    const both = await writing(db, (tx) =>
      addAccount(tx, { displayName: 'Bia', roles: ['admin', 'doctor'], practitionerId: doctor.id }),
    )
    const desk = await writing(db, (tx) =>
      addAccount(tx, { displayName: 'Ana', roles: ['reception', 'patient'] }),
    )
    await writing(db, addAccount)
    expect(await listStaff(db.read)).toMatchObject([
      { accountId: desk, roles: ['reception'], active: true },
      { accountId: both, roles: ['admin', 'doctor'], practitionerId: doctor.id },
    ])
    expect(await countAdministratorsBeside(db.read, both)).toBe(0)
    expect(await countAdministratorsBeside(db.read, desk)).toBe(1)
    await writing(db, (tx) =>
      updateStaff(tx, {
        id: both,
        displayName: 'Ana Lima',
        roles: ['admin'],
        practitionerId: null,
        active: false,
      }),
    )
    expect(await countAdministratorsBeside(db.read, desk)).toBe(0)
    const taken = writing(db, (tx) => addAccount(tx, { userName: 'x', practitionerId: doctor.id }))
    await taken
    await expect(writing(db, (tx) => addAccount(tx, { practitionerId: doctor.id }))).rejects.toMatchObject({
      code: 'unique',
      detail: 'account.practitioner_id',
    })
  })
})

describe('people an account books for', () => {
  it('come himself first, and say who awaits a check', async () => {
    const accountId = await writing(db, addAccount)
    const [self, child] = await writing(db, async (tx) => {
      const ids = [
        await addPatient(tx, { name: 'Rita', socialName: 'Rui' }),
        await addPatient(tx, { birthDate: '1950-01-01' }, 'provisional'),
      ] as const
      await linkPatient(tx, {
        accountId,
        patientId: ids[1],
        relationship: 'mother',
        linkedAt: NOW,
        linkedBy: null,
      })
      await linkPatient(tx, {
        accountId,
        patientId: ids[0],
        relationship: 'self',
        linkedAt: NOW,
        linkedBy: accountId,
      })
      return ids
    })
    expect(await listAccountPatients(db.read, accountId)).toMatchObject([
      { patientId: self, name: 'Rui', awaitingCheck: false },
      { patientId: child, awaitingCheck: true },
    ])
    expect(await findTie(db.read, accountId, child)).toMatchObject({ relationship: 'mother' })
    expect(await findTie(db.read, accountId, newId())).toBeUndefined()
    await writing(db, (tx) => setAccountPhoto(tx, { accountId, jpeg: Buffer.from('jpeg'), changedAt: NOW }))
    expect(Buffer.from((await readPatientPhoto(db.read, self)) ?? []).toString()).toBe('jpeg')
    expect(await readPatientPhoto(db.read, child)).toBeNull()
    expect(await writing(db, (tx) => setAccountPhoto(tx, { accountId, jpeg: null, changedAt: NOW }))).toBe(2)
    expect(await readPatientPhoto(db.read, self)).toBeNull()
  })

  it('a claim is closed once, and the duplicate’s links go to the patient found', async () => {
    const accountId = await writing(db, addAccount)
    const claimId = newId()
    const [known, provisional] = await writing(db, async (tx) => {
      const ids = [await addPatient(tx), await addPatient(tx, {}, 'provisional')] as const
      await linkPatient(tx, {
        accountId,
        patientId: ids[1],
        relationship: 'self',
        linkedAt: NOW,
        linkedBy: null,
      })
      await insertClaim(tx, {
        id: claimId,
        accountId,
        provisionalId: ids[1],
        createdAt: NOW,
      })
      return ids
    })
    expect(await listOpenClaims(db.read)).toMatchObject([
      {
        claimId,
        accountName: 'Ana Lima',
        provisionalId: provisional,
        relationship: 'self',
        holderKnown: false,
      },
    ])
    const decided = { closedAt: LATER, closedBy: accountId, guardianship: null }
    const decision = { id: claimId, patientId: known, ...decided }
    await writing(db, async (tx) => {
      await moveLinks(tx, { from: provisional, to: known, by: accountId })
      await markMerged(tx, provisional, known)
      expect(await closeClaim(tx, decision)).toBe(true)
      expect(await closeClaim(tx, decision)).toBe(false)
    })
    expect(await listOpenClaims(db.read)).toEqual([])
    expect(await findClaim(db.read, claimId)).toMatchObject({ patientId: known, closedAt: LATER })
    // Since when it holds stays: with a child that decides when it ends.
    expect(await listPatientAccounts(db.read, known)).toMatchObject([
      { accountId, relationship: 'self', linkedAt: NOW },
    ])
    expect(await listAccountPatients(db.read, accountId)).toMatchObject([{ patientId: known }])
  })
})

describe('one-time codes', () => {
  it('are used once, in time, and only the newest', async () => {
    const accountId = await writing(db, addAccount)
    const issue = (id: string, issuedAt: string) =>
      writing(db, (tx) =>
        issueCode(tx, { id, accountId, codeHash: id, issuedAt, expiresAt: LATER, issuedBy: null }),
      )
    await issue('first', NOW)
    await issue('second', '2026-11-23T12:00:01.000Z')
    const usable = async (now: string) =>
      (await listNewestCodes(db.read, accountId, now)).flatMap((code) => (code.usable ? [code.id] : []))
    expect(await usable(NOW)).toEqual(['second'])
    expect(await usable(LATER)).toEqual([])
    expect(await writing(db, (tx) => useCode(tx, 'first', NOW))).toBe(false)
    expect(await writing(db, (tx) => useCode(tx, 'second', NOW))).toBe(true)
    expect(await writing(db, (tx) => useCode(tx, 'second', NOW))).toBe(false)
    expect(await usable(NOW)).toEqual([])
    expect((await listNewestCodes(db.read, accountId, NOW)).map(({ id }) => id)).toEqual(['second', 'first'])
  })
})

it('failed sign-ins are counted, cleared and forgotten', async () => {
  const attempt = { key: 'digest', failures: 1, blockedUntil: NOW, lastAt: NOW }
  await writing(db, (tx) => writeAttempt(tx, attempt))
  await writing(db, (tx) => writeAttempt(tx, { ...attempt, failures: 2 }))
  expect(await readAttempt(db.read, 'digest')).toEqual({ ...attempt, failures: 2 })
  await writing(db, (tx) => forgetAttempts(tx, NOW))
  expect(await readAttempt(db.read, 'digest')).toBeDefined()
  await writing(db, (tx) => forgetAttempts(tx, LATER))
  expect(await readAttempt(db.read, 'digest')).toBeUndefined()
  await writing(db, (tx) => clearAttempt(tx, 'digest'))
})
