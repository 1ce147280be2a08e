import { Worker } from 'node:worker_threads'
import type { Database } from '../../../db/open.ts'
import { workerFile } from '../worker-file.ts'
import type { Later } from './anchor-keeper.ts'
import type { WalkAnswer, WalkQuestion } from './page-walk-thread.ts'

/** Four parts of rest to one of work, and some rest between small tables. */
const REST = 4
const LEAST_REST_MS = 100
const BETWEEN_ROUNDS_MS = 10_000

export interface PageWalkOptions {
  readonly database: Database
  readonly later: Later
  readonly ticks: () => number
  /** A page is not what was written. */
  readonly damaged: () => void
}

export interface PageWalk {
  /** Looks at every table once, now; false: a page is not what was written. Rejects when it could not be looked at. */
  whole(): Promise<boolean>
  close(): Promise<void>
}

/** Reads the database's pages table by table, round and round, in a thread and by a connection of its own. */
export function startPageWalk({ database, later, ticks, damaged }: PageWalkOptions): PageWalk {
  let worker: Worker | null = null
  let closed = false
  let waiting: string[] = []
  /** The thread answers one question at a time. */
  let last: Promise<unknown> = Promise.resolve()

  function ask(question: WalkQuestion): Promise<WalkAnswer> {
    const asked = last.then(() => send(question))
    last = asked.catch(() => undefined)
    return asked
  }

  function send(question: WalkQuestion): Promise<WalkAnswer> {
    worker ??= new Worker(workerFile('main/clinic/health/page-walk-thread.ts'), {
      workerData: { file: database.file, key: database.key },
      env: {},
    })
    const asked = worker
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the walk ended'))
      asked.once('exit', ended).once('error', reject)
      asked.once('message', (answer: WalkAnswer) => {
        asked.off('exit', ended).off('error', reject)
        resolve(answer)
      })
      asked.postMessage(question)
    })
  }

  async function step(): Promise<void> {
    if (closed) return
    const started = ticks()
    const answer = await ask({ table: waiting.shift() ?? null }).catch(() => null)
    if (closed || answer === null) return
    if ('whole' in answer && !answer.whole) return damaged()
    if ('tables' in answer) waiting = [...answer.tables]
    const rest = waiting.length === 0 ? BETWEEN_ROUNDS_MS : LEAST_REST_MS
    later(step, Math.max(rest, (ticks() - started) * REST))
  }

  later(step, BETWEEN_ROUNDS_MS)
  return {
    async whole() {
      const tables: (string | null)[] = [null]
      for (const table of tables) {
        const answer = await ask({ table })
        if ('code' in answer) throw new Error(answer.code)
        if ('tables' in answer) tables.push(...answer.tables)
        else if (!answer.whole) {
          damaged()
          return false
        }
      }
      return true
    },
    async close() {
      closed = true
      await worker?.terminate()
    },
  }
}
