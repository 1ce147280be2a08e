import { describe, expect, it } from 'vitest'
import { matchCommands } from '../../renderer/desk/commands.ts'
import { isPlus, withoutPlus } from '../../renderer/stations/reception/agenda/book-list.ts'

const run = () => undefined
const commands = [
  { label: 'Agenda de amanhã', words: 'dia seguinte', run },
  { label: 'Aparência: Escura', words: 'tema escuro', run },
  { label: 'Cópias', run },
  { label: 'Dia qui 26/11', words: 'quinta-feira, 26 de novembro', run },
]
const labels = (typed: string) => matchCommands(commands, typed).map(({ label }) => label)

describe('commands by name', () => {
  it('are found by the beginning of any of their words, accents and order apart', () => {
    expect(labels('amanha')).toEqual(['Agenda de amanhã'])
    expect(labels('AMANHÃ age')).toEqual(['Agenda de amanhã'])
    expect(labels('seg')).toEqual(['Agenda de amanhã'])
    expect(labels('tema escuro')).toEqual(['Aparência: Escura'])
    expect(labels('cop')).toEqual(['Cópias'])
    expect(labels('26/11')).toEqual(['Dia qui 26/11'])
    expect(labels('quinta')).toEqual(['Dia qui 26/11'])
  })
  it('need every typed word, and are all there while nothing is typed', () => {
    expect(labels('tema amanha')).toEqual([])
    expect(labels('manha')).toEqual([])
    expect(labels('  ')).toHaveLength(4)
  })
})

// The known trap: "+" opened a registration, and no phone could begin with it.
describe('"+" in the booking field', () => {
  it('alone or before a name is a new patient', () => {
    expect(['+', '+ ', '+Ana', '+ Ana'].map(isPlus)).toEqual([true, true, true, true])
    expect(withoutPlus('+ Ana Lima ')).toBe('Ana Lima')
  })
  it('before figures is the beginning of a phone', () => {
    expect(['+5', '+55 11', '+ 55', 'Ana', ''].map(isPlus)).toEqual([false, false, false, false, false])
    expect(withoutPlus('+55 11')).toBe('+55 11')
  })
})
