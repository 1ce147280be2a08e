import { parentPort, workerData } from 'node:worker_threads'
import { toDatabaseError, type DatabaseErrorCode } from '../../../db/errors.ts'
import { rekeyInto, type RekeyOptions } from '../../../db/rekey.ts'

// Worker entry: the clinic's own thread goes on saying how far it is.
export type RekeyMessage =
  { readonly reached: number } | { readonly code: 'done' | DatabaseErrorCode; readonly detail: string | null }

const tell = (message: RekeyMessage) => parentPort?.postMessage(message)

function run(): RekeyMessage {
  try {
    rekeyInto({ ...(workerData as RekeyOptions), reached: (reached) => tell({ reached }) })
    return { code: 'done', detail: null }
  } catch (error) {
    const { code, detail } = toDatabaseError(error)
    return { code, detail }
  }
}

tell(run())
