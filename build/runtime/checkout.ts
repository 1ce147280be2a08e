import { createHash } from 'node:crypto'

/** A name that no other checkout on this machine has: what they would otherwise share carries it. */
export function checkoutName(project: string): string {
  return createHash('sha256').update(project).digest('hex').slice(0, 12)
}
