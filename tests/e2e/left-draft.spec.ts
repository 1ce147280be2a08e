import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'

const LAPTOP = { width: 1366, height: 768 }
const WORDS = 'Dor em aperto ao subir escadas'

test('what a doctor who left had not signed is put into the chart by the responsável técnico, under nobody’s signature', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  await doctor
    .getByRole('button', { name: /Continuar|Iniciar atendimento/u })
    .first()
    .click()
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await doctor.keyboard.insertText(WORDS)
  await expect(doctor.getByText(/salvo às/u)).toBeVisible()

  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: /Helena/u }).click()
  await admin.getByLabel('Atende na clínica').uncheck()
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByText('Não atende', { exact: true })).toBeVisible()
  await admin.keyboard.press('F5')
  const lead = admin.getByRole('combobox', { name: 'Responsável técnico' })
  const renato = lead.locator('option').filter({ hasText: 'Renato' })
  await lead.selectOption((await renato.getAttribute('value')) ?? '')
  await admin.getByRole('button', { name: 'Registrar' }).click()
  await expect(admin.getByText('Responsável técnico registrado.')).toBeVisible()

  const other = await clinic.open('doctor', LAPTOP)
  await signIn(other, 'renato')
  const left = other.getByRole('region', { name: 'Rascunhos de quem saiu da clínica' })
  await expect(left).toContainText('Dra. Helena Prado')
  await expect(other.getByText(WORDS)).toHaveCount(0)
  await left.getByRole('button', { name: /Abrir com motivo/u }).press('Enter')
  await expect(other.getByLabel('Por que abrir')).toBeFocused()
  await other.keyboard.insertText('A médica deixou a clínica')
  await look(other, launcher, 'doctor-left-draft')
  await other.getByRole('textbox', { name: 'Sua senha de acesso' }).fill(PASSWORD)
  await other.keyboard.press('Enter')
  const kept = other.getByRole('article', { name: /não assinado pelo autor/u })
  await expect(kept).toContainText(WORDS)
  await expect(kept).toContainText('Dr. Renato Siqueira')
  await look(other, launcher, 'doctor-kept-draft')
})
