import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'

const LAPTOP = { width: 1366, height: 768 }

test('a value and a diagnosis of a signed note are put right by keys; the old ones stay struck through', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await doctor.getByLabel('QP / HDA').fill('Retorno da pressão')
  await doctor.locator('mb-vitals-editor #weight').fill('71,3')
  await doctor.locator('mb-vitals-editor #pressure').fill('14x9')
  await doctor.keyboard.press('Control+i')
  await doctor.keyboard.insertText('Tontura')
  const own = doctor.getByRole('option', { name: 'Usar estas palavras: Tontura' })
  await own.dispatchEvent('mousedown')
  await doctor.keyboard.press('Control+Enter')
  const password = doctor.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' })
  await password.fill(PASSWORD)
  await password.press('Enter')

  await doctor.getByRole('button', { name: 'Adendo ou retificação' }).press('Enter')
  const form = doctor.getByRole('form', { name: 'Adendo ou retificação' })
  await form.getByLabel('O que é').selectOption({ label: 'Retificação: corrige, com motivo' })
  await form.getByLabel('Motivo').fill('Balança desregulada')
  await form.getByRole('checkbox', { name: /^Peso 71,3/u }).press('Space')
  const weight = form.getByRole('textbox', { name: 'Peso: valor certo' })
  await expect(weight).toBeFocused()
  await weight.fill('oitenta')
  await form.getByRole('checkbox', { name: /^Tontura/u }).press('Space')
  await form.getByRole('button', { name: 'Assinar' }).press('Enter')
  await expect(form.getByText('Não entendi. Escreva como')).toBeVisible()
  await expect(form.getByText('Escolha o certo, ou diga que foi anotado por engano.')).toBeVisible()
  await look(doctor, launcher, 'doctor-rectification')
  await weight.fill('81,3')
  const right = form.locator('li mb-diagnosis-choice')
  await right.getByRole('combobox').fill('I10')
  await expect(right.getByRole('option').first()).toContainText('Hipertensão')
  await doctor.keyboard.press('Enter')
  await password.fill(PASSWORD)
  await password.press('Enter')
  await expect(form).toHaveCount(0)

  const note = doctor.locator('mb-signed-note').first()
  await expect(note.locator('dl s').filter({ hasText: '71,3 kg' })).toBeVisible()
  await expect(note.locator('dl')).toContainText('81,3 kg')
  await expect(note.locator('dl s').filter({ hasText: 'Tontura' })).toBeVisible()
  await expect(note.locator('.addendum')).toContainText('Balança desregulada')
  await look(doctor, launcher, 'doctor-rectified-note')
  await doctor.keyboard.press('Alt+h')
  await doctor.getByRole('button', { name: 'Peso', exact: true }).press('Enter')
  const values = doctor.getByRole('region', { name: 'Valores em tabela' })
  await expect(values.getByRole('row').filter({ hasText: '71,3 kg' })).toContainText('fora do gráfico')
  await expect(values.getByRole('row').filter({ hasText: '71,3 kg' })).toContainText('Balança desregulada')
  await expect(values.getByRole('row').filter({ hasText: '81,3 kg' }).first()).not.toContainText('Retificado')
})
