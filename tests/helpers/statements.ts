import { vi } from 'vitest'
import type { Database } from '../../db/open.ts'

/** Writes down every statement that SQLite is given, on either connection, in order and without its values, and counts the rows it gives. */
export function recordStatements(db: Database): {
  taken(): readonly string[]
  rows(): number
  end(): void
} {
  const statement = db.raw.prepare('SELECT 1')
  const prototype = Object.getPrototypeOf(statement) as typeof statement
  let seen: string[] = []
  let rows = 0
  const spies = (['run', 'all', 'get'] as const).map((method) => {
    const original = prototype[method] as (...args: unknown[]) => unknown
    return vi.spyOn(prototype, method).mockImplementation(function (
      this: { readonly source: string },
      ...args
    ) {
      seen.push(this.source)
      const result = original.apply(this, args)
      rows += Array.isArray(result) ? result.length : 1
      return result as never
    })
  })
  return {
    taken() {
      const list = seen
      seen = []
      return list
    },
    rows: () => rows,
    end: () => spies.forEach((spy) => spy.mockRestore()),
  }
}
