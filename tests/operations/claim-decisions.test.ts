import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claiming, type Claiming } from '../helpers/claiming.ts'
import type { ClinicFixture } from '../helpers/clinic-fixture.ts'
import { childOf, CPFS, freshKiosk, openClaims, type Kiosk } from '../helpers/kiosk.ts'
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
  return clinic.close()
})

describe('a dependant', () => {
  const GUARDIANS = ['birth-certificate', 'both-ids', 'court-order'] as const
  const add = async (changes: Parameters<Kiosk['declareDependant']>[0]) => {
    await clinic.as('joana').ask('account.add-dependant', kiosk.declareDependant(changes))
    return (await openClaims(clinic)).find(({ relationship }) => relationship !== 'self')
  }
  const linkAs = (
    id: string,
    guardianship: (typeof GUARDIANS)[number] | 'curatorship' | null,
    patientId: string | null,
  ) => clinic.as('livia').code('claim.link', { claimId: id, patientId, photoIdChecked: true, guardianship })

  test('shows whose account it is, since when, and what she says to be', async () => {
    const claim = await add({ relationship: 'guardian' })
    expect(claim).toMatchObject({
      relationship: 'guardian',
      minor: true,
      holder: { accountId: clinic.accounts.joana, name: 'joana' },
      declared: { name: 'Lia Lopes', birthDate: '2019-08-01' },
    })
    expect(claim?.holder.since).toMatch(/^\d{4}-/u)
  })

  test.each(GUARDIANS)('who is a minor needs what shows the guardianship: %s', async (proof) => {
    const claim = await add({})
    expect(await linkAs(claim?.claimId ?? '', null, null)).toBe('guardianship-needed')
    expect(await linkAs(claim?.claimId ?? '', 'curatorship', null)).toBe('guardianship-needed')
    const joana = clinic.as('joana')
    expect(await linkAs(claim?.claimId ?? '', proof, null)).toBe('ok')
    expect(await joana.code('visit.mine', {})).toBe('signed-out')
    const kept = clinic.db.raw.prepare('SELECT guardianship FROM account_claim WHERE id = ?').pluck()
    expect(kept.get(claim?.claimId)).toBe(proof)
  })

  test('who is of age is nobody’s dependant without a curatorship', async () => {
    const claim = await add({ name: 'Rita Lopes', birthDate: '1990-03-15' })
    expect(claim).toMatchObject({ minor: false, candidates: [{ id: scene.known }] })
    for (const proof of [null, ...GUARDIANS])
      expect(await linkAs(claim?.claimId ?? '', proof, scene.known)).toBe('curatorship-needed')
    expect(await linkAs(claim?.claimId ?? '', 'curatorship', scene.known)).toBe('ok')
  })

  test('who is of age reaches nothing of hers before the desk has seen a curatorship, whoever says to be her mother', async () => {
    const joana = clinic.as('joana')
    const claim = await add({ name: 'Rita Lopes', birthDate: '1990-03-15' })
    const wish = { practitionerId: clinic.helena.id, visitTypeId: clinic.helena.visit }
    const hers = { ...wish, ...when('2026-11-24T09:00'), patientId: scene.known }
    expect(await joana.code('visit.book', hers)).toBe('not-found')
    expect(await linkAs(claim?.claimId ?? '', 'birth-certificate', scene.known)).toBe('curatorship-needed')
    expect(await clinic.as('joana').code('visit.book', hers)).toBe('not-found')
  })

  test('declared a child with an adult’s CPF is an adult', async () => {
    const claim = await add({ name: 'Lia Lopes', birthDate: '2019-08-01', cpf: CPFS[0] })
    expect(await linkAs(claim?.claimId ?? '', 'both-ids', scene.known)).toBe('curatorship-needed')
  })

  test('waits until the account’s own person is scene.known, and then needs no more than the others', async () => {
    const other = await freshKiosk(clinic)
    const child = { ...childOf([]).dependant, name: 'Caio Lopes' }
    await other.window.ask(
      'account.create',
      other.declare({
        cpf: CPFS[1],
        name: 'Vera Pinho',
        motherName: null,
        birthDate: '1980-01-01',
        dependants: [child],
      }),
    )
    const open = await openClaims(clinic)
    expect(open.map(({ declared, dependants }) => [declared.name, dependants])).toEqual([
      ['Vera Pinho', ['Caio Lopes']],
      ['Rita de Cássia Lopes', []],
    ])
    const childs = clinic.db.raw
      .prepare(
        'SELECT claim.id FROM account_claim AS claim JOIN patient ON patient.id = provisional_id WHERE patient.name = ?',
      )
      .pluck()
    const id = String(childs.get('Caio Lopes'))
    expect(await linkAs(id, 'both-ids', null)).toBe('holder-first')
    await scene.linked(null, open[0]?.claimId)
    expect(await linkAs(id, 'both-ids', null)).toBe('ok')
  })
})

describe('a claim that is refused', () => {
  const refuse = (id: string, note: string | null = null) =>
    clinic.as('livia').call('claim.refuse', { claimId: id, refusal: 'another-person', note })

  test('links nobody, frees what was booked, is audited with the patient, and is told at the next sign-in', async () => {
    const number = (await openClaims(clinic))[0]?.holder.number ?? ''
    await kiosk.window.ask('visit.book', {
      patientId: scene.provisional,
      practitionerId: clinic.helena.id,
      visitTypeId: clinic.helena.visit,
      ...when('2026-11-24T08:00'),
    })
    const livia = clinic.as('livia')
    expect(await refuse(scene.claimId, 'O documento era de outra pessoa.')).toMatchObject({
      ok: true,
      value: { cancelled: 1 },
    })
    expect(await livia.code('claim.refuse', { claimId: scene.claimId, refusal: 'other', note: null })).toBe(
      'claim-closed',
    )
    const again = {
      claimId: scene.claimId,
      patientId: scene.known,
      photoIdChecked: true,
      guardianship: null,
    } as const
    expect(await livia.code('claim.link', again)).toBe('claim-closed')
    expect(scene.audited('account.claim-refused')).toEqual({
      patient_ids: JSON.stringify([scene.provisional]),
      subject_id: scene.claimId,
    })
    expect((await livia.ask('agenda.day', { date: '2026-11-24' })).map(({ status }) => status)).toEqual([
      'cancelled',
    ])
    expect((await livia.ask('patient.search', { text: 'Rita' })).lines.map(({ id }) => id)).toEqual([
      scene.known,
    ])

    expect(await kiosk.window.code('claim.refusals', {})).toBe('signed-out')
    expect(await scene.signIn(number)).toBe('ok')
    const window = clinic.window('somebody', 'kiosk')
    expect(await window.ask('claim.refusals', {})).toMatchObject([
      {
        claimId: scene.claimId,
        name: 'Rita de Cássia Lopes',
        refusal: 'another-person',
        note: 'O documento era de outra pessoa.',
      },
    ])
    expect(await window.ask('account.patients', {})).toEqual([])
    await window.ask('claim.refusals-read', { claimIds: [scene.claimId] })
    expect(await window.ask('claim.refusals', {})).toEqual([])
  })

  test('takes the dependants of that account along', async () => {
    const child = { ...childOf([]).dependant, name: 'Caio Lopes' }
    const other = await freshKiosk(clinic)
    await other.window.ask(
      'account.create',
      other.declare({ cpf: CPFS[1], name: 'Vera Pinho', birthDate: '1980-01-01', dependants: [child] }),
    )
    const [vera] = await openClaims(clinic)
    await refuse(vera?.claimId ?? '')
    expect((await openClaims(clinic)).map(({ claimId: id }) => id)).toEqual([scene.claimId])
    const refused = clinic.db.raw
      .prepare('SELECT refusal FROM account_claim WHERE refusal IS NOT NULL ORDER BY refusal')
      .pluck()
    expect(refused.all()).toEqual(['another-person', 'holder-refused'])
  })

  test('is told to its own account alone', async () => {
    await refuse(scene.claimId)
    expect(await clinic.as('joana').ask('claim.refusals', {})).toEqual([])
    await clinic.as('joana').ask('claim.refusals-read', { claimIds: [scene.claimId] })
    expect(
      clinic.db.raw.prepare('SELECT told_at FROM account_claim WHERE id = ?').pluck().get(scene.claimId),
    ).toBeNull()
  })
})

test('a decision that fails names the claim and whom it declared in the trail', async () => {
  const livia = clinic.as('livia')
  const { claimId, provisional } = scene
  await livia.ask('claim.refuse', { claimId, refusal: 'no-proof', note: null })
  await livia.code('claim.refuse', { claimId, refusal: 'other', note: null })
  await livia.code('claim.link', { claimId, patientId: null, photoIdChecked: true, guardianship: null })
  const failed = clinic.db.raw.prepare(
    `SELECT event, code, patient_ids, subject_id FROM audit_event WHERE outcome = 'failed' ORDER BY seq`,
  )
  const about = { code: 'claim-closed', patient_ids: JSON.stringify([provisional]), subject_id: claimId }
  expect(failed.all()).toEqual([
    { event: 'account.claim-refused', ...about },
    { event: 'account.linked', ...about },
  ])
})
