import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('a sick note is issued by keys, and another takes its place @chromium', async ({ clinic }, info) => {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await settled(doctor)
  await doctor.keyboard.press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.press('F7')
  await expect(doctor.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  const patient = (await doctor.locator('mb-documents .strip p').textContent()) ?? ''

  await doctor.keyboard.press('a')
  await expect(doctor.getByRole('textbox', { name: 'Dias', exact: true })).toBeFocused()
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByRole('alert')).toContainText('Diga quantos dias')
  await doctor.keyboard.type('2')
  const paper = doctor.locator('mb-document-paper')
  await expect(paper).toContainText('2 (dois) dias')
  await expect(paper).toContainText(patient)
  await lookInThemes(doctor, info.project.name, 'doctor-documents-leave')
  await doctor.keyboard.press('Control+Enter')
  // There is no printer here: the paper is issued all the same, and says so.
  await expect(doctor.getByText('O documento nº 1 foi emitido, mas não foi impresso')).toBeVisible()

  const papers = doctor.locator('button.paper')
  await papers.first().click()
  await expect(paper).toContainText('Página 1 de 1')
  await doctor.getByRole('button', { name: 'Substituir' }).click()
  await doctor.getByLabel('Por que substitui o nº 1').fill('Dias errados')
  await doctor.getByRole('textbox', { name: 'Dias', exact: true }).fill('3')
  await doctor.keyboard.press('Control+Enter')
  await expect(papers.first()).toContainText('nº 2')
  await expect(papers.nth(1)).toContainText('substituído')
})

test('a prescription is typed in shorthand and read back, by keys, and printed in full words @chromium', async ({
  clinic,
}, info) => {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await settled(doctor)
  await doctor.keyboard.press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.press('F7')
  await expect(doctor.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  await doctor.keyboard.press('r')
  const medicine = doctor.getByRole('combobox', { name: 'Medicamento' })
  await expect(medicine).toBeFocused()
  await doctor.keyboard.type('paracet 750')
  await expect(doctor.getByRole('option').first()).toContainText('Paracetamol 750 mg')
  await doctor.keyboard.press('Enter')
  await expect(medicine).toHaveValue(/^Paracetamol 750 mg/u)
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('1 cp 8/8h 3d')
  await expect(doctor.getByText('1 comprimido de 8 em 8 horas, por 3 dias', { exact: false })).toBeVisible()
  await expect(doctor.getByLabel('Via', { exact: true })).toHaveValue('via oral')
  await doctor.keyboard.press('Enter')
  const paper = doctor.locator('mb-document-paper')
  await expect(paper).toContainText('via oral: 1 comprimido de 8 em 8 horas, por 3 dias.')
  await expect(paper).toContainText('fim da receita, 1 item')
  await expect(medicine).toBeFocused()
  await lookInThemes(doctor, info.project.name, 'doctor-documents-prescription')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('O documento nº 1 foi emitido, mas não foi impresso')).toBeVisible()
})
