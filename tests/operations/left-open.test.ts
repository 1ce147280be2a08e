import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTHING_TYPED } from '../../preload/contract/vital-signs.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture } from '../helpers/clinic-fixture.ts'
import { writing } from '../helpers/people.ts'

const TEXT = { complaint: 'Dor no peito', examination: '', assessment: '', plan: '', vitals: NOTHING_TYPED }
const reason = 'A médica deixou a clínica'

let clinic: ClinicFixture
let appointmentId: string
let encounterId: string
beforeEach(async () => {
  clinic = await clinicFixture()
  appointmentId = await clinic.book('teresa', '10:30')
  const helena = clinic.as('helena')
  const begun = await helena.ask('visit.step', { appointmentId, version: 1, step: 'start' })
  encounterId = begun.encounterId ?? ''
  await helena.ask('note.save-draft', { encounterId, version: 0, content: TEXT, caret: null })
})
afterEach(() => clinic.close())

const practitioner = (active: 0 | 1) =>
  writing(clinic.db, (tx) =>
    tx.updateTable('practitioner').set({ active }).where('id', '=', clinic.helena.id).execute(),
  )
const leftOpen = () => clinic.as('sueli').ask('visit.left-open', { practitionerId: clinic.helena.id })
const end = (version = 2) => clinic.as('sueli').code('visit.discontinue', { appointmentId, version, reason })
const drafts = () => clinic.db.read.selectFrom('note_draft').selectAll().execute()

describe('a consultation whose doctor is gone', () => {
  test('is ended by an administrator with a reason, and its words stay the author’s, unsigned', async () => {
    await practitioner(0)
    clinic.at('2026-12-30T09:00')
    const written = await drafts()
    expect(await leftOpen()).toEqual([
      {
        appointmentId,
        version: 2,
        patientId: clinic.patients.teresa,
        patientName: expect.any(String) as string,
        date: MONDAY,
        startMinute: 630,
      },
    ])
    expect(await end()).toBe('ok')
    expect(await leftOpen()).toEqual([])
    expect(await drafts()).toEqual(written)
    const [told] = await clinic.as('livia').ask('visit.history', { appointmentId })
    expect(told).toMatchObject({ event: 'discontinue', toStatus: 'fulfilled', reason, station: 'admin' })
    expect(JSON.stringify(await clinic.as('sueli').ask('audit.list', {}))).not.toContain(TEXT.complaint)
    const event = 'appointment.discontinued'
    expect(await clinic.as('sueli').ask('audit.list', { event })).toHaveLength(1)
  })

  test('is one of two hundred that are told at a time, however many there are', async () => {
    await practitioner(0)
    clinic.db.raw
      .exec(`INSERT INTO encounter (id, appointment_id, patient_id, practitioner_id, status, started_at)
      WITH RECURSIVE copy (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM copy WHERE at < 200)
      SELECT id || at, appointment_id, patient_id, practitioner_id, status, started_at FROM encounter, copy`)
    expect(await leftOpen()).toHaveLength(200)
  })

  test.each(['account', 'role'])('is ended too where she has no %s to sign in with', async (what) => {
    await writing(clinic.db, async (tx) => {
      const id = clinic.accounts.helena
      if (what === 'account')
        await tx.updateTable('account').set({ active: 0 }).where('id', '=', id).execute()
      else await tx.deleteFrom('account_role').where('account_id', '=', id).execute()
    })
    expect(await leftOpen()).toHaveLength(1)
    expect(await end()).toBe('ok')
  })

  test('control: is hers alone while she is here', async () => {
    expect(await leftOpen()).toEqual([])
    expect(await end()).toBe('not-yours')
    await practitioner(0)
    expect(await end(1)).toBe('stale')
    expect(await end()).toBe('ok')
    expect(await end(3)).toBe('wrong-status')
  })

  test('is signed by her when she comes back', async () => {
    await practitioner(0)
    expect(await end()).toBe('ok')
    await practitioner(1)
    const [open] = await clinic.as('helena').ask('record.open', {})
    expect(open).toMatchObject({ encounterId, visit: { appointmentId } })
    const signing = { encounterId, version: 1, content: TEXT, password: PASSWORD }
    expect(await clinic.as('helena').code('note.sign', signing)).toBe('ok')
  })
})
