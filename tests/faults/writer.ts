// Writes patients with their audit rows, one transaction each, and says each one's id only after its commit. Arguments:
// file, key, how many.
import { writeSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { toDatabaseError } from '../../db/errors.ts'
import { openDatabase } from '../../db/open.ts'
import { appendAudit } from '../../db/repositories/audit.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { auditEntry } from '../helpers/trail.ts'

const [, , file = '', key = '', times = '0'] = argv
const say = (line: string) => void writeSync(stdout.fd, `${line}\n`)

try {
  const db = openDatabase({ file, key, mode: 'open' })
  db.raw.pragma('wal_autocheckpoint=50')
  say('open')
  for (let i = 0; i < Number(times); i += 1) {
    const id = await writing(db, async (tx) => {
      const patient = await addPatient(tx, { street: 'x'.repeat(200) })
      await appendAudit(tx, auditEntry({ patientIds: [patient] }))
      return patient
    })
    say(id)
  }
  db.close()
} catch (error) {
  say(`error ${toDatabaseError(error).code}`)
}
