import { parentPort, workerData } from 'node:worker_threads'
import { backupTo, type BackupSource, type BackupStep } from '../../../db/backup.ts'
import { connectWithKey } from '../../../db/connect-with-key.ts'
import { DatabaseError, toDatabaseError } from '../../../db/errors.ts'
import { listKeptBackups } from '../../../db/kept-backups.ts'
import { sweepBackups } from '../../../db/leftovers.ts'
import { CONTROL, type CopyStart, type FromCopy } from './copy-messages.ts'

// Worker entry: one copy from its beginning to its end, beside a clinic that goes on working.
const port = parentPort
if (!port) throw new Error('the copying thread has no parent')
const { file, key, folder, extras, kept, control } = workerData as CopyStart
const wanted = new Int32Array(control)
const send = (message: FromCopy) => port.postMessage(message)
const source: BackupSource = { file, key, connectTo: (path) => connectWithKey(path, key, true) }

/** Says how far it is, waits while it is held, and ends when it is no longer wanted. */
function watch(step: BackupStep): void {
  send({ kind: 'step', step })
  while (Atomics.load(wanted, 0) === CONTROL.hold) Atomics.wait(wanted, 0, CONTROL.hold)
  if (Atomics.load(wanted, 0) === CONTROL.cancel) throw new DatabaseError('cancelled')
}

try {
  sweepBackups(folder, { source, kept, now: extras.takenAt })
  const manifest = backupTo(source, folder, extras, watch)
  send({ kind: 'done', manifest, found: listKeptBackups(folder) })
} catch (error) {
  const { code, detail } = toDatabaseError(error)
  send({ kind: 'failed', code, detail })
}
