import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { execPath } from 'node:process'

const PAGE = 4096

/** One page of a closed file. */
export function readPage(file: string, number: number): Buffer {
  const bytes = Buffer.alloc(PAGE)
  const handle = openSync(file, 'r')
  readSync(handle, bytes, 0, PAGE, (number - 1) * PAGE)
  closeSync(handle)
  return bytes
}

/** Puts one page into a closed file. */
export function writePage(file: string, number: number, content: Buffer): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, content, 0, PAGE, (number - 1) * PAGE)
  closeSync(handle)
}

/** Zeroes one page by another process: closing an open database in this one would drop SQLite's locks on it. */
export function breakPage(file: string, number: number): void {
  const at = String((number - 1) * PAGE)
  const script = `const fs = require('node:fs'); const file = fs.openSync(${JSON.stringify(file)}, 'r+');
    fs.writeSync(file, Buffer.alloc(${String(PAGE)}), 0, ${String(PAGE)}, ${at}); fs.closeSync(file)`
  execFileSync(execPath, ['-e', script])
}
