import type { Request } from '../../preload/contract/index.ts'

/** Larger than any honest input (a photo is under 600 kB in base64); each value counts as one character at least. */
const MOST_CHARACTERS = 2_000_000
/** Deeper than any input of the contract. */
const DEEPEST = 12

/** What is left of the characters after a value, negative when it is too large or no plain JSON. */
function spend(value: unknown, left: number, depth: number): number {
  if (left < 0 || depth > DEEPEST) return -1
  if (typeof value === 'string') return left - value.length - 1
  if (typeof value === 'number') return Number.isFinite(value) ? left - 1 : -1
  if (typeof value === 'boolean' || value === undefined) return left - 1
  return typeof value === 'object' ? spendObject(value, left, depth) : -1
}

function spendObject(value: object | null, left: number, depth: number): number {
  if (value === null) return left - 1
  if (Array.isArray(value)) {
    // Beside its items it may carry anything under a name, which a message brings along and JSON would not count.
    if (value.length > left || Object.keys(value).length !== value.length) return -1
    let rest = left - 1
    for (let at = 0; at < value.length && rest >= 0; at += 1) rest = spend(value[at], rest, depth + 1)
    return rest
  }
  // A buffer, a map, a date: a page of ours sends none, and JSON would count it as nothing.
  if (Object.getPrototypeOf(value) !== Object.prototype) return -1
  let rest = left - 1
  for (const [key, inner] of Object.entries(value)) {
    rest = spend(inner, rest - key.length, depth + 1)
    if (rest < 0) return rest
  }
  return rest
}

/** Reads what a page sent: a request of plain JSON, or why it is none. Never throws, whatever a page may clone into a message. */
export function readRequest(value: unknown): Request | 'denied' | 'invalid' {
  if (typeof value !== 'object' || value === null) return 'denied'
  const { name, input } = value as Record<string, unknown>
  if (typeof name !== 'string' || name.length > 80) return 'denied'
  return spend(input, MOST_CHARACTERS, 0) < 0 ? 'invalid' : { name, input }
}
