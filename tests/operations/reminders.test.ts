import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clinicFixture, MONDAY, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { reminding } from '../helpers/reminding.ts'
import { misplacing } from '../helpers/wrong-charts.ts'

const TUESDAY = '2026-11-24'
let clinic: ClinicFixture
let patientId: string
let say: ReturnType<typeof reminding>
beforeEach(async () => {
  clinic = await clinicFixture()
  patientId = clinic.patients.teresa
  say = reminding(clinic)
  for (const who of ['helena', 'renato'] as const) await say.open(who)
})
afterEach(() => clinic.close())

const helena = () => clinic.as('helena')
const renato = () => clinic.as('renato')
const trail = () =>
  clinic.db.raw
    .prepare(
      `SELECT event, subject_id AS subject, patient_ids AS patients FROM audit_event
       WHERE event LIKE 'reminder.%' AND event <> 'reminder.listed' AND outcome = 'ok' ORDER BY seq`,
    )
    .all() as { event: string; subject: string; patients: string }[]

describe('a reminder', () => {
  test('of one’s own is seen by its keeper alone, the team’s by every professional', async () => {
    await say.write({ text: 'Só meu' })
    await say.write({ text: 'Da equipe', team: true })
    for (const read of [say.list, say.standing]) {
      expect((await read('helena')).map(({ text }) => text)).toEqual(['Só meu', 'Da equipe'])
      expect((await read('renato')).map(({ text, own }) => [text, own])).toEqual([['Da equipe', false]])
    }
    for (const who of ['livia', 'sueli', 'joana'] as const)
      expect(await clinic.as(who).code('reminder.standing', {})).toBe('denied')
  })

  test('of a colleague’s own is nothing that could be done, moved or handed on', async () => {
    const about = await say.write()
    const before = await say.list('helena')
    expect(await renato().code('reminder.finish', about)).toBe('not-found')
    expect(await renato().code('reminder.move', { ...about, due: TUESDAY })).toBe('not-found')
    const taken = { ...about, practitionerId: clinic.renato.id }
    expect(await renato().code('reminder.hand', taken)).toBe('not-found')
    expect(await say.list('helena')).toEqual(before)
  })

  test('is read and written in an open chart alone; the day’s list opens none', async () => {
    const closed = clinic.patients.hugo
    const input = { patientId: closed, encounterId: null, text: 'Ligar', due: MONDAY, team: true }
    expect(await helena().code('reminder.write', input)).toBe('denied')
    await say.open('helena', closed)
    await helena().ask('reminder.write', input)
    expect(await renato().code('reminder.list', { patientId: closed })).toBe('denied')
    expect(await say.standing('renato')).toMatchObject([{ text: 'Ligar', patientName: 'Bia Dias' }])
    expect((await renato().ask('record.cover', { patientId: closed })).needsReason).toBe(true)
  })

  test('stands until it is done, by whom and when; done is taken back, and what became of it is told', async () => {
    const about = await say.write({ team: true })
    clinic.tick(60_000)
    await renato().ask('reminder.finish', about)
    expect(await say.standing('helena')).toEqual([])
    expect(await say.standing('renato')).toMatchObject([
      { done: { byName: 'renato', at: `${MONDAY}T13:05:00.001Z` } },
    ])
    expect(await helena().code('reminder.move', { ...about, version: 2, due: TUESDAY })).toBe('wrong-status')
    expect(await renato().code('reminder.finish', { ...about, version: 2 })).toBe('wrong-status')
    await renato().ask('reminder.reopen', { ...about, version: 2 })
    await helena().ask('reminder.move', { ...about, version: 3, due: TUESDAY })
    const [one] = await say.standing('helena')
    expect(one).toMatchObject({ done: null, due: TUESDAY, version: 4 })
    expect(one?.events).toMatchObject([
      { kind: 'finished', byName: 'renato', dueBefore: null },
      { kind: 'reopened', byName: 'renato' },
      { kind: 'moved', byName: 'helena', dueBefore: MONDAY },
    ])
    const told = ['written', 'finished', 'reopened', 'moved'].map((event) => `reminder.${event}`)
    expect(trail().map(({ event }) => event)).toEqual(told)
    expect(new Set(trail().map(({ subject, patients }) => [subject, patients].join()))).toEqual(
      new Set([[about.reminderId, JSON.stringify([patientId])].join()]),
    )
  })

  test('that was done yesterday is in the chart and no more in the day', async () => {
    await helena().ask('reminder.finish', await say.write())
    clinic.at(`${TUESDAY}T08:00`)
    expect(await say.standing('helena')).toEqual([])
    await say.open('helena')
    expect(await say.list('helena')).toMatchObject([{ done: { byName: 'helena' } }])
  })

  test('is not changed over another’s change', async () => {
    const about = await say.write({ team: true })
    await renato().ask('reminder.move', { ...about, due: TUESDAY })
    expect(await helena().code('reminder.finish', about)).toBe('stale')
  })

  test('is handed to a colleague who works here: a private one is his alone from then on', async () => {
    const about = await say.write()
    const to = (practitionerId: string) => ({ ...about, practitionerId })
    expect(await helena().code('reminder.hand', to(clinic.helena.id))).toBe('wrong-status')
    clinic.db.raw.exec(`UPDATE practitioner SET active = 0 WHERE id = '${clinic.renato.id}'`)
    expect(await helena().code('reminder.hand', to(clinic.renato.id))).toBe('colleague-away')
    clinic.db.raw.exec(`UPDATE practitioner SET active = 1 WHERE id = '${clinic.renato.id}'`)
    await helena().ask('reminder.hand', to(clinic.renato.id))
    expect(await say.list('helena')).toEqual([])
    expect(await say.standing('renato')).toMatchObject([
      { own: true, authorName: 'helena', events: [{ kind: 'handed', byName: 'helena', toName: 'renato' }] },
    ])
  })

  test('keeps its words and is never deleted', async () => {
    await say.write()
    for (const statement of [
      `UPDATE reminder SET text = 'outra coisa'`,
      'UPDATE reminder SET team = 1',
      'DELETE FROM reminder',
    ])
      expect(() => clinic.db.raw.exec(statement), statement).toThrow('append-only')
  })

  test('in a consultation is written in one’s own with that patient', async () => {
    const encounterId = await misplacing(clinic).begin(patientId)
    const input = { patientId, encounterId, text: 'Ligar', due: MONDAY, team: true }
    expect(await renato().code('reminder.write', input)).toBe('not-yours')
    expect(await helena().code('reminder.write', input)).toBe('ok')
  })
})

test('whatever is done to reminders, the day holds what is open and seen, the earliest first', async () => {
  const who = ['helena', 'renato'] as const
  const Deed = fc.record({
    by: fc.constantFrom(...who),
    what: fc.constantFrom('write', 'finish', 'reopen', 'move', 'hand'),
    at: fc.nat(5),
    team: fc.boolean(),
    day: fc.integer({ min: 1, max: 28 }),
  })
  interface Known {
    readonly id: string
    readonly team: boolean
    keeper: Who
    due: string
    done: boolean
    version: number
  }
  await fc.assert(
    fc.asyncProperty(fc.array(Deed, { maxLength: 14 }), async (deeds) => {
      clinic.db.raw.exec(
        `UPDATE reminder SET done_at = '2026-01-02T03:04:05.678Z', done_by = account_id WHERE done_at IS NULL`,
      )
      const known: Known[] = []
      for (const { by, what, at, team, day } of deeds) {
        const due = `2026-12-${String(day).padStart(2, '0')}`
        if (what === 'write') {
          const { reminderId } = await say.write({ team, due }, by)
          known.push({ id: reminderId, team, keeper: by, due, done: false, version: 1 })
          continue
        }
        const one = known[at % Math.max(1, known.length)]
        if (!one) continue
        const other = one.keeper === 'helena' ? 'renato' : 'helena'
        const about = { reminderId: one.id, version: one.version }
        const may = (one.team || one.keeper === by) && one.done === (what === 'reopen')
        const code =
          what === 'move'
            ? await clinic.as(by).code('reminder.move', { ...about, due })
            : what === 'hand'
              ? await clinic.as(by).code('reminder.hand', { ...about, practitionerId: clinic[other].id })
              : await clinic.as(by).code(`reminder.${what}`, about)
        expect(code === 'ok').toBe(may)
        if (!may) continue
        one.version += 1
        if (what === 'move') one.due = due
        else if (what === 'hand') one.keeper = other
        else one.done = what === 'finish'
      }
      for (const by of who) {
        const told = (await say.standing(by)).filter(({ done }) => done === null)
        const due = known.filter((one) => !one.done && (one.team || one.keeper === by))
        expect(new Set(told.map(({ id }) => id))).toEqual(new Set(due.map(({ id }) => id)))
        expect(told.map((one) => one.due)).toEqual(due.map((one) => one.due).sort())
      }
    }),
    { numRuns: 12 },
  )
})

describe('what somebody who is gone had to remember', () => {
  const inUse = (active: 0 | 1) =>
    clinic.db.raw.exec(`UPDATE practitioner SET active = ${active} WHERE id = '${clinic.helena.id}'`)
  const left = () => clinic.as('sueli').ask('reminder.left', { practitionerId: clinic.helena.id })
  const handing = (toPractitionerId = clinic.renato.id) => ({
    practitionerId: clinic.helena.id,
    toPractitionerId,
  })

  test('is counted for the administration and handed to a named colleague, who reads it; the trail names the patients', async () => {
    await say.write({ text: 'Particular' })
    await say.write({ text: 'Da equipe', team: true })
    const finished = await say.write({ text: 'Feito' })
    await helena().ask('reminder.finish', finished)
    expect(await left()).toEqual({ open: 0 })
    expect(await clinic.as('sueli').code('reminder.hand-left', handing())).toBe('not-yours')
    inUse(0)
    expect(await left()).toEqual({ open: 2 })
    expect(await clinic.as('sueli').ask('reminder.hand-left', handing())).toEqual({ handed: 2 })
    expect(await left()).toEqual({ open: 0 })
    expect(await say.standing('renato')).toMatchObject([
      { text: 'Particular', own: true, authorName: 'helena', version: 2, events: [{ kind: 'handed' }] },
      { text: 'Da equipe', own: true, authorName: 'helena' },
    ])
    const [taken] = await say.standing('renato')
    await renato().ask('reminder.finish', { reminderId: taken?.id ?? '', version: 2 })
    expect(trail().filter(({ event }) => event === 'reminder.left-handed')).toEqual([
      {
        event: 'reminder.left-handed',
        subject: clinic.helena.id,
        patients: JSON.stringify([patientId]),
      },
    ])
  })

  test('goes to nobody who is gone too, nor to whoever sends it', async () => {
    await say.write()
    inUse(0)
    expect(await clinic.as('sueli').code('reminder.hand-left', handing(clinic.helena.id))).toBe(
      'colleague-away',
    )
    // The administrator is a professional as well.
    clinic.db.raw.exec(
      `UPDATE account SET practitioner_id = NULL WHERE id = '${clinic.accounts.renato}';
       UPDATE account SET practitioner_id = '${clinic.renato.id}' WHERE id = '${clinic.accounts.sueli}';
       INSERT INTO account_role VALUES ('${clinic.accounts.sueli}', 'doctor')`,
    )
    expect(await clinic.as('sueli').code('reminder.hand-left', handing())).toBe('own-permissions')
    expect(await left()).toEqual({ open: 1 })
  })
})
