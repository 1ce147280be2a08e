import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROGRAM_WORDS } from '../../preload/contract/message-words.ts'
import { confirmationText } from '../../renderer/desk/confirmation-text.ts'
import { longDate } from '../../renderer/i18n/format.ts'
import { untoldText } from '../../renderer/stations/reception/confirmations/message-text.ts'
import { noMessageWord, reachWord } from '../../renderer/stations/reception/confirmations/reach-word.ts'

const visit = {
  patientName: 'Joana Lima',
  birthDate: '1990-01-01',
  practitionerName: 'Dra. Helena',
  date: '2026-11-24',
  startMinute: 540,
}
const clinic = { name: 'Clínica do Ipê', phone: '+551133334444' }

test('what goes to a patient is in the clinic’s language, whatever the screen speaks', () => {
  // Nothing of it is for translation, and its dates say in which language they are.
  for (const file of [
    'desk/confirmation-text.ts',
    'stations/reception/confirmations/message-text.ts',
  ] as const) {
    const source = readFileSync(join(import.meta.dirname, '../../renderer', file), 'utf8')
    expect(source).not.toContain('@lit/localize')
  }
  const english = readFileSync(join(import.meta.dirname, '../../renderer/i18n/en.xlf'), 'utf8')
  expect(english).not.toContain('Aqui é da')
  expect(confirmationText(visit, PROGRAM_WORDS, clinic)).toBe(
    'Olá, Joana! Aqui é da Clínica do Ipê. Lembramos do seu horário em terça-feira, 24 de novembro às 09:00 com Dra. Helena. Você confirma? Responda SIM, ou nos avise se precisar remarcar.',
  )
  expect(longDate(visit.date, 'en')).toBe('Tuesday 24 November')
  expect(longDate(visit.date, 'pt-BR')).toBe('terça-feira, 24 de novembro')
  const known = { practitionerName: 'Dra. Helena', date: '2026-11-23', startMinute: 600 }
  expect(untoldText({ ...visit, status: 'booked', known }, 'Clínica do Ipê')).toBe(
    'Olá, Joana! Aqui é da Clínica do Ipê. O horário de segunda-feira, 23 de novembro, 10:00, Dra. Helena passou para terça-feira, 24 de novembro, 09:00, Dra. Helena. Se não puder, responda aqui e combinamos outro.',
  )
})

test('who has no phone is reached by none, and who has no mobile phone by no message', () => {
  expect(reachWord(true, '+5511987654321')).toBe('pode receber mensagem')
  expect(reachWord(false, '+5511987654321')).toBe('só por telefone')
  expect(reachWord(true, '+551133334444')).toBe('só por telefone')
  for (const agreed of [true, false]) expect(reachWord(agreed, null)).not.toContain('por telefone')
})

test('a number that takes no message says to call, and to choose where the card has another', () => {
  expect(noMessageWord('+551133334444')).toBe('Este número não recebe mensagens: ligue.')
  for (const number of ['+551133334444', null])
    expect(noMessageWord(number, true)).toBe('Ligue, ou escolha um número que recebe mensagens.')
})

test('a clinic’s own words are filled in, the guardian’s about a child', () => {
  const words = {
    patient: 'Oi, {Paciente}: {data}, {HORA}, {profissional}. {clinica}, { telefone }',
    guardian: '{paciente}, {data}, {hora}: vem? {hora}',
  }
  expect(confirmationText(visit, words, clinic)).toBe(
    'Oi, Joana: terça-feira, 24 de novembro, 09:00, Dra. Helena. Clínica do Ipê, (11) 3333-4444',
  )
  const child = { ...visit, patientName: '{hora} Lima', birthDate: '2020-01-01' }
  // What is put in is not read again.
  expect(confirmationText(child, words, clinic)).toBe(
    '{hora}, terça-feira, 24 de novembro, 09:00: vem? 09:00',
  )
})

test('words that name a phone which the clinic has no more give way to the program’s', () => {
  const bare = { ...clinic, phone: null }
  const words = { patient: '{data} {hora} {telefone}', guardian: '{data} {hora}' }
  expect(confirmationText(visit, words, bare)).toBe(confirmationText(visit, PROGRAM_WORDS, clinic))
  expect(confirmationText({ ...visit, birthDate: '2020-01-01' }, words, bare)).toBe(
    'terça-feira, 24 de novembro 09:00',
  )
})

test('nothing is written while the words are not known', () => {
  expect(confirmationText(visit, undefined, clinic)).toBe('')
})
