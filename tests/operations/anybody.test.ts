import { afterEach, beforeEach, expect, test } from 'vitest'
import { clinicFixture, type ClinicFixture, type Person } from '../helpers/clinic-fixture.ts'
import { newId } from '../helpers/database.ts'
import { addPatient, addPractitioner, writing } from '../helpers/people.ts'
import { kindId, setNamedTypes } from '../helpers/visit-kinds.ts'
import { when } from '../helpers/when.ts'

const TUESDAY = '2026-11-24'
const ASKERS = 8
let clinic: ClinicFixture
beforeEach(async () => {
  clinic = await clinicFixture()
})
afterEach(() => clinic.close())

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A window of reception's of its own. */
function windowOf(name: string): Person {
  const { livia: accountId } = clinic.accounts
  const roles = ['reception'] as const
  clinic.open.enter(`hub:${name}`, { to: 'open', accountId, roles, practitionerId: null, state: 'active' })
  return clinic.window(name, 'reception')
}

test('trap: any professional picks the same one under load. Eight who ask at once share four out evenly', async () => {
  const visitType = 'Consulta com qualquer um'
  const doctors = await writing(clinic.db, async (tx) => {
    const ids = []
    for (const name of ['Ana', 'Bruno', 'Clara', 'Davi']) {
      const { id } = await addPractitioner(tx, name)
      await setNamedTypes(tx, id, [{ id: newId(), name: visitType, minutes: 30, bookableByPatient: true }])
      ids.push(id)
    }
    return ids
  })
  const booked: string[] = []
  /** As a page does it: the first opening is held, and looked for again when somebody was quicker. */
  async function askAndBook(person: Person, patientId: string): Promise<void> {
    for (let turn = 0; turn < ASKERS; turn += 1) {
      const asked = { kindId: kindId(clinic.db, visitType), from: TUESDAY, days: 1, perDay: 1, most: 1 }
      const [first] = await person.ask('booking.find', asked)
      if (!first) throw new Error('nothing is free')
      const { practitionerId, visitTypeId, date, startMinute } = first
      const place = { practitionerId, visitTypeId, ...when(`${date}T${clock(startMinute)}`) }
      const code = await person.code('booking.hold', place)
      expect(['ok', 'on-hold', 'slot-taken']).toContain(code)
      if (code !== 'ok') continue
      await person.ask('visit.book', { ...place, patientId })
      booked.push(practitionerId)
      return
    }
  }
  for (let round = 0; round < 3; round += 1) {
    const people = await writing(clinic.db, async (tx) => {
      const ids = []
      for (let count = 0; count < ASKERS; count += 1) ids.push(await addPatient(tx))
      return ids
    })
    await Promise.all(people.map((patientId, at) => askAndBook(windowOf(`window ${String(at)}`), patientId)))
  }
  expect(booked).toHaveLength(3 * ASKERS)
  const each = doctors.map((id) => booked.filter((one) => one === id).length)
  // In each turn one of those who were named the same is the quicker: nobody needs more turns than there are askers.
  expect(each).toEqual([6, 6, 6, 6])
})
