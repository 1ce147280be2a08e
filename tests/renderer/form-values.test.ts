import { describe, expect, test } from 'vitest'
import { contract } from '../../preload/contract/index.ts'
import { checkInput } from '../../renderer/data/check.ts'
import type { Field, FieldTable } from '../../renderer/data/form-fields.ts'
import { collect, memberAt, numberOf, rawOf, readField, schemaAt } from '../../renderer/data/form-values.ts'
import { maskDate } from '../../renderer/i18n/date-typed.ts'

const text: Field = { kind: 'text', label: 'Nome' }
const number: Field = { kind: 'number', label: 'Minutos' }
const time: Field = { kind: 'time', label: 'Das' }
const day: Field = { kind: 'date', label: 'Data' }
const closing = contract['closing.add'].input
const register = contract['patient.register'].input

test('a field that is left blank is asked for, whatever its kind would say of nothing', () => {
  const typed = { practitionerId: null, startMinute: null, endMinute: null, toDate: '2026-11-25' }
  expect(checkInput(closing, { ...typed, fromDate: '', reason: '' })).toEqual({
    fromDate: 'required',
    reason: 'required',
  })
  expect(checkInput(closing, { ...typed, fromDate: '2026-02-30', reason: 'Recesso' })).toEqual({
    fromDate: 'date',
  })
})

describe('what people type', () => {
  test.each([
    ['30', 30],
    [' 1 500 ', 1500],
    ['1,72', 1.72],
    ['1.72', 1.72],
    ['-3', -3],
    ['1.5', 1.5],
    ['1.000', undefined],
    ['-1.500', undefined],
    ['1.0000', 1],
    ['1.234.567', undefined],
    ['1000', 1000],
    ['1,000', 1],
    ['dez', undefined],
    ['1,', undefined],
    ['', undefined],
  ])('the number "%s"', (typed, value) => {
    expect(numberOf(typed)).toBe(value)
  })

  test.each([
    ['8', 480],
    ['08h30', 510],
    ['0830', 510],
  ])('the time "%s"', (typed, value) => {
    expect(readField(time, typed, undefined)).toEqual({ value })
  })

  test('what is none of its kind is said to be wrong, never taken for nothing', () => {
    expect(readField(time, '25:00', undefined)).toEqual({ issue: 'invalid' })
    expect(readField(number, 'dez', undefined)).toEqual({ issue: 'invalid' })
    expect(readField(day, '12/1', undefined)).toEqual({ issue: 'date' })
  })

  test('a slash after one digit means the whole number, in a date', () => {
    const typing = [...'1/2/2026'].reduce((shown, key) => maskDate(`${shown}${key}`), '')
    expect(typing).toBe('01/02/2026')
    expect([...'12051984'].reduce((shown, key) => maskDate(`${shown}${key}`), '')).toBe('12/05/1984')
    expect(maskDate('12/5/1984')).toBe('12/05/1984')
  })
})

describe('a blank field', () => {
  test('means what it says itself, or nothing where the contract takes nothing', () => {
    const untilFrom: Field = { ...day, blank: () => '2026-11-23' }
    expect(readField(untilFrom, ' ', schemaAt(closing, 'toDate'))).toEqual({ value: '2026-11-23' })
    expect(readField(time, '', schemaAt(closing, 'startMinute'))).toEqual({ value: null })
    expect(readField(text, '  ', schemaAt(register, 'motherName'))).toEqual({ value: null })
  })

  test('is missed where the contract wants something', () => {
    expect(readField(time, '', schemaAt(contract['schedule.add-extra'].input, 'startMinute'))).toEqual({
      issue: 'required',
    })
    expect(readField(text, '', schemaAt(closing, 'reason'))).toEqual({ value: '' })
  })

  test('of a choice is missed, also where nothing is one of the choices', () => {
    const options = [
      { value: null, label: 'todos os dias' },
      { value: 2, label: 'terça' },
    ]
    const choice: Field = { kind: 'choice', label: 'Dia', options }
    const schema = schemaAt(contract['schedule.add-limit'].input, 'weekday')
    expect(readField(choice, rawOf(choice, null), schema)).toEqual({ value: null })
    expect(readField(choice, rawOf(choice, 2), schema)).toEqual({ value: 2 })
    expect(readField(choice, rawOf(choice, undefined), schema)).toEqual({ issue: 'required' })
    // What is no longer offered is not chosen.
    expect(readField(choice, '3', schema)).toEqual({ issue: 'required' })
  })
})

test('a password is taken as it is typed, spaces and all', () => {
  expect(readField({ kind: 'password', label: 'Senha' }, ' a b ', undefined)).toEqual({ value: ' a b ' })
})

test('what is stored is shown as people read it', () => {
  expect(rawOf(time, 510)).toBe('08:30')
  expect(rawOf(number, 1.5)).toBe('1,5')
  expect(rawOf({ ...text, show: (stored) => `<${stored}>` } as Field, '11')).toBe('<11>')
  expect(rawOf({ ...text, show: (stored) => `<${stored}>` } as Field, null)).toBe('')
  expect(rawOf({ kind: 'check', label: 'Ativa' }, undefined)).toBe(false)
  expect(rawOf({ kind: 'many', label: 'Salas', options: [] }, undefined)).toEqual([])
})

test('members are found by their path, in values and in the contract', () => {
  expect(memberAt({ guardian: { name: 'Rosa' } }, 'guardian.name')).toBe('Rosa')
  expect(memberAt({ guardian: null }, 'guardian.name')).toBeUndefined()
  expect(schemaAt(register, 'guardian.name')?.safeParse('').success).toBe(false)
  expect(schemaAt(register, 'guardian.nothing')).toBeUndefined()
})

test('a part that may be nothing is nothing while nothing is said of it, and is missed when half of it is', () => {
  const relationship: Field = {
    kind: 'choice',
    label: 'Parentesco',
    options: [{ value: 'mother', label: 'Mãe' }],
  }
  const table: FieldTable = {
    name: text,
    'guardian.name': text,
    'guardian.relationship': relationship,
    'guardian.cpf': text,
  }
  const collected = (raw: Record<string, string>, fields = table) =>
    collect(fields, {}, (path) => raw[path] ?? '', register)
  const of = (raw: Record<string, string>) => collected(raw).input
  expect(of({ name: 'Ana', 'guardian.name': ' ' })).toEqual({ name: 'Ana', guardian: null })
  expect(of({ name: 'Ana', 'guardian.cpf': '1' })).toEqual({ name: 'Ana', guardian: { name: '', cpf: '1' } })
  expect(collected({ name: 'Ana', 'guardian.cpf': '1' }).issues).toEqual({
    'guardian.relationship': 'required',
  })
  // A choice cannot be emptied: by itself it says nothing.
  const left = { name: 'Ana', 'guardian.relationship': 'mother' }
  expect(collected(left)).toEqual({ input: { name: 'Ana', guardian: null }, issues: {} })
  // Nor does what stands in fields that are not asked any more.
  const unasked = Object.fromEntries(
    Object.entries(table).map(([path, field]) => [
      path,
      path === 'name' ? field : ({ ...field, when: false } as Field),
    ]),
  )
  const half = { name: 'Ana', 'guardian.name': 'Rosa' }
  expect(collected(half, unasked)).toEqual({ input: { name: 'Ana', guardian: null }, issues: {} })
})

test('the fields in sight make the input, and what is asked beside it stays out', () => {
  const again: FieldTable = { again: { kind: 'password', label: 'De novo' } }
  const table: FieldTable = {
    name: text,
    'guardian.name': text,
    phone: { ...text, when: false } as Field,
    birthDate: day,
    ...again,
  }
  const raw: Record<string, string> = {
    name: ' Ana ',
    'guardian.name': 'Rosa',
    phone: '11',
    birthDate: '31/02',
    again: 'x',
  }
  expect(collect(table, again, (path) => raw[path], register)).toEqual({
    // Not asked is nothing, where the contract takes nothing.
    input: { name: 'Ana', guardian: { name: 'Rosa' }, phone: null },
    issues: { birthDate: 'date' },
  })
})
