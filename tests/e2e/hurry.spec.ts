import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { area, ask, dayOf, gap, movable, openAgenda, position } from './grid.ts'
import { settled } from './settled.ts'

/** Lets the answer of every search come late, as over a slow network; gives the way to let them come. */
async function lateSearches(page: Page): Promise<() => void> {
  let go: () => void = () => undefined
  const late = new Promise<void>((done) => (go = done))
  await page.route('**/rpc/patient.search', async (route) => {
    await late
    await route.continue()
  })
  return go
}

test('Enter before the list has come chooses from the list of what was typed, in the gap and on the page @chromium', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const [first, second] = (await ask(page, 'patient.search', { text: 'mar' })).lines
  if (!first || !second) throw new Error('the practice clinic has two people with these letters')
  const place = await gap(page, 20)
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  const patient = page.getByRole('combobox', { name: 'Paciente' })
  await expect(patient).toBeFocused()
  await page.keyboard.type('mar')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(first.name)
  const go = await lateSearches(page)
  await patient.fill(second.name)
  await page.keyboard.press('Enter')
  // A second Enter books nobody who was not seen.
  await page.keyboard.press('Enter')
  go()
  await expect(page.locator('mb-book-in-place .whom')).toContainText(second.name)
  await expect(patient).toHaveValue(second.name)
  await page.keyboard.press('Escape')
  await page.unroute('**/rpc/patient.search')

  await page.keyboard.press('n')
  await expect(patient).toBeVisible()
  await patient.fill('mar')
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(first.name)
  const goNow = await lateSearches(page)
  await patient.fill(second.name)
  await page.keyboard.press('Enter')
  goNow()
  await expect(page.getByText(second.name, { exact: true })).toBeVisible()
  await expect(page.getByText(first.name, { exact: true })).toBeHidden()
})

test('keys pressed in a dialog do nothing to the view behind it', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  const { cell, id } = await movable(page)
  const before = (await dayOf(page)).visits.find((visit) => visit.id === id)?.status
  await cell.click()
  await page.keyboard.press('Control+?')
  await expect(page.getByRole('heading', { name: 'Teclas desta tela' })).toBeVisible()
  await page.keyboard.press('Shift+D')
  await page.keyboard.press('F4')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Teclas desta tela' })).toBeHidden()
  await expect(page.getByRole('grid')).toBeVisible()
  expect((await dayOf(page)).visits.find((visit) => visit.id === id)?.status).toBe(before)
  // The same key with no dialog over it, after one whose answer stays said.
  await cell.click()
  await page.keyboard.press('b')
  await expect(page.locator('mb-visit-papers mb-notice')).toBeVisible()
  await page.keyboard.press('Shift+D')
  await expect(page.getByText(/^Consulta desmarcada/u)).toBeVisible()
})

test('a double click and a key pressed twice do a thing once, and nobody is told of somebody else', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { cell, id } = await movable(page)
  const problem = page.locator('mb-visit-panel mb-notice')
  await cell.click()
  await page.getByRole('button', { name: /Registrar chegada/u }).dblclick()
  const chosen = page.locator(`[data-visit="${id}"]`)
  await expect(chosen).toHaveAccessibleName(/Chegou/u)
  await expect(problem).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Desfeito.')).toBeVisible()
  await expect(chosen).not.toHaveAccessibleName(/Chegou/u)
  await chosen.click()
  await page.keyboard.press('Shift+D')
  await page.keyboard.press('Shift+D')
  await expect(page.getByText(/^Consulta desmarcada/u)).toBeVisible()
  await expect(chosen).toBeHidden()
  await expect(problem).toHaveCount(0)
})

test('Escape leads back: from the panel to the visit, from the visit to nothing chosen; a click elsewhere shuts the menu', async ({
  clinic,
}) => {
  const page = await openAgenda(clinic)
  const { cell } = await movable(page)
  await cell.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Registrar chegada/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Escolha uma consulta para ver o que pode ser feito.')).toBeVisible()

  await page.getByRole('button', { name: /Lívia Monteiro/u }).click()
  await expect(page.getByRole('button', { name: 'Sair' })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).first().click()
  await expect(page.getByRole('button', { name: 'Sair' })).toBeHidden()
})

test('Enter in the password opens the door, and the lock', async ({ clinic }) => {
  const page = await clinic.open('reception')
  await page.getByLabel('E-mail, CPF ou nome de usuário').fill('livia')
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('a registration half typed outlives a lock and a glance at another view, for whoever typed it alone', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  const unlock = async (password: string) => {
    await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation')).toBeVisible()
  }
  const register = async () => {
    await page.keyboard.press('F7')
    await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  }
  const name = page.getByLabel('Nome civil')
  await signIn(page, 'livia')
  await register()
  await name.fill('Joana da Praia')
  await page.getByLabel('Nascimento').fill('01/02/1990')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await unlock(PASSWORD)
  await expect(name).toHaveValue('Joana da Praia')
  await expect(page.getByLabel('Nascimento')).toHaveValue('01/02/1990')
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 1, name: 'Lista de espera' })).toBeVisible()
  await register()
  await expect(name).toHaveValue('Joana da Praia')

  // Somebody else at the same window finds an empty form, and so does she who left it on purpose.
  await page.getByRole('button', { name: /Lívia Monteiro/u }).click()
  await page.getByRole('button', { name: 'Sair' }).click()
  await signIn(page, 'otavio')
  await register()
  await expect(name).toHaveValue('')
  await name.fill('Pedro do Rio')
  await page.getByRole('button', { name: 'Voltar' }).click()
  await register()
  await expect(name).toHaveValue('')
})

test('a day sheet is printed with its visits or not at all @chromium', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  let go: () => void = () => undefined
  const late = new Promise<void>((done) => (go = done))
  await page.route('**/rpc/agenda.day', async (route) => {
    await late
    await route.continue()
  })
  await page.keyboard.press('F4')
  await expect(page.getByText('Carregando a agenda…')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.locator('.paper')).toHaveCount(0)
  go()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  // However the screen is sorted, each professional's day is on paper in its own order.
  await page.getByRole('button', { name: 'Paciente', exact: true }).click()
  await page.keyboard.press('Control+p')
  await expect(page.locator('.paper tbody tr').nth(5)).toBeAttached()
  const times = await page.locator('.paper section').first().locator('td:first-child').allTextContents()
  expect(times).toEqual(times.toSorted())
})

test('the list under a gap is in sight whole on a small screen', async ({ clinic }) => {
  const page = await openAgenda(clinic)
  await page.setViewportSize({ width: 1366, height: 768 })
  const place = await gap(page, 20)
  await area(page, place.name).click({ position: await position(page, place.startMinute) })
  await page.keyboard.type('mar')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  const footer = await page.locator('mb-agenda-board footer').boundingBox()
  const keys = page.locator('mb-book-in-place .keys')
  await expect
    .poll(async () => {
      const box = await keys.boundingBox()
      return (box?.y ?? 0) + (box?.height ?? 0)
    })
    .toBeLessThanOrEqual(footer?.y ?? 0)
  await expect(page.getByRole('combobox', { name: 'Paciente' })).toBeInViewport()
})

test('a card half changed outlives a lock, is said to be unsaved, and is as it was once left on purpose', async ({
  clinic,
}) => {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  const [someone] = (await ask(page, 'patient.search', { text: 'mar' })).lines
  if (!someone) throw new Error('the practice clinic has somebody with these letters')
  await page.evaluate((path) => (location.href = path), `/reception/pacientes/${someone.id}`)
  const email = page.getByLabel('E-mail', { exact: true })
  await settled(page)
  const before = await email.inputValue()
  await email.fill('outro@exemplo.com.br')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(email).toHaveValue('outro@exemplo.com.br')
  await expect(page.getByText('ainda não foi salvo')).toBeVisible()
  await page.getByRole('button', { name: 'Voltar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pacientes' })).toBeVisible()
  await page.goBack()
  await expect(email).toHaveValue(before)
})
