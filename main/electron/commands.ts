import { resolve } from 'node:path'
import type { DeedAnswer } from '../clinic/deed.ts'

/** What the command line may ask for without a window. */
export type Command =
  | { readonly kind: 'version' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup'; readonly folder: string }
  | { readonly kind: 'restore-test'; readonly file: string }
  | { readonly kind: 'diagnose'; readonly file: string }

/** Those that take a file or a folder. */
export const COMMANDS_WITH_PATH = ['backup', 'restore-test', 'diagnose'] as const
export const BARE_COMMANDS = ['version', 'verify'] as const

/** Paths are those of where it was typed, also where another program does it. 'unclear': more than one, or one without its path. */
export function readCommand(values: Readonly<Record<string, unknown>>): Command | 'unclear' | null {
  const asked = [...BARE_COMMANDS, ...COMMANDS_WITH_PATH].filter((kind) => values[kind] !== undefined)
  const [kind] = asked
  if (kind === undefined) return null
  if (asked.length > 1) return 'unclear'
  if (kind === 'version' || kind === 'verify') return { kind }
  const value = values[kind]
  if (typeof value !== 'string' || value === '') return 'unclear'
  return kind === 'backup' ? { kind, folder: resolve(value) } : { kind, file: resolve(value) }
}

export type CommandAnswer = { readonly ok: boolean; readonly code?: string } & Readonly<
  Record<string, unknown>
>

/** An answer as it is printed. */
export const flat = (answer: DeedAnswer): CommandAnswer => {
  const { facts, ...told } = answer
  return { ...told, ...facts }
}

const IN_USE = ['in-use', 'busy', 'no-answer', 'copy-running', 're-keying', 'restoring']
const NO_KEY = [
  'needs-passphrase',
  'needs-recovery',
  'needs-code',
  'passphrase-wrong',
  'wait',
  'code-wrong',
  'code-mistyped',
]
const NO_CLINIC = ['empty', 'needs-backup', 'practice']

/** What a script reads: 0 done and well, 1 not well, 2 not understood, 3 in use, 4 not opened, 5 no clinic here. */
export function exitCodeOf({ ok, code = '' }: CommandAnswer): number {
  if (ok) return 0
  if (code === 'unclear') return 2
  if (IN_USE.includes(code)) return 3
  if (NO_KEY.includes(code)) return 4
  return NO_CLINIC.includes(code) ? 5 : 1
}
