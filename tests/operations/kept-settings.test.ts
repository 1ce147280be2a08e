import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copySettings, mendSettings } from '../../main/electron/kept-settings.ts'
import { testFolder, type TestFolder } from '../helpers/database.ts'

let folder: TestFolder
beforeEach(() => {
  folder = testFolder()
})
afterEach(() => folder.remove())

const CHOSEN = { station: 'kiosk', dataFolder: '/dados/clinica', language: 'pt-BR', windows: {}, later: 1 }
const file = () => folder.file('workstation.json')
const place = () => join(file(), '..')
const write = (text: string) => writeFileSync(file(), text)
const kept = () => JSON.parse(readFileSync(file(), 'utf8')) as unknown

describe('the settings of a PC', () => {
  test.each([
    ['cut short', JSON.stringify(CHOSEN).slice(0, 20)],
    ['empty', ''],
    ['of another kind', '[]'],
    ['with a station that there is not', JSON.stringify({ ...CHOSEN, station: 'cozinha' })],
    ['with a folder that is none', JSON.stringify({ ...CHOSEN, dataFolder: 7 })],
    ['zeros', '\0'.repeat(200)],
  ])('that are %s are taken from their copy, the damaged file set aside', (_said, damaged) => {
    write(JSON.stringify(CHOSEN))
    copySettings(place())
    write(damaged)
    expect(mendSettings(place())).toBe('mended')
    expect(kept()).toEqual(CHOSEN)
    expect(readFileSync(folder.file('workstation.damaged.json'), 'utf8')).toBe(damaged)
    expect(mendSettings(place())).toBe('fine')
  })

  test('that are gone are taken from their copy', () => {
    write(JSON.stringify(CHOSEN))
    copySettings(place())
    rmSync(file())
    expect(mendSettings(place())).toBe('mended')
    expect(kept()).toEqual(CHOSEN)
  })

  test('that are damaged with their copy are lost, told, and left as they are', () => {
    write('{')
    expect(mendSettings(place())).toBe('lost')
    expect(readFileSync(file(), 'utf8')).toBe('{')
    expect(readdirSync(place())).toEqual(['workstation.json'])
  })

  test('of a new PC are none, and that is fine', () => {
    expect(mendSettings(place())).toBe('fine')
    expect(existsSync(file())).toBe(false)
  })

  test('control: a damaged file is never copied over the good copy', () => {
    write(JSON.stringify(CHOSEN))
    copySettings(place())
    write('{')
    copySettings(place())
    expect(mendSettings(place())).toBe('mended')
    expect(kept()).toEqual(CHOSEN)
  })
})
