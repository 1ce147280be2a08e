import { Worker } from 'node:worker_threads'
import type { BackupStep } from '../../../db/backup.ts'
import { DatabaseError } from '../../../db/errors.ts'
import { CONTROL, type CopyStart, type FinishedCopy, type FromCopy } from './copy-messages.ts'

export interface CopyRun {
  /** Once the copy counts. Rejects with DatabaseError; 'cancelled' when it was ended. */
  readonly done: Promise<FinishedCopy>
  /** Ends it at its next step. What SQLite is doing just now cannot be broken off. */
  cancel(): void
}

/** Makes one copy in a thread of its own. */
export type Copier = (start: Omit<CopyStart, 'control'>, onStep: (step: BackupStep) => void) => CopyRun

/** Makes copies with the worker of this file. `newControl` lets whoever starts one hold it. */
export function copierFrom(
  entry: string,
  newControl: () => SharedArrayBuffer = () => new SharedArrayBuffer(4),
): Copier {
  return (start, onStep) => {
    const control = newControl()
    const worker = new Worker(entry, { workerData: { ...start, control } satisfies CopyStart, env: {} })
    const done = new Promise<FinishedCopy>((resolve, reject) => {
      worker.on('message', (message: FromCopy) => {
        if (message.kind === 'step') onStep(message.step)
        else if (message.kind === 'done') resolve(message)
        else reject(new DatabaseError(message.code, message.detail))
      })
      worker.on('error', (error) => reject(new DatabaseError('internal', 'copying thread', error)))
      // After an answer this changes nothing.
      worker.on('exit', () => reject(new DatabaseError('internal', 'copying thread')))
    })
    return {
      done,
      cancel() {
        const wanted = new Int32Array(control)
        Atomics.store(wanted, 0, CONTROL.cancel)
        Atomics.notify(wanted, 0)
      },
    }
  }
}
