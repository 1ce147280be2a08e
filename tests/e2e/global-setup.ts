import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../helpers/host-process.ts'
import { NOW } from '../helpers/practice-folder.ts'

/** Makes the practice clinic once; every spec copies it. */
export default async function globalSetup(): Promise<() => void> {
  const template = mkdtempSync(join(tmpdir(), 'medicalbooking-template-'))
  const host = await startHost(template, NOW)
  await host.stop()
  process.env['MEDICALBOOKING_PRACTICE_TEMPLATE'] = template
  return () => rmSync(template, { recursive: true, force: true })
}
