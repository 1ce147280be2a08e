import { createHmac } from 'node:crypto'

/** What a signature covers: who, about whom, when and every word. */
export interface SealContent {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  readonly signedAt: string
  /** Text and values in a fixed order. */
  readonly body: readonly (string | number | null)[]
  /** Seal of the note an addendum belongs to. */
  readonly over: string | null
}

/** HMAC-SHA-256 over the signed content with the clinic's own key: nobody without it can make one that fits. */
export function sealOf(
  key: Uint8Array,
  { id, patientId, accountId, practitionerId, signedAt, body, over }: SealContent,
): string {
  const canonical = JSON.stringify([id, patientId, accountId, practitionerId, signedAt, over, ...body])
  return createHmac('sha256', key).update('note\n').update(canonical).digest('hex')
}

/** The first eight digits, in two groups, as printed and shown: "7F3A 91C2". */
export function shortSeal(seal: string): string {
  return `${seal.slice(0, 4)} ${seal.slice(4, 8)}`.toUpperCase()
}
