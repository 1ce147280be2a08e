import { readFileSync, statSync } from 'node:fs'
import { understand, type FoundPolicy } from './policy.ts'

/** Where a Linux PC's administrator writes it; the packages lay an empty one there. */
export const POLICY_FILE = '/etc/medicalbooking/policy.json'
const MOST_BYTES = 64 * 1024

/** The policy of this PC. Without a file there is none; a file that cannot be read is nonsense as a whole. Never throws. */
export function readPolicyFile(file: string): FoundPolicy {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (found === undefined) return { policy: {}, nonsense: [] }
    // A pipe would keep the program waiting, and nothing this large is a policy.
    if (!found.isFile() || found.size > MOST_BYTES) return { policy: {}, nonsense: [file] }
    // Editors of another system begin a file with a byte-order mark.
    return understand(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')))
  } catch {
    return { policy: {}, nonsense: [file] }
  }
}
