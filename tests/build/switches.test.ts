import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readArguments } from '../../main/electron/arguments.ts'
import { BARE_COMMANDS, COMMANDS_WITH_PATH, exitCodeOf } from '../../main/electron/commands.ts'
import { refusedWord } from '../../main/electron/switches.ts'

describe('the command line of a packaged app', () => {
  test.each([
    [[]],
    [['--demo']],
    [['--station=kiosk', '--data=/srv/clinica']],
    [['--station', 'kiosk', '--data', '/srv/clinica', '--demo']],
    [['--version']],
    [['--verify', '--data=/srv/clinica']],
    [['--backup', '/mnt/copias']],
    [['--restore-test=/mnt/copias/x.mbbackup']],
    [['--diagnose', 'diagnostico.json']],
    [['--lang=pt-BR', '--disable-gpu', '--force-device-scale-factor=1.5', '--password-store=kwallet6']],
  ])('is taken: %j', (argv) => {
    expect(refusedWord(argv, 'linux')).toBe(null)
  })

  test.each([
    ['a switch of Chromium', ['--demo', '--remote-debugging-port=9222'], '--remote-debugging-port=9222'],
    ['one dash, which Chromium takes as well', ['-js-flags=x'], '-js-flags=x'],
    ['a switch in the place of a value', ['--data', '--remote-debugging-pipe'], '--data'],
    [
      'a blank before a switch, which Chromium trims',
      ['--station', ' --remote-debugging-port=1'],
      '--station',
    ],
    ['any other blank', ['--data', '\u00a0\u3000-inspect'], '--data'],
    ['a name of every object', ['--constructor=x'], '--constructor=x'],
    ['a value where there is none', ['--demo=1'], '--demo=1'],
    ['no value where there is one', ['--lang'], '--lang'],
    ['a copy without its folder', ['--backup'], '--backup'],
    ['a secret as an argument', ['--verify', '--passphrase=x'], '--passphrase=x'],
    ['keys in clear', ['--password-store=basic'], '--password-store=basic'],
    ['the end of switches, behind which others stand', ['--', 'x'], '--'],
    ['a second line', ['--lang=pt\n--inspect'], '--lang=pt\n--inspect'],
    ['capitals, which Windows forgives', ['--REMOTE-DEBUGGING-PORT=1'], '--REMOTE-DEBUGGING-PORT=1'],
    ['a file', ['main.js'], 'main.js'],
    ['an empty word', [''], ''],
  ])('is refused for %s', (_about, argv, word) => {
    expect(refusedWord(argv, 'linux')).toBe(word)
  })

  test('is refused on Windows for a slash, which is a switch there', () => {
    expect(refusedWord(['--data', '/remote-debugging-port=1'], 'win32')).toBe('--data')
    expect(refusedWord(['/inspect'], 'win32')).toBe('/inspect')
    expect(refusedWord(['--data', 'D:\\Clinica'], 'win32')).toBe(null)
  })
})

describe('what the command line asks for without a window', () => {
  const asked = (...argv: readonly string[]) => readArguments(argv, true, 0).command

  test('is one thing, and its path is that of where it was typed', () => {
    expect(asked('--station=kiosk')).toBe(null)
    expect(asked('--verify')).toEqual({ kind: 'verify' })
    expect(asked('--backup', '/mnt/copias')).toEqual({ kind: 'backup', folder: '/mnt/copias' })
    expect(asked('--diagnose=x.json')).toEqual({ kind: 'diagnose', file: `${process.cwd()}/x.json` })
    expect(asked('--verify', '--backup', '/mnt/copias')).toBe('unclear')
    expect(asked('--backup')).toBe('unclear')
  })

  test.each([
    [0, { ok: true }],
    [1, { ok: false, code: 'damaged' }],
    [1, { ok: false, code: 'whatever comes' }],
    [2, { ok: false, code: 'unclear' }],
    [3, { ok: false, code: 'in-use' }],
    [4, { ok: false, code: 'passphrase-wrong' }],
    [5, { ok: false, code: 'empty' }],
  ])('ends with %i for %j', (number, told) => {
    expect(exitCodeOf(told)).toBe(number)
  })

  test('stands in the page for whoever administers the PCs, and nothing else does', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../build/readme/for-it.md'), 'utf8')
    const named = [...page.matchAll(/^\| `--([a-z-]+)/gmu)].map(([, name]) => name)
    expect(named.sort()).toEqual([...BARE_COMMANDS, ...COMMANDS_WITH_PATH].sort())
  })
})
