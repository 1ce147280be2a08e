import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { longDate } from '../../renderer/i18n/format.ts'
import { confirmationText, untoldText } from '../../renderer/stations/reception/confirmations/message-text.ts'
import { noMessageWord, reachWord } from '../../renderer/stations/reception/confirmations/reach-word.ts'

const visit = {
  patientName: 'Joana Lima',
  birthDate: '1990-01-01',
  practitionerName: 'Dra. Helena',
  date: '2026-11-24',
  startMinute: 540,
}

test('what goes to a patient is in the clinic’s language, whatever the screen speaks', () => {
  // Nothing of it is for translation, and its dates say in which language they are.
  const source = readFileSync(
    join(import.meta.dirname, '../../renderer/stations/reception/confirmations/message-text.ts'),
    'utf8',
  )
  expect(source).not.toContain('@lit/localize')
  const english = readFileSync(join(import.meta.dirname, '../../renderer/i18n/en.xlf'), 'utf8')
  expect(english).not.toContain('Aqui é da')
  expect(confirmationText(visit, 'Clínica do Ipê')).toContain('terça-feira, 24 de novembro às 09:00')
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
