import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PRACTICE_PASSWORD } from '../../db/demo/sign-ins.ts'
import { openDatabase } from '../../db/open.ts'
import { PRACTICE_KEY } from '../../db/practice-key.ts'
import { startHost } from '../helpers/host-process.ts'
import { quickHash } from '../helpers/password-hash.ts'
import { NOW } from '../helpers/practice-folder.ts'

/** Everybody's password, which is known and the same for all, at a cost that no spec has to wait for. */
async function hashQuickly(file: string): Promise<void> {
  const db = openDatabase({ file, key: PRACTICE_KEY, mode: 'open', practice: true })
  try {
    const key = db.raw.prepare(`SELECT bytes FROM installation_key WHERE name = 'password'`).pluck().get()
    const hash = await quickHash(key as Buffer, PRACTICE_PASSWORD)
    db.raw.prepare('UPDATE account SET password_hash = ?').run(hash)
  } finally {
    db.close()
  }
}

/** Makes the practice clinic once; every spec copies it. */
export default async function globalSetup(): Promise<() => void> {
  const template = mkdtempSync(join(tmpdir(), 'medicalbooking-template-'))
  const host = await startHost(template, NOW)
  await host.stop()
  await hashQuickly(join(template, 'practice/clinic.db'))
  process.env['MEDICALBOOKING_PRACTICE_TEMPLATE'] = template
  return () => rmSync(template, { recursive: true, force: true })
}
