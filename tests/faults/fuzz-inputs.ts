import fc from 'fast-check'
import type { z } from 'zod'
import { Cnpj, Cpf, Email, Id, LocalDate, Phone, UserName } from '../../preload/contract/fields.ts'

/** What a stranger could know or guess of the clinic; filled anew while the run goes on. */
export interface Pool {
  /** Real ids by the name of the field that takes them. */
  ids: Readonly<Record<string, readonly string[]>>
  /** Visit types with the professional who offers them. */
  bookable: readonly { readonly practitionerId: string; readonly visitTypeId: string }[]
  identifiers: readonly string[]
  documents: readonly { readonly id: string; readonly hash: string }[]
  /** The clinic's day, "2026-11-23". */
  today: string
  /** A folder that may be written to. */
  readonly folder: string
  readonly photo: string
}

export const RIGHT_PASSWORD = 'senha-de-ensaio'

type Schema = z.ZodType
interface Definition {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly items?: readonly Schema[]
  readonly options?: readonly Schema[]
  readonly innerType?: Schema
  readonly in?: Schema
  readonly out?: Schema
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } & Limits } }[]
}
interface Limits {
  readonly minimum?: number
  readonly maximum?: number
  readonly value?: number
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition

function limit({ checks = [] }: Definition, check: string): number | undefined {
  const found = checks.find(({ _zod }) => _zod.def.check === check)?._zod.def
  return found?.minimum ?? found?.maximum ?? found?.value
}

const WORDS = [
  'Maria',
  'José',
  'Conceição',
  'Nóbrega',
  'D’Ávila',
  'dor de cabeça',
  '120/80',
  "'; DROP TABLE patient; --",
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '%',
  '_',
  '\\',
  '😀',
  'e\u0301',
]
// Unbiased: small numbers would pick the same few again and again.
const anyNumber = fc.noBias(fc.nat())
const UNSEEN = /[\u0000-\u001f\u007f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu
// Lone surrogates and every plane: whatever a text field may be made to hold.
const strange = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 12,
  })
  .map((points) => String.fromCodePoint(...points))

function text(minimum: number, maximum: number): fc.Arbitrary<string> {
  const words = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(' '))
  const shaped = fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 2, arbitrary: strange },
    { weight: 1, arbitrary: fc.constant('ç'.repeat(maximum)) },
  )
  return shaped.map((said) => said.replace(UNSEEN, ' ').trim().slice(0, maximum).trim().padEnd(minimum, 'x'))
}

const checkDigit = (digits: readonly number[], first: number) => {
  const sum = digits.reduce((total, digit, at) => total + digit * (first - at), 0)
  return ((sum * 10) % 11) % 10
}
/** Few enough people that the same one comes twice. */
const cpf = fc.integer({ min: 1, max: 400 }).map((person) => {
  const nine = [...String(person).padStart(9, '1')].map(Number)
  const ten = [...nine, checkDigit(nine, 10)]
  return [...ten, checkDigit(ten, 11)].join('')
})
const dayFrom = (today: string, days: number) =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function dateNear(pool: Pool): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(0).map((days) => dayFrom(pool.today, days)) },
    { weight: 3, arbitrary: fc.integer({ min: -3, max: 30 }).map((days) => dayFrom(pool.today, days)) },
    { weight: 1, arbitrary: fc.constantFrom('1890-01-01', '2199-10-31', '2024-02-29', '2018-11-04') },
    { weight: 2, arbitrary: fc.integer({ min: -30_000, max: -1 }).map((days) => dayFrom(pool.today, days)) },
  )
}

/** Values for schemas that only a special text satisfies. */
function special(near: fc.Arbitrary<string>): ReadonlyMap<Schema, fc.Arbitrary<unknown>> {
  const impossible = fc.constantFrom('2026-02-31', '0000-01-01', '9999-12-31', '2027-04-31')
  return new Map<Schema, fc.Arbitrary<unknown>>([
    [Cpf, cpf],
    [Cnpj, fc.constantFrom('11.222.333/0001-81', '11222333000181')],
    [Phone, fc.constantFrom('(11) 98765-4321', '+55 11 3234-5678', '11987654321')],
    [Email, fc.integer({ min: 1, max: 60 }).map((person) => `Pessoa${String(person)}@Exemplo.com.br`)],
    [UserName, fc.integer({ min: 1, max: 60 }).map((person) => `pessoa.${String(person)}`)],
    [LocalDate, fc.oneof({ weight: 12, arbitrary: near }, { weight: 1, arbitrary: impossible })],
  ])
}

/** Ids of the right kind, of another kind, and of nothing. */
function idArbitrary(pool: Pool, field: string): fc.Arbitrary<string> {
  const pick = (kind: string, at: number) => {
    const ids = pool.ids[kind] ?? []
    return ids[at % ids.length]
  }
  const own = anyNumber.map((at) => pick(field, at) ?? pick('any', at) ?? '')
  const foreign = anyNumber.map((at) => pick('any', at) ?? '')
  return fc.oneof(
    { weight: 12, arbitrary: own },
    { weight: 2, arbitrary: foreign },
    { weight: 1, arbitrary: fc.uuid() },
  )
}

/** Vital signs as they can be read. */
const VITALS: Readonly<Record<string, readonly string[]>> = {
  pressure: ['', '12x8', '130 85 mmHg'],
  heartRate: ['', '72'],
  respiratoryRate: ['', '16 irpm'],
  temperature: ['', '36,5'],
  oxygenSaturation: ['', '98%'],
  weight: ['', '71,4 kg'],
  height: ['', '1,72'],
}

/** Values that mean something by the name of their field. */
function byName(pool: Pool, field: string): fc.Arbitrary<unknown> | undefined {
  const password = fc.oneof(
    { weight: 30, arbitrary: fc.constant(RIGHT_PASSWORD) },
    { weight: 1, arbitrary: text(1, 300) },
  )
  const vital = VITALS[field]
  // Mostly readable, or hardly a note would ever be signed.
  if (vital)
    return fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...vital) },
      { weight: 1, arbitrary: text(0, 200) },
    )
  switch (field) {
    case 'version':
      return fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
        { weight: 1, arbitrary: fc.maxSafeInteger() },
      )
    case 'identifier':
      return fc.oneof(
        anyNumber.map((at) => pool.identifiers[at % pool.identifiers.length] ?? 'x'),
        text(1, 254).filter((said) => said.trim() !== ''),
      )
    case 'password':
    case 'current':
      return field === 'current' ? fc.option(password) : password
    case 'documents':
    case 'acceptedDocuments':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constant(null).map(() => pool.documents.slice(0, 2)) },
        {
          weight: 1,
          arbitrary: fc.array(fc.record({ id: idArbitrary(pool, 'id'), hash: text(0, 128) }), {
            minLength: 1,
            maxLength: 4,
          }),
        },
      )
    case 'jpeg':
      return fc.constantFrom(
        pool.photo,
        Buffer.from('\xff\xd8\xff\xd9', 'latin1').toString('base64'),
        '',
        null,
      )
    case 'folder':
      return fc.constantFrom(pool.folder, `${pool.folder}/missing`, `${pool.folder}/\u0000`)
    case 'timeZone':
      return fc.constantFrom('America/Sao_Paulo', 'America/Manaus', 'America/Noronha', 'Neverland/Nowhere')
    case 'cnes':
      return fc.constantFrom('2077485', null)
    case 'postalCode':
      return fc.constantFrom('01310100', null)
    // Few professionals, and numbers that are taken.
    case 'council':
      return fc.constantFrom('CRM', 'CRO')
    case 'councilState':
      return fc.constantFrom('SP', 'RJ')
    case 'councilNumber':
      return fc.constantFrom('084207', '052930', '1', '2')
    default:
      return undefined
  }
}

/** Mostly a professional and a visit type that belong together. */
function matching(record: fc.Arbitrary<object>, pool: Pool): fc.Arbitrary<object> {
  return fc
    .tuple(record, anyNumber)
    .map(([value, at]) => (at % 8 === 0 ? value : { ...value, ...pool.bookable[at % pool.bookable.length] }))
}

const mayBeLeftOut = (schema: Schema) => ['optional', 'default'].includes(definitionOf(schema).type)

/** Values that a schema accepts (all but a few in a hundred), with ids and passwords of the clinic in it. */
export function arbitraryOf(schema: Schema, pool: Pool, field = ''): fc.Arbitrary<unknown> {
  const near = dateNear(pool)
  const known = special(near)
  function of(one: Schema, name: string): fc.Arbitrary<unknown> {
    const definition = definitionOf(one)
    if (definition.type === 'object') {
      const shape = Object.entries(definition.shape ?? {})
      const required = shape.filter(([, part]) => !mayBeLeftOut(part)).map(([key]) => key)
      const record = fc.record(Object.fromEntries(shape.map(([key, part]) => [key, of(part, key)])), {
        requiredKeys: required,
      })
      return required.includes('visitTypeId') ? matching(record, pool) : record
    }
    const named = byName(pool, name)
    if (named) return named
    if (definition.type === 'nullable')
      return fc.option(of(definition.innerType as Schema, name), { freq: 4 })
    if (mayBeLeftOut(one)) return of(definition.innerType as Schema, name)
    const fixed = known.get(one)
    if (fixed) return fixed
    if (one === Id || definition.format === 'uuid') return idArbitrary(pool, name)
    return plain(definition, name)
  }
  function plain(definition: Definition, name: string): fc.Arbitrary<unknown> {
    const bound = (check: string, otherwise: number) => limit(definition, check) ?? otherwise
    switch (definition.type) {
      case 'array': {
        const minLength = bound('min_length', 0)
        const maxLength = Math.min(bound('max_length', 4), minLength + 3)
        return fc.array(of(definition.element as Schema, name), { minLength, maxLength })
      }
      case 'tuple':
        return fc.tuple(...(definition.items ?? []).map((item) => of(item, name)))
      case 'union':
        return fc.oneof(...(definition.options ?? []).map((option) => of(option, name)))
      case 'enum':
        return fc.constantFrom(...Object.values(definition.entries ?? {}))
      case 'literal':
        return fc.constantFrom(...(definition.values ?? []))
      case 'boolean':
        return fc.boolean()
      case 'number': {
        const [min, max] = [bound('greater_than', -1000), bound('less_than', 1000)]
        return definition.format === 'safeint'
          ? fc.integer({ min, max })
          : fc.double({ min, max, noNaN: true })
      }
      case 'pipe': {
        const out = definitionOf(definition.out as Schema)
        return of((out.type === 'transform' ? definition.in : definition.out) as Schema, name)
      }
      case 'string':
        if (definition.format === 'date') return near
        if (definition.format === 'datetime')
          return fc.constantFrom(`${pool.today}T12:00:00.000Z`, '2020-01-01T00:00:00.000Z')
        return text(bound('min_length', 0), Math.min(bound('max_length', 40), 20_000))
      default:
        throw new Error(`no values for ${definition.type}`)
    }
  }
  return of(schema, field)
}
