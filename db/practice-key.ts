import { createHash } from 'node:crypto'

/**
 * The practice clinic's key. It is published on purpose: the practice clinic holds invented people only, and its file
 * must be encrypted like any other so that practice and real work run the same code. A real clinic refuses it.
 */
export const PRACTICE_KEY: Buffer = createHash('sha256')
  .update('MedicalBooking practice clinic: this key is public')
  .digest()
