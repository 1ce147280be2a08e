import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Writer } from '../../db/handles.ts'
import { insertClaim } from '../../db/repositories/account-claims.ts'
import { linkPatient } from '../../db/repositories/account-patients.ts'
import { clinicFixture, type ClinicFixture, MONDAY } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { insurerId } from '../helpers/insurers.ts'
import { CPFS, openClaims } from '../helpers/kiosk.ts'
import { rowsOf } from '../helpers/merged-rows.ts'
import { luis, luiz, PHONE, merging } from '../helpers/merging.ts'
import { addAccount, addPatient, typedCard, writing } from '../helpers/people.ts'
import { kindId } from '../helpers/visit-kinds.ts'

let clinic: ClinicFixture
let desk: ReturnType<typeof merging>
beforeEach(async () => {
  clinic = await clinicFixture()
  desk = merging(clinic)
})
afterEach(() => clinic.close())

/** An account whose person may be one card, as an earlier version kept that. */
async function claimOf(tx: Writer, cardId: string) {
  const accountId = await addAccount(tx, { displayName: 'Luis Sousa' })
  const patientId = await addPatient(tx, luis, 'provisional')
  const createdAt = '2026-11-20T12:00:00.000Z'
  await linkPatient(tx, { accountId, patientId, relationship: 'self', linkedAt: createdAt, linkedBy: null })
  const claimId = newId()
  await insertClaim(tx, { id: claimId, accountId, provisionalId: patientId, createdAt })
  await tx.insertInto('account_claim_candidate').values({ claim_id: claimId, patient_id: cardId }).execute()
}

describe('a merge', () => {
  test('takes what was chosen, moves everything, and both names are in the trail by id', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register({ ...luis, city: 'Osasco' })]
    const visit = await desk.book(gone, '2026-11-25T08:00')
    const mergeId = await desk.merged(kept, gone, { take: ['phone', 'address'] })
    const after = await desk.read(kept)
    expect(after.card).toMatchObject({
      name: luiz.name,
      phone: PHONE,
      city: 'Osasco',
      birthDate: '1984-05-12',
    })
    expect(after.merges).toMatchObject([{ mergeId, name: luis.name, canUndo: true }])
    expect(await desk.read(gone)).toMatchObject({ status: 'merged', mergedInto: kept })
    expect(await clinic.as('livia').ask('patient.visits', { patientId: kept })).toMatchObject([{ id: visit }])
    expect(
      (await clinic.as('livia').ask('patient.search', { text: 'sousa' })).lines.map(({ id }) => id),
    ).toEqual([kept])
    expect(await desk.pairs()).toEqual([])
    const row = clinic.db.raw
      .prepare(`SELECT patient_ids, subject_id FROM audit_event WHERE event = 'patient.merged'`)
      .get() as { patient_ids: string; subject_id: string }
    expect(new Set(JSON.parse(row.patient_ids) as string[])).toEqual(new Set([kept, gone]))
    expect(row.subject_id).toBe(mergeId)
  })

  test('leaves signed notes as they were sealed, and they are read in the survivor’s chart', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    const noteId = await desk.seeAndSign(await desk.book(gone, `${MONDAY}T10:30`), gone)
    const sealed = clinic.db.raw.prepare('SELECT * FROM note').all()
    await desk.merged(kept, gone)
    expect(clinic.db.raw.prepare('SELECT * FROM note').all()).toEqual(sealed)
    const helena = clinic.as('helena')
    const { notes } = await helena.ask('record.timeline', { patientId: kept })
    expect(notes.map(({ id, patientId }) => [id, patientId])).toEqual([[noteId, kept]])
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    expect(await helena.code('record.cover', { patientId: gone })).toBe('not-found')
  })

  test('lets a wish on the waiting list wait on for the survivor, and gives it back', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    const livia = clinic.as('livia')
    await livia.ask('waiting.add', {
      patientId: gone,
      practitionerId: clinic.helena.id,
      specialty: null,
      kindId: kindId(clinic.db, 'Consulta'),
      minutes: 30,
      weekdays: 127,
      fromMinute: 0,
      toMinute: 1440,
      urgency: 'normal',
      note: null,
      appointmentId: null,
    })
    const waits = async () => (await livia.ask('waiting.list', {})).map(({ patientId }) => patientId)
    const before = rowsOf(clinic, [kept, gone])
    const mergeId = await desk.merged(kept, gone)
    expect(await waits()).toEqual([kept])
    await livia.ask('duplicate.unmerge', { mergeId })
    expect(await waits()).toEqual([gone])
    expect(rowsOf(clinic, [kept, gone])).toEqual(before)
  })

  test('with a CPF on the duplicate gives it to the survivor', async () => {
    const cpf = CPFS[0]
    const [kept, gone] = [
      await desk.register(luiz),
      await desk.register({ ...luis, cpf, cpfMissingReason: null }),
    ]
    await desk.merged(kept, gone, { take: ['cpf'] })
    expect((await desk.read(kept)).card).toMatchObject({ cpf, cpfMissingReason: null })
  })

  test('is refused while both have a visit at one time, and with itself, and on an old sight', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    await desk.book(kept, '2026-11-25T08:00')
    await desk.book(gone, '2026-11-25T08:00', 'renato')
    expect(await desk.refusal(desk.merge(kept, gone))).toBe('same-time-visits')
    expect((await desk.compare(kept, gone)).sameTime).toEqual({ date: '2026-11-25', startMinute: 480 })
    expect(await desk.refusal(desk.merge(kept, kept))).toBe('same-patient')
    expect(await desk.refusal(desk.merge(kept, gone, { duplicateVersion: 9 }))).toBe('stale')
    expect(await desk.refusal(desk.merge(kept, clinic.patients.child, { survivorVersion: 9 }))).toBe('stale')
    for (const who of ['helena', 'sueli', 'joana'] as const) {
      const input = { survivorId: kept, survivorVersion: 1, duplicateId: gone, duplicateVersion: 1 }
      expect(await clinic.as(who).code('duplicate.merge', { ...input, take: [], photoIdChecked: true })).toBe(
        'denied',
      )
    }
    expect((await desk.read(gone)).status).toBe('active')
  })

  // peers.md 18: "merge fails with two portal accounts".
  test('of two people with an account each needs a photo ID, and both accounts then see the one person', async () => {
    const { joana, hugo } = clinic.patients
    const visit = await desk.book(hugo, '2026-11-25T08:00')
    expect(await desk.refusal(desk.merge(joana, hugo))).toBe('photo-id-needed')
    const answer = await desk.merge(joana, hugo, { photoIdChecked: true })
    expect(answer).toMatchObject({ ok: true, value: { endedAccounts: 2 } })
    for (const who of ['joana', 'hugo'] as const) {
      const people = await clinic.as(who).ask('account.patients', {})
      expect(people[0]).toMatchObject({ patientId: joana, relationship: 'self' })
      expect((await clinic.as(who).ask('visit.mine', {})).next.map(({ id }) => id)).toEqual([visit])
    }
  })

  test('of a person whom one account holds twice keeps that it is the person’s own', async () => {
    const { joana, teresa } = clinic.patients
    const link = { accountId: clinic.accounts.joana, relationship: 'other' as const, linkedBy: null }
    await writing(clinic.db, (tx) =>
      linkPatient(tx, { ...link, patientId: teresa, linkedAt: '2026-02-01T12:00:00.000Z' }),
    )
    await desk.merged(teresa, joana, { photoIdChecked: true })
    expect(await clinic.as('joana').ask('account.patients', {})).toMatchObject([
      { patientId: teresa, relationship: 'self' },
      { patientId: clinic.patients.child },
    ])
  })

  test('lets a claim of the kiosk name the survivor instead', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    await writing(clinic.db, (tx) => claimOf(tx, gone))
    await desk.merged(kept, gone)
    const [claim] = await openClaims(clinic)
    expect(claim?.candidates.map(({ id }) => id)).toEqual([kept])
  })

  test('that fails half-way leaves nothing behind', async () => {
    await clinic.close()
    clinic = await clinicFixture({ onError: () => undefined })
    desk = merging(clinic)
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    await desk.book(gone, '2026-11-25T08:00')
    const before = rowsOf(clinic, [kept, gone])
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER no_journal BEFORE INSERT ON patient_merge BEGIN SELECT raise(ABORT, 'slot-taken'); END`,
    )
    expect(await desk.refusal(desk.merge(kept, gone))).not.toBe('ok')
    expect(rowsOf(clinic, [kept, gone])).toEqual(before)
  })
})

describe('taking a merge back', () => {
  test('brings everything back exactly: cards, visits, consultations, accounts, claims, search, pairs', async () => {
    const cpf = CPFS[0]
    const kept = await desk.register({ ...luiz, street: 'Rua A', guardian: null })
    const gone = await desk.register({ ...luis, cpf, cpfMissingReason: null, socialName: 'Lua Sousa' })
    await desk.seeAndSign(await desk.book(gone, `${MONDAY}T10:30`), gone)
    await desk.book(kept, '2026-11-24T09:00')
    await desk.book(gone, '2026-11-25T08:00')
    await writing(clinic.db, async (tx) => {
      const linked = { linkedAt: '2026-01-01T12:00:00.000Z', linkedBy: null }
      await linkPatient(tx, {
        accountId: clinic.accounts.hugo,
        patientId: gone,
        relationship: 'other',
        ...linked,
      })
      await linkPatient(tx, {
        accountId: clinic.accounts.joana,
        patientId: gone,
        relationship: 'mother',
        ...linked,
      })
      await linkPatient(tx, {
        accountId: clinic.accounts.joana,
        patientId: kept,
        relationship: 'other',
        ...linked,
      })
      await claimOf(tx, gone)
    })
    const before = rowsOf(clinic, [kept, gone])
    const mergeId = await desk.merged(kept, gone, {
      take: ['name', 'socialName', 'birthDate', 'cpf', 'phone', 'address', 'motherName'],
      photoIdChecked: true,
    })
    expect(rowsOf(clinic, [kept, gone])).not.toEqual(before)
    clinic.tick(3 * 60 * 60_000)
    expect(await desk.undo(mergeId)).toBe('ok')
    expect(rowsOf(clinic, [kept, gone])).toEqual(before)
    expect((await desk.read(kept)).merges).toEqual([])
    expect(await desk.undo(mergeId)).toBe('merge-changed')
    await desk.merged(gone, kept, { photoIdChecked: true })
  })

  const changes: Readonly<Record<string, (kept: string, visit: string) => Promise<unknown>>> = {
    'the card was changed': async (kept) => {
      const { version } = await desk.read(kept)
      const changed = typedCard({ ...luiz, insurerId: insurerId(clinic.db, 'Vida') })
      return clinic.as('livia').ask('patient.update', { patientId: kept, version, card: changed })
    },
    'a visit was booked': (kept) => desk.book(kept, '2026-11-26T08:00'),
    'a visit was cancelled': (_kept, appointmentId) =>
      clinic.as('livia').ask('visit.cancel', { appointmentId, version: 1, reason: 'mistake', detail: null }),
    'a consultation was begun': (_kept, appointmentId) =>
      clinic.as('helena').ask('visit.step', { appointmentId, version: 1, step: 'start' }),
    'an account was made': (kept) =>
      writing(clinic.db, async (tx) => {
        const accountId = await addAccount(tx)
        const linked = { linkedAt: '2026-11-23T14:00:00.000Z', linkedBy: null }
        await linkPatient(tx, { accountId, patientId: kept, relationship: 'self', ...linked })
      }),
    'it was united with a third': async (kept) => desk.merged(kept, clinic.patients.teresa),
  }
  test.each(Object.keys(changes))('is refused once %s', async (what) => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    const visit = await desk.book(gone, `${MONDAY}T10:30`)
    const mergeId = await desk.merged(kept, gone)
    expect((await desk.read(kept)).merges).toMatchObject([{ canUndo: true }])
    await changes[what]?.(kept, visit)
    expect((await desk.read(kept)).merges.find((one) => one.mergeId === mergeId)).toMatchObject({
      canUndo: false,
    })
    expect(await desk.undo(mergeId)).toBe('merge-changed')
    expect((await desk.read(gone)).status).toBe('merged')
  })

  test('is refused when somebody else has been registered with the CPF meanwhile', async () => {
    const cpf = CPFS[0]
    const [kept, gone] = [
      await desk.register(luiz),
      await desk.register({ ...luis, cpf, cpfMissingReason: null }),
    ]
    const mergeId = await desk.merged(kept, gone)
    await desk.register({ name: 'Zilda Moura', cpf, cpfMissingReason: null })
    expect(await desk.undo(mergeId)).toBe('cpf-taken')
    expect((await desk.read(gone)).status).toBe('merged')
    expect(await desk.undo(newId())).toBe('not-found')
  })

  test('is written down for both', async () => {
    const [kept, gone] = [await desk.register(luiz), await desk.register(luis)]
    await desk.undo(await desk.merged(kept, gone))
    const row = clinic.db.raw
      .prepare(`SELECT patient_ids FROM audit_event WHERE event = 'patient.unmerged'`)
      .get()
    expect(row).toEqual({ patient_ids: JSON.stringify([kept, gone]) })
  })
})
