import { expect, test } from 'vitest'
import { keptPosology } from '../../renderer/i18n/medicine-words.ts'
import { despiteOf, isWarned } from '../../renderer/stations/doctor/known/despite.ts'

const alert = { kind: 'allergy', of: 'penicilina' } as const
const taken = (name: string, more = {}) =>
  ({
    content: {
      kind: 'medication',
      name,
      posology: null,
      continuous: true,
      until: null,
      stopped: null,
      ...more,
    },
  }) as const

test('a reason is asked for what is new under its name, and kept while the name stays', () => {
  const fresh = { warnings: [alert], versions: [] }
  expect(isWarned(fresh, 'Amoxil')).toBe(true)
  expect(isWarned({ versions: [] }, 'Amoxil')).toBe(false)
  expect(despiteOf(fresh, 'Amoxil', 'Tolerou')).toEqual({ despite: { warnings: [alert], reason: 'Tolerou' } })
  expect(despiteOf(fresh, 'Amoxil', '')).toEqual({})
  const despite = { warnings: [alert], reason: 'Tolerou' }
  const changed = { warnings: [alert], versions: [taken('Amoxil', { despite })] }
  expect(isWarned(changed, 'Amoxil')).toBe(false)
  expect(despiteOf(changed, 'Amoxil', '')).toEqual({ despite })
  expect(isWarned(changed, 'Clavulin')).toBe(true)
  expect(despiteOf(changed, 'Azitromicina', '')).toEqual({})
})

test('a posology is kept in words where it was read, as it was typed otherwise, and never longer than its field', () => {
  expect(keptPosology('1 cp 12/12h 7d')).toBe('1 comprimido de 12 em 12 horas, por 7 dias')
  expect(keptPosology('conforme bula')).toBe('conforme bula')
  const long = Array.from({ length: 6 }, () => '1 cp seg ter qua qui sex 5d').join(' > ')
  expect(keptPosology(long)).toBe(long)
})
