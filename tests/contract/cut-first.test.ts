import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract, type Name } from '../../preload/contract/index.ts'

/** Formats whose pattern has a length of its own and stops at the first character that does not fit. */
const BOUNDED_FORMATS = ['uuid', 'date', 'datetime']

interface Check {
  readonly check: string
  readonly format?: string
  readonly abort?: boolean
}
interface Def {
  readonly type: string
  readonly format?: string
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[]
  readonly in?: z.core.$ZodType
  readonly out?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly valueType?: z.core.$ZodType
}
const defOf = (schema: z.core.$ZodType) => schema._zod.def as unknown as Def

/** Where something is computed from a text before its length was asked; `cut`: its length is known from before. */
function uncut(schema: z.core.$ZodType, where: string, cut = false): string[] {
  const def = defOf(schema)
  const of = (inner: z.core.$ZodType | undefined, at = where, known = cut) =>
    inner ? uncut(inner, at, known) : []
  switch (def.type) {
    case 'string':
      return cut || isCut(def) || isUncomputed(def) ? [] : [where]
    case 'pipe':
      return [...of(def.in), ...of(def.out, where, cut || (def.in !== undefined && cuts(def.in)))]
    case 'transform':
      return cut ? [] : [where]
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, inner]) => of(inner, `${where}.${name}`, false))
    case 'array':
      return of(def.element, `${where}[]`, false)
    case 'tuple':
      return (def.items ?? []).flatMap((inner, at) => of(inner, `${where}[${String(at)}]`, false))
    case 'union':
      return (def.options ?? []).flatMap((inner) => of(inner))
    case 'record':
      return of(def.valueType, `${where}[]`, false)
    default:
      return of(def.innerType)
  }
}

const isLength = ({ check }: Check) => ['max_length', 'min_length', 'length_equals'].includes(check)

const isUncomputed = ({ format, checks = [] }: Def) =>
  format === undefined && checks.every(({ _zod }) => isLength(_zod.def))

/** A text whose first check ends everything else when it is too long, or whose pattern is of one length. */
function isCut({ format, checks = [] }: Def): boolean {
  const first = checks[0]?._zod.def
  if (format !== undefined && !BOUNDED_FORMATS.includes(format)) return false
  if (BOUNDED_FORMATS.includes(format ?? first?.format ?? '')) return true
  return first?.check === 'max_length' && first.abort === true
}

/** Whether what comes out of a schema has a length that was asked. */
function cuts(schema: z.core.$ZodType): boolean {
  const def = defOf(schema)
  if (def.type === 'string') return isCut(def)
  if (def.type === 'pipe') return def.in !== undefined && cuts(def.in)
  return false
}

describe('length is asked before anything is computed from a text', () => {
  test.each(Object.keys(contract) as Name[])('%s', (name) => {
    expect(uncut(contract[name].input, name)).toEqual([])
  })

  test.each([
    ['a transformation', z.string().transform((text) => text.normalize('NFC'))],
    ['a refinement', z.string().refine((text) => text.normalize('NFC') === text)],
    ['a pattern', z.string().regex(/^a+$/u)],
    ['a limit that lets the rest go on', z.string().max(10).regex(/^a+$/u)],
    ['a limit that comes last', z.string().regex(/^a+$/u).max(10, { abort: true })],
    ['an e-mail', z.email().max(254)],
  ])('control: %s without it is found', (_said, schema) => {
    expect(uncut(z.strictObject({ field: schema.nullable() }), 'control')).toEqual(['control.field'])
  })

  test('control: with it nothing is', () => {
    const cut = z.string().max(10, { abort: true })
    const fine = [
      cut.regex(/^a+$/u),
      cut.transform((text) => text).pipe(z.string().regex(/^a+$/u)),
      z.uuid(),
      z.string(),
    ]
    for (const schema of fine) expect(uncut(schema, 'control')).toEqual([])
  })
})
