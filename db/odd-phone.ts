import { readPhone } from '../preload/contract/phone.ts'

/** Whether a stored number is one that no phone can have, or no E.164, by what is known of Brazilian ones. */
export function isOddPhone(stored: string): boolean {
  const read = readPhone(stored)
  return typeof read === 'string' || read.number !== stored
}
