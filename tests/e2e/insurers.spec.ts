import { signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { ask } from './grid.ts'
import { look } from './look.ts'

const LAPTOP = { width: 1366, height: 768 }
const DEMONSTRATION = 'Convênio Demonstração Saúde'

test('two convênios are united after the page said what the limits count, and one is renamed with a new plan @chromium', async ({
  clinic,
}, info) => {
  const admin = await clinic.open('admin', LAPTOP)
  await signIn(admin, 'sueli')
  await admin.keyboard.press('F3')
  await admin.getByRole('link', { name: 'Convênios' }).click()
  await expect(admin.getByRole('row', { name: /Convênio Demonstração/u })).toContainText('Básico, Completo')
  await look(admin, info.project.name, 'admin-insurers')

  await admin.getByRole('button', { name: 'Unir a outro Plano Exemplo Vida' }).click()
  const uniting = admin.locator('mb-insurer-unite')
  await expect(uniting.getByRole('button', { name: 'Unir' })).toBeDisabled()
  await uniting.getByLabel('Unir a').selectOption(DEMONSTRATION)
  await expect(
    uniting.getByText(/passam de Plano Exemplo Vida para Convênio Demonstração Saúde/u),
  ).toBeVisible()
  const limit = uniting.getByRole('row').nth(1)
  const counts = (await limit.getByRole('cell').allTextContents()).map((text) => Number.parseInt(text, 10))
  expect(counts[3]).toBeGreaterThan(counts[2] ?? 0)
  await look(admin, info.project.name, 'admin-insurers-unite')
  await uniting.getByRole('button', { name: 'Unir' }).click()
  await expect(admin.getByRole('row', { name: /Plano Exemplo Vida/u })).toHaveCount(0)

  await admin.getByRole('button', { name: `Mudar ${DEMONSTRATION}` }).click()
  const form = admin.locator('mb-insurer-form')
  await form.getByLabel('Nome', { exact: true }).fill('Demonstração Saúde')
  await expect(form.getByRole('status')).toContainText(/pacientes: passa a valer o nome novo/u)
  await form.getByRole('button', { name: 'Mais um plano' }).click()
  await form.getByLabel('Plano 3').fill('Executivo')
  await look(admin, info.project.name, 'admin-insurer-changed')
  await form.getByRole('button', { name: 'Salvar' }).click()
  await expect(admin.getByRole('row', { name: /Demonstração Saúde/u })).toContainText('Executivo')

  await admin.evaluate(() => window.navigation.navigate('/admin/relatorios'))
  await expect(admin.getByRole('table', { name: 'Consultas por convênio' })).toContainText(
    'Demonstração Saúde',
  )
})

test('a card chooses convênio and plan; its number and its validity are spoken of and saved @chromium', async ({
  clinic,
}, info) => {
  const desk = await clinic.open('reception', LAPTOP)
  await signIn(desk, 'livia')
  const { lines } = await ask(desk, 'patient.search', { text: 'Hugo Dias Machado' })
  await desk.evaluate((id) => window.navigation.navigate(`/reception/pacientes/${id}`), lines[0]?.id ?? '')
  const card = desk.locator('mb-patient-card')
  await card.getByLabel('Convênio').selectOption('Particular')
  await expect(card.getByLabel('Plano')).toHaveCount(0)
  await card.getByLabel('Convênio').selectOption(DEMONSTRATION)
  await card.getByLabel('Plano').selectOption('Completo')
  await card.getByLabel('Carteirinha', { exact: true }).fill('1234 5678')
  await expect(card.getByText(/não tem o formato da carteirinha \(9999 9999 9999\)/u)).toBeVisible()
  await card.getByLabel('Validade da carteirinha').fill('01102026')
  await expect(card.getByText('Venceu em 01/10/2026')).toBeVisible()
  await look(desk, info.project.name, 'patient-card-insurer')
  await desk.keyboard.press('Control+Enter')
  await expect(card.getByText('Cadastro salvo.')).toBeVisible()
  await card.getByLabel('Carteirinha', { exact: true }).fill('1234-5678-9012')
  await expect(card.getByText(/não tem o formato/u)).toHaveCount(0)
  await desk.reload()
  await expect(card.getByLabel('Plano')).toHaveValue(/./u)
  await expect(card.getByLabel('Carteirinha', { exact: true })).toHaveValue('1234 5678')
})
