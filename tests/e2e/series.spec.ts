import type { Page } from '@playwright/test'
import { chooseWhat, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { look, lookInThemes } from './look.ts'
import { settled } from './settled.ts'

async function withBeatriz(page: Page): Promise<void> {
  await settled(page)
  await chooseWhat(page, /Beatriz/u, /Consulta/u)
}

async function chooseVisit(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await page.getByRole('combobox', { name: 'Paciente' }).fill('ana')
  await page.locator('mb-patient-search').getByRole('option').first().click()
  await withBeatriz(page)
  await page.getByRole('button', { name: /^qui 26\/11/u }).click()
  await settled(page)
  await page.locator('mb-slot-picker .times button').last().click()
}

test('trap: a recurring series checked only at its start. Every date is checked, conflicts are decided one by one, and one undo takes all back @chromium', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await chooseVisit(page)
  await page.getByLabel('Repetir').selectOption('week')
  await page.getByLabel('Quantas vezes').fill('1')
  await expect(page.getByText('De 2 a 60.')).toBeVisible()
  await page.getByLabel('Quantas vezes').fill('7')
  await expect(page.getByText('toda semana: quinta, 7 vezes')).toBeVisible()
  const dates = page.locator('mb-series-dates li')
  await expect(dates).toHaveCount(7)
  await expect(page.getByRole('button', { name: 'Marcar as 7 consultas' })).toBeEnabled()

  // Somebody else takes the last hour of the fourth date; the first dates are free still.
  await settled(page)
  const label = (await dates.nth(3).locator('span').last().textContent()) ?? ''
  const [, day = '', month = '', year = ''] = /(\d\d)\/(\d\d)\/(\d{4})/u.exec(label) ?? []
  const other = await clinic.open('reception')
  await signIn(other, 'otavio')
  await other.evaluate(
    (date) => window.navigation.navigate(`/reception/agendar?dia=${date}`),
    [`${year}-${month}-${day}`],
  )
  await other.getByRole('combobox', { name: 'Paciente' }).fill('mar')
  await other.locator('mb-patient-search').getByRole('option').first().click()
  await withBeatriz(other)
  await other.locator('mb-slot-picker .times button').last().click()
  await other.getByRole('button', { name: /^Agendar .*\d{2}:\d{2}$/u }).click()
  await expect(other.getByText('Marcada para').first()).toBeAttached()

  await expect(page.getByRole('button', { name: 'Falta 1 decisão' })).toBeDisabled()
  await expect(dates.nth(3)).toContainText('está ocupado')
  await lookInThemes(page, info.project.name, 'reception-series')
  await dates.nth(3).getByRole('combobox').selectOption('leave')
  await expect(page.getByRole('button', { name: 'Marcar as 6 consultas' })).toBeEnabled()
  await dates.nth(3).getByRole('combobox').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Marcar as 7 consultas' }).click()
  await expect(page.getByText('Série marcada: 7 consultas')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Série: 1ª de 7' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Desfeito.')).toBeVisible()
  await expect(page.locator('mb-series-panel .dates .off')).toHaveCount(6)
})

test('from a visit: this and the following move or are given up together, and come back together', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await chooseVisit(page)
  await page.getByLabel('Repetir').selectOption('two-weeks')
  await page.getByLabel('Quantas vezes').fill('4')
  await page.getByRole('button', { name: 'Marcar as 4 consultas' }).click()
  const panel = page.getByRole('region', { name: 'Série' })
  await expect(panel.getByRole('heading', { name: 'Série: 1ª de 4' })).toBeVisible()
  const off = panel.locator('.off')

  await panel.getByRole('button', { name: 'Desmarcar', exact: true }).click()
  await panel.getByLabel('Motivo').selectOption('patient-asked')
  await look(page, info.project.name, 'reception-series-cancel')
  await panel.getByRole('button', { name: 'Desmarcar a série' }).click()
  await expect(page.getByText('4 consultas da série desmarcadas')).toBeVisible()
  await expect(off).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(off).toHaveCount(0)

  await panel.getByRole('button', { name: 'Mover', exact: true }).click()
  await panel.getByLabel('Quais').selectOption('all')
  await panel.getByLabel('Esta vai para').fill('24112026')
  await panel.getByLabel('Às').fill('03:00')
  await expect(panel.getByRole('button', { name: 'Faltam 4 decisões' })).toBeDisabled()
  await expect(
    panel.locator('mb-series-dates').getByText('O profissional não atende neste horário').first(),
  ).toBeVisible()
  await look(page, info.project.name, 'reception-series-move')
  await settled(page)
  for (const choice of await panel.locator('mb-series-dates').getByRole('combobox').all())
    await choice.selectOption({ index: 1 })
  await panel.getByRole('button', { name: 'Mover a série' }).click()
  await expect(page.getByText('4 consultas da série movidas')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Desfeito.')).toBeVisible()
})
