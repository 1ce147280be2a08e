import type { Page } from '@playwright/test'
import { catchPrint } from './acts.ts'
import { expect } from './clinic.ts'

export const PHRASE = 'a frase que abre a porta'
export const WORD = 'jacarandá em flor 1987'

/** Types the two groups back that are asked for. */
export async function typeBack(page: Page, groups: readonly string[]): Promise<void> {
  for (const field of await page.getByLabel(/^Grupo \d$/u).all()) {
    const label = await field.evaluate(
      (input) => input.parentElement?.querySelector('label')?.textContent ?? '',
    )
    await field.fill(groups[Number(/\d/u.exec(label)?.[0]) - 1] ?? '')
  }
}

/** Goes through the first start as an administrator would, and gives the eight groups of the printed sheet. */
export async function setUp(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { name: 'O que este computador será?' })).toBeVisible()
  await page.getByRole('button', { name: /Administração/u }).click()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByRole('button', { name: /Clínica nova/u }).click()
  await page.getByLabel('Nome da clínica').fill('Clínica do Ipê')
  await page.getByLabel('UF').selectOption('SP')
  await page.getByRole('button', { name: 'Continuar' }).click()
  await page.getByLabel('Nome', { exact: true }).fill('Marta Queiroz')
  await page.getByLabel('Nome de usuário').fill('marta')
  await page.getByRole('textbox', { name: 'Senha de acesso', exact: true }).fill(WORD)
  await page.getByRole('textbox', { name: 'Senha de acesso, de novo' }).fill(WORD)
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('heading', { name: 'Guarde o código de recuperação' })).toBeVisible()
  const paper = await catchPrint(page, () => page.getByRole('button', { name: 'Imprimir a folha' }).click())
  const groups = await paper.locator('.recovery-groups b').allTextContents()
  expect(groups).toHaveLength(8)
  await typeBack(page, groups)
  await page.getByLabel('A folha vai ficar num lugar seguro', { exact: false }).check()
  await page.getByRole('textbox', { name: 'Frase de abertura' }).fill(PHRASE)
  await page.getByRole('button', { name: 'Criar a clínica' }).click()
  await expect(page.getByRole('heading', { name: 'Primeiro profissional' })).toBeVisible()
  return groups
}

export async function firstProfessional(page: Page): Promise<void> {
  await page.getByLabel('Li e aceito os termos', { exact: false }).check()
  await page.getByLabel('Nome completo').fill('Helena Prado')
  await page.getByLabel('Como é chamado').fill('Dra. Helena')
  await page.getByLabel('Conselho').selectOption('CRM')
  await page.getByLabel('Número').fill('184207')
  await page.getByLabel('UF').selectOption('SP')
  await page.getByLabel('Especialidade').fill('Clínica médica')
  await page.getByRole('button', { name: 'Salvar e abrir a clínica' }).click()
  await expect(page.getByRole('navigation', { name: 'Vistas' })).toBeVisible()
}
