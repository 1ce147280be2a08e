import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'

test('reception writes down a visit that has happened, none that is to come; its doctor goes on to the note', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('já aconteceu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Lançar consulta que já aconteceu' })).toBeVisible()
  const write = async (day: string) => {
    await page.getByRole('combobox', { name: 'Paciente' }).fill('mar')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Trocar paciente' })).toBeVisible()
    const helena = page.getByLabel('Profissional').locator('option', { hasText: 'Helena' })
    await page.getByLabel('Profissional').selectOption(await helena.getAttribute('value'))
    await page.getByLabel('Tipo').selectOption({ index: 1 })
    await page.getByLabel('Dia').fill(day)
    await page.getByLabel('Começou às').fill('20:00')
    await page.getByLabel('Por que só agora').fill('Visita em casa')
    await page.getByRole('button', { name: 'Lançar', exact: true }).click()
  }
  // Tonight has not come yet.
  await write('23/11/2026')
  await expect(page.getByText('Esta hora ainda não chegou', { exact: false })).toBeVisible()
  await page.getByLabel('Dia').fill('22/11/2026')
  await page.getByRole('button', { name: 'Lançar', exact: true }).click()
  await expect(
    page.getByText('Lançada depois, na agenda de 22/11/2026 20:00: ', { exact: false }),
  ).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /20:00/u }).first()).toBeInViewport()
  const panel = page.getByRole('complementary', { name: 'Consulta selecionada' })
  await expect(panel).toContainText('lançada depois')

  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  // It stands before her without being looked for.
  await doctor
    .getByRole('button', { name: /^Nota por escrever \(lançada depois\): .*22\/11\/2026 20:00$/u })
    .click()
  // It opens no chart by itself: why it is opened is said first.
  await expect(
    doctor.getByText('Uma consulta lançada depois não abre o prontuário', { exact: false }),
  ).toBeVisible()
  await expect(doctor.getByText('Nota da consulta de 22/11/2026, 20:00', { exact: false })).toBeVisible()
  await doctor.getByLabel('Motivo').fill('Nota da visita em casa')
  await doctor.getByRole('button', { name: 'Abrir o prontuário' }).click()
  await expect(doctor).toHaveURL(/\/doctor\/atendimento\//u)
  await expect(doctor.getByRole('heading', { name: 'Consulta lançada depois' })).toBeVisible()
  await expect(doctor.getByText('22/11/2026 20:00')).toBeVisible()
})

test('what a professional who was put out of use had begun is ended by the administration', async ({
  clinic,
}) => {
  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  await expect(doctor.getByRole('button', { name: 'Continuar' }).first()).toBeVisible()
  const admin = await clinic.open('admin')
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: /Helena/u }).click()
  await expect(admin.getByLabel('Atende na clínica')).toBeVisible()
  await expect(admin.getByRole('heading', { name: 'Atendimentos que ficaram abertos' })).toHaveCount(0)
  await admin.getByLabel('Atende na clínica').uncheck()
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByRole('link', { name: /Helena/u }).click()
  const left = admin.getByRole('region', { name: 'Atendimentos que ficaram abertos' })
  await expect(left.getByRole('listitem')).toHaveCount(1)
  await left.getByRole('button', { name: /^Encerrar: /u }).click()
  await left.getByLabel('Motivo').fill('A médica deixou a clínica')
  await left.getByRole('button', { name: 'Encerrar sem nota assinada' }).click()
  await expect(left).toHaveCount(0)
})
