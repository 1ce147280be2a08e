import type { Locator, Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { counter } from './grid.ts'
import { settled } from './settled.ts'

const LAPTOP = { width: 1366, height: 768 }

/** A return visit at its keys: each press and each value counts, sentences do not. */
function keysOf(doctor: Page) {
  const actions = counter('a return visit by keys alone, without the text')
  return {
    actions,
    async press(...keys: readonly string[]) {
      for (const key of keys) {
        actions.did(key)
        await doctor.keyboard.press(key)
      }
    },
    async type(value: string) {
      actions.did(value)
      await doctor.keyboard.insertText(value)
    },
  }
}

test('the day leads by keys into the consultation under way and back, and a return visit takes 25 actions at most @chromium', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await expect(doctor.getByRole('heading', { name: /Amanhã começa às/u })).toBeVisible()
  await expect(doctor.getByText(/^espera há \d+ min/u).first()).toBeVisible()
  const { actions, press, type } = keysOf(doctor)
  await press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await doctor.getByLabel('QP / HDA').fill('Tosse há dois dias.')
  await doctor.keyboard.press('F2')
  // Whose values they are is known late: what was asked meanwhile is asked then.
  let pressed: () => void = () => undefined
  const asked = new Promise<void>((done) => (pressed = done))
  await doctor.route('**/rpc/record.cover', async (route) => {
    await asked
    await route.continue()
  })
  await doctor.keyboard.press('F4')
  await expect(doctor.getByLabel('QP / HDA')).toHaveValue('Tosse há dois dias.')

  pressed()
  await doctor.getByLabel('QP / HDA').focus()
  await press('Control+ArrowDown', 'Control+ArrowDown')
  await type('12x8')
  await press('Control+i')
  for (const complaint of ['pressao alta', 'diabetes']) {
    await type(complaint)
    await settled(doctor)
    await press('Enter')
  }
  await expect(doctor.locator('mb-diagnosis-list .row')).toHaveCount(2)
  await press('Control+ArrowDown')
  await doctor.keyboard.insertText('Mantida a medicação.')
  await press('Control+Enter')
  await expect(doctor.getByLabel('Sua senha de acesso, para assinar')).toBeFocused()
  await type(PASSWORD)
  await press('Enter')
  const types = doctor.getByRole('group', { name: 'Tipo de consulta' }).getByRole('button')
  await expect(types.first()).toBeFocused()
  const reach = async (what: Locator) => {
    while (!(await what.evaluate((one) => one.matches(':focus')))) await press('Tab')
    await press('Enter')
  }
  await reach(types.filter({ hasText: 'Retorno' }))
  await reach(doctor.getByRole('button', { name: '30 dias' }))
  const opening = doctor.getByRole('group', { name: 'Horários livres' }).getByRole('button').first()
  const day = /\d\d\/\d\d\/\d{4}/u.exec((await opening.textContent()) ?? '')?.[0] ?? ''
  await reach(opening)
  actions.say(25)
  await expect(doctor.getByText(`Marcado para ${day}`)).toBeVisible()
})
