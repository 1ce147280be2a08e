import { expect, test } from 'vitest'
import { VISIT_EVENTS, type VisitEvent, type VisitStatus } from '../../preload/contract/visit-status.ts'
import { visitEventSentence } from '../../renderer/i18n/visit-events.ts'

const told = (event: VisitEvent | 'other', toStatus: VisitStatus = 'booked', reason: string | null = null) =>
  visitEventSentence({
    at: '2026-11-23T13:04:00.000Z',
    event,
    toStatus,
    actorName: 'Lívia Monteiro',
    station: 'reception',
    date: '2026-11-24',
    startMinute: 540,
    reason,
  })

test('every event of a visit has a sentence of its own, and none shows the word that was written', () => {
  const sentences = [...VISIT_EVENTS, 'other' as const].map((event) => told(event))
  expect(new Set(sentences).size).toBe(VISIT_EVENTS.length + 1)
  for (const event of VISIT_EVENTS) expect(sentences).not.toContain(event)
  expect(told('other')).toBe('Outra mudança')
})

test('an undo says where the visit is again; a booking that was taken back is nowhere', () => {
  expect(told('undo', 'confirmed')).toBe('Desfeito: Confirmado, 24/11/2026 09:00')
  expect(told('undo', 'cancelled')).toBe('Marcação desfeita')
})

test('a room is told by its name, and the lack of one', () => {
  expect(told('room', 'booked', 'Sala A')).toBe('Sala: Sala A')
  expect(told('room')).toBe('Sem sala')
})
