import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder } from '../../db/durable-files.ts'
import { restrict } from '../../db/file-modes.ts'

let base: string
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'modes-'))
})
afterEach(() => rmSync(base, { recursive: true, force: true }))

const modeOf = (path: string) => statSync(path).mode & 0o7777

function made(): { folder: number; file: number } {
  const folder = join(base, 'clinic')
  makeFolder(folder)
  const file = join(folder, 'clinic.db')
  writeFileSync(file, '', { mode: 0o644 })
  restrict(file)
  return { folder: modeOf(folder), file: modeOf(file) }
}

describe('what is made in a data folder', () => {
  test('is its owner’s alone in a folder of one user', () => {
    expect(made()).toEqual({ folder: 0o700, file: 0o600 })
  })

  test('is the group’s too in a folder that was set up for a group', () => {
    chmodSync(base, 0o2770)
    expect(made()).toEqual({ folder: 0o2770, file: 0o660 })
  })
})
