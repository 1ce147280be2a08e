import { createHash, createHmac } from 'node:crypto'
import { SEAL_FORMAT, type SealedPart } from '../../../db/note-body.ts'

/** What every seal covers beside the words: who, about whom, when. */
export interface SealContext {
  readonly id: string
  readonly patientId: string
  readonly accountId: string
  readonly practitionerId: string
  readonly signedAt: string
  /** Seal of the note an addendum belongs to. */
  readonly over: string | null
}

/** Format 1, of the notes signed before names were sealed: text and values in a fixed order. */
export function sealOfFormat1(
  key: Uint8Array,
  { id, patientId, accountId, practitionerId, signedAt, over }: SealContext,
  body: readonly (string | number | null)[],
): string {
  const canonical = JSON.stringify([id, patientId, accountId, practitionerId, signedAt, over, ...body])
  return createHmac('sha256', key).update('note\n').update(canonical).digest('hex')
}

/**
 * HMAC-SHA-256 with the clinic's own key: nobody without it can make one that fits. Format 2 covers what was shown around
 * the text (`shown`, as stored: the signer's name and council, the patient's name) and a list of its parts' digests, so
 * that a later kind of part needs no new format. Format 3 covers the same: its parts are read from their row.
 */
export function sealOf(
  key: Uint8Array,
  { id, patientId, accountId, practitionerId, signedAt, over }: SealContext,
  shown: string,
  parts: readonly SealedPart[],
  format = SEAL_FORMAT,
): string {
  const digests = parts.map(({ kind, key: which, content }) => [
    kind,
    which,
    createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  ])
  const canonical = JSON.stringify([
    id,
    patientId,
    accountId,
    practitionerId,
    signedAt,
    over,
    shown,
    digests.sort(byName),
  ])
  return createHmac('sha256', key).update(`note ${format}\n`).update(canonical).digest('hex')
}

function byName([kindA = '', keyA = '']: string[], [kindB = '', keyB = '']: string[]): number {
  if (kindA !== kindB) return kindA < kindB ? -1 : 1
  return keyA < keyB ? -1 : 1
}

/** The first eight digits, in two groups, as printed and shown: "7F3A 91C2". */
export function shortSeal(seal: string): string {
  return `${seal.slice(0, 4)} ${seal.slice(4, 8)}`.toUpperCase()
}
