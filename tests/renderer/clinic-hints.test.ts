import { expect, test } from 'vitest'
import { stateCodes, timeZones, zoneOfState } from '../../renderer/desk/choices.ts'

test('every UF has a time zone that the clinic’s card offers, and those far in the west their own', () => {
  const offered = timeZones().map(({ value }) => value)
  for (const { value } of stateCodes()) expect(offered, value).toContain(zoneOfState(value))
  expect(['SP', 'BA', 'AM', 'AC', 'MS'].map(zoneOfState)).toEqual([
    'America/Sao_Paulo',
    'America/Bahia',
    'America/Manaus',
    'America/Rio_Branco',
    'America/Campo_Grande',
  ])
})
