import { parentPort, workerData } from 'node:worker_threads'
import { toDatabaseError } from '../../../db/errors.ts'
import { isTableWhole, tablesOf } from '../../../db/page-check.ts'

// Worker entry: reads pages as it is told, so that no page of the walk is read in the clinic's own thread.
const port = parentPort
if (!port) throw new Error('the walk has no parent')
const { file, key } = workerData as { readonly file: string; readonly key: Uint8Array }

export type WalkQuestion = { readonly table: string | null }
export type WalkAnswer =
  { readonly tables: readonly string[] } | { readonly whole: boolean } | { readonly code: string }

function answer({ table }: WalkQuestion): WalkAnswer {
  try {
    return table === null ? { tables: tablesOf(file, key) } : { whole: isTableWhole(file, key, table) }
  } catch (error) {
    const { code } = toDatabaseError(error)
    return code === 'damaged' || code === 'wrong-key' ? { whole: false } : { code }
  }
}

port.on('message', (question: WalkQuestion) => port.postMessage(answer(question)))
