import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addAccount, addPatient, card, writing } from '../helpers/people.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { CPFS } from '../helpers/kiosk.ts'
import { linkPatient } from '../../db/repositories/account-patients.ts'
import { insertClaim } from '../../db/repositories/account-claims.ts'
import type { Input } from '../../preload/contract/index.ts'

let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const PHONE = '+5511987654321'
const luiz = { name: 'Luiz Carlos de Souza', birthDate: '1984-05-12', motherName: 'Thereza de Souza' }
const luis = { name: 'LUIS CARLOS SOUSA', birthDate: '1984-12-05', phone: PHONE, motherName: 'Teresa Sousa' }

const typed = (changes: Partial<Input<'patient.duplicates'>> = {}): Input<'patient.duplicates'> => ({
  name: '',
  socialName: null,
  birthDate: null,
  motherName: null,
  cpf: null,
  phone: null,
  exceptId: null,
  ...changes,
})
const register = async (changes: Parameters<typeof card>[0]) =>
  (await clinic.as('livia').ask('patient.register', card(changes) as Input<'patient.register'>)).patientId
const looked = (changes: Partial<Input<'patient.duplicates'>>) =>
  clinic.as('livia').ask('patient.duplicates', typed(changes))
const pairs = () => clinic.as('livia').ask('patient.duplicate-pairs', {})
const read = (patientId: string) => clinic.as('livia').ask('patient.read', { patientId })
const compare = (firstId: string, secondId: string) =>
  clinic.as('livia').ask('patient.compare', { firstId, secondId })
const book = async (patientId: string, start: string, doctor: 'helena' | 'renato' = 'helena') => {
  const { id: practitionerId, visit: visitTypeId } = clinic[doctor]
  return (await clinic.as('livia').ask('booking.book', { patientId, practitionerId, visitTypeId, start }))
    .appointmentId
}

type Merge = Input<'patient.merge'>
async function merge(survivorId: string, duplicateId: string, changes: Partial<Merge> = {}) {
  const input = {
    survivorId,
    survivorVersion: (await read(survivorId)).version,
    duplicateId,
    duplicateVersion: (await read(duplicateId)).version,
    take: [],
    photoIdChecked: false,
    ...changes,
  }
  return clinic.as('livia').call('patient.merge', input)
}
async function merged(survivorId: string, duplicateId: string, changes: Partial<Merge> = {}) {
  const answer = await merge(survivorId, duplicateId, changes)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.mergeId
}
const refusal = async (answer: ReturnType<typeof merge>) => {
  const result = await answer
  return result.ok ? 'ok' : result.error.code
}

/** Every row that a merge may touch, versions aside: what an exact undo brings back. */
const rowsOf = (ids: readonly string[]) => {
  const all = (sql: string) => clinic.db.raw.prepare(sql).all()
  const list = ids.map((id) => `'${id}'`).join(',')
  return {
    patients: (all(`SELECT * FROM patient WHERE id IN (${list}) ORDER BY id`) as { version: number }[]).map(
      ({ version: _version, ...row }) => row,
    ),
    keys: all(`SELECT * FROM patient_key WHERE patient_id IN (${list}) ORDER BY 1, 2, 3`),
    pairs: all(`SELECT * FROM duplicate_pair ORDER BY 1, 2`),
    visits: all(`SELECT * FROM appointment ORDER BY id`),
    encounters: all(`SELECT * FROM encounter ORDER BY id`),
    links: all(`SELECT * FROM account_patient ORDER BY account_id, patient_id`),
    candidates: all(`SELECT * FROM account_claim_candidate ORDER BY 1, 2`),
    notes: all(`SELECT * FROM note ORDER BY id`),
    found: all(`SELECT rowid, names, numbers FROM patient_search ORDER BY names, numbers`).map((row) => ({
      ...(row as object),
      rowid: 0,
    })),
  }
}

const EMPTY_VITALS = {
  systolic: null,
  diastolic: null,
  heartRate: null,
  respiratoryRate: null,
  temperature: null,
  oxygenSaturation: null,
  weight: null,
  height: null,
}
const TEXT = {
  complaint: 'Cefaleia pulsátil',
  examination: '',
  assessment: '',
  plan: '',
  vitals: EMPTY_VITALS,
}

/** A consultation of today up to its signature. */
async function seeAndSign(appointmentId: string, patientId: string) {
  const helena = clinic.as('helena')
  await helena.ask('agenda.step', { appointmentId, version: 1, step: 'start' })
  const { openEncounterId } = await helena.ask('record.cover', { patientId })
  const signing = { encounterId: openEncounterId ?? '', version: 0, content: TEXT, password: PASSWORD }
  return (await helena.ask('note.sign', signing)).noteId
}

describe('typing somebody who is registered already', () => {
  test('is told once it can be known, with the reasons', async () => {
    const known = await register({ ...luiz, phone: PHONE })
    expect(await looked({ name: 'Luis' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa', birthDate: '1984-05-12' })).toMatchObject([
      { patient: { id: known }, verdict: 'possible', reasons: ['same-name', 'same-birth-date'] },
    ])
    expect(await looked({ name: 'Luis Sousa', phone: '(11) 98765-4321' })).toEqual([])
    expect(await looked({ name: 'Luis Carlos Sousa', phone: '11 98765-4321' })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'same-phone'] },
    ])
    expect(await looked({ name: 'Sousa Luis Carlos', birthDate: '1984-12-05' })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'birth-date-swapped'] },
    ])
    const mother = { birthDate: '1990-01-01', motherName: 'Teresa Sousa' }
    expect(await looked({ name: 'Luís Carlos Souza', ...mother })).toMatchObject([
      { patient: { id: known }, reasons: ['same-name', 'same-mother'] },
    ])
    expect(await looked({ name: 'Luis Carlos Sousa', birthDate: '1984-05-12', exceptId: known })).toEqual([])
  })

  test('is told by a CPF with its dots, and half a CPF is nobody', async () => {
    const cpf = CPFS[0]
    const known = await register({ name: 'Rita Lopes', cpf, cpfMissingReason: null })
    const dotted = `${cpf.slice(0, 3)}.${cpf.slice(3, 6)}.${cpf.slice(6, 9)}-${cpf.slice(9)}`
    expect(await looked({ cpf: dotted })).toMatchObject([
      { patient: { id: known }, verdict: 'same', reasons: ['same-cpf'] },
    ])
    expect(await looked({ cpf: dotted.slice(0, 9) })).toEqual([])
  })

  test('leaves one coalesced row in the trail, and is for reception alone', async () => {
    for (const name of ['Lu', 'Luis', 'Luis Car']) await looked({ name })
    const rows = clinic.db.raw
      .prepare(`SELECT patient_ids FROM audit_event WHERE event = 'patient.duplicates-looked'`)
      .all()
    expect(rows).toEqual([{ patient_ids: '[]' }])
    for (const who of ['helena', 'sueli', 'joana'] as const)
      expect(await clinic.as(who).code('patient.duplicates', typed())).toBe('denied')
  })
})

describe('the list of likely duplicates', () => {
  test('has a pair from the moment the second is registered, until it is told apart', async () => {
    const first = await register(luiz)
    expect(await pairs()).toEqual([])
    const second = await register(luis)
    const [pair] = await pairs()
    expect(new Set([pair?.first.id, pair?.second.id])).toEqual(new Set([first, second]))
    expect(pair).toMatchObject({
      verdict: 'same',
      reasons: ['same-name', 'birth-date-swapped', 'same-mother'],
    })
    await clinic.as('livia').ask('patient.not-duplicates', { firstId: second, secondId: first })
    expect(await pairs()).toEqual([])
    const { version } = await read(second)
    const changed = card({ ...luis, phone: null }) as Input<'patient.register'>
    await clinic.as('livia').ask('patient.update', { patientId: second, version, card: changed })
    expect(await pairs()).toEqual([])
  })

  // peers.md 18: "score misses when data change later".
  test('sees a likeness that a later change makes or ends', async () => {
    const first = await register(luiz)
    const second = await register({ ...luis, name: 'Beatriz Nunes' })
    expect(await pairs()).toEqual([])
    const rename = async (name: string) => {
      const { version } = await read(second)
      const changed = card({ ...luis, name }) as Input<'patient.register'>
      await clinic.as('livia').ask('patient.update', { patientId: second, version, card: changed })
    }
    await rename('Luis Carlos Sousa')
    expect(await pairs()).toHaveLength(1)
    await rename('Marcos Dias')
    expect(await pairs()).toEqual([])
    expect(await clinic.as('livia').code('patient.not-duplicates', { firstId: first, secondId: first })).toBe(
      'not-found',
    )
  })
})

describe('two cards side by side', () => {
  test('show both with counts, and nothing of what was said in a consultation', async () => {
    const [first, second] = [await register(luiz), await register(luis)]
    const visit = await book(second, `${MONDAY}T10:30`)
    await seeAndSign(visit, second)
    await book(second, '2026-11-25T08:00')
    const answer = await compare(first, second)
    expect(answer.first).toMatchObject({ visits: 0, nextVisits: 0, consultations: 0, accounts: [] })
    expect(answer.second).toMatchObject({ visits: 2, nextVisits: 1, consultations: 1 })
    expect(answer.sameTime).toBeNull()
    expect(JSON.stringify(answer)).not.toContain('Cefaleia')
    expect(
      JSON.stringify(await clinic.as('livia').ask('patient.visits', { patientId: second })),
    ).not.toContain('Cefaleia')
  })
})

describe('a merge', () => {
  test('takes what was chosen, moves everything, and both names are in the trail by id', async () => {
    const [kept, gone] = [await register(luiz), await register({ ...luis, city: 'Osasco' })]
    const visit = await book(gone, '2026-11-25T08:00')
    const mergeId = await merged(kept, gone, { take: ['phone', 'address'] })
    const after = await read(kept)
    expect(after.card).toMatchObject({
      name: luiz.name,
      phone: PHONE,
      city: 'Osasco',
      birthDate: '1984-05-12',
    })
    expect(after.merges).toMatchObject([{ mergeId, name: luis.name, canUndo: true }])
    expect(await read(gone)).toMatchObject({ status: 'merged', mergedInto: kept })
    expect(await clinic.as('livia').ask('patient.visits', { patientId: kept })).toMatchObject([{ id: visit }])
    expect((await clinic.as('livia').ask('patient.search', { text: 'sousa' })).map(({ id }) => id)).toEqual(
      [],
    )
    expect(await pairs()).toEqual([])
    const row = clinic.db.raw
      .prepare(`SELECT patient_ids, subject_id FROM audit_event WHERE event = 'patient.merged'`)
      .get() as { patient_ids: string; subject_id: string }
    expect(new Set(JSON.parse(row.patient_ids) as string[])).toEqual(new Set([kept, gone]))
    expect(row.subject_id).toBe(mergeId)
  })

  test('leaves signed notes as they were sealed, and they are read in the survivor’s chart', async () => {
    const [kept, gone] = [await register(luiz), await register(luis)]
    const noteId = await seeAndSign(await book(gone, `${MONDAY}T10:30`), gone)
    const sealed = clinic.db.raw.prepare('SELECT * FROM note').all()
    await merged(kept, gone)
    expect(clinic.db.raw.prepare('SELECT * FROM note').all()).toEqual(sealed)
    const helena = clinic.as('helena')
    const { notes } = await helena.ask('record.timeline', { patientId: kept })
    expect(notes.map(({ id, patientId }) => [id, patientId])).toEqual([[noteId, kept]])
    expect(await helena.ask('note.verify', { noteId })).toMatchObject({ intact: true })
    expect(await helena.code('record.cover', { patientId: gone })).toBe('not-found')
  })

  test('with a CPF on the duplicate gives it to the survivor', async () => {
    const cpf = CPFS[0]
    const [kept, gone] = [await register(luiz), await register({ ...luis, cpf, cpfMissingReason: null })]
    await merged(kept, gone, { take: ['cpf'] })
    expect((await read(kept)).card).toMatchObject({ cpf, cpfMissingReason: null })
  })

  test('is refused while both have a visit at one time, and with itself, and on an old sight', async () => {
    const [kept, gone] = [await register(luiz), await register(luis)]
    await book(kept, '2026-11-25T08:00')
    await book(gone, '2026-11-25T08:00', 'renato')
    expect(await refusal(merge(kept, gone))).toBe('same-time-visits')
    expect((await compare(kept, gone)).sameTime).toEqual({ date: '2026-11-25', startMinute: 480 })
    expect(await refusal(merge(kept, kept))).toBe('same-patient')
    expect(await refusal(merge(kept, gone, { duplicateVersion: 9 }))).toBe('stale')
    expect(await refusal(merge(kept, clinic.patients.child, { survivorVersion: 9 }))).toBe('stale')
    for (const who of ['helena', 'sueli', 'joana'] as const) {
      const input = { survivorId: kept, survivorVersion: 1, duplicateId: gone, duplicateVersion: 1 }
      expect(await clinic.as(who).code('patient.merge', { ...input, take: [], photoIdChecked: true })).toBe(
        'denied',
      )
    }
    expect((await read(gone)).status).toBe('active')
  })

  // peers.md 18: "merge fails with two portal accounts".
  test('of two people with an account each needs a photo ID, and both accounts then see the one person', async () => {
    const { joana, hugo } = clinic.patients
    const visit = await book(hugo, '2026-11-25T08:00')
    expect(await refusal(merge(joana, hugo))).toBe('photo-id-needed')
    await merged(joana, hugo, { photoIdChecked: true })
    for (const who of ['joana', 'hugo'] as const) {
      const people = await clinic.as(who).ask('account.patients', {})
      expect(people[0]).toMatchObject({ patientId: joana, relationship: 'self' })
      expect((await clinic.as(who).ask('booking.mine', {})).next.map(({ id }) => id)).toEqual([visit])
    }
  })

  test('of a person whom one account holds twice keeps that it is the person’s own', async () => {
    const { joana, teresa } = clinic.patients
    const link = { accountId: clinic.accounts.joana, relationship: 'other' as const, linkedBy: null }
    await writing(clinic.db, (tx) =>
      linkPatient(tx, { ...link, patientId: teresa, linkedAt: '2026-02-01T12:00:00.000Z' }),
    )
    await merged(teresa, joana, { photoIdChecked: true })
    expect(await clinic.as('joana').ask('account.patients', {})).toMatchObject([
      { patientId: teresa, relationship: 'self' },
      { patientId: clinic.patients.child },
    ])
  })

  test('lets a claim of the kiosk name the survivor instead', async () => {
    const [kept, gone] = [await register(luiz), await register(luis)]
    await writing(clinic.db, async (tx) => {
      const accountId = await addAccount(tx, { displayName: 'Luis Sousa' })
      const provisionalId = await addPatient(tx, luis, 'provisional')
      const claim = { id: newId(), accountId, provisionalId, candidateIds: [gone] }
      await insertClaim(tx, { ...claim, createdAt: '2026-11-20T12:00:00.000Z' })
    })
    await merged(kept, gone)
    const [claim] = await clinic.as('livia').ask('account.claims', {})
    expect(claim?.candidates.map(({ id }) => id)).toEqual([kept])
  })

  test('that fails half-way leaves nothing behind', async () => {
    await clinic.close()
    clinic = await clinicFixture({ onError: () => undefined })
    const [kept, gone] = [await register(luiz), await register(luis)]
    await book(gone, '2026-11-25T08:00')
    const before = rowsOf([kept, gone])
    clinic.db.raw.exec(
      `CREATE TEMP TRIGGER no_journal BEFORE INSERT ON patient_merge BEGIN SELECT raise(ABORT, 'slot-taken'); END`,
    )
    expect(await refusal(merge(kept, gone))).not.toBe('ok')
    expect(rowsOf([kept, gone])).toEqual(before)
  })
})

describe('taking a merge back', () => {
  const undo = (mergeId: string) => clinic.as('livia').code('patient.unmerge', { mergeId })

  test('brings everything back exactly: cards, visits, consultations, accounts, claims, search, pairs', async () => {
    const cpf = CPFS[0]
    const kept = await register({ ...luiz, street: 'Rua A', guardian: null })
    const gone = await register({ ...luis, cpf, cpfMissingReason: null, socialName: 'Lua Sousa' })
    await seeAndSign(await book(gone, `${MONDAY}T10:30`), gone)
    await book(kept, '2026-11-24T09:00')
    await book(gone, '2026-11-25T08:00')
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
      const accountId = await addAccount(tx, { displayName: 'Luis Sousa' })
      const provisionalId = await addPatient(tx, luis, 'provisional')
      const claim = { id: newId(), accountId, provisionalId, candidateIds: [gone] }
      await insertClaim(tx, { ...claim, createdAt: '2026-11-20T12:00:00.000Z' })
    })
    const before = rowsOf([kept, gone])
    const mergeId = await merged(kept, gone, {
      take: ['name', 'socialName', 'birthDate', 'cpf', 'phone', 'address', 'motherName'],
      photoIdChecked: true,
    })
    expect(rowsOf([kept, gone])).not.toEqual(before)
    clinic.tick(3 * 60 * 60_000)
    expect(await undo(mergeId)).toBe('ok')
    expect(rowsOf([kept, gone])).toEqual(before)
    expect((await read(kept)).merges).toEqual([])
    expect(await undo(mergeId)).toBe('merge-changed')
    await merged(gone, kept, { photoIdChecked: true })
  })

  const changes: Readonly<Record<string, (kept: string, visit: string) => Promise<unknown>>> = {
    'the card was changed': async (kept) => {
      const { version } = await read(kept)
      const changed = card({ ...luiz, insurer: 'Vida' }) as Input<'patient.register'>
      return clinic.as('livia').ask('patient.update', { patientId: kept, version, card: changed })
    },
    'a visit was booked': (kept) => book(kept, '2026-11-26T08:00'),
    'a visit was cancelled': (_kept, appointmentId) =>
      clinic
        .as('livia')
        .ask('booking.cancel', { appointmentId, version: 1, reason: 'mistake', detail: null }),
    'a consultation was begun': (_kept, appointmentId) =>
      clinic.as('helena').ask('agenda.step', { appointmentId, version: 1, step: 'start' }),
    'an account was made': (kept) =>
      writing(clinic.db, async (tx) => {
        const accountId = await addAccount(tx)
        const linked = { linkedAt: '2026-11-23T14:00:00.000Z', linkedBy: null }
        await linkPatient(tx, { accountId, patientId: kept, relationship: 'self', ...linked })
      }),
    'it was united with a third': async (kept) => merged(kept, clinic.patients.teresa),
  }
  test.each(Object.keys(changes))('is refused once %s', async (what) => {
    const [kept, gone] = [await register(luiz), await register(luis)]
    const visit = await book(gone, `${MONDAY}T10:30`)
    const mergeId = await merged(kept, gone)
    expect((await read(kept)).merges).toMatchObject([{ canUndo: true }])
    await changes[what]?.(kept, visit)
    expect((await read(kept)).merges.find((one) => one.mergeId === mergeId)).toMatchObject({ canUndo: false })
    expect(await undo(mergeId)).toBe('merge-changed')
    expect((await read(gone)).status).toBe('merged')
  })

  test('is refused when somebody else has been registered with the CPF meanwhile', async () => {
    const cpf = CPFS[0]
    const [kept, gone] = [await register(luiz), await register({ ...luis, cpf, cpfMissingReason: null })]
    const mergeId = await merged(kept, gone)
    await register({ name: 'Zilda Moura', cpf, cpfMissingReason: null })
    expect(await undo(mergeId)).toBe('cpf-taken')
    expect((await read(gone)).status).toBe('merged')
    expect(await undo(newId())).toBe('not-found')
  })

  test('is written down for both', async () => {
    const [kept, gone] = [await register(luiz), await register(luis)]
    await undo(await merged(kept, gone))
    const row = clinic.db.raw
      .prepare(`SELECT patient_ids FROM audit_event WHERE event = 'patient.unmerged'`)
      .get()
    expect(row).toEqual({ patient_ids: JSON.stringify([kept, gone]) })
  })
})

describe('who belongs to a patient', () => {
  const relatives = (patientId: string) => clinic.as('livia').ask('patient.relatives', { patientId })

  test('is the guardian, the guardian’s others, one’s dependants, and who shares an account', async () => {
    const cpf = CPFS[0]
    const mother = await register({ name: 'Rita Lopes', cpf, cpfMissingReason: null })
    const guardian = { name: 'Rita Lopes', cpf, phone: null, relationship: 'mother' as const }
    const born = { birthDate: '2018-01-01', guardian }
    const [ana, bia] = [
      await register({ name: 'Ana Lopes', ...born }),
      await register({ name: 'Bia Lopes', ...born }),
    ]
    expect(await relatives(ana)).toMatchObject([
      { patientId: mother, by: 'guardian' },
      { patientId: bia, by: 'same-guardian' },
    ])
    expect((await relatives(mother)).map(({ patientId, by }) => [patientId, by])).toEqual([
      [ana, 'dependant'],
      [bia, 'dependant'],
    ])
    expect(await relatives(clinic.patients.joana)).toMatchObject([
      { patientId: clinic.patients.child, by: 'account', accountName: 'joana' },
    ])
    expect(await relatives(clinic.patients.teresa)).toEqual([])
  })
})
