import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './acts.ts'
import { expect, test } from './clinic.ts'
import { fillNew, openReception, registerAtF7 } from './register.ts'
import { settled } from './settled.ts'

test('a guardian is taken off a card by emptying it, and one that is not asked for any more holds no save', async ({
  clinic,
}) => {
  const page = await openReception(clinic)
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  const guardian = page.getByLabel('Nome do responsável')
  await fillNew(page, { name: 'Ivo Prestes de Lima', born: '02/03/2015' })
  await guardian.fill('Rosa Prestes')
  await page.getByLabel('Parentesco').selectOption({ label: 'Mãe' })
  await page.getByLabel('Telefone do responsável').fill('11 98888-7766')
  await page.getByLabel('CPF do responsável').fill('123')
  // The year was wrong: who is of age has no guardian here.
  await page.getByLabel('Nascimento').fill('02/03/1985')
  await expect(guardian).toBeHidden()
  await page.getByLabel('Telefone com DDD').fill('11 98888-7755')
  await page.getByRole('button', { name: /Salvar cadastro/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ivo Prestes de Lima' })).toBeVisible()
  await expect(guardian).toHaveValue('')
  await guardian.fill('Rosa Prestes')
  await page.getByLabel('Parentesco').selectOption({ label: 'Mãe' })
  await page.getByLabel('Telefone do responsável').fill('11 98888-7766')
  await page.getByLabel('CPF do responsável').fill('529.982.247-25')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cadastro salvo.')).toBeVisible()
  for (const label of ['Nome do responsável', 'Telefone do responsável', 'CPF do responsável'])
    await page.getByLabel(label).fill('')
  await expect(page.getByText('Cadastro salvo.')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cadastro salvo.')).toBeVisible()
  await expect(page.getByLabel('Parentesco')).toHaveValue('')
})

test('two people change one card: the second is told, and nothing is overwritten; nor by words that come back after a lock', async ({
  clinic,
}) => {
  const one = await openReception(clinic)
  await registerAtF7(one, { name: 'Davi Moura Sales', born: '02/03/1985', phone: '11 97777-0001' })
  const other = await openReception(clinic)
  await other.keyboard.press('F7')
  await other.getByRole('combobox', { name: 'Procurar' }).fill('Davi Moura')
  await expect(other.getByRole('option', { name: /Davi Moura Sales/u })).toBeVisible()
  await other.keyboard.press('Enter')
  await expect(other.getByRole('heading', { level: 1, name: 'Davi Moura Sales' })).toBeVisible()
  const city = (page: Page) => page.getByLabel('Município')
  const saveCity = async (page: Page, name: string) => {
    await city(page).fill(name)
    await page.keyboard.press('Control+Enter')
  }
  await city(one).fill('Campinas')
  await saveCity(other, 'Sorocaba')
  await expect(other.getByText('Cadastro salvo.')).toBeVisible()
  await settled(one)
  await one.keyboard.press('Control+Enter')
  await expect(one.getByText('Alguém mudou isto enquanto você editava.')).toBeVisible()
  // Told once, whoever saves again means it.
  await one.keyboard.press('Control+Enter')
  await expect(one.getByText('Cadastro salvo.')).toBeVisible()
  await expect(city(other)).toHaveValue('Campinas')
  // One's own save is no change by somebody else.
  await saveCity(one, 'Jundiaí')
  await expect(city(other)).toHaveValue('Jundiaí')
  await city(one).fill('Itu')
  await one.keyboard.press('Control+l')
  await expect(one.getByRole('heading', { name: 'Estação bloqueada' })).toBeVisible()
  await saveCity(other, 'Sorocaba')
  await expect(other.getByText('Cadastro salvo.')).toBeVisible()
  await one.getByRole('textbox', { name: 'Senha de acesso' }).fill(PASSWORD)
  await one.keyboard.press('Enter')
  await expect(one.getByText('O cadastro mudou enquanto isso: confira e digite de novo.')).toBeVisible()
  await expect(city(one)).toHaveValue('Sorocaba')
})

test('half a registration comes back with a word, and with everything in sight', async ({ clinic }) => {
  const page = await openReception(clinic)
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await page.getByText('Mais dados').click()
  await page.getByLabel('Nome da mãe').fill('Maria Prestes')
  await page.keyboard.press('F2')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await expect(page.getByText('O que foi digitado antes está aqui, e ainda não foi salvo.')).toBeVisible()
  await expect(page.getByLabel('Nome da mãe')).toBeVisible()
  await expect(page.getByLabel('Nome da mãe')).toHaveValue('Maria Prestes')
  // Whoever signs out takes it along.
  await page.getByRole('button', { name: /Lívia/u }).click()
  await page.getByRole('button', { name: 'Sair', exact: true }).click()
  await signIn(page, 'livia')
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await page.getByText('Mais dados').click()
  await expect(page.getByLabel('Nome da mãe')).toHaveValue('')
})
