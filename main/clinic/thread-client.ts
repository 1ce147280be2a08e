import { Worker } from 'node:worker_threads'
import type { Topic } from '../../preload/contract/define.ts'
import type { Request, Result } from '../../preload/contract/index.ts'
import type { Caller } from './context.ts'
import type { Deed, DeedAnswer } from './deed.ts'
import type { DesktopAt, KeyStore } from './desktop.ts'
import type { Seat } from './seat-name.ts'
import type { FromThread, OutwardCall, ThreadStart, ToThread } from './thread-messages.ts'

/** The clinic on the PC that keeps it, for the seats of every PC. */
export interface ClinicThread {
  ask(request: Request, caller: Caller): Promise<Result>
  do(deed: Deed): Promise<DeedAnswer>
  echo(value: unknown): Promise<unknown>
  closeSeat(seat: Seat): void
  /** Nobody is at this window of a PC any more, or (null) at any of it: it is locked. */
  leave(pc: string, windowId: string | null, by: 'away' | 'crash'): void
  close(): Promise<void>
}

/** What stands around the thread: the desktops of those who ask, the key store of its own PC. */
export interface ThreadSurroundings {
  readonly desktopAt: DesktopAt
  readonly keyStore: KeyStore
}

export interface ThreadListeners {
  readonly changed: (topics: readonly Topic[]) => void
  readonly log: (level: 'info' | 'error', entry: Readonly<Record<string, unknown>>) => void
  /** The thread died: nothing can be asked any more. */
  readonly lost: (error: Error) => void
}

/** The number that a thread has when it is over. */
const ENDED = -1
const LOST: Result = { ok: false, error: { code: 'internal', ref: 'thread' } }

/** Loads the clinic's thread, while it is still being found out where the clinic is; it opens nothing before it is started. */
export function loadClinicThread(file: string | URL): Worker {
  const worker = new Worker(file, { env: {} })
  // Whoever starts it finds that it is gone.
  worker.on('error', () => undefined)
  return worker
}

/** Starts a loaded thread's work; resolves when it takes questions. */
export async function startClinicThread(
  worker: Worker,
  start: ThreadStart,
  { desktopAt, keyStore }: ThreadSurroundings,
  listeners: ThreadListeners,
): Promise<ClinicThread> {
  const answers = new Map<number, (value: never) => void>()
  let last = 0
  let lost = false
  let onClosed: (() => void) | null = null
  const send = (message: ToThread) => worker.postMessage(message)

  function next<T>(make: (id: number) => ToThread): Promise<T> {
    return new Promise<T>((resolve) => {
      if (lost) return resolve(LOST as T)
      last += 1
      answers.set(last, resolve)
      send(make(last))
    })
  }

  async function run(id: number, out: OutwardCall) {
    try {
      const face = out.to === 'desktop' ? desktopAt(out.seat) : keyStore
      const method = face[out.call.method as never] as (...args: unknown[]) => Promise<unknown>
      send({ kind: 'called', id, value: await method(...out.call.args) })
    } catch (error) {
      listeners.log('error', {
        [out.to]: out.call.method,
        error: error instanceof Error ? error.name : 'thrown value',
      })
      send({ kind: 'called', id, failed: true })
    }
  }

  function settle(id: number, value: unknown) {
    answers.get(id)?.(value as never)
    answers.delete(id)
  }

  const ready = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'answer') settle(message.id, message.result)
      else if (message.kind === 'done') settle(message.id, message.answer)
      else if (message.kind === 'echoed') settle(message.id, message.value)
      else if (message.kind === 'changed') listeners.changed(message.topics)
      else if (message.kind === 'call') void run(message.id, message.out)
      else if (message.kind === 'log') listeners.log(message.level, message.entry)
      else onClosed?.()
    })
    const fail = (error: Error) => {
      if (lost) return
      lost = true
      reject(error)
      for (const answer of answers.values()) answer(LOST as never)
      answers.clear()
      if (onClosed) onClosed()
      else listeners.lost(error)
    }
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`the clinic thread ended with ${code}`)))
    if (worker.threadId === ENDED) fail(new Error('the clinic thread could not be loaded'))
    send({ kind: 'start', start })
  })
  await ready

  return {
    ask: (request, caller) => next<Result>((id) => ({ kind: 'ask', id, request, caller })),
    async do(deed) {
      const answer = await next<DeedAnswer | Result>((id) => ({ kind: 'do', id, deed }))
      return answer.ok || 'code' in answer ? (answer as DeedAnswer) : { ok: false, code: answer.error.code }
    },
    echo: (value) => next((id) => ({ kind: 'echo', id, value })),
    closeSeat: (seat) => send({ kind: 'seat-closed', seat }),
    leave: (pc, windowId, by) => send({ kind: 'left', pc, windowId, by }),
    async close() {
      if (lost) return
      const closed = new Promise<void>((resolve) => (onClosed = resolve))
      send({ kind: 'close' })
      await closed
      await worker.terminate()
    },
  }
}
