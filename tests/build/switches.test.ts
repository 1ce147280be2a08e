import { describe, expect, test } from 'vitest'
import { refusedWord } from '../../main/electron/switches.ts'

describe('the command line of a packaged app', () => {
  test.each([
    [[]],
    [['--demo']],
    [['--station=kiosk', '--data=/srv/clinica']],
    [['--station', 'kiosk', '--data', '/srv/clinica', '--demo']],
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
