import type { Locator, Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { counter } from './grid.ts'
import { lookInThemes } from './look.ts'
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

test('a professional’s own week: chosen by keys, moved by nobody, with the ways to the chart and to the day', async ({
  clinic,
}, info) => {
  const page = await clinic.open('doctor')
  await page.setViewportSize(LAPTOP)
  await signIn(page, 'helena')
  await page.keyboard.press('F5')
  await page.getByRole('link', { name: 'Semana' }).press('Enter')
  await expect(page.getByRole('heading', { name: /Semana de 23\/11/u })).toBeVisible()
  await settled(page)
  const visit = page.locator('mb-day-grid .visit.booked').first()
  const column = () => visit.locator('xpath=ancestor::*[@data-column][1]').getAttribute('data-column')
  const before = [await visit.getAttribute('data-visit'), await column()]
  await visit.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await settled(page)
  expect([await visit.getAttribute('data-visit'), await column()]).toEqual(before)
  await lookInThemes(page, info.project.name, 'doctor-week')
  await visit.click()
  const chosen = page.getByRole('complementary', { name: 'Consulta selecionada e meus bloqueios' })
  await expect(chosen.getByRole('link', { name: 'Abrir prontuário' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Semana de \d\d\/12/u })).toBeVisible()
  await page
    .getByRole('link', { name: /^ter, /iu })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /terça-feira, \d+ de dezembro/iu })).toBeVisible()
})
