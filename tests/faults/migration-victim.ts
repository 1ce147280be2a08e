// Migrates a database and dies by SIGKILL before one statement. Arguments: file, key, from which statement on it is dead.
import { argv, kill, pid } from 'node:process'
import { migrate } from '../../db/migrate.ts'
import { openDatabase } from '../../db/open.ts'

const [, , file = '', key = '', at = ''] = argv
const db = openDatabase({ file, key, mode: 'open' })
migrate(db.raw, {
  beforeStatement(index) {
    if (index === Number(at)) kill(pid, 'SIGKILL')
  },
})
