import { randomInt } from 'node:crypto'
import { isNumberFree } from '../../../db/repositories/kiosk-accounts.ts'
import type { WriteHandle } from '../context.ts'

/** Draws the number an account opens by until the desk has seen a document: eight digits, no CPF and no user name of the team. */
export async function drawAccountNumber(tx: WriteHandle): Promise<string> {
  for (;;) {
    const number = String(randomInt(10_000_000, 100_000_000))
    if (await isNumberFree(tx, number)) return number
  }
}
