import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Monday morning in the clinic's zone: every spec's day, whatever the day it runs on. */
export const NOW = '2026-11-23T10:04:00-03:00'

const template = process.env['MEDICALBOOKING_PRACTICE_TEMPLATE']

/** A practice clinic of its own for one spec, copied from the one that the run made once. */
export function practiceFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'medicalbooking-'))
  if (template) cpSync(template, path, { recursive: true })
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A data folder with nothing in it: the first start. */
export function emptyFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'medicalbooking-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
