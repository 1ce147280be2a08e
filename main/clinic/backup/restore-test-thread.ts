import { parentPort, workerData } from 'node:worker_threads'
import { testRestore, type RestoreTest } from './restore-test.ts'

// Worker entry: one copy put back for a try, without a clinic.
const port = parentPort
if (!port) throw new Error('the restoring thread has no parent')
testRestore(workerData as RestoreTest).then(
  (answer) => port.postMessage(answer),
  () => port.postMessage({ ok: false, code: 'internal' }),
)
