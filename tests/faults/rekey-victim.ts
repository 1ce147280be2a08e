// Puts a small clinic under another key while power-shim.c writes down what reaches the disk. Says each thing only after it
// is durable. Arguments: folder (with data/ in it), how the ring of the new key is written.
import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { wrapWithRecovery } from '../../db/key-wraps.ts'
import { writeKeyring, type Keyring } from '../../db/keyring.ts'
import { openDatabase } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { rekeyInto, removeRetired } from '../../db/rekey.ts'
import { DATABASE_FILE } from '../../db/set-aside.ts'
import { newDatabase } from '../helpers/database.ts'
import { addPatient, writing } from '../helpers/people.ts'
import { audited } from '../helpers/trail.ts'
import { NEW_KEY, NEW_SHEET, OLD_KEY, OLD_SHEET, PATIENTS } from './rekey-story.ts'

const [, , folder = '', control = ''] = argv
const data = join(folder, 'data')
const acks = openSync(join(folder, 'acks'), 'a')
const say = (line: string) => void writeSync(acks, `${line}\n`)
const ringOf = (key: string, sheet: string): Keyring => ({
  recovery: wrapWithRecovery(Buffer.from(key, 'hex'), newRecoveryCode(), sheet),
  users: {},
})

const file = join(data, DATABASE_FILE)
writeKeyring(data, ringOf(OLD_KEY, OLD_SHEET))
const db = await newDatabase(file, Buffer.from(OLD_KEY, 'hex'))
await writing(db, async (tx) => {
  for (let n = 0; n < PATIENTS; n += 1) await addPatient(tx, { name: `Pessoa ${String(n)}` })
  await audited(tx, 20)
})
db.close()
say('made')
const keyring = ringOf(NEW_KEY, NEW_SHEET)
// The mistake that the control makes: the ring first, the database after it.
if (control === 'ring-first') writeKeyring(data, keyring)
rekeyInto({ folder: data, from: Buffer.from(OLD_KEY, 'hex'), to: Buffer.from(NEW_KEY, 'hex'), keyring })
say('re-keyed')
openDatabase({ file, key: NEW_KEY, mode: 'open' }).close()
removeRetired(data)
say('opened')
