import { expect, test } from 'vitest'
import { asksAPerson } from '../../main/clinic/open-clinic.ts'
import { contract } from '../../preload/contract/index.ts'

/** What needs the desktop around a window, and no answer of a person at it. */
const AT_ONCE = [
  'message.open',
  'workstation.become',
  'workstation.configure',
  'workstation.leave-kiosk',
  'workstation.set-paper',
]

test('whoever shuts the clinic waits for no dialog of the system, whichever operation opened it', () => {
  const names = Object.entries(contract).flatMap(([name, spec]) => {
    const errors: readonly string[] = spec.kind === 'command' ? spec.errors : []
    return errors.includes('needs-desktop') ? [name] : []
  })
  expect(names.filter((name) => !asksAPerson(name)).sort()).toEqual(AT_ONCE)
  expect(names.filter(asksAPerson)).toContain('document.print')
  expect(asksAPerson('visit.book')).toBe(false)
  expect(asksAPerson('no.such-operation')).toBe(false)
})
