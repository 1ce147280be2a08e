import type { z } from 'zod'
import { contract, type Name } from '../../preload/contract/index.ts'
import type { Pair } from './pairs.ts'

/** What a stranger may send before anything is known of him: putting its marks in order takes the square of their number. */
const HOSTILE = `a${'\u0301\u0316'.repeat(1_000_000)}`
const LIMIT_MICROS = 20_000

interface Def {
  readonly type: string
  readonly in?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly items?: readonly z.core.$ZodType[]
  readonly options?: readonly z.core.$ZodType[]
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
}

/** Inputs of a schema of which each has one text of 2 MB, and where it stands. */
function hostileInputs(
  schema: z.core.$ZodType,
  where: string,
): { readonly where: string; readonly value: unknown }[] {
  const def = schema._zod.def as unknown as Def
  switch (def.type) {
    case 'string':
      return [{ where, value: HOSTILE }]
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, inner]) =>
        hostileInputs(inner, `${where}.${name}`).map((one) => ({ ...one, value: { [name]: one.value } })),
      )
    case 'array':
      return def.element
        ? hostileInputs(def.element, `${where}[]`).map((one) => ({ ...one, value: [one.value] }))
        : []
    case 'tuple':
      return (def.items ?? []).flatMap((inner) =>
        hostileInputs(inner, `${where}[]`).map((one) => ({ ...one, value: def.items?.map(() => one.value) })),
      )
    case 'union':
      return (def.options ?? []).flatMap((inner) => hostileInputs(inner, where))
    default: {
      const inner = def.innerType ?? def.in
      return inner ? hostileInputs(inner, where) : []
    }
  }
}

/** The worst answer to 2 MB in one field, of all fields of all operations, against the 20 ms that it may take. */
export async function measureFields(): Promise<readonly Pair[]> {
  const inputs = (Object.keys(contract) as Name[]).flatMap((name) =>
    hostileInputs(contract[name].input, name).map((one) => ({ ...one, schema: contract[name].input })),
  )
  const times = inputs.map(({ where, value, schema }) => {
    // The best of three: what else the machine does meanwhile is not the field's.
    const tries = Array.from({ length: 3 }, () => {
      const began = performance.now()
      const { success } = schema.safeParse(value)
      if (success) throw new Error(`${where} takes 2 MB`)
      return (performance.now() - began) * 1000
    })
    return { where, micros: Math.min(...tries) }
  })
  times.sort((a, b) => b.micros - a.micros)
  const [worst, second] = times
  if (!worst || !second) throw new Error('no field takes a text')
  const ratio = worst.micros / LIMIT_MICROS
  return [
    {
      name: `2 MB in ${String(times.length)} fields: ${worst.where}`,
      ours: worst.micros,
      yardstick: LIMIT_MICROS,
      ratio,
      spread: [second.micros / LIMIT_MICROS, ratio],
      goal: 1,
    },
  ]
}
