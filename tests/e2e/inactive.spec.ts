import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { openAgenda } from './grid.ts'
import { look } from './look.ts'

test('a professional taken out of use keeps a column for his visits, and nothing more is put there', async ({
  clinic,
}, info) => {
  const admin = await clinic.open('admin')
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: /Renato/u }).click()
  await admin.getByLabel('Atende na clínica').uncheck()
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByText('Não atende', { exact: true })).toBeVisible()

  const page = await openAgenda(clinic)
  const column = page.getByRole('row', { name: /Renato/u })
  await expect(column.getByText('Não atende mais')).toBeVisible()
  const visits = column.getByRole('gridcell')
  await expect(visits.first()).toBeVisible()
  await visits.last().click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(/não atende mais\. Marque ou mova a consulta/u)).toBeVisible()
  await look(page, info.project.name, 'agenda-inactive')

  // His week is where it was: one key from the visit that is chosen.
  await page.keyboard.press('F3')
  await expect(page.getByRole('heading', { level: 1, name: /Semana de/u })).toBeVisible()
  const pressed = page.getByRole('group', { name: 'Profissional' }).getByRole('button', { pressed: true })
  await expect(pressed).toHaveText(/Renato \(Não atende mais\)/u)
  await expect(page.getByRole('grid').getByRole('gridcell').first()).toBeVisible()
  await look(page, info.project.name, 'week-inactive')
})
