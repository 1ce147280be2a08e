import { parentPort, workerData } from 'node:worker_threads'
import { testRestore, type RestoreTest } from './restore-test.ts'

// Worker entry: one copy put back for a try, without a clinic.
void testRestore(workerData as RestoreTest).then((answer) => parentPort?.postMessage(answer))
