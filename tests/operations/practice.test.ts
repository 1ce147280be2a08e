import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practiceSignIns } from '../../db/demo/sign-ins.ts'
import { openPractice } from '../../main/clinic/gate/practice.ts'
import { createMemory } from '../../main/clinic/memory.ts'
import { openClinic, type OpenClinic } from '../../main/clinic/open-clinic.ts'
import type { Station } from '../../preload/contract/define.ts'
import type { Input, Name, Output, Result } from '../../preload/contract/index.ts'
import { MONDAY } from '../helpers/clinic-fixture.ts'
import { testFolder } from '../helpers/database.ts'
import { LONE } from '../helpers/lone-clinic.ts'
import { when } from '../helpers/when.ts'

const NOW = Date.parse(`${MONDAY}T10:04:00-03:00`)
const folder = testFolder()
let clinic: OpenClinic

const callerOf = (windowId: string, station: Station) => ({
  seat: `hub:${windowId}` as const,
  station,
  workstation: 'Ensaio',
})

async function ask<N extends Name>(
  windowId: string,
  station: Station,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const result = (await clinic.ask({ name, input }, callerOf(windowId, station))) as Result<N>
  if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
  return result.value
}

beforeAll(async () => {
  const database = await openPractice(folder.file(), callerOf('door', 'admin'), NOW)
  clinic = await openClinic({
    ...LONE,
    database,
    log: {
      operation: () => undefined,
      error: ({ error }) => void process.stderr.write(String(error)),
      event: () => undefined,
    },
    clock: () => NOW,
    memory: createMemory(() => undefined),
    checkOutputs: true,
    anchored: false,
  })
})
afterAll(async () => {
  await clinic.close()
  folder.remove()
})

const stationOf = (role: string) =>
  (role === 'patient' ? 'kiosk' : role === 'nurse' ? 'doctor' : role) as Station

describe('in the practice clinic', () => {
  test.each(practiceSignIns)(
    '$role $identifier signs in and gets to work',
    async ({ role, identifier, password }) => {
      const station = stationOf(role)
      expect(await ask(identifier, station, 'session.sign-in', { identifier, password })).toEqual({
        state: 'active',
      })
      const current = await ask(identifier, station, 'session.current', {})
      expect(current.account?.roles).toContain(role)
      expect(current.clinic).toMatchObject({ name: 'Clínica Jacarandá', practice: true })
    },
  )

  test('the desk has a full day and finds people', async () => {
    const day = await ask('livia', 'reception', 'agenda.day', { date: MONDAY })
    expect(day.length).toBeGreaterThan(60)
    const found = await ask('livia', 'reception', 'patient.search', { text: 'teresa amar' })
    expect(found.lines.map(({ name }) => name)).toContain('Teresa Cristina Amaral')
  })

  test('a doctor finds a visit under way with notes that hold what was sealed', async () => {
    const day = await ask('helena', 'doctor', 'agenda.day', { date: MONDAY })
    const now = day.find(({ status }) => status === 'in-progress')
    expect(now?.startMinute).toBeLessThanOrEqual(604)
    const seen = day.filter(({ status }) => status === 'fulfilled')
    for (const { patientId } of seen) {
      const cover = await ask('helena', 'doctor', 'record.cover', { patientId })
      expect(cover).toMatchObject({
        needsReason: false,
        lastVisits: [{ date: MONDAY }, ...cover.lastVisits.slice(1)],
      })
      const { notes } = await ask('helena', 'doctor', 'record.timeline', { patientId })
      for (const { id } of notes)
        expect((await ask('helena', 'doctor', 'note.verify', { noteId: id })).intact).toBe(true)
    }
    const encounterId = (await ask('helena', 'doctor', 'record.cover', { patientId: now?.patientId ?? '' }))
      .openEncounterId
    const encounter = await ask('helena', 'doctor', 'record.encounter', { encounterId: encounterId ?? '' })
    expect(encounter).toMatchObject({ status: 'in-progress', draft: null, signedNoteId: null })
  })

  test('a mother books for her child', async () => {
    const people = await ask('22233344405', 'kiosk', 'account.patients', {})
    expect(people.map(({ relationship }) => relationship)).toEqual(['self', 'mother', 'mother'])
    const [beatriz] = (await ask('22233344405', 'kiosk', 'practitioner.list', {})).filter(
      ({ specialty }) => specialty === 'Pediatria',
    )
    const practitionerId = beatriz?.id ?? ''
    const visitTypeId = beatriz?.visitTypes[0]?.id ?? ''
    const asked = { practitionerId, visitTypeId, from: MONDAY, days: 14 }
    const days = await ask('22233344405', 'kiosk', 'booking.openings', asked)
    const free = days.find(({ starts }) => starts.length > 0)
    const minute = free?.starts[0] ?? 0
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const wish = {
      patientId: people[1]?.patientId ?? '',
      practitionerId,
      visitTypeId,
      ...when(`${free?.date ?? ''}T${clock}`),
    }
    const { appointmentId } = await ask('22233344405', 'kiosk', 'visit.book', wish)
    const { next } = await ask('22233344405', 'kiosk', 'visit.mine', {})
    expect(next.map(({ id }) => id)).toContain(appointmentId)
  })

  test('its trail begins with how it was made and holds', async () => {
    const verdict = await ask('sueli', 'admin', 'audit.verify', {})
    expect(verdict).toMatchObject({ intact: true, brokenAt: null })
    const rows = await ask('sueli', 'admin', 'audit.list', {})
    expect(rows.at(-1)?.event).toBe('practice.filled')
  })
})
