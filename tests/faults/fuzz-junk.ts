import fc from 'fast-check'

const cyclic = () => {
  const loop: Record<string, unknown> = {}
  loop['self'] = loop
  return loop
}

/** What no schema asks for: wrong kinds, keys of prototypes, cycles, numbers that are none, very long texts. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      maxDepth: 2,
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom(Number.NaN, Infinity, -0, 2 ** 53, null, undefined, '', [], {}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      JSON.parse('{"__proto__":{"admin":true}}'),
      { constructor: { prototype: {} } },
      { toString: 1 },
    ),
  },
  { weight: 1, arbitrary: fc.constant(null).map(cyclic) },
)

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || path.length > 4) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))]
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  copy[key] = replaced(copy[key], rest, by)
  return Array.isArray(value) ? Object.values(copy) : copy
}

/** A good input with one thing wrong in it. */
export function broken(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(good, junk, fc.nat(), fc.constantFrom('replace', 'add', 'whole'))
    .map(([value, wrong, at, how]) => {
      if (how === 'whole') return wrong
      if (how === 'add') return { ...(value as object), [`extra${String(at % 3)}`]: wrong }
      const paths = pathsOf(value)
      return replaced(value, paths[at % paths.length] ?? [], wrong)
    })
}
