import type { z } from 'zod'
import { UNKNOWN_BIRTH } from '../../preload/contract/birth-date.ts'
import type { FieldIssue } from '../../preload/contract/field-issue.ts'
import { isDate, parseTypedDate, parseTypedYear } from '../i18n/date-typed.ts'
import { minutesOf, timeText } from '../i18n/time-typed.ts'
import type { Field, FieldTable } from './form-fields.ts'

/** What stands in a field: text as typed (a date as ISO once it is one), a tick, ticks, or what the page put there. */
export type Raw = unknown
/** A field's value, or why there is none. */
type FieldValue = { readonly value: unknown } | { readonly issue: FieldIssue }

// A point before three digits separates thousands in Brazil: "1.000" would be read as 1, so it is not read at all.
const NUMBER = /^-?\d+(?:,\d+|\.(?!\d{3}$)\d+)?$/u

/** A number as people type it, with a comma too; undefined for what is none. */
export function numberOf(typed: string): number | undefined {
  const text = typed.replace(/\s/gu, '')
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** What a field shows of a stored value. */
export function rawOf(field: Field, value: unknown): Raw {
  if (field.kind === 'own') return value
  if (field.kind === 'check') return value === true
  if (field.kind === 'many') return value ?? []
  if (field.kind === 'choice') return field.options.some((one) => one.value === value) ? String(value) : ''
  if (value === null || value === undefined) return ''
  if (field.kind === 'time') return typeof value === 'number' ? timeText(value) : ''
  if (field.kind === 'number') return typeof value === 'number' ? String(value).replace('.', ',') : ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const show = field.kind === 'text' ? (field.show ?? field.mask) : undefined
  return show && text !== '' ? show(text) : text
}

const readTyped = (value: unknown, issue: FieldIssue): FieldValue =>
  value === undefined ? { issue } : { value }

function readDate(text: string, partial: boolean): string | undefined {
  if (isDate(text) || (partial && text === UNKNOWN_BIRTH)) return text
  return parseTypedDate(text) ?? (partial ? parseTypedYear(text) : undefined)
}

function readText(field: Field, text: string): FieldValue {
  switch (field.kind) {
    case 'number':
      return readTyped(numberOf(text), 'invalid')
    case 'time':
      return readTyped(minutesOf(text), 'invalid')
    case 'date':
      return readTyped(readDate(text, field.partial === true), 'date')
    case 'choice': {
      const chosen = field.options.find(({ value }) => String(value) === text)
      return chosen ? { value: chosen.value } : { issue: 'required' }
    }
    case 'text':
      return { value: field.read?.(text) ?? text }
    default:
      return { value: text }
  }
}

/** What a blank field means: what it says itself, nothing where the schema takes nothing, else that it is missing. */
function readBlank(field: Field, schema: z.ZodType | undefined): FieldValue {
  if (field.kind !== 'own' && field.blank) return { value: field.blank() }
  // Nothing is one of the choices: it is chosen, not left out.
  if (field.kind === 'choice' && field.options.some(({ value }) => value === null))
    return { issue: 'required' }
  if (schema?.safeParse(null).success) return { value: null }
  if (schema?.safeParse(undefined).success) return { value: undefined }
  // The schema says what is wrong with no text.
  if (field.kind === 'text' || field.kind === 'password' || field.kind === 'date') return { value: '' }
  return { issue: 'required' }
}

/** What is not asked is nothing, where the contract takes nothing. */
const unasked = (schema: z.ZodType | undefined): FieldValue => ({
  value: !schema?.safeParse(undefined).success && schema?.safeParse(null).success ? null : undefined,
})

/** The value behind what stands in a field. */
export function readField(field: Field, raw: Raw, schema: z.ZodType | undefined): FieldValue {
  if (field.kind === 'own') return { value: field.read ? field.read(raw as never) : raw }
  if (typeof raw !== 'string') return { value: raw }
  const text = field.kind === 'password' ? raw : raw.trim()
  return text === '' ? readBlank(field, schema) : readText(field, text)
}

/** The schema of a member by its dotted path; undefined for what the input does not have. */
export function schemaAt(schema: z.ZodType, path: string): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema
  for (const key of path.split('.')) {
    let inner = here as { readonly def?: { readonly innerType?: z.ZodType } } | undefined
    while (inner?.def?.innerType) inner = inner.def.innerType as typeof inner
    here = (inner as { readonly shape?: Readonly<Record<string, z.ZodType>> } | undefined)?.shape?.[key]
    if (!here) return undefined
  }
  return here
}

/** A member of a value by its dotted path. */
export const memberAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (here, key) => (here as Readonly<Record<string, unknown>> | null | undefined)?.[key],
      value,
    )

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head = '', ...more] = path.split('.')
  if (more.length === 0) {
    if (value !== undefined) target[head] = value
    return
  }
  const inner = (target[head] ?? {}) as Record<string, unknown>
  target[head] = inner
  put(inner, more.join('.'), value)
}

export interface FormInput {
  readonly input: Readonly<Record<string, unknown>>
  readonly issues: Readonly<Record<string, FieldIssue>>
}

/**
 * The parts of an input that may be nothing and of which nothing is said: "guardian", while every field of it is blank. A
 * choice cannot be emptied, so it says nothing by itself; nor does what is not asked.
 */
function silentParts(table: FieldTable, raw: (path: string) => Raw, schema: z.ZodType): readonly string[] {
  const parts = new Set(Object.keys(table).flatMap((path) => path.split('.').slice(0, -1).join('.') || []))
  const isBlank = (path: string) => {
    if (table[path]?.kind === 'choice' || table[path]?.when === false) return true
    const now = raw(path)
    return now === undefined || now === null || (typeof now === 'string' && now.trim() === '')
  }
  return [...parts].filter(
    (part) =>
      schemaAt(schema, part)?.safeParse(null).success &&
      Object.keys(table).every((path) => !path.startsWith(`${part}.`) || isBlank(path)),
  )
}

/** The input that the fields in sight make, and what in them cannot be read; what is asked beside it stays out of it. */
export function collect(
  table: FieldTable,
  beside: FieldTable,
  raw: (path: string) => Raw,
  schema: z.ZodType,
): FormInput {
  const input: Record<string, unknown> = {}
  const issues: Record<string, FieldIssue> = {}
  const silent = silentParts(table, raw, schema)
  for (const part of silent) put(input, part, null)
  for (const [path, field] of Object.entries(table)) {
    if (silent.some((part) => path.startsWith(`${part}.`))) continue
    const within = schemaAt(schema, path)
    const read = field.when === false ? unasked(within) : readField(field, raw(path), within)
    if ('issue' in read) issues[path] = read.issue
    else if (!(path in beside)) put(input, path, read.value)
  }
  return { input, issues }
}
