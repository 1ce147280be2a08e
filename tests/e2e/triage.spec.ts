import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look } from './look.ts'
import { settled } from './settled.ts'

const LAPTOP = { width: 1366, height: 768 }

test('a nurse does the triage of who has arrived by keys, and the doctor takes its values into the note', async ({
  clinic,
}, { project: { name: launcher } }) => {
  const nurse = await clinic.open('doctor', LAPTOP)
  await signIn(nurse, 'noemi')
  await expect(nurse.getByRole('heading', { level: 1, name: 'Triagem' })).toBeVisible()
  const first = nurse.getByRole('row').filter({ hasText: 'Helena' }).first()
  const name = (await first.getByRole('cell').nth(1).locator('b').textContent()) ?? ''
  await first.getByRole('button').press('Enter')
  await expect(nurse.getByLabel('PA', { exact: true })).toBeFocused()
  await nurse.keyboard.insertText('15x9')
  await nurse.getByLabel('Peso', { exact: true }).fill('71,3')
  await nurse.getByLabel('Queixa e observações').fill('Tontura ao levantar')
  await expect(nurse.getByText('O que você digitou está salvo.')).toBeVisible()
  // What was typed in the last moment before a lock goes to the clinic too.
  await nurse.getByLabel('FC', { exact: true }).fill('88')
  await nurse.keyboard.press('Control+l')
  await expect(nurse.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await settled(nurse)
  await nurse.reload()
  await nurse.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await nurse.getByRole('button', { name: 'Desbloquear' }).click()
  await first.getByRole('button').press('Enter')
  await expect(nurse.getByLabel('FC', { exact: true })).toHaveValue('88')
  await expect(nurse.getByLabel('Queixa e observações')).toHaveValue('Tontura ao levantar')
  await expect(nurse.getByLabel('PA', { exact: true })).toHaveValue('15x9')
  await look(nurse, launcher, 'nurse-triage')
  await nurse.getByRole('textbox', { name: 'Sua senha de acesso, para assinar' }).fill(PASSWORD)
  await nurse.keyboard.press('Enter')
  const row = nurse.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('feita às')

  await row.getByRole('button').press('Enter')
  const signed = nurse.getByRole('article')
  await signed.getByRole('button', { name: 'Adendo ou retificação' }).press('Enter')
  await signed.getByLabel('O que é').selectOption({ label: 'Retificação: corrige, com motivo' })
  await signed.getByLabel('Motivo').fill('Balança sem tara')
  await signed.getByRole('checkbox', { name: /^Peso 71,3/u }).press('Space')
  await signed.getByLabel('Peso: valor certo').fill('68,2')
  await look(nurse, launcher, 'nurse-rectifies')
  await signed.getByLabel('Sua senha de acesso').fill(PASSWORD)
  await nurse.keyboard.press('Enter')
  await expect(signed).toContainText('Retificação: Balança sem tara')
  await signed.getByRole('button', { name: 'Era de outra pessoa' }).press('Enter')
  await expect(signed.getByLabel('De quem é esta triagem')).toBeFocused()
  await signed.getByRole('button', { name: 'Cancelar' }).press('Enter')
  await expect(signed.getByRole('button', { name: 'Era de outra pessoa' })).toBeFocused()

  const doctor = await clinic.open('doctor', LAPTOP)
  await signIn(doctor, 'helena')
  const visit = doctor.getByRole('row').filter({ hasText: name })
  await visit.getByRole('button', { name: /Iniciar/u }).click()
  await visit.getByRole('button', { name: /Iniciar/u }).click()
  const triage = doctor.getByRole('complementary').filter({ hasText: 'medida na triagem por Noemi Faria' })
  await expect(triage).toContainText('15')
  await triage.getByRole('button', { name: 'Trazer os valores para a nota' }).press('Enter')
  await expect(triage.getByRole('button', { name: 'Trazer os valores para a nota' })).toHaveCount(0)
  await look(doctor, launcher, 'doctor-triaged')

  await signed.getByRole('button', { name: 'Era de outra pessoa' }).press('Enter')
  await signed.getByLabel('De quem é esta triagem').selectOption({ index: 1 })
  await signed.getByLabel('Como aconteceu').fill('Nomes parecidos')
  await signed.getByLabel('Sua senha de acesso').fill(PASSWORD)
  await nurse.keyboard.press('Enter')
  await expect(nurse.getByText('A triagem está agora no prontuário de')).toBeVisible()
  await expect(nurse.getByLabel('PA', { exact: true })).toBeFocused()
})
