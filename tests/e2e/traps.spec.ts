import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { settled } from './settled.ts'

async function openCard(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Paciente ou comando' }).fill(typed)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('trap: cache keyed by screen rather than patient. While one card is on its way the last one is gone @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  const heading = page.getByRole('heading', { level: 1 })
  await openCard(page, 'teresa cristina amaral', /Teresa Cristina Amaral/u)
  await expect(heading).toHaveText('Teresa Cristina Amaral')
  await settled(page)
  const cardOfTeresa = page.url()

  let answer: (() => void) | undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/rpc/patient.read', async (route) => {
    await answered
    await route.continue()
  })
  await openCard(page, 'joana prates figueiredo', /Joana Prates Figueiredo/u)
  await expect(page).not.toHaveURL(cardOfTeresa)
  // Her name stands in more than one place of her card.
  await expect(page.getByText('Teresa Cristina Amaral')).toHaveCount(0)
  answer?.()
  await expect(heading).toHaveText('Joana Prates Figueiredo')
})

test('trap: what is typed under one chart stands under the next. A reason belongs to its patient @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('doctor')
  await signIn(page, 'helena')
  const why = page.getByRole('textbox', { name: 'Motivo' })
  await openCard(page, 'teresa cristina amaral', /Teresa Cristina Amaral/u)
  await why.fill('Ligou sobre o exame de sangue')
  await openCard(page, 'joana prates figueiredo', /Joana Prates Figueiredo/u)
  await expect(page.getByText('Joana Prates Figueiredo').first()).toBeVisible()
  await expect(why).toHaveValue('')
})

test('trap: a letter is a deed. A name typed over a chosen visit opens the search, and the visit stands as it was @chromium', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  const chosen = page.getByRole('gridcell', { name: /Agendado|Confirmado/u }).nth(6)
  await chosen.click()
  const before = await chosen.getAttribute('aria-label')
  const search = page.getByRole('combobox', { name: 'Paciente ou comando' })
  for (const name of ['daniel', 'fernanda', 'eduarda', 'sueli', 'vera', 'zilda', 'mariana']) {
    await page.keyboard.type(name)
    await expect(search).toHaveValue(name)
    await page.keyboard.press('Escape')
    await expect(search).toHaveCount(0)
    await page.keyboard.press('Escape')
  }
  await expect(page.getByRole('button', { name: /Desfazer/u })).toHaveCount(0)
  await chosen.click()
  expect(await chosen.getAttribute('aria-label')).toBe(before)
  // A letter that nobody follows is the view's own key, or says which one is.
  await page.keyboard.press('d')
  await expect(page.getByText('Desmarcar: aperte Shift+D.')).toBeVisible()
  await page.keyboard.press('Shift+D')
  await expect(page.getByText(/^Consulta desmarcada: /u)).toBeVisible()
})
