import type { Request } from '../../preload/contract/index.ts'

/** Larger than any honest input (a photo is under 600 kB in base64). */
const MOST_CHARACTERS = 2_000_000

/** Reads what a page sent: a request, or why it is none. Never throws, whatever a page may clone into a message. */
export function readRequest(value: unknown): Request | 'denied' | 'invalid' {
  if (typeof value !== 'object' || value === null) return 'denied'
  const { name, input } = value as Record<string, unknown>
  if (typeof name !== 'string' || name.length > 80) return 'denied'
  try {
    return JSON.stringify(input ?? null).length > MOST_CHARACTERS ? 'invalid' : { name, input }
  } catch {
    // A cycle, a BigInt, or more than a string can hold.
    return 'invalid'
  }
}
