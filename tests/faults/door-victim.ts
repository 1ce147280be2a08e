// Does one thing at the door of a PC's clinic, while power-shim.c watches its disk. Says "done" only after the door said so.
// Arguments: data folder, what to do, where the backups are, the sheet's code.
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { newDataKey, wrapOfOs, wrapWithRecovery } from '../../db/key-wraps.ts'
import { writeKeyring } from '../../db/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'
import { newRecoveryCode } from '../../db/recovery-code.ts'
import { makeClinic, startHouse } from '../helpers/house-fixture.ts'
import { desktop, OS_USER, SIGN_IN } from './door-story.ts'

const [, , dataFolder = '', act = '', folder = '', code = ''] = argv

/** As version 0.1.0 began a clinic: under its own name, in place, the key ring before it. */
async function beginInPlace(): Promise<void> {
  const clinic = join(dataFolder, 'clinic')
  mkdirSync(clinic)
  const key = newDataKey()
  const recovery = wrapWithRecovery(key, newRecoveryCode(), 'OLD')
  writeKeyring(clinic, { recovery, users: { [OS_USER]: wrapOfOs(await desktop.protect(key)) } })
  const database = openDatabase({ file: join(clinic, 'clinic.db'), key, mode: 'create' })
  migrate(database.raw)
  database.close()
}

async function atTheDoor(): Promise<void> {
  const at = await startHouse(dataFolder, { desktop, osUser: OS_USER })
  if (act === 'create') await makeClinic(at)
  if (act === 'practice') await at.ask('gate.practice', {})
  if (act === 'restore') await at.ask('gate.restore', { folder, code, passphrase: null, goBack: true })
  if (act === 'restore-within') {
    await at.ask('session.sign-in', SIGN_IN)
    await at.ask('recovery.begin-restore', { password: SIGN_IN.password })
    await at.ask('gate.restore', { folder, code: null, passphrase: null, goBack: true })
  }
  writeSync(stdout.fd, 'done\n')
  await at.house.close()
}

if (act === 'in-place') await beginInPlace()
else await atTheDoor()
