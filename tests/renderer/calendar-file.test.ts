import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { visitCalendar, weekCalendar, type CalendarVisit } from '../../renderer/desk/calendar-file.ts'
import { DRAWN } from '../faults/scale.ts'

const clinic = { name: 'Clínica Jacarandá; unidade "Sé", 1º andar', timeZone: 'America/Sao_Paulo' }
const visit: CalendarVisit = {
  id: '3f1c2f2e-7c1d-4a9e-9a38-0d7a5f0e8c11',
  version: 3,
  date: '2026-11-24',
  startMinute: 570,
  endMinute: 600,
  practitionerName: 'Dra. Helena Prado',
  patientName: 'Maria Aparecida de Souza',
  room: 'Consultório 2',
}
const NOW = '2026-11-23T10:04'
/** Read by a reader that was not told how it was written. */
const read = (text: string) => convertIcsCalendar(undefined, text)

describe('a calendar file', () => {
  test('holds the visit at its instant, in the clinic’s zone, with whom and where', () => {
    const [event] = read(visitCalendar(visit, clinic, NOW)).events ?? []
    expect(event?.start.date.toISOString()).toBe('2026-11-24T12:30:00.000Z')
    expect(event?.end?.date.toISOString()).toBe('2026-11-24T13:00:00.000Z')
    expect(event?.uid).toBe(`${visit.id}@medicalbooking`)
    expect(event?.location).toBe('Clínica Jacarandá; unidade "Sé", 1º andar, Consultório 2')
    expect(event?.summary).toContain('Dra. Helena Prado')
  })

  test('was right in summer time too', () => {
    const [event] = read(visitCalendar({ ...visit, date: '2018-12-03' }, clinic, NOW)).events ?? []
    expect(event?.start.date.toISOString()).toBe('2018-12-03T11:30:00.000Z')
  })

  test('moved comes back as the same event, a later edition', () => {
    const [before, after] = [visit, { ...visit, version: 4, startMinute: 630 }].map(
      (one) => read(visitCalendar(one, clinic, NOW)).events?.[0],
    )
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  })

  test('of a week names patients by first name and initial only', () => {
    const text = weekCalendar([visit], clinic, NOW)
    expect(text).toContain('Maria S.')
    expect(text).not.toContain('Aparecida')
  })

  test('has no line that a strict reader would refuse, whatever a name is written in, and each is whole', () => {
    const letters = fc.constantFrom(...'aé ç;,"ß', '𠮷', '🌻', '👩\u200d⚕️', 'ä\u0308', '田', '\u{e0100}')
    const names = fc.array(letters, { minLength: 1, maxLength: 80 }).map((all) => all.join('').trim() || 'a')
    fc.assert(
      fc.property(names, names, (practitionerName, clinicName) => {
        const text = visitCalendar({ ...visit, practitionerName }, { ...clinic, name: clinicName }, NOW)
        for (const part of text.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
          expect(part).not.toMatch(/\p{Cs}/u)
        }
        const [event] = read(text).events ?? []
        expect(event?.summary).toBe(`Horário com ${practitionerName}`)
        expect(event?.location).toBe(`${clinicName}, Consultório 2`)
      }),
      DRAWN,
    )
  })
})
