import { chooseWhat, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask, clock, dayOf, movable, openAgenda } from './grid.ts'
import { look } from './look.ts'
import { settled } from './settled.ts'

const LAPTOP = { width: 1366, height: 768 }

test('a kind that is renamed, and one that is retired, leave the visits that stand as they are @chromium', async ({
  clinic,
}, info) => {
  const page = await openAgenda(clinic)
  const { id, cell, startMinute, endMinute } = await movable(page)
  const before = (await dayOf(page)).visits.find((visit) => visit.id === id)
  const { kinds } = await ask(page, 'schedule.kinds', {})
  const kind = kinds.find((one) => one.id === before?.kindId)
  if (!kind) throw new Error('the visit is of no kind')

  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: 'Tipos de consulta' }).click()
  await expect(admin.getByRole('row').nth(1)).toBeVisible()
  await look(admin, info.project.name, 'admin-kinds')
  await admin.getByRole('button', { name: `Mudar ${kind.name}`, exact: true }).click()
  const form = admin.locator('mb-kind-form')
  await form.getByLabel('Nome').fill('Primeira consulta')
  await expect(form.getByText(/ficam como foram marcadas/u)).toBeVisible()
  await look(admin, info.project.name, 'admin-kind-renamed')
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByRole('cell', { name: 'Primeira consulta', exact: true })).toBeVisible()

  await settled(page)
  await cell.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute + 5)}`, 'u'))
  const moved = async () => (await dayOf(page)).visits.find((visit) => visit.id === id)
  expect(await moved()).toMatchObject({
    startMinute: startMinute + 5,
    endMinute: endMinute + 5,
    visitTypeId: before?.visitTypeId,
    visitType: kind.name,
  })

  await admin.getByRole('button', { name: 'Mudar Primeira consulta', exact: true }).click()
  await form.getByLabel('Em uso').uncheck()
  await expect(form.getByText(/Não é mais marcado com/u)).toBeVisible()
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByRole('row', { name: /Primeira consulta/u })).toContainText('Fora de uso')
  await cell.click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell).toHaveAccessibleName(new RegExp(`^${clock(startMinute)}`, 'u'))
  expect(await moved()).toMatchObject({ startMinute, endMinute, visitTypeId: before?.visitTypeId })
})

test('a name that another kind has is refused at its field @chromium', async ({ clinic }) => {
  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: 'Tipos de consulta' }).click()
  await admin.getByRole('button', { name: 'Criar tipo' }).click()
  const form = admin.locator('mb-kind-form')
  await form.getByLabel('Nome').fill('AVALIACAO')
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(form.getByText('Este nome já existe. Escolha outro.')).toBeVisible()
  await form.getByLabel('Nome').fill('Teleconsulta')
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByRole('row', { name: /Teleconsulta/u })).toContainText('Ninguém')
})

test('nothing stands chosen that nobody has said: with whom, for what, whose account @chromium', async ({
  clinic,
}, info) => {
  const page = await openAgenda(clinic)
  await page.keyboard.press('n')
  await settled(page)
  const picker = page.locator('mb-slot-picker')
  for (const label of ['Profissional', 'Tipo de consulta'])
    await expect(picker.getByLabel(label, { exact: true }).locator('option:checked')).toHaveText('Escolha')
  await expect(picker.getByText('Escolha o profissional e o tipo de consulta')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Escolha um horário' })).toBeDisabled()
  await look(page, info.project.name, 'reception-book-unchosen')
  await chooseWhat(page, /Helena/u, /Consulta/u)
  await page.getByRole('button', { name: /^ter 24\/11/u }).click()
  await expect(picker.locator('.times button').first()).toBeVisible()

  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F4')
  await expect(admin.getByRole('row', { name: /Helena/u })).toContainText(/CRM-SP \d+/u)
  await admin.getByRole('button', { name: 'Criar usuário' }).click()
  const form = admin.locator('mb-staff-form')
  await form.getByLabel('Nome', { exact: true }).fill('Carlos Duarte')
  await form.getByLabel('Nome de usuário').fill('carlos.duarte')
  for (const role of ['Recepção', 'Administração'])
    await expect(form.getByRole('checkbox', { name: role })).not.toBeChecked()
  await form.getByRole('checkbox', { name: 'Profissional' }).check()
  await expect(form.getByRole('combobox', { name: 'Profissional' }).locator('option:checked')).toHaveText(
    'Escolha',
  )
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(form.getByText(/precisa estar ligado a um profissional/u)).toBeVisible()
  await look(admin, info.project.name, 'admin-staff-unchosen')

  const doctor = await clinic.open('doctor')
  await signIn(doctor, 'helena')
  await expect(doctor.getByText(/^Você assina como .*Helena Prado, CRM-SP \d+$/u)).toBeVisible()
})

test('who leaves is told with his visits before it is saved, and the desk moves them from an absence @chromium', async ({
  clinic,
}, info) => {
  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: /Helena/u }).click()
  await admin.getByLabel('Atende na clínica').uncheck()
  const hits = admin.getByRole('region', { name: 'Consultas fora da regra' })
  await expect(hits).toContainText(/^\s*\d+ consultas marcadas ficam fora desta regra\./u)
  await expect(hits.getByRole('listitem').first()).toContainText('Dra. Helena')
  const save = admin.getByRole('button', { name: /^Salvar \(\d+ consultas de fora\)$/u })
  await expect(save).toBeVisible()
  await look(admin, info.project.name, 'admin-rule-hits')
  await admin.getByLabel('Atende na clínica').check()
  await expect(hits).toBeHidden()
  await admin.getByLabel('Atende na clínica').uncheck()
  await hits.getByRole('checkbox', { name: /Registrar a ausência/u }).check()
  await save.click()
  await expect(admin.getByText('Não atende', { exact: true })).toBeVisible()

  const page = await openAgenda(clinic)
  await expect(
    page
      .getByRole('row', { name: /Helena/u })
      .getByRole('gridcell')
      .first(),
  ).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByText('Não atende mais').first()).toBeVisible()
  await look(page, info.project.name, 'reception-absence-of-who-left')
})
