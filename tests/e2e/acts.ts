import { expect, type Locator, type Page } from '@playwright/test'

export const PASSWORD = 'treino-2026-clinica'

/** Signs a staff member in at a desk station; the practice clinic's people have accepted the terms. */
export async function signIn(page: Page, identifier: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail, CPF ou nome de usuário').fill(identifier)
  await page.getByRole('textbox', { name: 'Senha de acesso' }).fill(password)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
}

/** Lets the page print onto nothing, and gives what stood on the paper. */
export async function catchPrint(page: Page, print: () => Promise<void>): Promise<Locator> {
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await print()
  const paper = page.locator('.paper').last()
  await expect(paper).toBeAttached()
  return paper
}
