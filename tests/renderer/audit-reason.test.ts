import { expect, test, vi } from 'vitest'
import type { DatabaseErrorCode } from '../../db/errors.ts'
import { contract, UNIVERSAL_CODES } from '../../preload/contract/index.ts'

// The page's way to the clinic looks for its bridge as it is loaded; nothing is asked here.
vi.stubGlobal('window', {})
const { auditReason } = await import('../../renderer/i18n/audit-reason.ts')

/** What a copy that nobody asked for can fail with: a code that is missing here does not compile. */
const OF_DATABASE: Readonly<Record<DatabaseErrorCode, true>> = {
  missing: true,
  exists: true,
  'wrong-key': true,
  'wrong-kind': true,
  newer: true,
  'in-use': true,
  damaged: true,
  'no-space': true,
  'read-only': true,
  unreadable: true,
  busy: true,
  closed: true,
  cancelled: true,
  'slot-taken': true,
  'room-taken': true,
  'append-only': true,
  sealed: true,
  'audit-gap': true,
  unique: true,
  reference: true,
  check: true,
  internal: true,
}

const declared = Object.values(contract).flatMap((spec) =>
  'errors' in spec ? (spec.errors as readonly string[]) : [],
)

test.each([...new Set([...UNIVERSAL_CODES, ...declared, 'passphrase-wrong'])])(
  'the trail says %s in words',
  (code) => {
    const words = auditReason('session.signed-in', code)
    expect(words).toMatch(/^resposta: “.{10,}\.”$/u)
    expect(words).not.toContain(code)
  },
)

test.each(Object.keys(OF_DATABASE))('of a copy it says %s in words', (code) => {
  const words = auditReason('backup.failed', code)
  expect(words).toMatch(/^(a pasta|não havia|o banco|a cópia) /u)
  expect(words).not.toContain(code)
})

test('control: a word that no version here has written is told as it is', () => {
  expect(auditReason('session.signed-in', 'of-a-newer-version')).toBe('código of-a-newer-version')
})
