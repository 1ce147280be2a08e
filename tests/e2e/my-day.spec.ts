import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

const LAPTOP = { width: 1366, height: 768 }

test('the day leads by keys into the consultation under way and back, and the next visit is booked in three presses @chromium', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await expect(doctor.getByRole('heading', { name: /Amanhã começa às/u })).toBeVisible()
  await expect(doctor.getByText(/^espera há \d+ min/u).first()).toBeVisible()
  await doctor.keyboard.press('i')
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

  await doctor.keyboard.press('Control+Enter')
  pressed()
  await doctor.getByLabel('Sua senha de acesso, para assinar').fill(PASSWORD)
  await doctor.keyboard.press('Enter')
  await doctor
    .getByRole('group', { name: 'Tipo de consulta' })
    .getByRole('button', { name: 'Retorno' })
    .click()
  await doctor.getByRole('button', { name: '30 dias' }).click()
  const opening = doctor.getByRole('group', { name: 'Horários livres' }).getByRole('button').first()
  const day = /\d\d\/\d\d\/\d{4}/u.exec((await opening.textContent()) ?? '')?.[0] ?? ''
  await opening.click()
  await expect(doctor.getByText(`Marcado para ${day}`)).toBeVisible()
})
