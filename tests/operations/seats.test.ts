import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UNDECIDED } from '../../main/clinic/desktop.ts'
import { pcOf, seatAt, windowOf, type Seat } from '../../main/clinic/seat-name.ts'
import type { Station } from '../../preload/contract/define.ts'
import type { PrintJob } from '../../preload/contract/papers.ts'
import { helenaAt, TUESDAY } from '../contract/plans/plan.ts'
import { signedNote } from '../contract/plans/records.ts'
import { clinicFixture, MONDAY, PASSWORD, type ClinicFixture, type Who } from '../helpers/clinic-fixture.ts'
import { holdPassword } from '../helpers/held-password.ts'

const WRONG = 'não é esta senha'
const MINUTE = 60_000
/** The same number at the PC that keeps the clinic and at another. */
const HERE = 'hub:w1'
const THERE = 'balcao-2:w1'

let clinic: ClinicFixture
let there: {
  readonly papers: PrintJob[]
  readonly messages: string[]
  readonly files: string[]
  left: number
}
beforeEach(async () => {
  there = { papers: [], messages: [], files: [], left: 0 }
  clinic = await clinicFixture({
    otherPcs: {
      'balcao-2': {
        readSettings: async () => ({ language: 'en', theme: 'dark', name: 'Balcão 2', decided: UNDECIDED }),
        writeSettings: async () => true,
        async print(job) {
          there.papers.push(job)
          return 'printed'
        },
        choosePdf: async (name) => `/there/${name}`,
        async writePdf(path) {
          there.files.push(path)
          return 'saved'
        },
        async openMessage({ text }) {
          there.messages.push(text)
          return true
        },
        async leaveKiosk() {
          there.left += 1
          return true
        },
      },
    },
  })
})
afterEach(() => clinic.close())

async function comeIn(who: Who, station: Station, seat: Seat) {
  const person = clinic.seat(seat, station)
  await person.ask('session.sign-in', { identifier: who, password: PASSWORD })
  return person
}
const state = async (seat: Seat, station: Station = 'reception') =>
  (await clinic.seat(seat, station).ask('session.current', {})).state

test('a seat says its PC and its window, and no two are called the same', () => {
  for (const window of ['w1', 'w:1', '', 'hub:w1'])
    for (const pc of ['hub', 'balcao-2']) {
      const seat = seatAt(pc, window)
      expect([pcOf(seat), windowOf(seat)]).toEqual([pc, window])
    }
})

describe('two windows of the same number on two PCs share', () => {
  test('no session', async () => {
    await comeIn('livia', 'reception', HERE)
    expect(await state(THERE)).toBe('signed-out')
    await comeIn('livia', 'reception', THERE)
    await clinic.seat(HERE, 'reception').ask('session.sign-out', {})
    expect([await state(HERE), await state(THERE)]).toEqual(['signed-out', 'active'])
    await comeIn('livia', 'reception', HERE)
    clinic.open.closeSeat(THERE)
    expect([await state(HERE), await state(THERE)]).toEqual(['active', 'signed-out'])
  })

  test('no lock: a PC that slept locks its own windows alone, a page that crashed its own', async () => {
    for (const seat of [HERE, THERE, 'balcao-2:w2'] as const) await comeIn('livia', 'reception', seat)
    const states = async () => [await state(HERE), await state(THERE), await state('balcao-2:w2')]
    clinic.open.leave('balcao-2', 'w1', 'crash')
    expect(await states()).toEqual(['active', 'locked', 'active'])
    clinic.open.leave('balcao-2', null, 'away')
    expect(await states()).toEqual(['active', 'locked', 'locked'])
    clinic.open.leave('hub', null, 'away')
    expect(await states()).toEqual(['locked', 'locked', 'locked'])
  })

  test('no sleep: who signs in here while that PC sleeps is let in, and not who signs in there', async () => {
    for (const [seat, wanted] of [
      [HERE, 'active'],
      [THERE, 'signed-out'],
    ] as const) {
      const password = holdPassword()
      const coming = comeIn('livia', 'reception', seat)
      await password.begun
      clinic.open.leave('balcao-2', null, 'away')
      password.letGo()
      await coming
      expect(await state(seat)).toBe(wanted)
    }
  })

  test('no presence: who is touched here keeps nobody there signed in', async () => {
    await comeIn('livia', 'reception', HERE)
    await comeIn('livia', 'reception', THERE)
    for (let minute = 0; minute < 6; minute += 1) {
      await clinic.silence(MINUTE)
      await clinic.seat(HERE, 'reception').ask('session.present', {})
    }
    expect([await state(HERE), await state(THERE)]).toEqual(['active', 'locked'])
  })

  test('no hold', async () => {
    const [here, other] = [
      await comeIn('livia', 'reception', HERE),
      await comeIn('livia', 'reception', THERE),
    ]
    const ten = helenaAt(clinic, `${TUESDAY}T10:00`)
    await here.ask('booking.hold', ten)
    expect(await other.code('booking.hold', ten)).toBe('on-hold')
    // Holding another time gives up one's own alone, and so does a window that is closed.
    await other.ask('booking.hold', helenaAt(clinic, `${TUESDAY}T11:00`))
    expect(await other.code('booking.hold', ten)).toBe('on-hold')
    clinic.open.closeSeat(THERE)
    expect([...clinic.memory.kept.holds.keys()]).toEqual([HERE])
    expect(await here.code('booking.hold', ten)).toBe('ok')
  })

  test('no way back', async () => {
    const [here, other] = [
      await comeIn('livia', 'reception', HERE),
      await comeIn('livia', 'reception', THERE),
    ]
    const wish = { ...helenaAt(clinic, `${TUESDAY}T10:00`), patientId: clinic.patients.teresa }
    const { appointmentId } = await other.ask('visit.book', wish)
    await other.ask('visit.cancel', { appointmentId, version: 1, reason: 'not-told', detail: null })
    // The gap is kept from everybody but the seat that may take it back.
    expect(await here.code('visit.book', wish)).toBe('on-hold')
    expect(await here.code('visit.undo', { appointmentId })).toBe('undo-expired')
    expect(await other.code('visit.undo', { appointmentId })).toBe('ok')
  })

  test('no wait: wrong passwords here slow down neither that window nor the next one of that PC', async () => {
    const tries = async (seat: Seat) => {
      for (let time = 0; time < 4; time += 1)
        await clinic
          .seat(seat, 'reception')
          .code('session.sign-in', { identifier: `ninguem${String(time)}`, password: WRONG })
    }
    const signIn = (seat: Seat) =>
      clinic.seat(seat, 'reception').code('session.sign-in', { identifier: 'livia', password: PASSWORD })
    await tries(HERE)
    expect([await signIn(HERE), await signIn(THERE)]).toEqual(['wait', 'ok'])
    clinic.open.closeSeat(HERE)
    expect([await signIn('balcao-2:w9'), await signIn('hub:w9')]).toEqual(['ok', 'wait'])
  })
})

describe('what is asked at another PC is done by the desktop of that PC', () => {
  test('its printer prints in its language, and the one here never does', async () => {
    const { noteId } = await signedNote(clinic)
    clinic.paper('printed')
    const helena = await comeIn('helena', 'doctor', THERE)
    expect(await helena.code('note.print', { noteId })).toBe('ok')
    expect(there.papers.map(({ template, language }) => [template, language])).toEqual([['note', 'en']])
    expect(clinic.prints).toEqual([])
    expect(await helena.code('note.save-pdf', { noteId })).toBe('ok')
    expect(there.files).toEqual([`/there/atendimento-${MONDAY}.pdf`])
    expect(clinic.files).toEqual([])
    // Control: asked here it is printed here.
    expect(await clinic.as('helena').code('note.print', { noteId })).toBe('ok')
    expect([there.papers.length, clinic.prints.length]).toEqual([1, 1])
  })

  test('its messages, its settings and its kiosk are meant', async () => {
    const livia = await comeIn('livia', 'reception', THERE)
    const { teresa: patientId } = clinic.patients
    clinic.db.raw.prepare(`UPDATE patient SET phone = '+5511987654321' WHERE id = ?`).run(patientId)
    await livia.ask('message.set-consent', { patientId, agreed: true })
    const { appointmentId } = await livia.ask('visit.book', {
      ...helenaAt(clinic, `${TUESDAY}T10:00`),
      patientId,
    })
    await livia.ask('message.prepare', { appointmentId, kind: 'confirmation' })
    expect(await livia.code('message.open', { appointmentId, text: 'Você confirma?' })).toBe('ok')
    expect(there.messages).toEqual(['Você confirma?'])
    expect(await livia.ask('workstation.read', {})).toMatchObject({ name: 'Balcão 2', language: 'en' })
    expect(await clinic.as('livia').ask('workstation.read', {})).toMatchObject({ language: 'pt-BR' })
    const kiosk = clinic.seat('balcao-2:w2', 'kiosk')
    await kiosk.ask('workstation.leave-kiosk', { identifier: 'livia', password: PASSWORD })
    expect(there.left).toBe(1)
  })

  test('a PC without a desktop says so, and nothing comes out here', async () => {
    const { noteId } = await signedNote(clinic)
    clinic.paper('printed')
    const helena = await comeIn('helena', 'doctor', 'sem-impressora:w1')
    expect(await helena.code('note.print', { noteId })).toBe('needs-desktop')
    expect(clinic.prints).toEqual([])
  })
})
