import { describe, expect, test } from 'vitest'
import { adml, admx } from '../../build/dist/windows/policy-templates.ts'
import { POLICY_WORDS } from '../../build/dist/windows/policy-words.ts'
import { Policy } from '../../main/policy/policy.ts'

const LANGUAGES = ['pt-BR', 'en-US'] as const
const found = (text: string, wanted: RegExp): string[] =>
  [...text.matchAll(wanted)].map(([, name = '']) => name).sort()
const ids = (text: string, tag: string) => found(text, new RegExp(`<${tag} id="([^"]+)"`, 'gu'))

/** The names of elements that are opened and not closed as they nest; none in XML that is well formed. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, slash, name = '', end] of xml.matchAll(
    /<(\/?)([A-Za-z]+)(?:\s[\w:]+="[^"<]*")*\s*(\/?)>/gu,
  )) {
    if (slash === '/') wrong.push(...(open.pop() === name ? [] : [name]))
    else if (end !== '/') open.push(name)
  }
  return [...wrong, ...open]
}

test('there is a definition for each setting of the policy, and no other, under the machine’s key alone', () => {
  expect(found(admx(), /<policy name="(\w+)" class="Machine"/gu)).toEqual(Object.keys(Policy.shape).sort())
  expect(found(admx(), /<policy [^>]*\bkey="([^"]+)"/gu)).toEqual(
    Object.keys(Policy.shape).map(() => 'Software\\Policies\\MedicalBooking'),
  )
})

test('a value may be what the schema takes and nothing else', () => {
  const [, minutes = ''] = /(<decimal id="idleLockMinutes".*)/u.exec(admx()) ?? []
  expect(minutes).toContain('minValue="1" maxValue="60"')
  expect(found(admx(), /<item displayName="\$\(string\.station_[a-z]+\)"><value><string>(\w+)</gu)).toEqual(
    [...Policy.shape.station.options].sort(),
  )
  expect(admx()).toContain('<list id="backupFolders" key="Software\\Policies\\MedicalBooking\\backupFolders"')
})

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = adml(language)

  test('are each of those that the definitions ask for, and no other', () => {
    expect(ids(words, 'string')).toEqual(found(admx(), /\$\(string\.(\w+)\)/gu))
    expect(ids(words, 'presentation')).toEqual(found(admx(), /\$\(presentation\.(\w+)\)/gu))
  })

  test('ask for each value by its own field', () => {
    const fields: Readonly<Record<string, string>> = {
      enum: 'dropdownList',
      decimal: 'decimalTextBox',
      text: 'textBox',
      list: 'listBox',
    }
    for (const [kind, field] of Object.entries(fields))
      expect(found(words, new RegExp(`<${field} refId="(\\w+)"`, 'gu')), kind).toEqual(ids(admx(), kind))
  })

  test('name every value in the language itself', () => {
    for (const { values } of Object.values(POLICY_WORDS[language].policies))
      for (const [value, word] of Object.entries(values ?? {})) expect(word).not.toBe(value)
    expect(words).not.toMatch(/<string id="[^"]+"><\/string>/u)
  })
})

test('all of them are well formed', () => {
  for (const xml of [admx(), ...LANGUAGES.map((language) => adml(language))]) {
    expect(unbalanced(xml)).toEqual([])
    expect(xml.replace(/<[^>]+>/gu, '').replace(/&#\d+;/gu, '')).not.toMatch(/[<>&]/u)
  }
  // Control: what does not nest is seen.
  expect(unbalanced('<a><b></a>')).not.toEqual([])
})
