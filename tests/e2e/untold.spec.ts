import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { lookInThemes } from './look.ts'
import { settled } from './settled.ts'

test('who was moved without knowing is on a list until somebody told him, and one key says so', async ({
  clinic,
}, info) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await page.keyboard.press('F6')
  await expect(page.getByRole('heading', { name: /Confirmações, / })).toBeVisible()
  await settled(page)
  // Two of the next day are moved by ten minutes and more: where they go does not matter here.
  const move = async () => {
    await page
      .getByRole('row', { name: /Agendado/u })
      .first()
      .focus()
    await page.keyboard.press('r')
    await expect(page.getByRole('heading', { name: 'Reagendar consulta' })).toBeVisible()
    await settled(page)
    await page
      .getByRole('button', { name: /^\d\d:\d\d/u })
      .last()
      .click()
    await page
      .getByRole('button', { name: /Mover|Reagendar/u })
      .last()
      .click()
    await expect(page.getByText(/^Consulta movida para /u)).toBeVisible()
  }
  await move()
  await expect(page.getByRole('button', { name: '1 por avisar' })).toBeVisible()
  // On the phone he said yes: the strip takes it off the list at once.
  await page.keyboard.press('Control+j')
  await expect(page.getByText(/\(já avisado\)$/u)).toBeVisible()
  await expect(page.getByRole('button', { name: /por avisar/u })).toHaveCount(0)

  await page.keyboard.press('F6')
  await settled(page)
  await move()
  await page.getByRole('button', { name: '1 por avisar' }).click()
  await expect(page.getByRole('heading', { name: 'Por avisar' })).toBeVisible()
  const row = page.getByRole('row').nth(1)
  await row.focus()
  await page.keyboard.press('n')
  await expect(row).toContainText(/1, em /u)
  await settled(page)
  await lookInThemes(page, info.project.name, 'reception-untold')
  await row.focus()
  await page.keyboard.press('s')
  await expect(page.getByText('Ninguém por avisar.', { exact: false })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row').nth(1)).toContainText(/1, em /u)
})
