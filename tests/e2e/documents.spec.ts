import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test, type RunningClinic } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

/** The doctor begins with whoever is first, and goes to the papers of that consultation. */
async function papersOf(clinic: RunningClinic): Promise<Page> {
  const doctor = await clinic.open('doctor', { width: 1366, height: 768 })
  await signIn(doctor, 'helena')
  await settled(doctor)
  await doctor.keyboard.press('i')
  await expect(doctor.getByLabel('QP / HDA')).toBeFocused()
  await settled(doctor)
  await doctor.keyboard.press('F7')
  await expect(doctor.getByRole('heading', { name: 'Novo documento' })).toBeVisible()
  return doctor
}

test('a sick note is issued by keys, and another takes its place @chromium', async ({ clinic }, info) => {
  const doctor = await papersOf(clinic)
  const patient = (await doctor.locator('mb-documents .strip p').textContent()) ?? ''

  await doctor.keyboard.press('a')
  await expect(doctor.getByRole('textbox', { name: 'Dias', exact: true })).toBeFocused()
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByRole('alert')).toContainText('Diga quantos dias')
  await doctor.keyboard.type('2')
  const paper = doctor.locator('mb-document-paper')
  await expect(paper).toContainText('2 (dois) dias')
  // What is typed outlives another kind, the note, and a lock.
  await doctor.getByRole('button', { name: 'Voltar à nota' }).click()
  await expect(doctor.getByLabel('QP / HDA')).toBeVisible()
  await doctor.keyboard.press('F7')
  await expect(paper).toContainText('2 (dois) dias')
  await doctor.getByRole('button', { name: 'Orientações' }).click()
  await expect(paper).toHaveCount(0)
  await doctor.keyboard.press('Control+l')
  await doctor.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await doctor.getByRole('button', { name: 'Desbloquear' }).click()
  await doctor.getByRole('button', { name: /^Atestado de afastamento começado/u }).click()
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

test('a prescription is typed in shorthand, read back in full words, and issued on the papers it needs @chromium', async ({
  clinic,
}, info) => {
  const doctor = await papersOf(clinic)
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
  await doctor.keyboard.type('Zolpidem 10 mg comprimido')
  await doctor.keyboard.press('Escape')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('1 cp noite 90d')
  await doctor.getByLabel('Quantidade').fill('90 comprimidos')
  await doctor.getByLabel('Em qual papel').selectOption('special')
  await doctor.getByLabel('Quantidade').press('Enter')
  await expect(doctor.getByText('A regra permite 60 dias de tratamento; aqui são 90.')).toBeVisible()
  await expect(doctor.getByText('Passa do que a regra permite')).toBeInViewport()
  await doctor.getByLabel('Por que prescreve assim mesmo').fill('Viagem de três meses')
  await doctor.keyboard.press('Enter')
  await doctor.getByRole('button', { name: 'Receita de controle especial: 1' }).click()
  await expect(paper).toContainText('Lista para copiar no formulário')
  await expect(paper).toContainText('90 (noventa) comprimidos')
  await lookInThemes(doctor, info.project.name, 'doctor-documents-prescription')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('Emitidos, mas não impressos: documentos nº 1, 2.')).toBeVisible()
})

test('a text is kept as a preset, and what it leaves to be filled keeps the next paper from being issued @chromium', async ({
  clinic,
}) => {
  const doctor = await papersOf(clinic)
  await doctor.keyboard.press('o')
  const text = doctor.getByLabel('Texto', { exact: true })
  await text.fill('[paciente] deve repousar por [dias] e evitar [esforço].')
  await doctor.getByRole('button', { name: 'Guardar como modelo' }).click()
  await doctor.getByLabel('Nome', { exact: true }).fill('Repouso')
  await doctor.getByRole('button', { name: 'Salvar', exact: true }).click()
  await expect(doctor.getByRole('button', { name: 'Repouso Alt+1' })).toBeVisible()
  await doctor.getByRole('button', { name: 'Descartar' }).click()
  await doctor.keyboard.press('o')
  await expect(text).toBeFocused()
  await doctor.keyboard.press('Alt+1')
  await expect(text).toHaveValue(/ deve repousar por \[dias\]/u)
  await settled(doctor)
  await doctor.keyboard.type('três dias')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByRole('alert')).toContainText('[esforço]')
  await doctor.keyboard.press('Tab')
  await doctor.keyboard.type('correr')
  await expect(doctor.locator('mb-document-paper')).toContainText('por três dias e evitar correr.')
  await doctor.keyboard.press('Control+Enter')
  await expect(doctor.getByText('O documento nº 1 foi emitido')).toBeVisible()
})
