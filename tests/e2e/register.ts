import type { Page } from '@playwright/test'
import { signIn } from './acts.ts'
import { expect, type RunningClinic } from './clinic.ts'
import { settled } from './settled.ts'

/** The reception's station, signed in and still. */
export async function openReception(clinic: RunningClinic): Promise<Page> {
  const page = await clinic.open('reception')
  await signIn(page, 'livia')
  await expect(page.getByRole('grid')).toBeVisible()
  await settled(page)
  return page
}

/** Fills what a registration needs; the rest stays folded. */
export async function fillNew(
  page: Page,
  person: { name: string; born: string; phone?: string; cpf?: string },
) {
  await page.getByLabel('Nome civil').fill(person.name)
  await page.getByLabel('Nascimento').fill(person.born)
  if (person.phone) await page.getByLabel('Telefone com DDD').fill(person.phone)
  if (person.cpf) await page.getByLabel('CPF', { exact: true }).fill(person.cpf)
  else await page.getByLabel('Sem CPF: motivo').selectOption('not-told')
}

/** Registers somebody in the patients' view, and waits for the card. */
export async function registerAtF7(page: Page, person: Parameters<typeof fillNew>[1]): Promise<void> {
  await page.keyboard.press('F7')
  await page.getByRole('button', { name: 'Cadastrar paciente' }).click()
  await fillNew(page, person)
  await page.getByRole('button', { name: /Salvar cadastro/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible()
}
