import { app } from 'electron'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Deed } from '../clinic/deed.ts'
import type { CommandAnswer } from './commands.ts'

/** A program that runs takes up a question at once, however long it then works on it. */
const TAKEN_UP_MS = 30_000

interface Question {
  readonly deed: Deed
  /** Where whoever asks waits for the answer: a socket in a folder of this account's alone, on Windows a pipe that nobody can guess. */
  readonly answerAt: string
}

function readAnswer(text: string): CommandAnswer {
  try {
    return JSON.parse(text) as CommandAnswer
  } catch {
    // It ended meanwhile.
    return { ok: false, code: 'no-answer' }
  }
}

async function heard(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8')
  for await (const part of socket) text += String(part)
  return text
}

/**
 * Asks the program that runs for this account already; null when none does, and then this process is the one that runs. The
 * question goes by the same lock that keeps a second one from starting.
 */
export async function askRunning(deed: Deed): Promise<CommandAnswer | null> {
  const folder = mkdtempSync(join(tmpdir(), 'medicalbooking-'))
  const answerAt =
    process.platform === 'win32' ? `\\\\.\\pipe\\medicalbooking-${randomUUID()}` : join(folder, 'answer')
  const server = createServer({ allowHalfOpen: true })
  try {
    server.listen(answerAt)
    await once(server, 'listening')
    if (app.requestSingleInstanceLock({ deed, answerAt } satisfies Question)) return null
    const late = AbortSignal.timeout(TAKEN_UP_MS)
    const [socket] = (await once(server, 'connection', { signal: late })) as [Socket]
    return readAnswer(await heard(socket))
  } catch {
    return { ok: false, code: 'no-answer' }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function readQuestion(data: unknown): Question | null {
  const { deed, answerAt } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Question>
  if (typeof deed !== 'object' || typeof answerAt !== 'string') return null
  if (deed.kind === 'verify' || deed.kind === 'diagnose') return { deed: { kind: deed.kind }, answerAt }
  const isCopy = deed.kind === 'backup' && typeof deed.folder === 'string'
  return isCopy ? { deed: { kind: 'backup', folder: deed.folder }, answerAt } : null
}

/** Answers what another start of this account's asks; false when it asks for a window, as starts do. */
export function answersQuestion(data: unknown, does: (deed: Deed) => Promise<CommandAnswer>): boolean {
  const question = readQuestion(data)
  if (!question) return false
  const socket = connect(question.answerAt)
  // Who asked has gone: what it asked for is done all the same.
  socket.on('error', () => undefined)
  does(question.deed)
    .catch((): CommandAnswer => ({ ok: false, code: 'internal' }))
    .then((answer) => socket.end(JSON.stringify(answer)))
    .catch(() => undefined)
  return true
}
